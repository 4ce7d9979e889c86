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

describe('an answer to a competence that is', () => {
  test('unchanged is carried as it is', () => {
    const answers = { 'target-group': { level: 'try', note: 'n', at } };
    const result = carried(savedAt(answers));
    expect(result.saved.answers).toEqual(answers);
    expect(result).toMatchObject({ carried: ['target-group'], checkAgain: [], notCarried: [] });
    expect(result.saved.description.version).toBe('0.2.0');
  });

  test('renamed is carried under its new id', () => {
    const answer = { level: 'try', note: 'n', history: [{ level: 'improve', at: earlier }], at };
    const result = carried(savedAt({ sizing: answer }));
    expect(result.saved.answers).toEqual({ 'scope-and-workload': answer });
    expect(result.checkAgain).toEqual([]);
  });

  test('reworded is carried to be looked at again', () => {
    const result = carried(savedAt({ 'feedback-use': { level: 'improve', at } }));
    expect(result.saved.answers).toEqual({
      'feedback-use': { level: 'improve', at, checkAgain: true },
    });
    expect(result.checkAgain).toEqual(['feedback-use']);
  });

  test('split is carried to each part, with note and past, to be looked at again', () => {
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

  test('merged is carried when the answers agree, notes and past together', () => {
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

  test('merged is not carried when the answers differ', () => {
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

  test('merged is carried when only one is answered; a note without an answer goes along', () => {
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

  test('dropped is not carried, and stays in the file', () => {
    const answers = { networks: { level: 'try', note: 'n', at } };
    const result = carried(savedAt(answers));
    expect(result).toMatchObject({
      carried: [],
      notCarried: [{ id: 'networks', reason: 'dropped' }],
    });
    expect(kept(result.saved)).toEqual({ '0.1.0': answers });
  });

  test('unknown to its own version is not carried either', () => {
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
  test('that another took the place of is carried as that', () => {
    const result = carried(savedAt({ 'target-group': { level: 'explore', at } }));
    expect(result.saved.answers).toEqual({ 'target-group': { level: 'orient', at } });
  });

  test.each(['renew', 'no-such-level'])('without a place (%s) keeps its answer behind', (level) => {
    const answers = { 'target-group': { level, note: 'n', at } };
    const result = carried(savedAt(answers));
    expect(result.notCarried).toEqual([{ id: 'target-group', reason: 'level' }]);
    expect(kept(result.saved)).toEqual({ '0.1.0': answers });
  });

  test('without a place stays in the past of an answer that is carried', () => {
    const history = [{ level: 'renew', at: earlier }];
    const result = carried(savedAt({ 'target-group': { level: 'try', history, at } }));
    expect(result.saved.answers['target-group']?.history).toEqual(history);
  });

  test('does not matter where it is not part of one’s work', () => {
    const answers: Answers = { 'target-group': { notMyWork: true, at } };
    expect(carried(savedAt(answers)).saved.answers).toEqual(answers);
  });
});

describe('a target', () => {
  test('is carried by the same rules, and what is not is listed and kept', () => {
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

  test('that several competences share is carried to the one they became', () => {
    const targets = { partnership: 'improve', 'across-roles': 'improve' };
    expect(carried(savedAt({}, { targets })).saved.targets).toEqual({
      'working-together': 'improve',
    });
  });
});

describe('two versions on', () => {
  test('each step is taken in turn', () => {
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

  test('an answer is lost only when it has arrived nowhere', () => {
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

  test('what was left behind on the way stays under its own version', () => {
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
  test('of the same version comes back as the same', () => {
    const saved = savedAt({ sizing: { level: 'try', at } });
    const result = carried(saved, shipped);
    expect(result.saved).toBe(saved);
    expect(result.carried).toEqual(['sizing']);
  });

  test.each([
    ['a newer version', '0.3.0', 'newer-version'],
    ['a version much newer', '0.10.0', 'newer-version'],
    ['a version with no declared way', '0.0.9', 'no-way'],
    ['something that is no version', 'spring', 'no-way'],
  ])('of %s is refused untouched', (_, version, reason) => {
    const saved = savedAt({}, { description: { id: shipped.id, version } });
    const result = carryOver(saved, second);
    expect(result).toEqual({ ok: false, reason, saved });
    expect(result.saved).toBe(saved);
  });

  test('of another description is refused untouched', () => {
    const saved = savedAt({}, { description: { id: 'another', version: '0.1.0' } });
    expect(carryOver(saved, second)).toEqual({ ok: false, reason: 'no-way', saved });
  });

  test('keeps everything else, what this app does not know included', () => {
    const saved = { ...savedAt({}), situation: 's', person: 'p', plan: { later: 1 } };
    expect(carried(saved).saved).toEqual({
      ...saved,
      description: { id: shipped.id, version: '0.2.0' },
    });
  });

  test('that kept something of the same version before keeps both', () => {
    const before = { '0.1.0': { networks: { level: 'improve', at: earlier } } };
    const saved = { ...savedAt({ networks: { level: 'try', at } }), notCarried: before };
    expect(kept(carried(saved).saved)).toEqual({
      ...before,
      '0.1.0+': { networks: { level: 'try', at } },
    });
  });

  test('carried over can be saved and opened', () => {
    const { saved } = carried(
      savedAt({ certifying: { level: 'try', at }, networks: { level: 'try', at } }),
    );
    expect(readSaved(toSaved(saved))).toEqual({ ok: true, value: saved });
  });
});

describe('an answer to look at again', () => {
  const { saved } = carried(savedAt({ 'feedback-use': { level: 'improve', at } }));

  test('is so no more when it is given anew, nor in its past', () => {
    const later = '2027-06-01T09:00:00.000Z';
    expect(giveAnswer(saved.answers, 'feedback-use', { level: 'try' }, later)).toEqual({
      'feedback-use': { level: 'try', at: later, history: [{ level: 'improve', at }] },
    });
  });

  test('still is when only its note is written', () => {
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
])('whatever was answered, in %s', (_, description) => {
  test('every answer and target is carried or listed, exactly once, and what is listed is kept', () => {
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

  test('every note and every past choice is somewhere in the file', () => {
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

  test('every answer is one that the version has a place for', () => {
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

  test('carrying it over again changes nothing', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const once = carried(saved, description);
        const again = carried(once.saved, description);
        expect(again.saved).toBe(once.saved);
        expect(again.checkAgain).toEqual(once.checkAgain);
      }),
    );
  });

  test('the order of answers does not matter', () => {
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

  test('nothing that was given is touched', () => {
    fc.assert(
      fc.property(someSaved, (saved) => {
        const before = toSaved(saved);
        carried(saved, description);
        expect(toSaved(saved)).toBe(before);
      }),
    );
  });
});

test('one step at a time leads to the same answers as both at once', () => {
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
