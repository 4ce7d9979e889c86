import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Answers } from '../../src/domain/assessment/answers.ts';
import { giveAnswer, writeNote } from '../../src/domain/assessment/answers.ts';
import { carryOver } from '../../src/domain/carryOver/carryOver.ts';
import type { CarriedOver } from '../../src/domain/carryOver/carryOver.ts';
import { competencesOf } from '../../src/domain/description/description.ts';
import type { Description } from '../../src/domain/description/description.ts';
import { readSaved, toSaved } from '../../src/domain/assessment/saved.ts';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { at, savedWith, someTime, the } from '../support/building.ts';
import { second, shipped, third } from './nextVersion.ts';

const earlier = '2026-10-01T08:00:00.000Z';
const savedAt = (answers: Answers, more: Partial<Saved> = {}): Saved =>
  savedWith({ description: { id: shipped.id, version: '0.1.0' }, answers, ...more });

function carried(saved: Saved, description: Description = second): CarriedOver {
  const result = carryOver(saved, description);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

const kept = (saved: Saved, field: 'notCarried' | 'targetsNotCarried' = 'notCarried') =>
  (saved as Saved & Partial<Record<typeof field, unknown>>)[field];

describe('an answer to a changed competence', () => {
  test('an answer to an unchanged competence is carried over as it is', () => {
    const answers = { 'target-group': { level: 'try', note: 'n', at } };
    const result = carried(savedAt(answers));
    expect(result.saved.answers).toEqual(answers);
    expect(result).toMatchObject({ carried: ['target-group'], checkAgain: [], notCarried: [] });
    expect(result.saved.description.version).toBe('0.2.0');
  });

  test('an answer to a renamed competence is carried over under the new id', () => {
    const answer = { level: 'try', note: 'n', history: [{ level: 'improve', at: earlier }], at };
    const result = carried(savedAt({ sizing: answer }));
    expect(result.saved.answers).toEqual({ 'scope-and-workload': answer });
    expect(result.checkAgain).toEqual([]);
  });

  test('an answer to a reworded competence is carried over to be checked again', () => {
    const result = carried(savedAt({ 'feedback-use': { level: 'improve', at } }));
    expect(result.saved.answers).toEqual({
      'feedback-use': { level: 'improve', at, checkAgain: true },
    });
    expect(result.checkAgain).toEqual(['feedback-use']);
  });

  test('an answer to a split competence is carried over to each part to be checked again', () => {
    const answer = { level: 'try', note: 'n', history: [{ level: 'explore', at: earlier }], at };
    const result = carried(savedAt({ certifying: answer }));
    const part = { ...answer, history: [{ level: 'orient', at: earlier }], checkAgain: true };
    expect(result.saved.answers).toEqual({ certificate: part, 'digital-badge': part });
    expect(result).toMatchObject({
      carried: ['certifying'],
      checkAgain: ['certificate', 'digital-badge'],
      notCarried: [],
    });
  });

  test('equal answers to merged competences are carried over with both notes and histories', () => {
    const result = carried(
      savedAt({
        'across-roles': {
          level: 'try',
          note: 'second',
          history: [{ level: 'improve', at: earlier }],
          at,
        },
        partnership: { level: 'try', note: 'first', at: '2026-11-01T08:00:00.000Z' },
      }),
    );
    expect(result.saved.answers).toEqual({
      'working-together': {
        level: 'try',
        note: 'first\n\nsecond',
        history: [
          { level: 'improve', at: earlier },
          { level: 'try', at: '2026-11-01T08:00:00.000Z' },
        ],
        at,
        checkAgain: true,
      },
    });
    expect(result.carried).toEqual(['across-roles', 'partnership']);
    expect(kept(result.saved)).toBeUndefined();
  });

  test('differing answers to merged competences are not carried over', () => {
    const answers: Answers = {
      partnership: { level: 'try', note: 'first', at },
      'across-roles': { notMyWork: true, at },
    };
    const result = carried(savedAt(answers));
    expect(result.saved.answers).toEqual({});
    expect(result.notCarried).toEqual([
      { id: 'across-roles', reason: 'differ' },
      { id: 'partnership', reason: 'differ' },
    ]);
    expect(kept(result.saved)).toEqual({ '0.1.0': answers });
  });

  test('one answer to merged competences is carried over together with the other’s note', () => {
    const result = carried(
      savedAt({ partnership: { note: 'a note', at }, 'across-roles': { level: 'try', at } }),
    );
    expect(result.saved.answers['working-together']).toEqual({
      level: 'try',
      note: 'a note',
      at,
      checkAgain: true,
    });
  });

  test('an answer to a dropped competence is not carried over and stays in the file', () => {
    const answers = { networks: { level: 'try', note: 'n', at } };
    const result = carried(savedAt(answers));
    expect(result).toMatchObject({
      carried: [],
      notCarried: [{ id: 'networks', reason: 'dropped' }],
    });
    expect(kept(result.saved)).toEqual({ '0.1.0': answers });
  });

  test('an answer to an id unknown to its version is not carried over', () => {
    const result = carried(
      savedAt({
        'never-there': { level: 'try', at },
        sustainability: { level: 'try', at },
        constructor: { level: 'try', at },
      }),
    );
    expect(result.notCarried).toEqual([
      { id: 'constructor', reason: 'unknown' },
      { id: 'never-there', reason: 'unknown' },
      { id: 'sustainability', reason: 'unknown' },
    ]);
    expect(result.saved.answers).toEqual({});
  });
});

describe('a level', () => {
  test('an answer at a replaced level is carried over at the new level', () => {
    const result = carried(savedAt({ 'target-group': { level: 'explore', at } }));
    expect(result.saved.answers).toEqual({ 'target-group': { level: 'orient', at } });
  });

  test.each(['renew', 'no-such-level'])(
    'an answer at a level without a place (%s) is not carried over',
    (level) => {
      const answers = { 'target-group': { level, note: 'n', at } };
      const result = carried(savedAt(answers));
      expect(result.notCarried).toEqual([{ id: 'target-group', reason: 'level' }]);
      expect(kept(result.saved)).toEqual({ '0.1.0': answers });
    },
  );

  test('a level without a place stays in the history of a carried answer', () => {
    const history = [{ level: 'renew', at: earlier }];
    const result = carried(savedAt({ 'target-group': { level: 'try', history, at } }));
    expect(result.saved.answers['target-group']?.history).toEqual(history);
  });

  test('“not part of my work” is carried over whatever happened to the levels', () => {
    const answers: Answers = { 'target-group': { notMyWork: true, at } };
    expect(carried(savedAt(answers)).saved.answers).toEqual(answers);
  });
});

describe('a target', () => {
  test('targets are carried over by the same rules, and the others are listed and stored', () => {
    const targets = {
      sizing: 'carry-out',
      certifying: 'improve',
      networks: 'try',
      'target-group': 'renew',
      partnership: 'improve',
      'across-roles': 'try',
    };
    const result = carried(savedAt({}, { targets }));
    expect(result.saved.targets).toEqual({
      'scope-and-workload': 'carry-out',
      certificate: 'improve',
      'digital-badge': 'improve',
    });
    expect(result.targetsNotCarried).toEqual([
      { id: 'across-roles', reason: 'differ' },
      { id: 'networks', reason: 'dropped' },
      { id: 'partnership', reason: 'differ' },
      { id: 'target-group', reason: 'level' },
    ]);
    expect(kept(result.saved, 'targetsNotCarried')).toEqual({
      '0.1.0': {
        networks: 'try',
        'target-group': 'renew',
        partnership: 'improve',
        'across-roles': 'try',
      },
    });
  });

  test('a target that merged competences share is carried over to the new competence', () => {
    const targets = { partnership: 'improve', 'across-roles': 'improve' };
    expect(carried(savedAt({}, { targets })).saved.targets).toEqual({
      'working-together': 'improve',
    });
  });
});

describe('an answer carried over two versions', () => {
  test('the changes of each version are applied in turn', () => {
    const result = carried(
      savedAt({
        partnership: { level: 'improve', at },
        certifying: { level: 'carry-out', note: 'c', at },
        'ground-rules': { level: 'improve', note: 'g', at },
      }),
      third,
    );
    expect(result.saved.answers).toMatchObject({
      partners: { level: 'practise', checkAgain: true },
      credential: { level: 'practise', note: 'c\n\ng', checkAgain: true },
    });
    expect(result.notCarried).toEqual([]);
  });

  test('an answer is reported as lost only when none of its parts arrives', () => {
    const result = carried(
      savedAt({
        certifying: { level: 'try', at },
        'ground-rules': { level: 'improve', at },
      }),
      third,
    );
    expect(result.saved.answers).toEqual({});
    expect(result.notCarried).toEqual([
      { id: 'certifying', reason: 'dropped' },
      { id: 'ground-rules', reason: 'differ' },
    ]);
  });

  test('an uncarried answer stays under its own version', () => {
    const first = carried(savedAt({ networks: { level: 'try', at } })).saved;
    const withMore = {
      ...first,
      answers: {
        'digital-badge': { level: 'try', at },
        'ground-rules': { level: 'try', at },
        certificate: { level: 'improve', at },
      },
    };
    expect(kept(carried(withMore, third).saved)).toEqual({
      '0.1.0': { networks: { level: 'try', at } },
      '0.2.0': withMore.answers,
    });
  });
});

describe('an assessment', () => {
  test('an assessment of the same version is returned unchanged', () => {
    const saved = savedAt({ sizing: { level: 'try', at } });
    const result = carried(saved, shipped);
    expect(result.saved).toBe(saved);
    expect(result.carried).toEqual(['sizing']);
  });

  test.each([
    ['a newer version', '0.3.0', 'newer-version'],
    ['a version much newer', '0.10.0', 'newer-version'],
    ['a version with no declared way', '0.0.9', 'no-way'],
    ['a version in words', 'spring', 'no-way'],
  ])('an assessment of %s is refused and unchanged', (_, version, reason) => {
    const saved = savedAt({}, { description: { id: shipped.id, version } });
    const result = carryOver(saved, second);
    expect(result).toEqual({ ok: false, reason, saved });
    expect(result.saved).toBe(saved);
  });

  test('an assessment of another description is refused and unchanged', () => {
    const saved = savedAt({}, { description: { id: 'another', version: '0.1.0' } });
    expect(carryOver(saved, second)).toEqual({ ok: false, reason: 'no-way', saved });
  });

  test('everything else in the assessment survives, even fields that this app does not know', () => {
    const saved = { ...savedAt({}), situation: 's', person: 'p', plan: { later: 1 } };
    expect(carried(saved).saved).toEqual({
      ...saved,
      description: { id: shipped.id, version: '0.2.0' },
    });
  });

  test('an assessment with earlier uncarried answers of the same version keeps both sets', () => {
    const before = { '0.1.0': { networks: { level: 'improve', at: earlier } } };
    const saved = { ...savedAt({ networks: { level: 'try', at } }), notCarried: before };
    expect(kept(carried(saved).saved)).toEqual({
      ...before,
      '0.1.0+': { networks: { level: 'try', at } },
    });
  });

  test('an assessment that was carried over can be saved and loaded', () => {
    const { saved } = carried(
      savedAt({ certifying: { level: 'try', at }, networks: { level: 'try', at } }),
    );
    expect(readSaved(toSaved(saved))).toEqual({ ok: true, value: saved });
  });
});

describe('an answer to check again', () => {
  const { saved } = carried(savedAt({ 'feedback-use': { level: 'improve', at } }));

  test('giving the answer anew removes the mark, which never enters the history', () => {
    const later = '2027-06-01T09:00:00.000Z';
    expect(giveAnswer(saved.answers, 'feedback-use', { level: 'try' }, later)).toEqual({
      'feedback-use': { level: 'try', at: later, history: [{ level: 'improve', at }] },
    });
  });

  test('writing only a note leaves the mark', () => {
    expect(writeNote(saved.answers, 'feedback-use', 'n', at)['feedback-use']).toMatchObject({
      checkAgain: true,
    });
  });
});

/** Any answers to the shipped description, some to competences and levels it does not have. */
const someLevel = fc.constantFrom(...shipped.levels, 'no-such-level');
const past = fc.record({ level: someLevel, at: someTime });
const someAnswer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ level: someLevel }) },
      { weight: 1, arbitrary: fc.constant({ notMyWork: true as const }) },
      { weight: 1, arbitrary: fc.constant({}) },
    ),
    fc.record({ note: fc.string({ minLength: 1 }) }, { requiredKeys: [] }),
    fc.record({ history: fc.array(past, { minLength: 1, maxLength: 3 }) }, { requiredKeys: [] }),
    someTime,
  )
  .map(([choice, note, history, when]) => ({ ...choice, ...note, ...history, at: when }));
