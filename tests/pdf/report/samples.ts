import { without } from '../../../src/domain/objects.ts';
import type { Answer, Answers } from '../../../src/domain/assessment/answers.ts';
import { competencesOf } from '../../../src/domain/description/description.ts';
import type { Description } from '../../../src/domain/description/description.ts';
import { noFeedback } from '../../../src/domain/description/feedbackWords.ts';
import { forDiscussion, forMyself, withPart } from '../../../src/domain/report/choice.ts';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import type { Language } from '../../../src/domain/languages.ts';
import { at, descriptionWith, wordsFor } from '../../support/building.ts';
import { sampleSaved } from '../../support/sampleSaved.ts';
import { hostileText } from '../samples.ts';
import { made, ownContent, smallContent } from './making.ts';
import type { Content, Made } from './making.ts';

const languages: readonly Language[] = ['fi', 'sv', 'en'];

const unnamed = without(sampleSaved, 'person', 'situation', 'targets');
/** An assessment without answers. */
export const emptySaved: Saved = { ...unnamed, answers: {} };

/** An assessment with a few answers in two areas, too few for a radar. */
export const partialSaved: Saved = {
  ...unnamed,
  answers: Object.fromEntries(Object.entries(sampleSaved.answers).slice(0, 6)),
};

/** An assessment with every competence answered; every third has a note, every fifth a target. */
export function fullSaved(description: Description, note = 'Sovittu tiimissä.'): Saved {
  const { levels } = description;
  const ids = competencesOf(description).map(({ id }) => id);
  const answerOf = (index: number): Answer => ({
    level: levels[(index * 3) % levels.length] ?? '',
    ...(index % 3 === 0 ? { note: `${note} (${index + 1})` } : {}),
    at,
  });
  const aimed = ids.filter((_id, index) => index % 5 === 0);
  const { id, version } = description;
  return {
    ...sampleSaved,
    description: { id, version },
    answers: Object.fromEntries(ids.map((one, index) => [one, answerOf(index)])),
    targets: Object.fromEntries(aimed.map((one) => [one, levels.at(-1) ?? ''])),
  };
}

/** The sample with some of its notes replaced. */
function withNotes(notes: Readonly<Record<string, string>>, more: Partial<Saved> = {}): Saved {
  const answers: Answers = Object.fromEntries(
    Object.entries(sampleSaved.answers).map(([id, answer]) => [
      id,
      notes[id] === undefined ? answer : { ...answer, note: notes[id] },
    ]),
  );
  return { ...sampleSaved, ...more, answers };
}

/** A note of several pages, with paragraphs and lines of its own. */
export const longNote = Array.from(
  { length: 70 },
  (_item, index) =>
    `Kohta ${index + 1}: pienten osaamiskokonaisuuksien suunnittelu vaatii aikaa ja yhteistyötä.${index % 9 === 8 ? '\n\n' : ' '}`,
).join('');

const formulas = '=HYPERLINK("http://x.example";"osuma")\n+1+1 @SUM(A1) -2';

const smallSaved: Saved = {
  ...sampleSaved,
  description: { id: 'digital-frame', version: '2.0.1' },
  answers: {
    'finding-materials': { level: 'leading', at },
    'making-materials': { level: 'familiar', at },
    'live-sessions': { level: 'fluent', note: 'Twice a week', at },
    'student-data': { level: 'aware', at },
    copyright: { level: 'leading', at },
    'generative-tools': { notMyWork: true, at },
  },
  targets: { 'student-data': 'fluent' },
};

/** The largest possible description: twelve areas of twelve competences on six levels, with long names. */
const largest = descriptionWith({ levels: 6, areas: Array.from({ length: 12 }, () => 12) });
const largestWords = wordsFor(largest, 'fi');
const largestContent: Content = {
  description: largest,
  wordsIn: () => ({
    ...largestWords,
    areas: Object.fromEntries(
      largest.areas.map(({ id }) => [
        id,
        { title: `Henkilökohtaistaminen ja aiemmin hankitun osaamisen tunnustaminen ${id}` },
      ]),
    ),
  }),
  feedbackIn: () => noFeedback,
};

const second = { ...forMyself, second: 'sv' };
const talk = withPart(forDiscussion, 'answers', true);

/** The reports that the tests check, by name. */
export const reportSamples: Readonly<Record<string, Made>> = {
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`typical-${language}`, made(sampleSaved, [language])],
      [`full-${language}`, made(fullSaved(ownContent.description), [language])],
      [`partial-${language}`, made(partialSaved, [language])],
      [`empty-${language}`, made(emptySaved, [language])],
      [`discussion-${language}`, made(sampleSaved, [language], forDiscussion)],
    ]),
  ),
  'bilingual-fi-sv': made(sampleSaved, ['fi', 'sv'], second),
  'bilingual-sv-en': made(sampleSaved, ['sv', 'en'], { ...forMyself, second: 'en' }),
  'bilingual-full': made(fullSaved(ownContent.description), ['fi', 'sv'], second),
  'bilingual-empty': made(emptySaved, ['fi', 'sv'], second),
  'bilingual-discussion': made(sampleSaved, ['fi', 'sv'], { ...talk, second: 'sv' }),
  'long-notes': made(withNotes({ 'skill-needs': longNote, 'own-development': longNote }), ['fi']),
  'sami-name': made(
    {
      ...sampleSaved,
      person: 'Áile-Márjá Näkkäläjärvi-Žukova, Ŋuvvos, čŋđŧšž Ǩǩ',
      situation: 'Sámi oahpahusguovddáš, Ánar – boazodoallu ja š ž Š Ž',
    },
    ['fi'],
  ),
  'cyrillic-name': made(
    { ...sampleSaved, person: 'Наталья Ильинична Щукина', situation: 'Їжакова Ґанна, ўсё' },
    ['sv'],
  ),
  'other-scripts': made(
    withNotes(
      {
        'skill-needs': '\uf0b7 Luetelma Wordista \uf0fc tehty \uf0a8 kesken ✔ ☐ ➢ → valmis',
        'own-development': 'Νίκος Παπαδόπουλος, ᾠδή; Əliyev, Қазақ, Ǧ̌',
        sizing:
          'نص طويل بالعربية مع أرقام 2026 وكلمة Osaamistutka في الوسط. بالله، لا إله. '.repeat(4),
      },
      { person: 'דוד כהן-לוי (1975)', situation: 'تدريب الخبازين في المدرسة' },
    ),
    ['fi'],
  ),
  hostile: made(
    withNotes(
      { 'skill-needs': hostileText, 'own-development': formulas, sizing: '\u202e\u2066 =cmd|x' },
      { person: hostileText, situation: `${formulas} \ud83d ${'x'.repeat(300)}` },
    ),
    ['en'],
  ),
  'small-description': made(smallSaved, ['en'], forMyself, smallContent),
  'small-description-in-finnish': made(smallSaved, ['fi'], forMyself, smallContent),
  'largest-description': made(fullSaved(largest), ['fi'], forMyself, largestContent),
};
