import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/domain/wording/sentence.ts';
import { wordingOf } from '../../src/domain/wording/wording.ts';
import type { Answers } from '../../src/domain/assessment/answers.ts';
import { competencesOf } from '../../src/domain/description/description.ts';
import { readDescription } from '../../src/domain/description/readDescription.ts';
import { feedbackOf } from '../../src/domain/profile/feedback.ts';
import {
  areaFeedback,
  nextStep,
  readFeedbackWords,
} from '../../src/domain/description/feedbackWords.ts';
import { profileOf } from '../../src/domain/profile/profile.ts';
import type { Profile } from '../../src/domain/profile/profile.ts';
import { summaryOf } from '../../src/domain/wording/summary.ts';
import { areaInWords, answerInWords } from '../../src/domain/wording/rows.ts';
import { feedbackInWords } from '../../src/domain/wording/feedback.ts';
import { readWords } from '../../src/domain/description/words.ts';
import { at, readJson, sayIn, the, valueOf } from '../support/building.ts';
import { languages, version } from './shippedContent.ts';

const folder = `content/${version}`;
const description = valueOf(readDescription(readJson(`${folder}/description.json`)));
const { levels } = description;
const competences = competencesOf(description);

const inEveryLanguage = await Promise.all(
  languages.map(async (language) => ({
    language,
    words: valueOf(readWords(readJson(`${folder}/${language}.json`), description, language)),
    feedbackWords: valueOf(
      readFeedbackWords(readJson(`${folder}/${language}.feedback.json`), description, language),
    ),
    say: await sayIn(language),
  })),
);

const level = (index: number) => the(levels[index % levels.length]);
const everybody = (answer: (index: number) => Answers[string]): Answers =>
  Object.fromEntries(competences.map((one, index) => [one.id, answer(index)]));

/** Every kind of result there can be; each level of each competence is the lowest, highest and only one somewhere. */
const results: readonly (readonly [what: string, answers: Answers])[] = [
  ['nothing answered', {}],
  ['nothing part of one’s work', everybody(() => ({ notMyWork: true, at }))],
  ['notes alone', everybody(() => ({ note: 'n', at }))],
  ['a level nobody knows', everybody(() => ({ level: 'no-such-level', at }))],
  ...levels.map((one) => [`all ${one}`, everybody(() => ({ level: one, at }))] as const),
  ...levels.map(
    (_, from) =>
      [
        `levels in turn from ${from}`,
        everybody((index) => ({ level: level(index + from), at })),
      ] as const,
  ),
  ...competences.flatMap(({ id }) =>
    levels.flatMap((one) => [
      [`${id} alone at ${one}`, { [id]: { level: one, at } }] as const,
      ...levels
        .filter((other) => other !== one)
        .map(
          (other) =>
            [
              `${id} at ${one}, all others at ${other}`,
              { ...everybody(() => ({ level: other, at })), [id]: { level: one, at } },
            ] as const,
        ),
    ]),
  ),
  ...description.areas.map(
    ({ id, competences: own }) =>
      [
        `${id} alone not part of one’s work`,
        {
          ...everybody((index) => ({ level: level(index), at })),
          ...Object.fromEntries(own.map((one) => [one.id, { notMyWork: true as const, at }])),
        },
      ] as const,
  ),
];

/** Everything a person is told of a profile, each text with the place it is told in. */
function toldOf(profile: Profile, one: (typeof inEveryLanguage)[number]): [string, unknown][] {
  const { language, words, feedbackWords, say } = one;
  const wording = wordingOf(description, words, language, say);
  const { strengths, suggestions } = feedbackInWords(feedbackOf(profile), wording);
  const named = (what: string, told: typeof strengths): [string, unknown][] => [
    // Either competences are named, each with its words, or a sentence says why not.
    ...(told.sentence === null && told.competences.length > 0
      ? []
      : [[what, told.sentence && textOf(told.sentence)] as [string, unknown]]),
    ...told.competences.flatMap((competence): [string, unknown][] => {
      const { title, level: name, text } = answerInWords(competence, wording);
      return [
        [`${what} title`, title],
        [`${what} level`, name],
        [`${what} text`, text],
        [`${what} step`, nextStep(feedbackWords, competence.id, the(competence.level))],
      ];
    }),
  ];
  return [
    ...summaryOf(profile, wording).map((said): [string, unknown] => ['summary', textOf(said)]),
    ...named('strengths', strengths),
    ...named('suggestions', suggestions),
    ...profile.areas.flatMap((area): [string, unknown][] => {
      const { wide, ...told } = areaInWords(area, wording);
      return [
        ...Object.entries(told),
        ...(wide === null ? [] : [['wide', wide] as [string, unknown]]),
        ...(area.level === null
          ? []
          : [
              [`feedback ${area.id}`, areaFeedback(feedbackWords, area.id, area.level)] as [
                string,
                unknown,
              ],
            ]),
      ];
    }),
    ...profile.competences.flatMap((competence): [string, unknown][] => [
      ['answer', answerInWords(competence, wording).level],
      ...(competence.level === null
        ? []
        : [
            [`step ${competence.id}`, nextStep(feedbackWords, competence.id, competence.level)] as [
              string,
              unknown,
            ],
          ]),
    ]),
  ];
}

