import type { Page } from 'playwright-core';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import { forLink, packLink } from '../../../src/formats/link/link.ts';
import { sampleSaved } from '../../support/sampleSaved.ts';
import { keep } from '../stored.ts';
import { appRuns, goTo } from '../visit.ts';

/** A screen to check, or a state or dialog of one. */
export interface Screen {
  readonly name: string;
  /** Opens it from the previous screen in the list. */
  readonly open: (page: Page, given?: Given) => Promise<void>;
}

/** What people give on the walk. */
export interface Given {
  /** The assessment on the device. */
  readonly saved: Saved;
  /** A colleague's result. */
  readonly received: Saved;
  /** The name of each file without its ending. */
  readonly file: string;
}

const passphrase = 'neljä vihreää';
/** The result of a colleague with this name: another level for one competence. */
export function resultOf(person: string, saved: Saved): Saved {
  const at = '2026-11-24T09:00:00.000Z';
  const answers = { ...saved.answers, sizing: { level: 'renew', at } };
  return { ...saved, id: 'c0113a9e-0000-4000-8000-000000000001', person, updatedAt: at, answers };
}

const usual: Given = {
  saved: sampleSaved,
  received: resultOf('Kaisa Kollega', sampleSaved),
  file: 'kaisa',
};

/** A screen with its own address. */
const at = (name: string, hash: string, ready?: string): Screen => ({
  name,
  open: (page) => goTo(page, hash, ready),
});

/** Opens a link to a result with this passphrase. */
async function follow(page: Page, result: Saved, secret: string, ready: string): Promise<void> {
  await goTo(page, `#/open/${await packLink(forLink(result, everything), secret)}`, ready);
}

const everything = { person: true, situation: true, targets: true, notes: true };
const radar = 'figure svg.recharts-surface';

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(text) });
}

