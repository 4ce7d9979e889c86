import * as v from 'valibot';
import { savedFormat } from './assessment.ts';
import type { Saved } from './assessment.ts';
import { filled } from '../description/description.ts';
import { hasMoreValues } from '../jsonValues.ts';
import { without } from '../objects.ts';
import { mostProblems, readBy } from '../reading.ts';
import type { Problem, Reading } from '../reading.ts';

/** The largest file that is opened, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/**
 * The most values in a text that is opened or saved. A past answer has three, and one more with a note. Whoever
 * changes each of 28 statements every week for ten years has 14 600 past answers, which fit.
 */
export const mostValues = 60_000;

/**
 * The most characters in what stands now: all but the history and what a later version has no place for. A third
 * more than can be typed about the largest description, which has 144 statements with notes of 2 000 characters.
 */
export const mostCurrent = 400_000;

/** An ISO 8601 time without spaces and without an offset of hours alone: not every browser parses those. */
const time = v.pipe(
  v.string(),
  v.isoTimestamp('value'),
  v.regex(/^(?!.*T.*[+-]\d{2}$)\S*$/u, 'value'),
);
const text = v.string();
const pastAnswer = {
  level: v.exactOptional(filled),
  notMyWork: v.exactOptional(v.literal(true)),
  note: v.exactOptional(text),
  at: time,
};
interface WithChoice {
  readonly level?: string;
  readonly notMyWork?: true;
}
const oneChoice = <T extends WithChoice>() =>
  v.check<T, 'value'>((one) => one.level === undefined || one.notMyWork === undefined, 'value');

const answer = v.pipe(
  v.looseObject({
    ...pastAnswer,
    checkAgain: v.exactOptional(v.literal(true)),
    chosenAt: v.exactOptional(time),
    history: v.exactOptional(v.array(v.pipe(v.looseObject(pastAnswer), oneChoice()))),
  }),
  oneChoice(),
);

const answers = v.pipe(v.record(v.string(), answer), v.maxEntries(2000, 'too-many'));
const targets = v.record(v.string(), filled);

/** One assessment in storage, in a downloaded file and inside a PDF. Unknown fields are preserved. */
export const savedSchema = v.looseObject({
  $schema: v.exactOptional(text),
  format: v.literal(savedFormat),
  app: text,
  site: v.exactOptional(text),
  id: v.pipe(v.string(), v.regex(/^[0-9a-f-]{8,64}$/u, 'id')),
  title: v.exactOptional(text),
  person: v.exactOptional(text),
  situation: v.exactOptional(text),
  description: v.looseObject({ id: filled, version: filled }),
  language: text,
  createdAt: time,
  updatedAt: time,
  finishedAt: v.exactOptional(time),
  answers,
  targets: v.exactOptional(targets),
  notCarried: v.exactOptional(v.record(v.string(), answers)),
  targetsNotCarried: v.exactOptional(v.record(v.string(), targets)),
});

/** Why a file, a link or a stored text cannot be opened as an assessment. */
export type Refusal =
  | { readonly reason: 'not-json' }
  | { readonly reason: 'not-ours' }
  | { readonly reason: 'encoding' }
  | { readonly reason: 'packed' }
  | { readonly reason: 'too-large' }
  | { readonly reason: 'no-data-in-pdf' }
  | { readonly reason: 'reader-missing' }
  | { readonly reason: 'out-of-reach' }
  | { readonly reason: 'newer'; readonly format: number }
  | { readonly reason: 'damaged'; readonly problems: readonly Problem[] };

/** The result of {@link readSaved}: an assessment, or the reason why there is none. */
export type SavedReading =
  { readonly ok: true; readonly value: Saved } | { readonly ok: false; readonly refusal: Refusal };

/** Converts one format to the next. It may assume only what was valid in the old format. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** The migrations in order. The one at index i reads format i + 1. */
export const migrations: readonly Migration[] = [];

