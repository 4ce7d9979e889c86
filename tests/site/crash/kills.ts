import { EventEmitter, once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';
import { chanceFrom } from '../../fuzz/mutations.ts';
import type { Chance } from '../../fuzz/mutations.ts';
import { appRuns } from '../visit.ts';
import { startBrowser } from './browser.ts';
import type { OwnBrowser } from './browser.ts';
import { judge } from './judge.ts';
import type { Act, Change, Claim, Shown, Verdict } from './judge.ts';
import { between, noteOf, oneOf, steps } from './plan.ts';
import type { Area, Step } from './plan.ts';
import { recorder, savingWords } from './recorder.ts';
import type { Message, Recording } from './recorder.ts';

export interface Kill extends Verdict {
  readonly seed: number;
  /** Whether the browser had a new profile, in which the device was chosen just before. */
  readonly isFresh: boolean;
  /** The time from the first step to the kill in ms. */
  readonly after: number;
  readonly acts: number;
  /** How many of the acts were called saved before the kill. */
  readonly calledSaved: number;
  /** For a kill with faults: the stored texts that have answers, as they are. */
  readonly stored: readonly string[];
}

const description = 'content/small-competence-units/0.1.0/description.json';
/** Each teacher answers in this many areas. */
const areasUsed = 3;
/** How long the page may take for anything, in ms. */
const patience = 30_000;

/** A page of the app, with what it has reported. */
interface Visit {
  readonly browser: OwnBrowser;
  readonly page: Page;
  readonly acts: Act[];
  readonly claims: Claim[];
  /** Waits until the page has reported so many acts. Fails when it does not. */
  readonly reported: (count: number) => Promise<void>;
}

/** Makes a change in the page and waits until the page has reported it. */
type Make = (change: Change, act: () => Promise<void>) => Promise<void>;

/** One teacher's profile folder, and what the app shows in it. */
interface Teacher {
  readonly profile: string;
  readonly areas: readonly Area[];
  readonly visit: Visit;
  readonly shown: Shown;
}

/**
 * Kills the browser of a teacher who answers, again and again, and judges what is left each time. The seeds
 * are `seed` and the numbers after it. Half of the kills hit the profile that the kill before has left.
 */
export async function* kills(address: string, seed: number, count: number): AsyncGenerator<Kill> {
  const { areas, levels } = JSON.parse(await readFile(description, 'utf8'));
  let teacher: Teacher | null = null;
  try {
    for (let one = seed; one < seed + count; one += 1) {
      const chance = chanceFrom(one);
      if (teacher !== null && chance() < 0.5) {
        await leave(teacher);
        teacher = null;
      }
      const isFresh = teacher === null;
      teacher ??= await newTeacher(address, chance, areas);
      const [left, kill] = await killWhileActing(address, chance, teacher, levels.length + 1);
      teacher = left;
      yield { ...kill, seed: one, isFresh };
    }
  } finally {
    if (teacher !== null) await leave(teacher);
  }
}

async function newTeacher(
  address: string,
  chance: Chance,
  areas: readonly Area[],
): Promise<Teacher> {
  const used: Area[] = [];
  while (used.length < areasUsed) {
    used.push(
      oneOf(
        chance,
        areas.filter((area) => !used.includes(area)),
      ),
    );
  }
  const profile = await mkdtemp(join(tmpdir(), 'osaamistutka-crash-'));
  const teacher = { profile, areas: used, visit: await open(address, profile), shown: {} };
  try {
    await begin(teacher.visit.page);
    return teacher;
  } catch (error) {
    await leave(teacher);
    throw error;
  }
}

/** Chooses the own device on the start page, if it asks; returns whether it did. */
async function begin(page: Page): Promise<boolean> {
  const start = page.getByRole('button', { name: 'Aloita', exact: true });
  await start.or(page.getByRole('link', { name: 'Jatka vastaamista' })).waitFor();
  if (!(await start.isVisible())) return false;
  await page.getByLabel('Oma laite').check();
  await start.click();
  await page.locator('fieldset textarea').first().waitFor({ state: 'attached' });
  return true;
}

async function leave({ visit, profile }: Teacher): Promise<void> {
  visit.browser.kill();
  await visit.browser.gone;
  await rm(profile, { recursive: true, force: true });
}

async function killWhileActing(
  address: string,
  chance: Chance,
  teacher: Teacher,
  choices: number,
): Promise<[Teacher, Omit<Kill, 'seed' | 'isFresh'>]> {
  const { areas, profile, visit } = teacher;
  const { acts, claims, page } = visit;
  // A third of the kills come early, when hardly anything has been written to the disk.
  const after = chance() < 1 / 3 ? between(chance, 300, 1500) : between(chance, 300, 6000);
  const made: Change[] = [];
  const shown: Record<string, string> = { ...teacher.shown };
  // Each change is noted before it is made, because the page can die before it reports it.
  const make: Make = async (change, act) => {
    made.push(change);
    shown[change.field] = change.value;
    await act();
    await visit.reported(made.length);
    const { field, value } = acts[made.length - 1] ?? {};
    if (field !== change.field || value !== change.value) {
      throw new Error(`Made ${JSON.stringify(change)}, but the page has ${JSON.stringify(value)}`);
    }
  };
  await goTo(page, areas[0]);
  const start = Date.now();
  let killedAt: number | null = null;
  const killing = pass(after).then(() => (killedAt = visit.browser.kill()));
  try {
    for (const step of steps(chance, areas, choices, () => shown)) {
      if (killedAt !== null) break;
      await take(page, step, shown, make);
      await pass(step.pause);
    }
  } catch (error) {
    // Whatever the page was asked for when it died fails; before that nothing may.
    if (killedAt === null) throw error;
  }
  const at = await killing;
  await visit.browser.gone;
  const next = await open(address, profile);
  const left = await read(next.page, areas);
  const verdict = judge({
    before: teacher.shown,
    acts,
    claims,
    unreported: made.slice(acts.length),
    killedAt: at,
    after: left,
  });
  const calledSaved = Math.max(0, ...claims.map(({ upTo }) => upTo));
  const stored = verdict.faults.length === 0 ? [] : await storedTexts(next.page);
  // If the choice of device is lost, it is made again, and may bring back what the app did not show.
  await next.page.evaluate(() => (window.location.hash = '#/'));
  const hasBegun = await begin(next.page);
  return [
    { ...teacher, visit: next, shown: hasBegun ? await read(next.page, areas) : left },
    { ...verdict, after: at - start, acts: acts.length, calledSaved, stored },
  ];
}

async function open(address: string, profile: string): Promise<Visit> {
  const browser = await startBrowser(profile);
  try {
    const { context } = browser;
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    const visit = { browser, page, ...(await listen(await context.newCDPSession(page), browser)) };
    await page.addInitScript(recorder, savingWords());
    await page.goto(`${address}?lang=fi`);
    await appRuns(page);
    return visit;
  } catch (error) {
    browser.kill();
    await browser.gone;
    throw error;
  }
}

/** Takes in what the page reports, without a request: those are not part of the app. */
async function listen(
  session: CDPSession,
  { gone }: OwnBrowser,
): Promise<Pick<Visit, 'acts' | 'claims' | 'reported'>> {
  const acts: Act[] = [];
  const claims: Claim[] = [];
  const arrivals = new EventEmitter();
  const dead = new AbortController();
  void gone.then(() => dead.abort());
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'tellTest') return;
    const message = JSON.parse(payload) as Message;
    if (message.kind === 'act') acts.push(message);
    else if (message.upTo > 0) claims.push(message);
    arrivals.emit('message');
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'tellTest' });
  const reported = async (count: number) => {
    const signal = AbortSignal.any([AbortSignal.timeout(patience), dead.signal]);
    while (acts.length < count) await once(arrivals, 'message', { signal });
  };
  return { acts, claims, reported };
}