/** Every screen, state and dialog, in the order of a walk that loads the app at most twice. */
export const screens: readonly Screen[] = [
  { name: 'start on a first visit', open: appRuns },
  {
    name: 'start with answers',
    open: async (page, { saved } = usual) => {
      await keep(page, saved);
      await page.reload();
      await page.locator('main a[href="#/profile"]').waitFor();
    },
  },
  {
    name: 'start with the field for a pasted text',
    open: async (page) => {
      await page.locator('main details').last().locator('summary').click();
      await page.locator('main form button[type=submit]').click();
      await page.locator('main form > p').nth(2).waitFor();
    },
  },
  at('area', '#/assessment/planning', 'fieldset input[type=radio]'),
  {
    name: 'area with a note and an explanation open',
    open: async (page) => {
      for (const summary of await page.locator('fieldset').first().locator('summary').all()) {
        await summary.click();
      }
    },
  },
  {
    name: 'area with the notice of gaps',
    open: async (page) => {
      await goTo(page, '#/assessment/quality', 'fieldset input[type=radio]');
      await page.locator('div:has(> fieldset) + div button').first().click();
      await page.locator('main h2').first().waitFor();
    },
  },
  at('check', '#/check', 'main dl dd a'),
  at('profile', '#/profile', radar),
  {
    name: 'profile with the radar area by area',
    open: async (page) => {
      await page.locator('figure + div button').click();
      await page.locator('#walk-hint').waitFor();
    },
  },
  {
    name: 'profile with an opened result beside one’s own',
    open: async (page, { received, file } = usual) => {
      await page.keyboard.press('Escape');
      await choose(page, `${file}.json`, JSON.stringify(received));
      await page.getByRole('dialog').getByRole('button').nth(1).click();
      await page
        .locator('#compare-heading ~ div table, #compare-heading ~ table')
        .first()
        .waitFor();
    },
  },
  at('report', '#/report', `article ${radar}`),
  {
    name: 'report with the answers as a text to copy',
    open: async (page) => {
      await page.locator('main ul button').nth(2).click();
      await page.locator('main details summary').last().click();
      await page.locator('main details textarea').waitFor();
    },
  },
  at('share', '#/share', '#share-passphrase'),
  {
    name: 'share with a passphrase that is too short',
    open: async (page) => {
      await page.locator('#share-passphrase').fill('kort');
      await page.keyboard.press('Enter');
      await page.locator('#share-short').waitFor();
    },
  },
  {
    name: 'share with notes and without a passphrase',
    open: async (page) => {
      await page.locator('fieldset input').last().check();
      await page.locator('#share-passphrase').fill('');
      await page.locator('[class*=warn]').waitFor();
    },
  },
  {
    name: 'share with a link',
    open: async (page) => {
      await page.locator('#share-passphrase').fill('');
      await page.keyboard.press('Enter');
      await page.locator('svg[role=img]').waitFor();
    },
  },
  {
    name: 'open: the passphrase is asked',
    open: (page, { received } = usual) => follow(page, received, passphrase, '#passphrase'),
  },
  {
    name: 'open: the passphrase is wrong',
    open: async (page) => {
      await page.locator('#passphrase').fill('neljä');
      await page.keyboard.press('Enter');
      await page.locator('#passphrase-wrong').waitFor();
    },
  },
  {
    name: 'open: a result that was received',
    open: async (page) => {
      await page.locator('#passphrase').fill(passphrase);
      await page.keyboard.press('Enter');
      await page.locator(`article ${radar}`).waitFor();
    },
  },
  at('open: a damaged link', '#/open/pAAAA', '[class*=warn]'),
  {
    name: 'open: a pasted text without a link',
    open: async (page) => {
      await page.locator('#paste-link').fill('Hei');
      await page.locator('main form button').click();
      await page.locator('#paste-missing').waitFor();
    },
  },
  at('my data', '#/my-data', 'main summary'),
  {
    name: 'my data with more to do',
    open: (page) => page.locator('main summary').first().click(),
  },
  {
    name: 'dialog: erase everything',
    open: async (page) => {
      await page.locator('main section > p button, main section > p > button').last().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'start again, with a file that is refused',
    open: async (page, { saved, file } = usual) => {
      await page.keyboard.press('Escape');
      await goTo(page, '#/', 'main a[href="#/profile"]');
      await choose(page, `${file}.json`, JSON.stringify({ ...saved, answers: { sizing: 7 } }));
      await page.locator('[class*=error] h2').waitFor();
    },
  },
  {
    name: 'dialog: what a file has',
    open: async (page, { received, file } = usual) => {
      await choose(page, `${file}.json`, JSON.stringify(received));
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'dialog: what merging does',
    open: async (page) => {
      await page.getByRole('dialog').getByRole('button').nth(3).click();
      await page.getByRole('dialog').locator('summary').click();
      await page.getByRole('dialog').locator('dl strong').first().waitFor();
    },
  },
  {
    name: 'profile after a merge that can be undone',
    open: async (page) => {
      await page.getByRole('dialog').getByRole('button').first().click();
      await page.locator('[class*=news] button').first().waitFor();
      await page.locator(radar).waitFor();
    },
  },
  {
    name: 'profile of a finished assessment',
    open: async (page) => {
      // The notice about the merge stays visible until it is closed.
      await page.locator('[class*=news] button').last().click();
      await page.locator('main section:last-of-type > p > button').click();
      await page.locator('main section:last-of-type h3').waitFor();
    },
  },
  at('guide', '#/guide', 'main a[href="#/guide/teacher"]'),
  at('guide for teachers', '#/guide/teacher', 'main h2'),
  at('guide for trainers', '#/guide/trainer', 'main table'),
  at('guide for institutions', '#/guide/institution', 'main h2'),
  at('description', '#/description', '#sources'),
  at('description as a form', '#/description/form', 'main h3'),
  at('about', '#/about', 'main h2'),
  at('privacy', '#/privacy', 'main h2'),
  at('accessibility', '#/accessibility', 'main h2'),
  at('check of content', '#/check-content'),
  {
    name: 'check of content with its result',
    open: async (page) => {
      await page.locator('main section button').first().click();
      await page.locator('main h2:focus').waitFor();
    },
  },
  at('unknown address', '#/nowhere'),
];