const someId = fc.constantFrom(
  ...competencesOf(shipped).map((one) => one.id),
  'never-there',
  'certificate',
  'constructor',
);
const someSaved: fc.Arbitrary<Saved> = fc
  .record({
    answers: fc.dictionary(someId, someAnswer, { noNullPrototype: true, maxKeys: 31 }),
    targets: fc.dictionary(someId, someLevel, { noNullPrototype: true, maxKeys: 6 }),
  })
  .map(({ answers, targets }) => savedAt(answers, { targets }));

describe.each([
  ['the next version', second],
  ['the version after it', third],
])('any answers carried to %s', (_, description) => {
  test('every answer and target is carried or listed exactly once, and the listed ones are stored', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const result = carried(saved, description);
        const listed = result.notCarried.map((one) => one.id);
        expect([...result.carried, ...listed].toSorted()).toEqual(
          Object.keys(saved.answers).toSorted(),
        );
        const left = Object.fromEntries(listed.map((id) => [id, saved.answers[id]]));
        expect(kept(result.saved)).toEqual(listed.length === 0 ? undefined : { '0.1.0': left });
        const targets = result.targetsNotCarried.map((one) => one.id);
        expect(kept(result.saved, 'targetsNotCarried')).toEqual(
          targets.length === 0
            ? undefined
            : { '0.1.0': Object.fromEntries(targets.map((id) => [id, saved.targets?.[id]])) },
        );
      }),
    );
  });

  test('every note and every time in a history is still in the file', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const { saved: after } = carried(saved, description);
        const text = toSaved(after);
        const given = Object.values(saved.answers);
        const notes = given.flatMap(({ note }) => note ?? []);
        const times = given.flatMap(({ history = [] }) => history.map((one) => one.at));
        // A note may stand within a joined one: what matters is its characters, as JSON writes them.
        const lost = (piece: string) => !text.includes(JSON.stringify(piece).slice(1, -1));
        expect([...notes, ...times].filter(lost)).toEqual([]);
      }),
    );
  });

  test('every carried answer and target fits the new version', () => {
    const ids = new Set(competencesOf(description).map((one) => one.id));
    fc.assert(
      fc.property(someSaved, (saved) => {
        const { answers, targets = {} } = carried(saved, description).saved;
        const used = [...Object.keys(answers), ...Object.keys(targets)];
        const levels = [
          ...Object.values(answers).flatMap(({ level }) => level ?? []),
          ...Object.values(targets),
        ];
        expect(used.filter((id) => !ids.has(id))).toEqual([]);
        expect(levels.filter((level) => !description.levels.includes(level))).toEqual([]);
      }),
    );
  });

  test('carrying over a second time changes nothing', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const once = carried(saved, description);
        const again = carried(once.saved, description);
        expect(again.saved).toBe(once.saved);
        expect(again.checkAgain).toEqual(once.checkAgain);
      }),
    );
  });

  test('the order of the answers does not matter', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const answers = Object.fromEntries(Object.entries(saved.answers).toReversed());
        const targets = Object.fromEntries(Object.entries(saved.targets ?? {}).toReversed());
        expect(carried({ ...saved, answers, targets }, description)).toEqual(
          carried(saved, description),
        );
      }),
    );
  });

  test('carrying over does not change its input', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const before = toSaved(saved);
        carried(saved, description);
        expect(toSaved(saved)).toBe(before);
      }),
    );
  });
});

test('carrying over step by step gives the same answers as all steps at once', () => {
  fc.assert(
    fc.property(someSaved, (saved) => {
      const atOnce = carried(saved, third);
      const inTurn = carried(carried(saved, second).saved, third);
      expect(inTurn.saved.answers).toEqual(atOnce.saved.answers);
      expect(inTurn.saved.targets).toEqual(atOnce.saved.targets);
      expect(the(inTurn.checkAgain)).toEqual(atOnce.checkAgain);
    }),
  );
});
