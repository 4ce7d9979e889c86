import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { progressOf } from '../../src/domain/assessment/answers.ts';
import { carryOver } from '../../src/domain/carryOver/carryOver.ts';
import { readDescription } from '../../src/domain/description/readDescription.ts';
import { arrivalOf, asStateOf } from '../../src/domain/merge/arrival.ts';
import { differenceOf, gaveWay } from '../../src/domain/merge/difference.ts';
import { mergeSaved } from '../../src/domain/merge/merge.ts';
import { profileOf } from '../../src/domain/profile/profile.ts';
import { readSaved, toSaved } from '../../src/domain/assessment/saved.ts';
import { isEmpty } from '../../src/domain/assessment/assessment.ts';
import { unplacedIn } from '../../src/domain/assessment/unplaced.ts';
import { dateOf } from '../../src/domain/assessment/dates.ts';
import type { SavedReading } from '../../src/domain/assessment/saved.ts';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { forLink, packLink, unpackLink } from '../../src/formats/link/link.ts';
import { openFile } from '../../src/formats/openFile.ts';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { halfYearFrom } from '../../src/formats/calendar/calendar.ts';
import { readJson, valueOf } from '../support/building.ts';
import { fontFiles } from '../pdf/fontFiles.ts';
import { sampleReport } from '../pdf/sampleReport.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { chanceFrom, mutated, mutatedBytes, randomBytes } from './mutations.ts';
import type { Chance } from './mutations.ts';

/** Valid files of every format ever written, and one of today. */
const validTexts: readonly string[] = [
  ...readdirSync('tests/saved')
    .filter((name) => name.startsWith('v'))
    .map((name) => readFileSync(`tests/saved/${name}`, 'utf8')),
  toSaved(sampleSaved),
];

const description = valueOf(
  readDescription(readJson('content/small-competence-units/0.1.0/description.json')),
);

/** How often each kind of file was tried, and how often the gate let one through. */
export interface Tally {
  readonly tried: number;
  readonly opened: number;
}

/** What is wrong with how the gate took a file; the seed makes the same file again. */
export class GateFailure extends Error {
  constructor(seed: number, what: string, cause?: unknown) {
    super(`seed ${seed}: ${what}`, { cause });
    this.name = 'GateFailure';
  }
}

/** Tries changed texts through the gate, one for each seed. */
export async function tryTexts(from: number, count: number): Promise<Tally> {
  return trying(from, count, (chance) => {
    const valid = validTexts[Math.floor(chance() * validTexts.length)] ?? '';
    const text = mutated(valid, chance);
    const reading = readSaved(text);
    // Half a character can lie in a browser's store, but not in a file.
    if (new TextDecoder().decode(new TextEncoder().encode(text)) !== text) {
      return Promise.resolve({ reading });
    }
    return Promise.resolve({ reading, again: () => openFile(new Blob([text])) });
  });
}

/** Tries bytes with no meaning. */
export async function tryBytes(from: number, count: number): Promise<Tally> {
  return trying(from, count, async (chance) => ({
    reading: await openFile(new Blob([randomBytes(chance)])),
  }));
}

/** Tries changed report PDFs with the answers inside. */
export async function tryPdfs(from: number, count: number): Promise<Tally> {
  const attachment = { name: 'a.json', json: toSaved(sampleSaved), description: 'The answers' };
  const { bytes } = await createPdf(sampleReport, { fonts: fontFiles, attachment });
  const pdf = Uint8Array.from(bytes);
  return trying(from, count, async (chance) => ({
    reading: await openFile(new Blob([mutatedBytes(pdf, chance)])),
  }));
}

/** Tries changed links. */
export async function tryLinks(from: number, count: number): Promise<Tally> {
  const link = (await packLink(sampleSaved, '')) ?? '';
  return trying(from, count, async (chance) => {
    const at = Math.floor(chance() * link.length);
    const cut = chance() < 0.3 ? at : link.length;
    const reading = await unpackLink(
      `${link.slice(0, at)}${letterBy(chance)}${link.slice(at + 1, cut)}`,
    );
    return { reading: reading.ok ? reading : { ok: false, refusal: { reason: 'not-ours' } } };
  });
}

function letterBy(chance: Chance): string {
  return String.fromCodePoint(33 + Math.floor(chance() * 94));
}

interface Tried {
  readonly reading: SavedReading;
  /** Reads the same another way, which must come to the same. */
  readonly again?: () => Promise<SavedReading>;
}

async function trying(
  from: number,
  count: number,
  read: (chance: Chance) => Promise<Tried>,
): Promise<Tally> {
  let opened = 0;
  for (let seed = from; seed < from + count; seed += 1) {
    const { reading, again } = await read(chanceFrom(seed)).catch((error: unknown) => {
      throw new GateFailure(seed, 'the gate threw', error);
    });
    if (reading.ok) opened += 1;
    check(seed, reading);
    // Every tenth is enough for a way that differs in its first lines alone.
    if (again !== undefined && seed % 10 === 0) {
      const other = await again();
      if (!isDeepStrictEqual(other, reading)) throw new GateFailure(seed, 'two ways differ');
    }
  }
  if ('polluted' in {} || Object.hasOwn(Object.prototype, 'at')) {
    throw new GateFailure(from, 'a file changed what every object has');
  }
  return { tried: count, opened };
}

/** What the gate lets through is kept when it is written and read again, and is what the app expects. */
function check(seed: number, reading: SavedReading): void {
  if (!reading.ok) {
    if (typeof reading.refusal.reason !== 'string') throw new GateFailure(seed, 'no reason');
    return;
  }
  const { value } = reading;
  const again = readSaved(toSaved(value));
  if (!again.ok) throw new GateFailure(seed, 'what was opened is refused when it is kept');
  // A number too large to be one, such as 1e999, can't be kept by anybody; JSON writes null for it.
  if (!isDeepStrictEqual(again.value, JSON.parse(JSON.stringify(value)))) {
    throw new GateFailure(seed, 'what was opened is not kept as it was');
  }
  try {
    use(value);
  } catch (error) {
    throw new GateFailure(seed, 'the app can’t use what was opened', error);
  }
}

/** All that the app does with a result on its way to the preview, the profile, a merge and a link. */
function use(saved: Saved): void {
  const carried = carryOver(saved, description).saved;
  progressOf(description, carried.answers);
  unplacedIn(carried, description);
  profileOf(description, carried.answers, carried.targets);
  isEmpty(saved);
  halfYearFrom(new Date(dateOf(saved))).toISOString();
  const before = toSaved(sampleSaved);
  const now = sampleSaved.updatedAt;
  arrivalOf(saved, [sampleSaved], description, now);
  differenceOf(sampleSaved, asStateOf(sampleSaved, carried), now);
  const merged = mergeSaved(sampleSaved, carried, now);
  gaveWay(sampleSaved, carried, merged);
  if (toSaved(sampleSaved) !== before) throw new Error('what is one’s own was changed');
  const all = { person: true, situation: true, targets: true, notes: true };
  for (const made of [merged, mergeSaved(carried, sampleSaved, now), forLink(saved, all)]) {
    const again = readSaved(toSaved(made));
    if (!again.ok) throw new Error('what was made of it is refused when it is kept');
  }
}
