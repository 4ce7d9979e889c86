import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersIn,
  at,
  descriptionWith,
  profileWith,
  sayIn,
  someAnswers,
  the,
  wordsFor,
} from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import type { Language } from '../languages.ts';
import type { Key } from '../../i18n/language.ts';
import type { Description } from '../description/description.ts';
import { feedbackOf } from '../profile/feedback.ts';
import { profileOf } from '../profile/profile.ts';
import type { Values } from '../say.ts';
import { summaryOf } from './summary.ts';
import { answerInWords, areaInWords, choiceInWords } from './rows.ts';
import { feedbackInWords } from './feedback.ts';
import type { PickedInWords } from './feedback.ts';
import { sentenceOf, textOf } from './sentence.ts';
import { areasInWords, rankInWords, wordingOf } from './wording.ts';
import type { Wording } from './wording.ts';

/** Says the key with its values, so that a test sees which sentence was chosen and what was put in it. */
const plainly = (key: string, values: Values = {}): string =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ');

function plainWording(description: Description): Wording<Key> {
  return wordingOf(description, wordsFor(description), 'en', plainly);
}

/** What is picked, with its sentence as plain text. */
function plain({ competences, sentence }: PickedInWords) {
  return { competences, sentence: sentence && textOf(sentence) };
}

function allInWords(rows: readonly Row[], levels = 5) {
  const description = descriptionWith({ levels, areas: rows.map((row) => row.length) });
  const wording = plainWording(description);
  const profile = profileWith(rows, levels);
  const feedback = feedbackInWords(feedbackOf(profile), wording);
  return {
    summary: summaryOf(profile, wording).map(textOf),
    strengths: plain(feedback.strengths),
    suggestions: plain(feedback.suggestions),
    isOne: feedback.isOne,
    areas: profile.areas.map((area) => areaInWords(area, wording)),
  };
}

const rank = (place: number) => `summary.rank rank=${place} name=Name level-${'abcdef'[place - 1]}`;

describe('the summary', () => {
  test('the summary gives the number of answers and the areas of the highest and lowest answers', () => {
    const { summary } = allInWords([
      [5, 2],
      [1, 4],
    ]);
    expect(summary).toEqual([
      'summary.coverage count=4 total=4',
      `summary.extremes highest=summary.areas count=1 list=Area a highestLevel=${rank(5)} ` +
        `lowest=summary.areas count=1 list=Area b lowestLevel=${rank(1)}`,
    ]);
  });

  test('the summary names up to three tied areas', () => {
    const { summary } = allInWords([[5], [5], [5], [1]]);
    expect(summary[1]).toContain(
      'highest=summary.areas count=3 list=summary.quoted name=Area a, summary.quoted name=Area b and summary.quoted name=Area c',
    );
  });

  test('the summary counts more than three tied areas instead of naming them', () => {
    const { summary } = allInWords([[5], [5], [5], [5], [1]]);
    expect(summary[1]).toContain('highest=summary.manyAreas count=4');
  });

  test('the summary counts the statements that are “not part of my work”', () => {
    const { summary } = allInWords([[5, '-', '-'], [1]]);
    expect(summary.slice(0, 2)).toEqual([
      'summary.coverage count=2 total=4',
      'summary.notMyWork count=2',
    ]);
    expect(allInWords([[5, '-'], [1]]).summary).toContain('summary.notMyWork count=1');
  });

  test('the summary says so when all answers are equal', () => {
    expect(allInWords([[3, 3], [3]]).summary).toEqual([
      'summary.coverage count=3 total=3',
      `summary.alike count=3 level=${rank(3)}`,
    ]);
  });

  test('the summary asks for more answers when fewer than half are given', () => {
    const few = 'summary.few';
    expect(allInWords([[3, 3, null], [null]]).summary).not.toContain(few);
    expect(allInWords([[3, null], [null]]).summary).toContain(few);
    expect(allInWords([[3, null], ['-']]).summary).not.toContain(few);
  });

  test('the summary says so when nothing is answered or nothing is part of my work', () => {
    expect(allInWords([[null, null], [null]]).summary).toEqual(['summary.nothing']);
    expect(allInWords([['-', null], ['-']]).summary).toEqual(['summary.onlyNotMyWork count=2']);
    expect(allInWords([['-', null], [null]]).summary).toEqual(['summary.onlyNotMyWork count=1']);
  });

  test('the summary leaves out the extremes when no competence has a level', () => {
    const description = descriptionWith({ areas: [1, 1] });
    const profile = profileOf(description, answersIn(description, [[3], [3]]));
    const competences = profile.competences.map((one) => ({ ...one, rank: null }));
    expect(summaryOf({ ...profile, competences }, plainWording(description)).map(textOf)).toEqual([
      'summary.coverage count=2 total=2',
      '',
    ]);
  });
});