async function take(page: Page, step: Step, shown: Shown, make: Make): Promise<void> {
  if (step.kind === 'area') return goTo(page, step.area);
  const { field } = step;
  if (step.kind === 'choice') {
    const radios = page.locator(`#statement-${field} input[type=radio]`);
    return make({ field, value: String(step.place) }, () => radios.nth(step.place - 1).check());
  }
  const box = page.locator(`[id="${field}"]`);
  if (!(await box.isVisible()))
    await page.locator(`details:has([id="${field}"]) > summary`).click();
  await box.focus();
  await page.keyboard.press('Control+End');
  for (const { letter, pause } of step.letters) {
    const value = (shown[field] ?? '') + letter;
    await make({ field, value }, () => page.keyboard.type(letter));
    await pass(pause);
  }
}

/** Goes to an area as a link does, and waits for its first statement. */
async function goTo(page: Page, area: Area | undefined): Promise<void> {
  await page.evaluate((to) => (window.location.hash = to), `#/assessment/${area?.id}`);
  await page.locator(`#statement-${area?.competences[0]?.id}`).waitFor();
}

/** What the app shows in the areas. */
async function read(page: Page, areas: readonly Area[]): Promise<Shown> {
  const all: Record<string, string> = {};
  for (const area of areas) {
    await goTo(page, area);
    const shown = await page.evaluate(() => (window as unknown as Recording).shownFields());
    Object.assign(all, shown);
  }
  const last = areas.flatMap(({ competences }) => competences).at(-1)?.id ?? '';
  if (!(noteOf(last) in all)) throw new Error('The areas do not show their fields');
  return all;
}

/** Every text with answers in the browser's stores, whatever its key, database or form. */
function storedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const result = <T>(request: IDBRequest<T>) =>
      new Promise<T>((found, failed) => {
        request.addEventListener('success', () => found(request.result));
        request.addEventListener('error', () => failed(request.error));
      });
    const values: unknown[] = Object.values({ ...localStorage });
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await result(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        values.push(...(await result(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    return values
      .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
      .filter((text) => text.includes('answers'));
  });
}

/** What many kills result in together. */
export interface Summary {
  readonly faults: readonly string[];
  /** The median and the most work lost in a kill, in ms. */
  readonly median: number;
  readonly worst: number;
  /** The part of the acts that were called saved in time, of those that had the time for it; 1 if none had. */
  readonly prompt: number;
  readonly judged: number;
}

export function summaryOf(all: readonly Kill[]): Summary {
  const lost = all.map((kill) => kill.lost).toSorted((a, b) => a - b);
  const sum = (of: (kill: Kill) => number) => all.reduce((total, kill) => total + of(kill), 0);
  const judged = sum(({ prompt }) => prompt.of);
  return {
    faults: all.flatMap(({ seed, faults }) => faults.map((fault) => `Seed ${seed}: ${fault}`)),
    median: lost[Math.floor(lost.length / 2)] ?? 0,
    worst: lost.at(-1) ?? 0,
    prompt: judged === 0 ? 1 : sum(({ prompt }) => prompt.saved) / judged,
    judged,
  };
}
