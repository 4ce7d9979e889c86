import { describe, expect, test } from 'vitest';
import { descriptionWith, faultsOf, valueOf } from '../../../tests/support/building.ts';
import { competencesOf } from './description.ts';
import { areaFeedback, nextStep, noFeedback, readFeedbackWords } from './feedbackWords.ts';

const description = descriptionWith({ levels: 3, areas: [2, 1] });
const byLevel = (kind: string, ids: readonly string[]) =>
  Object.fromEntries(
    ids.map((id) => [
      id,
      Object.fromEntries(description.levels.map((level) => [level, `${kind} ${id} ${level}`])),
    ]),
  );
const areaIds = description.areas.map((area) => area.id);
const whole = {
  language: 'en',
  steps: byLevel(
    'Step',
    competencesOf(description).map((one) => one.id),
  ),
  areas: byLevel('Area', areaIds),
  questions: { general: ['Why?'], areas: { a: ['What?'], b: ['Who?', 'When?'] } },
  supervisor: ['It is a talk.'],
};
const faults = (change: object, of = description) =>
  faultsOf(readFeedbackWords({ ...whole, ...change }, of, 'en'));

describe('the feedback of a description', () => {
  test('feedback with a text for every result is read whole', () => {
    expect(valueOf(readFeedbackWords(whole, description, 'en'))).toEqual(whole);
  });

  test.each([
    ['is in another language', { language: 'sv' }, ['wrong-language language']],
    [
      'has no step for a level',
      { steps: { ...whole.steps, 'b-a': { 'level-a': 'A', 'level-b': 'B' } } },
      ['missing steps.b-a.level-c'],
    ],
    [
      'has no steps for a competence',
      { steps: { 'a-a': whole.steps['a-a'], 'a-b': whole.steps['a-b'] } },
      ['missing steps.b-a'],
    ],
    [
      'has steps for an unknown competence',
      { steps: { ...whole.steps, 'c-a': whole.steps['a-a'] } },
      ['unknown-id steps.c-a'],
    ],
    ['has nothing for an area', { areas: { a: whole.areas['a'] } }, ['missing areas.b']],
    [
      'has no questions for an area',
      { questions: { general: ['Why?'], areas: { a: ['What?'] } } },
      ['missing questions.areas.b'],
    ],
    [
      'has no general questions',
      { questions: { ...whole.questions, general: [] } },
      ['too-few questions.general'],
    ],
    [
      'has an empty step',
      { steps: { ...whole.steps, 'b-a': { ...whole.steps['b-a'], 'level-a': ' ' } } },
      ['empty steps.b-a.level-a'],
    ],
    ['has an unknown field', { tips: [] }, ['unknown-key tips']],
  ])('feedback is faulty when it %s', (_, change, wanted) => {
    expect(faults(change)).toEqual(wanted);
  });

  test('feedback may lack the kinds that the description declares absent', () => {
    const nothing = { steps: undefined, areas: undefined, questions: undefined };
    expect(faults(nothing)).not.toEqual([]);
    expect(faults(nothing, { ...description, absent: ['steps', 'areas', 'questions'] })).toEqual(
      [],
    );
    expect(faults(nothing, { ...description, absent: ['areas', 'questions'] })).toEqual(
      Object.keys(whole.steps).map((id) => `missing steps.${id}`),
    );
  });

  test('feedback is found by id and level, and unknown ids or levels give null', () => {
    const words = valueOf(readFeedbackWords(whole, description, 'en'));
    expect(nextStep(words, 'a-b', 'level-c')).toBe('Step a-b level-c');
    expect(areaFeedback(words, 'b', 'level-a')).toBe('Area b level-a');
    expect(nextStep(words, 'z-z', 'level-c')).toBeNull();
    expect(nextStep(words, 'a-b', 'somewhere')).toBeNull();
    expect(areaFeedback(noFeedback, 'b', 'level-a')).toBeNull();
  });
});