const ids = (of: { competences: readonly { id: string }[] }) => of.competences.map(({ id }) => id);

describe('strengths and suggestions in words', () => {
  test('no sentence is needed when every strength and suggestion can be named', () => {
    const { strengths, suggestions } = allInWords([[5, 1], [4]]);
    expect(ids(strengths)).toEqual(['a-a', 'b-a']);
    expect(ids(suggestions)).toEqual(['a-b']);
    expect([strengths.sentence, suggestions.sentence]).toEqual([null, null]);
  });

  test('strengths and suggestions are counted when too many tie', () => {
    const { strengths, suggestions } = allInWords([
      [5, 5, 5, 5],
      [1, 1, 1, 1, 1, 1],
    ]);
    expect(strengths).toEqual({
      competences: [],
      sentence: `feedback.tied count=4 level=${rank(5)} areas=summary.areas count=1 list=Area a`,
    });
    expect(suggestions.sentence).toBe(
      `feedback.tied count=6 level=${rank(1)} areas=summary.areas count=1 list=Area b`,
    );
  });

  test('a sentence counts the tied rest after the named strengths', () => {
    const { strengths } = allInWords([[5, 4, 4, 4], [1]]);
    expect(ids(strengths)).toEqual(['a-a']);
    expect(strengths.sentence).toBe(
      `feedback.tiedToo count=3 level=${rank(4)} areas=summary.areas count=1 list=Area a`,
    );
  });

  test('the highest answers are shown as a beginning when none reaches the middle level', () => {
    const { strengths, suggestions } = allInWords([[2, 1], [2]]);
    expect(ids(strengths)).toEqual(['a-a', 'b-a']);
    expect(strengths.sentence).toBe(
      `feedback.noStrengths level=${rank(2)} areas=summary.areas count=2 list=summary.quoted name=Area a and summary.quoted name=Area b`,
    );
    expect(ids(suggestions)).toEqual(['a-b']);
  });

  test('a single beginning is named', () => {
    const { strengths } = allInWords([[2, 1], [1]]);
    expect(ids(strengths)).toEqual(['a-a']);
    expect(strengths.sentence).toBe(
      `feedback.noStrengths level=${rank(2)} areas=summary.areas count=1 list=Area a`,
    );
  });

  test('the areas of a beginning are named when there are too many answers to name', () => {
    const { strengths } = allInWords([
      [2, 2, 1],
      [2, 2],
    ]);
    expect(ids(strengths)).toEqual([]);
    expect(strengths.sentence).toBe(
      `feedback.noStrengths level=${rank(2)} areas=summary.areas count=2 list=summary.quoted name=Area a and summary.quoted name=Area b`,
    );
  });

  test('the choice of what to develop is left to the user when no answer is lower', () => {
    expect(allInWords([[5, 4], [5]]).suggestions).toEqual({
      competences: [],
      sentence: 'feedback.noSuggestions',
    });
  });

  test('equal answers give one sentence and no lists', () => {
    const { strengths } = allInWords([[2, 2], [2]]);
    expect(strengths).toEqual({ competences: [], sentence: `feedback.alike level=${rank(2)}` });
    expect(allInWords([[2, 2], [2]]).isOne).toBe(true);
    expect(allInWords([[5, 1], [3]]).isOne).toBe(false);
    expect(allInWords([[5, 4], [5]]).isOne).toBe(false);
  });

  test('a single answer is described as one answer', () => {
    expect(allInWords([[2, null], [null]]).strengths.sentence).toBe(
      `feedback.one level=${rank(2)}`,
    );
  });

  test('a sentence says so when nothing is answered', () => {
    const { strengths, suggestions } = allInWords([[null], ['-']]);
    expect(strengths).toEqual({ competences: [], sentence: 'feedback.nothing' });
    expect(suggestions).toEqual(strengths);
  });

  test('the sentence names the lowest level when not even a beginning exists', () => {
    const none = { chosen: [], tied: null };
    const feedback = {
      kind: 'differing',
      strengths: none,
      begun: none,
      suggestions: none,
    } as const;
    const { strengths } = feedbackInWords(feedback, plainWording(descriptionWith()));
    expect(plain(strengths).sentence).toContain(`level=${rank(1)}`);
  });
});

