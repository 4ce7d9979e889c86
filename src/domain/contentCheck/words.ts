import { finding } from './rules.ts';
import type { Finding } from './rules.ts';
import { twoBehavioursIn } from './verbs.ts';
import type { FeedbackWords } from '../description/feedbackWords.ts';
import type { Description } from '../description/description.ts';
import { areaTitle } from '../description/words.ts';
import type { Words } from '../description/words.ts';
import { titlesWithoutRoom } from '../radar/titles.ts';

const most = { characters: 140, words: 18 } as const;
const feedbackWords = { least: 25, most: 90 } as const;

/** Checks a description's words in one language by the writing rules. */
export function checkWords(file: string, words: Words): readonly Finding[] {
  return [
    ...checkLevelTexts(file, words),
    ...checkStatements(file, words),
    ...Object.entries(words.competences).flatMap(([id, { statement }]) => {
      const joint = twoBehavioursIn(statement, words.language);
      const path = `competences.${id}.statement`;
      return joint === null ? [] : [finding(file, path, 'two-behaviours', joint)];
    }),
  ];
}

function checkLevelTexts(file: string, words: Words): readonly Finding[] {
  const meanings = Object.entries(words.levels).map(([id, { meaning }]) => [id, meaning] as const);
  const groups: readonly LevelTexts[] = [
    { texts: meanings, pathOf: (level) => `levels.${level}.meaning` },
    ...Object.entries(words.competences).flatMap(([id, { levels }]) =>
      levels === undefined
        ? []
        : [
            {
              texts: Object.entries(levels),
              pathOf: (level: string) => `competences.${id}.levels.${level}`,
            },
          ],
    ),
  ];
  const names = Object.entries(words.levels).map(([id, { name }]) => [id, name] as const);
  const sameNames = alike(names).map(([level, other]) =>
    finding(file, `levels.${level}.name`, 'same-level-texts', other),
  );
  const faults = groups.flatMap(({ texts, pathOf }) => [
    ...texts.flatMap(([level, text]) => checkLength(file, pathOf(level), text)),
    ...alike(texts).map(([level, other]) =>
      finding(file, pathOf(level), 'same-level-texts', other),
    ),
  ]);
  return [...sameNames, ...faults];
}

/** The level texts of one competence, or the common ones, and the path of each. */
interface LevelTexts {
  readonly texts: readonly (readonly [level: string, text: string])[];
  readonly pathOf: (level: string) => string;
}

function checkLength(file: string, path: string, text: string): readonly Finding[] {
  const [characters, count] = [charactersIn(text), wordsIn(text)];
  return [
    ...(characters > most.characters
      ? [finding(file, path, 'level-too-long', `${characters} > ${most.characters}`)]
      : []),
    ...(count > most.words
      ? [finding(file, path, 'level-too-many-words', `${count} > ${most.words}`)]
      : []),
  ];
}

function checkStatements(file: string, { competences }: Words): readonly Finding[] {
  const statements = Object.entries(competences).map(([id, one]) => [id, one.statement] as const);
  const long = statements.filter(([, text]) => charactersIn(text) > most.characters);
  return [
    ...long.map(([id, text]) =>
      finding(
        file,
        `competences.${id}.statement`,
        'statement-too-long',
        `${charactersIn(text)} > ${most.characters}`,
      ),
    ),
    ...alike(statements).map(([id, other]) =>
      finding(file, `competences.${id}.statement`, 'same-statements', other),
    ),
  ];
}

/** The names of texts that repeat an earlier one, each with the name of that one. Ignores case and spaces. */
function alike(
  texts: readonly (readonly [name: string, text: string])[],
): readonly (readonly [name: string, other: string])[] {
  const first = new Map<string, string>();
  return texts.flatMap(([name, text]) => {
    const plain = text.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
    const other = first.get(plain);
    if (other !== undefined) return [[name, other] as const];
    first.set(plain, name);
    return [];
  });
}

