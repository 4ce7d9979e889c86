import { describe, expect, test } from 'vitest';
import { wordingOf } from '../src/domain/wording/wording.ts';
import type { Answers } from '../src/domain/assessment/answers.ts';
import { readDescription } from '../src/domain/description/readDescription.ts';
import { feedbackOf } from '../src/domain/profile/feedback.ts';
import { profileOf } from '../src/domain/profile/profile.ts';
import { fewestAxes } from '../src/domain/profile/result.ts';
import { pointsOf, runsOf } from '../src/domain/radar/geometry.ts';
import { paragraphOf, textOf } from '../src/domain/wording/sentence.ts';
import { summaryOf } from '../src/domain/wording/summary.ts';
import { answerInWords } from '../src/domain/wording/rows.ts';
import { levelText, readWords } from '../src/domain/description/words.ts';
import { at, readJson, sayIn, the, valueOf } from './support/building.ts';

const description = valueOf(readDescription(readJson('tests/smallDescription/description.json')));
const words = valueOf(readWords(readJson('tests/smallDescription/en.json'), description, 'en'));
const answers: Answers = {
  'finding-materials': { level: 'leading', at },
  'making-materials': { level: 'familiar', at },
  'live-sessions': { level: 'fluent', note: 'Twice a week', at },
  'student-data': { level: 'aware', at },
  copyright: { level: 'leading', at },
  'generative-tools': { notMyWork: true, at },
};
const profile = profileOf(description, answers);
/** A text with an ordinary space in place of every other kind. */
const spaced = (text: string): string => text.replaceAll(/\s/gu, ' ');
const wording = wordingOf(description, words, 'en', await sayIn('en'));

/** The same code works with a description from another college, on another topic and of another size. */
describe('a small description from another college', () => {
  test('the description has three areas of different sizes and four levels', () => {
    expect(description.areas.map((area) => area.competences.length)).toEqual([2, 1, 3]);
    expect(description.levels).toHaveLength(4);
    expect(description.status).toBe('published');
  });

  test('every competence has the same level texts', () => {
    expect(levelText(words, 'copyright', 'fluent')).toBe(
      'I do this on my own as part of my ordinary teaching.',
    );
    expect(levelText(words, 'live-sessions', 'fluent')).toBe(
      levelText(words, 'copyright', 'fluent'),
    );
  });

  test('the profile follows the same rules', () => {
    expect(profile.top).toBe(4);
    expect(profile.areas).toMatchObject([
      { id: 'materials', position: 3, level: 'fluent', lowest: 2, highest: 4, wide: false },
      { id: 'online-teaching', position: 3, level: 'fluent', wide: false },
      { id: 'safe-practice', position: 2.5, level: 'familiar', notMyWork: 1, wide: true },
    ]);
  });

  test('the profile has strengths and suggestions', () => {
    const feedback = feedbackOf(profile);
    expect(feedback).toMatchObject({
      kind: 'differing',
      strengths: {
        chosen: [{ code: 'M1' }, { code: 'S2' }, { code: 'O1' }],
        tied: null,
      },
      suggestions: { chosen: [{ code: 'S1' }, { code: 'M2' }], tied: null },
    });
  });

  test('the profile has a summary in words', () => {
    expect(spaced(textOf(paragraphOf(summaryOf(profile, wording))))).toContain(
      '(4 Leading) is in the areas “Learning materials” and “Safe and lawful practice”',
    );
    const { title, level, text } = answerInWords(the(profile.competences[2]), wording);
    expect([title, spaced(level), text]).toEqual([
      'O1 Running live sessions',
      '3 Fluent',
      'I do this on my own as part of my ordinary teaching.',
    ]);
  });

  test('the radar has three axes, just enough for a shape', () => {
    const positions = profile.areas.map((area) => area.position);
    expect(positions).toEqual([3, 3, 2.5]);
    expect(positions.length).toBe(fewestAxes);
    expect(pointsOf(positions, profile.top)).not.toContain(null);
    expect(runsOf(positions)).toEqual([{ axes: [0, 1, 2], closed: true }]);
  });
});