const only = (row: Row, levels = 5) => the(allInWords([row, [null]], levels).areas[0]);

describe('an area in words', () => {
  test('an area gives its level, its number of answers and their lowest and highest level', () => {
    expect(only([2, 3, '-', 3])).toEqual({
      title: 'Area a',
      level: rank(3),
      answered: expect.stringMatching(
        /^area\.answered answered=3 relevant=3,? area\.notMyWork count=1$/u,
      ),
      spread: `area.spread lowest=${rank(2)} highest=${rank(3)}`,
      wide: null,
    });
  });

  test('an area says so when its answers differ widely', () => {
    expect(only([1, 5]).wide).toBe(`area.wide lowest=${rank(1)} highest=${rank(5)}`);
  });

  test('an area says so when its answers are at the same level', () => {
    expect(only([4, 4]).spread).toBe(`area.sameLevel lowest=${rank(4)} highest=${rank(4)}`);
  });

  test('an area without a level gives the reason', () => {
    expect(only([4, null, null]).level).toBe('area.tooFew');
    expect(only(['-', '-'])).toMatchObject({ level: 'area.noneOfMyWork', spread: '–' });
    expect(only([null, '-']).level).toBe('area.unanswered');
    expect(only([null, null])).toMatchObject({
      level: 'area.unanswered',
      answered: 'area.answered answered=0 relevant=2',
      spread: '–',
    });
  });

  test('a wide range without a lowest answer starts at the lowest level', () => {
    const area = { ...the(profileWith([[null], [null]]).areas[0]), wide: true };
    expect(areaInWords(area, plainWording(descriptionWith())).wide).toBe(
      `area.wide lowest=${rank(1)} highest=${rank(1)}`,
    );
  });
});

describe('an answer in words', () => {
  const description = descriptionWith({ areas: [3, 1] });
  const profile = profileOf(description, answersIn(description, [[4, '-', null], [null]]));
  const answer = (index: number) =>
    answerInWords(the(profile.competences[index]), plainWording(description));

  test('an answer shows its level with the text of that level', () => {
    expect(answer(0)).toEqual({ title: 'A1 Title a-a', level: rank(4), text: 'Text a-a level-d' });
  });

  test('a missing answer shows why it is missing', () => {
    expect(answer(1)).toEqual({ title: 'A2 Title a-b', level: 'answer.notMyWork', text: null });
    expect(answer(2)).toEqual({ title: 'A3 Title a-c', level: 'answer.unanswered', text: null });
  });
});

test.each([
  [{ level: 'level-b' }, rank(2)],
  [{ notMyWork: true }, 'answer.notMyWork'],
  [{ level: 'level-z' }, 'answer.unanswered'],
  [null, 'answer.unanswered'],
] as const)('the choice %j is said as “%s”', (choice, text) => {
  expect(choiceInWords(choice, plainWording(descriptionWith()))).toBe(text);
});

test('a rank outside the scale is shown by its number', () => {
  expect(rankInWords(plainWording(descriptionWith()), 9)).toBe('summary.rank rank=9 name=');
});

function everySentence(description: Description, rows: readonly Row[], wording: Wording<Key>) {
  const answers = Object.fromEntries(
    Object.entries(answersIn(description, rows)).map(([id, one]) => [id, { ...one, note: 'n' }]),
  );
  const profile = profileOf(description, answers);
  const { strengths, suggestions } = feedbackInWords(feedbackOf(profile), wording);
  return {
    summary: summaryOf(profile, wording).map(textOf),
    feedback: [strengths, suggestions].map((one) => plain(one).sentence ?? 'named'),
    areas: profile.areas.flatMap((area) =>
      Object.values(areaInWords(area, wording)).map((text: string | null) => text ?? 'none'),
    ),
    answers: profile.competences.map((one) => answerInWords(one, wording).level),
  };
}