/** Migrates data of `format` to the newest format, step by step. */
export function migrated(
  input: Record<string, unknown>,
  format: number,
  steps: readonly Migration[],
): Record<string, unknown> {
  return steps.slice(format - 1).reduce((old, step) => step(old), input);
}

/** Parses, migrates and validates an assessment from a file, a link or a paste. Never throws. */
export function readSaved(json: string): SavedReading {
  const tooLarge = { ok: false, refusal: { reason: 'too-large' } } as const;
  if (json.length > largestFile || hasMoreValues(json, mostValues)) return tooLarge;
  const reading = readStored(json);
  const isLong = json.length > mostCurrent && reading.ok && sizeNow(reading.value) > mostCurrent;
  return isLong ? tooLarge : reading;
}

/** The characters of what stands now, which is what screens and reports show. */
function sizeNow(saved: Saved): number {
  const current = Object.entries(saved.answers).map(([id, one]) => [id, without(one, 'history')]);
  return JSON.stringify([without(saved, 'answers', ...losses), current]).length;
}

/**
 * Reads a stored text like {@link readSaved}, but with any number of values and however long its notes are:
 * earlier versions had no limit, and what they have stored stays readable.
 */
export function readStored(json: string): SavedReading {
  if (json.length > largestFile) return { ok: false, refusal: { reason: 'too-large' } };
  const parsed = parse(json);
  if (!parsed.ok) return { ok: false, refusal: { reason: 'not-json' } };
  const input = parsed.value;
  if (!isRecord(input) || !isFormat(input['format']) || !Object.hasOwn(input, 'answers')) {
    return { ok: false, refusal: { reason: 'not-ours' } };
  }
  const format = input['format'];
  if (format > savedFormat) return { ok: false, refusal: { reason: 'newer', format } };
  const problems = [
    ...(isDeeperThan(deepest, input) ? [{ path: '', fault: 'value' } as const] : []),
    ...listsIn(input),
  ];
  if (problems.length > 0) {
    return { ok: false, refusal: { reason: 'damaged', problems: problems.slice(0, mostProblems) } };
  }
  const reading = readBy(savedSchema, migrated(input, format, migrations));
  return reading.ok
    ? reading
    : { ok: false, refusal: { reason: 'damaged', problems: reading.problems } };
}

/** The text of an assessment as it is written to storage and files. */
export function toSaved(saved: Saved): string {
  return `${JSON.stringify(saved, null, 1)}\n`;
}

/** The fields for answers and targets that a later version has no place for. */
const losses = ['notCarried', 'targetsNotCarried'] as const;

/** Finds lists in place of records. The schemas would accept a list as a record with numbers as keys. */
function listsIn(input: Record<string, unknown>): readonly Problem[] {
  const records = ['answers', 'targets', 'description', ...losses].map(
    (key) => [key, input[key]] as const,
  );
  const versions = losses.flatMap((key) => within(key, input[key]));
  const answersLost = versions.flatMap(([path, record]) => within(path, record));
  return [...records, ...within('answers', input['answers']), ...versions, ...answersLost]
    .filter(([, value]) => Array.isArray(value))
    .map(([path]) => ({ path, fault: 'type', detail: 'list' }));
}

function within(path: string, record: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(record)
    ? Object.entries(record).map(([key, value]) => [`${path}.${key}`, value])
    : [];
}

function parse(json: string): Reading<unknown> {
  try {
    return { ok: true, value: JSON.parse(json.replace(/^\uFEFF/u, '')) };
  } catch {
    return { ok: false, problems: [{ path: '', fault: 'json' }] };
  }
}

/** The deepest nesting accepted, in levels: unknown fields are preserved, and deeper ones cannot be saved. */
const deepest = 64;

function isDeeperThan(levels: number, input: unknown): boolean {
  let values: unknown[] = [input];
  for (let level = 0; level <= levels; level += 1) {
    values = values.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
    if (values.length === 0) return false;
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFormat(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1;
}
