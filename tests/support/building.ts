import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import { createInstance } from 'i18next';
import type { Answer, Answers } from '../../src/domain/assessment/answers.ts';
import { competencesOf } from '../../src/domain/description/description.ts';
import { readDescription } from '../../src/domain/description/readDescription.ts';
import type { Description } from '../../src/domain/description/description.ts';
import { profileOf } from '../../src/domain/profile/profile.ts';
import type { Profile } from '../../src/domain/profile/profile.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { readSaved } from '../../src/domain/assessment/saved.ts';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import type { Say } from '../../src/domain/say.ts';
import { readWords } from '../../src/domain/description/words.ts';
import type { Words } from '../../src/domain/description/words.ts';
import { elative } from '../../src/i18n/finnish.ts';
import type { Key } from '../../src/i18n/language.ts';
import type { Language } from '../../src/domain/languages.ts';

/** The time of every answer whose date a test does not set. */
export const at = '2026-11-23T12:05:00.000Z';

/** Three of the five levels. */
export const low = { level: 'level-a' };
export const middle = { level: 'level-c' };
export const high = { level: 'level-e' };

const letters = [...'abcdefghijkl'];
const letter = (index: number): string => the(letters[index]);

/** A value that must exist; a missing one fails the test. */
export function the<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw new Error('the test expected something here');
  return found;
}

/** The value of a successful reading; a fault in the test's own data fails the test. */
export function valueOf<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
}

/** The faults that a reader found, each as "fault path"; an empty list when it found none. */
export function faultsOf(reading: Reading<unknown>): readonly string[] {
  return reading.ok ? [] : reading.problems.map(({ fault, path }) => `${fault} ${path}`.trim());
}

/** The size of a description: its number of levels, and of competences in each area. */
export interface Shape {
  readonly levels?: number;
  readonly areas?: readonly number[];
}

/** A description as in its file: areas `a`, `b`; competences `a-a`, `a-b`; levels `level-a` and up. */
export function rawDescription({ levels = 5, areas = [4, 4, 4] }: Shape = {}) {
  return {
    id: 'test-frame',
    version: '1.2.3',
    date: '2026-11-23',
    status: 'published',
    languages: ['en'],
    levels: Array.from({ length: levels }, (_, index) => `level-${letter(index)}`),
    areas: areas.map((count, area) => ({
      id: letter(area),
      competences: Array.from({ length: count }, (_, index) => ({
        id: `${letter(area)}-${letter(index)}`,
        code: `${letter(area).toUpperCase()}${index + 1}`,
      })),
    })),
    sources: [{ id: 'the-source', url: 'https://example.org/source' }],
  };
}

export function descriptionWith(shape: Shape = {}): Description {
  return valueOf(readDescription(rawDescription(shape)));
}

/** The words of a description as in their file; the text of each part contains its id. */
export function rawWords(description: Description, language = 'en') {
  return {
    language,
    title: 'A frame for tests',
    summary: 'What it is about.',
    status: 'Published',
    levels: Object.fromEntries(
      description.levels.map((id) => [id, { name: `Name ${id}`, meaning: `Meaning ${id}` }]),
    ),
    areas: Object.fromEntries(description.areas.map(({ id }) => [id, { title: `Area ${id}` }])),
    competences: Object.fromEntries(
      competencesOf(description).map(({ id }) => [
        id,
        {
          title: `Title ${id}`,
          statement: `Statement ${id}`,
          levels: Object.fromEntries(
            description.levels.map((level) => [level, `Text ${id} ${level}`]),
          ),
        },
      ]),
    ),
    sources: Object.fromEntries(description.sources.map(({ id }) => [id, `Source ${id}`])),
  };
}

export function wordsFor(description: Description, language = 'en'): Words {
  return valueOf(readWords(rawWords(description, language), description, language));
}

/** The answers of one area in order: the rank of a level, `-` for not part of my work, null for no answer. */
export type Row = readonly (number | '-' | null)[];

export function answersIn(description: Description, rows: readonly Row[]): Answers {
  return Object.fromEntries(
    rows.flatMap((row, area) =>
      row.flatMap((given, index): (readonly [string, Answer])[] => {
        if (given === null) return [];
        const { id } = the(description.areas[area]?.competences[index]);
        if (given === '-') return [[id, { notMyWork: true, at }]];
        return [[id, { level: the(description.levels[given - 1]), at }]];
      }),
    ),
  );
}

/** The profile of rows of answers to a description of exactly their size. */
export function profileWith(rows: readonly Row[], levels = 5): Profile {
  const description = descriptionWith({ levels, areas: rows.map((row) => row.length) });
  return profileOf(description, answersIn(description, rows));
}

/** An assessment with the required fields and those that the test gives. */
export function savedWith(more: Partial<Saved> = {}): Saved {
  return {
    format: 1,
    app: '0.1.0',
    id: '5f0c9a52-6a3e-4d0e-9d44-1f2b8a5b7c10',
    description: { id: 'test-frame', version: '1.2.3' },
    language: 'en',
    createdAt: '2026-11-20T08:00:00.000Z',
    updatedAt: at,
    answers: {},
    ...more,
  };
}

/** An assessment read from its JSON; a refusal fails the test. */
export function opened(json: string): Saved {
  const reading = readSaved(json);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  return reading.value;
}

/** The JSON of a file, by its path from the project's root. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

type Locale = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The interface's words in one language by file name; the app fetches each file when it needs it. */
export function localeParts(language: string): ReadonlyMap<string, Locale> {
  const folder = `src/i18n/locales/${language}`;
  const files = globSync(`${folder}/*.json`).toSorted();
  return new Map(files.map((file) => [basename(file), readJson(file) as Locale]));
}

/** The interface's sentences in one language, formatted as in the app. */
export async function sayIn(language: Language): Promise<Say<Key>> {
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: {},
    interpolation: { escapeValue: false },
  });
  for (const words of localeParts(language).values()) {
    i18n.addResourceBundle(language, 'translation', words, true);
  }
  i18n.services.formatter?.add('elative', elative);
  return (key, values) => i18n.t(key, values ?? {});
}

/* Generators for properties that hold for any answers. */

export const someTime = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2099-12-31T23:59:59Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());

/** Any size of description that the app accepts. */
export const someShape: fc.Arbitrary<Required<Shape>> = fc.record({
  levels: fc.integer({ min: 3, max: 6 }),
  areas: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 12 }),
});

/** A description of any size with any answers to it. */
export const someAnswers: fc.Arbitrary<{
  readonly description: Description;
  readonly rows: readonly Row[];
}> = someShape.chain(({ levels, areas }) =>
  fc
    .tuple(
      ...areas.map((count) =>
        fc.array(
          fc.oneof(
            { weight: 4, arbitrary: fc.integer({ min: 1, max: levels }) },
            { weight: 1, arbitrary: fc.constant('-' as const) },
            { weight: 1, arbitrary: fc.constant(null) },
          ),
          { minLength: count, maxLength: count },
        ),
      ),
    )
    .map((rows) => ({ description: descriptionWith({ levels, areas }), rows })),
);