/** Empty, or with something of the making left in it; a sentence whose key is missing comes back as the key. */
function isUnfinished(text: string): boolean {
  return (
    text.trim() === '' ||
    /\{\{|\}\}|undefined|null|NaN|\[object/u.test(text) ||
    /\b(?:summary|feedback|area|answer)\.[a-zA-Z]/u.test(text)
  );
}

describe.each(['fi', 'sv', 'en'] as const)('the sentences of the interface in %s', (language) => {
  const results: readonly (readonly [name: string, rows: readonly Row[]])[] = [
    ['all at the same level', [[3, 3, 3, 3], [3, 3], [3]]],
    ['all at the lowest level', [[1, 1, 1, 1], [1, 1], [1]]],
    ['all at the highest level', [[5, 5, 5, 5], [5, 5], [5]]],
    ['one answer', [[null, 4, null, null], [null, null], [null]]],
    ['one answer at the lowest level', [[1, null, null, null], [null, null], [null]]],
    ['one not part of my work and nothing else', [['-', null, null, null], [null, null], [null]]],
    ['only not part of my work', [['-', '-', '-', '-'], ['-', '-'], ['-']]],
    ['nothing answered', [[null, null, null, null], [null, null], [null]]],
    ['ties at both ends', [[5, 5, 1, 1], [5, 1], [5]]],
    [
      'ties over many areas',
      [
        [5, 1],
        [5, 1],
        [5, 1],
        [5, 1],
        [5, 1],
        [5, 1],
      ],
    ],
    ['one more tie', [[5, 5, 4, 4], [1, 1, 1, 1, 2, 2], [3]]],
    ['nothing at the middle', [[2, 2, 2, 2], [1, 1], [1]]],
    ['wide differences', [[1, 5, 1, 5], [1, 5], ['-']]],
    ['a few answers', [[2, null, null, null, null], [null, 3, null], [null]]],
  ];
  const scale: readonly number[] = [3, 4, 5, 6];

  test.each(results)(
    'the sentences have no unfinished parts for this result: %s',
    async (_, rows) => {
      const description = descriptionWith({ areas: rows.map((row) => row.length) });
      const say = await sayIn(language);
      const wording = wordingOf(description, wordsFor(description, language), language, say);
      const said = everySentence(description, rows, wording);
      expect(said.summary.length).toBeGreaterThan(0);
      expect(Object.values(said).flat().filter(isUnfinished)).toEqual([]);
      for (const sentence of said.summary) expect(sentence).toMatch(/[.]$/u);
    },
  );

  test('the sentences have no unfinished parts for any answers on any scale [C-9]', async () => {
    const say = await sayIn(language);
    fc.assert(
      fc.property(someAnswers, ({ description, rows }) => {
        const words = wordsFor(description, language);
        const said = everySentence(description, rows, wordingOf(description, words, language, say));
        expect(Object.values(said).flat().filter(isUnfinished)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(scale)(
    'the sentences name every level of a scale of %i with its number',
    async (levels) => {
      const description = descriptionWith({ levels });
      const say = await sayIn(language);
      const wording = wordingOf(description, wordsFor(description, language), language, say);
      for (const [index, id] of description.levels.entries()) {
        // The number stays on the line of the name.
        expect(rankInWords(wording, index + 1)).toMatch(
          new RegExp(`^${index + 1}\\sName ${id}$`, 'u'),
        );
      }
    },
  );
});

describe('areas in words', () => {
  const cases: readonly (readonly [Language, string, string])[] = [
    ['fi', 'alueella Area a', 'alueilla ”Area a” ja ”Area b”'],
    ['sv', 'området Area a', 'områdena ”Area a” och ”Area b”'],
    ['en', 'the area Area a', 'the areas “Area a” and “Area b”'],
  ];

  test.each(cases)(
    'in %s, one area and several areas use different words',
    async (language, one, two) => {
      const description = descriptionWith({ areas: [1, 1] });
      const words = wordsFor(description, language);
      const wording = wordingOf(description, words, language, await sayIn(language));
      const inWords = (areas: readonly string[]) =>
        textOf(sentenceOf(areasInWords(wording, areas)));
      expect(inWords(['a'])).toContain(one);
      expect(inWords(['a', 'b'])).toContain(two);
    },
  );

  test('the Finnish total has its case ending', async () => {
    const description = descriptionWith({ areas: [12, 12, 4] });
    const profile = profileOf(description, { 'a-a': { level: 'level-b', at } });
    const words = wordsFor(description, 'fi');
    const wording = wordingOf(description, words, 'fi', await sayIn('fi'));
    expect(summaryOf(profile, wording).map(textOf)[0]).toContain('28:sta');
  });
});
