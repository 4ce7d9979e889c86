import type { Page } from 'playwright-core';
import { forLink, packLink } from '../src/formats/link/link.ts';
import type { Saved } from '../src/domain/assessment/assessment.ts';
import { sampleSaved } from '../tests/support/sampleSaved.ts';
import type { Site } from '../tests/site/serve.ts';
import { asleep } from '../tests/site/visit.ts';

/** A screen, or a state of one, with its own picture. */
export interface Scene {
  readonly hash: string;
  /** The assessments saved by earlier visits, the open one first; none on a first visit. */
  readonly saved?: readonly Saved[];
  /** Runs in the page before any other script. */
  readonly before?: () => void;
  /** What the host sends in place of a file. */
  readonly instead?: Parameters<Site['instead']['set']>;
  /** Brings the screen into its state. It uses Finnish names, so other languages skip these scenes. */
  readonly act?: (page: Page) => Promise<void>;
}

const levels = ['explore', 'try', 'carry-out', 'improve', 'renew'];

const later = { ...sampleSaved, title: 'Kevään jälkeen' };
/** The same teacher half a year ago (every other answer a level lower) and a year ago (every answer). */
const earlier = [atHalf('2026-05-21', 2), atHalf('2025-11-24', 1)];
const all = [later, ...earlier];
const one = [sampleSaved];

function atHalf(day: string, every: number): Saved {
  const lower = (level: string) => levels[Math.max(0, levels.indexOf(level) - 1)] ?? level;
  const answers = Object.entries(sampleSaved.answers).map(([id, answer], place) => {
    const changes = answer.level !== undefined && place % every === 0;
    return [id, changes ? { ...answer, level: lower(answer.level ?? '') } : answer];
  });
  const at = `${day}T09:00:00.000Z`;
  return {
    ...sampleSaved,
    id: `${day}-5f0c9a52`,
    createdAt: at,
    updatedAt: at,
    finishedAt: at,
    answers: Object.fromEntries(answers),
    targets: {},
  };
}

/** Storage that throws, as in a frame of another site. */
const blocked = () => {
  for (const name of ['localStorage', 'sessionStorage']) {
    const fail = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    Object.defineProperty(window, name, { get: fail });
  }
};

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();
const answer = (page: Page, code: string, rank: number) =>
  page
    .getByRole('group', { name: new RegExp(`^${code} `, 'u') })
    .getByRole('radio', { name: new RegExp(`^${rank} `, 'u') })
    .check();
const openFile = (content: string) => (page: Page) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'tulos.json', mimeType: '', buffer: Buffer.from(content) });
const linkTo = async (saved: Saved, passphrase = '') => {
  const parts = { person: true, situation: true, targets: true, notes: true };
  return `#/open/${await packLink(forLink(saved, parts), passphrase)}`;
};
const colleague = { ...later, id: '00000000-0000', person: 'Kaisa Mäkinen' };

export const scenes: Readonly<Record<string, Scene>> = {
  'start-first': { hash: '#/' },
  start: { hash: '#/', saved: one },
  'start-many': { hash: '#/', saved: all },
  area: { hash: '#/assessment/planning', saved: one },
  'area-empty': { hash: '#/assessment/anticipation' },
  'area-gaps': { hash: '#/assessment/quality', saved: one, act: press('Jatka') },
  check: { hash: '#/check', saved: one },
  profile: { hash: '#/profile', saved: one },
  'profile-compared': {
    hash: '#/profile',
    saved: all,
    act: async (page) => {
      await page.locator('#compare').selectOption({ index: 1 });
      await press('Avaa kaikki')(page);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
    },
  },
  'profile-walk': { hash: '#/profile', saved: one, act: press(/^Käy tutkakuvio/u) },
  'profile-few': {
    hash: '#/profile',
    saved: [
      {
        ...sampleSaved,
        targets: {},
        answers: Object.fromEntries(Object.entries(sampleSaved.answers).slice(0, 3)),
      },
    ],
  },
  'profile-empty': { hash: '#/profile' },
  'profile-finished': { hash: '#/profile', saved: [...earlier] },
  report: { hash: '#/report', saved: one },
  share: { hash: '#/share', saved: one, act: press('Tee linkki') },
  received: { hash: await linkTo(colleague) },
  'received-protected': { hash: await linkTo(colleague, 'pullat uunissa') },
  'received-refused': { hash: '#/open/rikki' },
  data: {
    hash: '#/my-data',
    saved: all,
    act: (page) => page.locator('summary', { hasText: 'Muut toiminnot' }).first().click(),
  },
  'data-empty': { hash: '#/my-data' },
  guide: { hash: '#/guide' },
  'guide-teacher': { hash: '#/guide/teacher' },
  'guide-trainer': { hash: '#/guide/trainer' },
  'guide-institution': { hash: '#/guide/institution' },
  description: { hash: '#/description' },
  form: { hash: '#/description/form' },
  about: { hash: '#/about' },
  privacy: { hash: '#/privacy' },
  accessibility: { hash: '#/accessibility' },
  content: {
    hash: '#/check-content',
    act: async (page) => {
      await press(/^Tarkista/u)(page);
      await page.getByRole('status').filter({ hasText: /\S/u }).waitFor();
    },
  },
  unknown: { hash: '#/nowhere' },
  'dialog-erase': { hash: '#/my-data', saved: one, act: press('Poista kaikki tiedot tästä') },
  'dialog-open': { hash: '#/', saved: one, act: openFile(JSON.stringify(colleague)) },
  'state-refused': { hash: '#/', saved: one, act: openFile('{"format":1,"answers":3}') },
  'state-shared': {
    hash: '#/assessment/planning',
    act: (page) => answer(page, 'B2', 3),
  },
  'state-blocked': {
    hash: '#/assessment/planning',
    before: blocked,
    act: (page) => answer(page, 'B2', 3),
  },
  'state-two-tabs': {
    hash: '#/assessment/planning',
    saved: one,
    before: asleep,
    act: async (page) => {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await answer(other, 'B2', 5);
      await other
        .getByText(/^(?:Tallennettu|Sparat|Saved)/u)
        .first()
        .waitFor();
      await other.close();
      await answer(page, 'B2', 3);
    },
  },
  'state-fault': {
    hash: '#/',
    instead: ['content/site.json', { status: 200, body: '{"languages":"fi"}' }],
  },
  'state-fault-words': {
    hash: '#/profile',
    saved: one,
    instead: [
      'content/small-competence-units/0.1.0/fi.feedback.json',
      { status: 404, body: 'not found' },
    ],
  },
};