const ids = new Set([
  ...levels,
  ...competences.map((one) => one.id),
  ...description.areas.map((one) => one.id),
]);
/** Nothing, an empty text, a key in the place of its sentence, an id in the place of its name, or a value not put in. */
function isNoText(text: unknown): boolean {
  if (typeof text !== 'string' || text.trim() === '') return true;
  return ids.has(text) || /\{\{|\}\}|undefined|null|NaN|^[a-z]+\.[a-zA-Z]+$/u.test(text);
}

function textsOf(by: Readonly<Record<string, Readonly<Record<string, string>>>>): string[] {
  return Object.values(by).flatMap((texts) => Object.values(texts));
}

test('the check recognises missing and unfinished texts', () => {
  for (const text of [null, undefined, '', ' ', 'explore', 'summary.few', '{{count}}', 'a NaN']) {
    expect(isNoText(text)).toBe(true);
  }
  expect(isNoText('–')).toBe(false);
});

test('the results cover every level of every competence and every kind of feedback', () => {
  expect(results.length).toBeGreaterThan(competences.length * levels.length * 5);
  const kinds = results.map(([, answers]) => feedbackOf(profileOf(description, answers)).kind);
  expect(new Set(kinds)).toEqual(new Set(['nothing-answered', 'all-alike', 'differing']));
});

describe.each(inEveryLanguage)('every result in $language', (one) => {
  test('every possible result has all its texts', () => {
    const wrong = results.flatMap(([what, answers]) =>
      toldOf(profileOf(description, answers), one)
        .filter(([, text]) => isNoText(text))
        .map(([place, text]) => `${what}: ${place} is ${JSON.stringify(text)}`),
    );
    expect(wrong).toEqual([]);
  });

  test('every result has a sentence or a competence for strengths and for suggestions', () => {
    for (const [what, answers] of results) {
      const wording = wordingOf(description, one.words, one.language, one.say);
      const told = feedbackInWords(feedbackOf(profileOf(description, answers)), wording);
      for (const part of [told.strengths, told.suggestions]) {
        expect({ what, told: part.competences.length > 0 || part.sentence !== null }).toEqual({
          what,
          told: true,
        });
      }
    }
  });

  test('the content has the agreed number of texts', () => {
    const { words, feedbackWords } = one;
    const explanations = Object.values(words.competences).flatMap(({ about }) => about ?? []);
    const example = the({ fi: 'Esimerkiksi', sv: 'Till exempel', en: 'For example' }[one.language]);
    const { general, areas } = feedbackWords.questions;
    expect({
      areas: Object.keys(words.areas).length,
      introductions: Object.values(words.areas).flatMap(({ intro }) => intro ?? []).length,
      competences: Object.keys(words.competences).length,
      explanations: explanations.length,
      withExample: explanations.filter((text) => text.includes(example)).length,
      levelTexts: Object.values(words.competences).flatMap((own) => Object.values(own.levels ?? {}))
        .length,
      steps: textsOf(feedbackWords.steps).length,
      areaTexts: textsOf(feedbackWords.areas).length,
    }).toEqual({
      areas: 7,
      introductions: 7,
      competences: 28,
      explanations: 28,
      withExample: 28,
      levelTexts: 140,
      steps: 140,
      areaTexts: 35,
    });
    expect(general.length + Object.values(areas).flat().length).toBeGreaterThanOrEqual(20);
    for (const own of Object.values(areas)) expect(own.length).toBeGreaterThanOrEqual(2);
  });

  test('no two level texts or feedback texts are the same', () => {
    const { words, feedbackWords } = one;
    const texts = [
      ...Object.values(words.competences).flatMap((own) => Object.values(own.levels ?? {})),
      ...textsOf(feedbackWords.steps),
      ...textsOf(feedbackWords.areas),
    ];
    expect(texts.filter((text, index) => texts.indexOf(text) < index)).toEqual([]);
  });
});