/** Reports the areas whose titles have no room around the radar, so that it carries numbers on the screen. */
export function checkAreaTitles(
  file: string,
  words: Words,
  { areas }: Description,
): readonly Finding[] {
  const titles = areas.map(({ id }) => areaTitle(words, id));
  // With fewer areas there is no radar.
  const asNumbers = titles.length < 3 ? [] : titlesWithoutRoom(titles);
  return areas
    .filter((_, index) => asNumbers.includes(index))
    .map(({ id }) => {
      const length = String(charactersIn(areaTitle(words, id)));
      return finding(file, `areas.${id}.title`, 'area-title-as-number', length);
    });
}

/** Checks the length of area feedback in one language, and that no kind declared absent is there. */
export function checkFeedback(
  file: string,
  words: FeedbackWords,
  absent: readonly string[],
): readonly Finding[] {
  const areas = Object.entries(words.areas).flatMap(([id, levels]) =>
    Object.entries(levels).map(([level, text]) => [`areas.${id}.${level}`, wordsIn(text)] as const),
  );
  const { questions } = words;
  const there: Readonly<Record<string, boolean>> = {
    steps: Object.keys(words.steps).length > 0,
    areas: areas.length > 0,
    questions: questions.general.length > 0 || Object.keys(questions.areas).length > 0,
  };
  return [
    ...areas
      .filter(([, count]) => count < feedbackWords.least || count > feedbackWords.most)
      .map(([path, count]) => finding(file, path, 'area-feedback-length', String(count))),
    ...absent
      .filter((kind) => there[kind] === true)
      .map((kind) => finding(file, kind, 'absent-but-there', kind)),
  ];
}

/** One language of the same texts. */
export interface InLanguage {
  readonly file: string;
  readonly language: string;
  readonly value: object;
}

/** Reports what one language has and another lacks, in the file that lacks it. */
export function checkAlignment(all: readonly InLanguage[]): readonly Finding[] {
  return compare(all, '');
}

const notCompared = new Set(['$schema', 'language']);

function compare(all: readonly InLanguage[], path: string): readonly Finding[] {
  const keys = new Set(all.flatMap(({ value }) => Object.keys(value)));
  return [...keys]
    .filter((key) => !notCompared.has(key))
    .flatMap((key) => compareAt(all, key, path === '' ? key : `${path}.${key}`));
}

function compareAt(all: readonly InLanguage[], key: string, path: string): readonly Finding[] {
  const having = all.filter(({ value }) => Object.hasOwn(value, key));
  const languages = having.map(({ language }) => language).join(', ');
  const lacking = all
    .filter((one) => !having.includes(one))
    .map(({ file }) => finding(file, path, 'not-aligned', languages));
  const inside = having.map((one) => ({ ...one, value: valueAt(one.value, key) }));
  const lists = inside.flatMap(({ file, value }) =>
    Array.isArray(value) ? [{ file, count: value.length }] : [],
  );
  if (lists.length > 0) return [...lacking, ...compareCounts(lists, path)];
  const objects = inside.flatMap(({ value, ...one }) =>
    isObject(value) ? [{ ...one, value }] : [],
  );
  return [...lacking, ...compare(objects, path)];
}

/** A list may be worded differently in each language, but should have the same number of items. */
function compareCounts(
  lists: readonly { readonly file: string; readonly count: number }[],
  path: string,
): readonly Finding[] {
  // Each language has its own foreign terms.
  if (path === 'foreign') return [];
  const counts = lists.map(({ count }) => count).toSorted((a, b) => a - b);
  const usual = counts[Math.floor(counts.length / 2)];
  return lists
    .filter(({ count }) => count !== usual)
    .map(({ file, count }) => finding(file, path, 'differing-count', `${count} ≠ ${usual}`));
}

function valueAt(value: object, key: string): unknown {
  return (value as Readonly<Record<string, unknown>>)[key];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function charactersIn(text: string): number {
  return Array.from(text).length;
}

function wordsIn(text: string): number {
  return text.trim().split(/\s+/u).length;
}
