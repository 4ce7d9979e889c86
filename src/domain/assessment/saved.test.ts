import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  at,
  descriptionWith,
  faultsOf,
  opened,
  savedWith,
  someTime,
} from '../../../tests/support/building.ts';
import {
  largestFile,
  migrated,
  migrations,
  mostCurrent,
  mostValues,
  readSaved,
  readStored,
  toSaved,
} from './saved.ts';
import { isEmpty, nameOf, newAssessment, savedFormat } from './assessment.ts';
import { unplacedIn } from './unplaced.ts';
import { isFromFuture } from './dates.ts';
import type { Saved } from './assessment.ts';
import { longest } from './longest.ts';
import { mostProblems } from '../reading.ts';

const full = savedWith({
  site: 'https://example.org/tutka/',
  title: 'Syksy 2026',
  person: 'Áile Ŋukká-Ström',
  situation: 'Hygieniapassi työssä – ”pajapäivä”',
  finishedAt: at,
  answers: {
    'a-a': { level: 'level-b', note: 'ä ö š ŋ\n😀', at, history: [{ level: 'level-a', at }] },
    'a-b': { notMyWork: true, at, history: [{ notMyWork: true, at }, { at }] },
    'a-c': { at },
    'a-d': { level: 'level-a', note: 'Later', at, chosenAt: '2026-11-20T08:00:00.000Z' },
    'b-a': { level: 'level-a', at, checkAgain: true },
    elsewhere: { level: 'unheard-of', at },
  },
  targets: { 'a-a': 'level-c' },
});

const refusalOf = (json: string) => {
  const reading = readSaved(json);
  return reading.ok ? null : reading.refusal;
};
const read = (change: object) => readSaved(JSON.stringify({ ...full, ...change }));
const damageIn = (change: object): readonly string[] => {
  const reading = read(change);
  if (reading.ok) return [];
  const { refusal } = reading;
  return refusal.reason === 'damaged'
    ? faultsOf({ ok: false, problems: refusal.problems })
    : [refusal.reason];
};
const many = (count: number) => ({
  answers: Object.fromEntries(Array.from({ length: count }, (_, index) => [`c${index}`, { at }])),
});
const answer = (one: object) => ({ answers: { 'a-a': one } });

describe('an assessment in an earlier format', () => {
  const took = (format: number) => (old: Record<string, unknown>) => ({
    ...old,
    format: format + 1,
    way: `${String(old['way'])} ${format}`,
  });
  const steps = [took(1), took(2), took(3)];

  test.each([
    [1, 'from 1 2 3'],
    [2, 'from 2 3'],
    [4, 'from'],
  ])('an assessment of format %i goes through every later migration in turn', (format, way) => {
    const old = { format, way: 'from', title: 'Syksy 2026' };
    expect(migrated(old, format, steps)).toEqual({ format: 4, way, title: 'Syksy 2026' });
  });

  test('every earlier format has a migration to the next one', () => {
    expect(migrations).toHaveLength(savedFormat - 1);
  });
});

describe('a saved assessment', () => {
  test('a saved assessment loads exactly as it was saved', () => {
    expect(readSaved(toSaved(full))).toEqual({ ok: true, value: full });
  });

  test('a saved assessment is readable text that ends in a line break', () => {
    expect(toSaved(full)).toContain('\n "title": "Syksy 2026"');
    expect(toSaved(full).endsWith('}\n')).toBe(true);
  });

  test('a file that begins with a byte order mark can be loaded', () => {
    expect(readSaved(`\uFEFF${toSaved(full)}`)).toEqual({ ok: true, value: full });
  });

  test('fields of a later app survive loading, wherever they are', () => {
    const later = {
      ...full,
      plan: { 'a-a': { aim: 'level-c', by: '2027-05-31' } },
      description: { ...full.description, name: 'A frame' },
      answers: { 'a-a': { level: 'level-b', at, mood: 1, history: [{ at, mood: [null] }] } },
    };
    expect(opened(JSON.stringify(later))).toEqual(later);
  });

  test('answers that no description has a place for survive loading', () => {
    expect(opened(toSaved(full)).answers['elsewhere']).toEqual({ level: 'unheard-of', at });
  });

  test('any valid assessment loads exactly as it was saved', () => {
    const key = fc
      .string()
      .filter((text) => !['__proto__', 'prototype', 'constructor'].includes(text));
    const choice = fc.oneof(
      fc.record({ level: fc.string().filter((text) => /\S/u.test(text)) }),
      fc.constant({ notMyWork: true as const }),
      fc.constant({}),
    );
    const past = fc
      .tuple(
        choice,
        fc.record({ note: fc.string({ unit: 'binary' }) }, { requiredKeys: [] }),
        someTime,
      )
      .map(([chosen, note, time]) => ({ ...chosen, ...note, at: time }));
    const besides = {
      history: fc.array(past),
      chosenAt: someTime,
      checkAgain: fc.constant(true as const),
    };
    const given = fc
      .tuple(past, fc.record(besides, { requiredKeys: [] }))
      .map(([now, history]) => ({ ...now, ...history }));
    const some: fc.Arbitrary<Saved> = fc.record(
      {
        format: fc.constant(savedFormat),
        app: fc.string(),
        id: fc.uuid(),
        description: fc.constant({ id: 'test-frame', version: '1.2.3' }),
        language: fc.constantFrom('fi', 'sv', 'en'),
        createdAt: someTime,
        updatedAt: someTime,
        answers: fc.dictionary(key, given, { noNullPrototype: true }),
        site: fc.webUrl(),
        title: fc.string(),
        person: fc.string({ unit: 'grapheme' }),
        situation: fc.string({ unit: 'binary' }),
        finishedAt: someTime,
        targets: fc.dictionary(key, fc.constantFrom('level-a', 'level-b'), {
          noNullPrototype: true,
        }),
        later: fc.dictionary(key, fc.oneof(fc.string(), fc.integer(), fc.array(fc.boolean())), {
          noNullPrototype: true,
        }),
      },
      {
        requiredKeys: [
          'format',
          'app',
          'id',
          'description',
          'language',
          'createdAt',
          'updatedAt',
          'answers',
        ],
      },
    );
    fc.assert(
      fc.property(some, (saved) => {
        expect(readSaved(toSaved(saved))).toEqual({ ok: true, value: saved });
      }),
    );
  });
});

describe('text that is not an assessment of this app', () => {
  test.each(['', ' ', '{', 'hello', '{"format": 1,}', '\uFEFF', '%PDF-1.7'])(
    '%j is rejected as text that is not JSON',
    (json) => {
      expect(refusalOf(json)).toEqual({ reason: 'not-json' });
    },
  );

  test.each([
    'null',
    '[]',
    '[1, 2]',
    '"text"',
    '42',
    '{}',
    '{"format": 1}',
    '{"format": "1", "answers": {}}',
    '{"format": 0, "answers": {}}',
    '{"format": -1, "answers": {}}',
    '{"format": 1.5, "answers": {}}',
    '{"answers": {}}',
    '{"name": "package", "version": "1.0.0"}',
  ])('%s is rejected as JSON of some other kind', (json) => {
    expect(refusalOf(json)).toEqual({ reason: 'not-ours' });
  });

  test('a text of more than ten megabytes is rejected without being parsed', () => {
    expect(largestFile).toBe(10 * 1024 * 1024);
    expect(refusalOf(' '.repeat(largestFile + 1))).toEqual({ reason: 'too-large' });
    const padded = toSaved(full).padEnd(largestFile, ' ');
    expect(readSaved(padded)).toEqual({ ok: true, value: full });
  });

  test('a newer format is rejected with its number', () => {
    expect(read({ format: 2 })).toEqual({ ok: false, refusal: { reason: 'newer', format: 2 } });
    expect(read({ format: 37, id: 'whatever' })).toEqual({
      ok: false,
      refusal: { reason: 'newer', format: 37 },
    });
  });

  test.each([[[]], [null], ['packed'], [[{ id: 'a-a', level: 2 }]]])(
    'a newer format is recognised even if its answers are %j',
    (answers) => {
      expect(read({ format: 2, answers })).toEqual({
        ok: false,
        refusal: { reason: 'newer', format: 2 },
      });
    },
  );

  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => `{"format":1,"answers":${json}}`),
        ),
        (text) => {
          expect(typeof readSaved(text).ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('a damaged file', () => {
  test.each([
    ['an answer without time', answer({ level: 'level-a' }), 'missing answers.a-a.at'],
    ['an invalid time', answer({ level: 'level-a', at: 'yesterday' }), 'value answers.a-a.at'],
    ['a level that is a number', answer({ level: 3, at }), 'type answers.a-a.level'],
    ['an empty level', answer({ level: '', at }), 'empty answers.a-a.level'],
    [
      'a level and “not part of my work”',
      answer({ level: 'level-a', notMyWork: true, at }),
      'value answers.a-a',
    ],
    [
      'a negated “not part of my work”',
      answer({ notMyWork: false, at }),
      'type answers.a-a.notMyWork',
    ],
    ['a note that is a list', answer({ note: ['a'], at }), 'type answers.a-a.note'],
    ['an answer that is a text', { answers: { 'a-a': 'level-a' } }, 'type answers.a-a'],
    ['an answer that is null', { answers: { 'a-a': null } }, 'type answers.a-a'],
    [
      'a history entry without time',
      answer({ at, history: [{ at }, { level: 'level-a' }] }),
      'missing answers.a-a.history.1.at',
    ],
    [
      'a history entry with both choices',
      answer({ at, history: [{ level: 'level-a', notMyWork: true, at }] }),
      'value answers.a-a.history.0',
    ],
    ['answers that are null', { answers: null }, 'type answers'],
    [
      'a list in place of uncarried answers',
      { notCarried: { '0.1.0': [{ at }] } },
      'type notCarried.0.1.0',
    ],
    [
      'an uncarried answer without time',
      { notCarried: { '0.1.0': { 'a-a': { level: 'level-a' } } } },
      'missing notCarried.0.1.0.a-a.at',
    ],
    ['a list in place of versions', { targetsNotCarried: [{}] }, 'type targetsNotCarried'],
    [
      'an uncarried target that is a number',
      { targetsNotCarried: { '0.1.0': { 'a-a': 4 } } },
      'type targetsNotCarried.0.1.0.a-a',
    ],
    [
      'an invalid time of choice',
      answer({ level: 'level-a', at, chosenAt: 'spring' }),
      'value answers.a-a.chosenAt',
    ],
    [
      'a negated mark to check again',
      answer({ at, checkAgain: false }),
      'type answers.a-a.checkAgain',
    ],
    ['no id', { id: undefined }, 'missing id'],
    ['an id that looks like a path', { id: '../../etc/passwd' }, 'id id'],
    ['an id that is too short', { id: 'abc' }, 'id id'],
    ['no description', { description: undefined }, 'missing description'],
    ['a description without version', { description: { id: 'x' } }, 'missing description.version'],
    ['no time of change', { updatedAt: undefined }, 'missing updatedAt'],
    [
      'a time with an incomplete offset',
      { finishedAt: '2026-11-23T12:05:00+02' },
      'value finishedAt',
    ],
    ['a day in place of a time', { createdAt: '2026-11-23' }, 'value createdAt'],
    ['a name that is a number', { person: 7 }, 'type person'],
    ['an empty target', { targets: { 'a-a': '' } }, 'empty targets.a-a'],
  ])('a file with %s is rejected with the place of the fault', (_, change, fault) => {
    expect(damageIn(change)).toEqual([fault]);
  });

  test.each([
    ['answers', { answers: [] }, 'type answers'],
    ['answers', { answers: [{ level: 'level-a', at }] }, 'type answers'],
    ['targets', { targets: ['level-a'] }, 'type targets'],
  ])('a file whose %s are a list is rejected with the place of the fault', (_, change, fault) => {
    expect(damageIn(change)).toEqual([fault]);
  });

  test('an id has from eight to sixty-four characters', () => {
    expect(damageIn({ id: 'a'.repeat(8) })).toEqual([]);
    expect(damageIn({ id: 'a'.repeat(64) })).toEqual([]);
    expect(damageIn({ id: 'a'.repeat(7) })).toEqual(['id id']);
    expect(damageIn({ id: 'a'.repeat(65) })).toEqual(['id id']);
  });

  test('every fault is reported, not only the first', () => {
    expect(damageIn({ id: 'x', language: null, answers: { 'a-a': {} } })).toEqual([
      'id id',
      'type language',
      'missing answers.a-a.at',
    ]);
  });

  test('a file with more than two thousand answers is rejected', () => {
    expect(damageIn(many(2000))).toEqual([]);
    expect(damageIn(many(2001))).toEqual(['too-many answers']);
  });
});

describe('a hostile or huge file', () => {
  const withPast = (count: number) =>
    toSaved(
      savedWith({
        answers: { 'a-a': { at, history: Array.from({ length: count }, () => ({ at })) } },
      }),
    );

  test('a file with thousands of faults is refused with the first hundred', () => {
    const times = withPast(mostValues / 3).replaceAll(at, 'x');
    const lists = Array.from({ length: mostValues / 3 }, (_, index) => [`c${index}`, []]);
    expect(damageIn(JSON.parse(times) as object)).toHaveLength(mostProblems);
    expect(damageIn({ answers: Object.fromEntries(lists) })).toHaveLength(mostProblems);
  });

  test('a text that only looks like times for megabytes is refused in a moment', () => {
    const long = 'T'.repeat(largestFile / 2);
    expect(damageIn(answer({ at: `${at}${long}` }))).toEqual(['value answers.a-a.at']);
    expect(damageIn(answer({ at: long }))).toEqual(['value answers.a-a.at']);
  });

  test('a key of megabytes is named by its beginning', () => {
    const found = damageIn({ answers: { ['k'.repeat(1_000_000)]: {} } });
    expect(found).toEqual([`missing answers.${'k'.repeat(191)}…`]);
  });

  test('ten years of weekly changes to every statement fit into a file', () => {
    const history = Array.from({ length: 52 * 10 }, () => ({ level: 'level-a', note: 'x', at }));
    const statements = Array.from({ length: 28 }, (_, index) => [`c${index}`, { at, history }]);
    const saved = savedWith({ answers: Object.fromEntries(statements) });
    expect(opened(toSaved(saved))).toEqual(saved);
  });

  test('a file with more values than anybody can enter is refused as too large', () => {
    expect(refusalOf(withPast(mostValues))).toEqual({ reason: 'too-large' });
    expect(refusalOf(`[${'0,'.repeat(mostValues)}0]`)).toEqual({ reason: 'too-large' });
  });

  test('full notes on every statement of the largest description fit into a file', () => {
    const note = 'å'.repeat(longest.note);
    const past = { level: 'level-a', note, at };
    const one = { ...past, history: Array.from({ length: 20 }, () => past) };
    const statements = Array.from({ length: 144 }, (_, index) => [`statement-${index}`, one]);
    const saved = savedWith({ answers: Object.fromEntries(statements) });
    expect(opened(toSaved(saved))).toEqual(saved);
  });

  test.each(['note', 'level'])('a %s of hundreds of pages is refused as too large', (field) => {
    const long = answer({ [field]: 'x'.repeat(mostCurrent), at });
    expect(damageIn(long)).toEqual(['too-large']);
    expect(damageIn({ title: 'x'.repeat(mostCurrent) })).toEqual(['too-large']);
  });

  test('what an earlier version has stored stays readable, however large it is', () => {
    expect(readStored(withPast(mostValues))).toMatchObject({ ok: true });
    const long = { ...full, title: 'x'.repeat(mostCurrent) };
    expect(readStored(toSaved(long))).toEqual({ ok: true, value: long });
  });

  test('a stored text that is no assessment is refused with the reason', () => {
    const reasonOf = (json: string) => {
      const reading = readStored(json);
      return reading.ok ? null : reading.refusal.reason;
    };
    expect(reasonOf(' '.repeat(largestFile + 1))).toBe('too-large');
    expect(reasonOf('{"format": 1,')).toBe('not-json');
    expect(reasonOf('{"format": 1}')).toBe('not-ours');
  });
});

const nested = (levels: number) =>
  toSaved(full).replace('"title"', `"deep": ${'['.repeat(levels)}${']'.repeat(levels)}, "title"`);

describe('nested data', () => {
  const damaged = {
    ok: false,
    refusal: { reason: 'damaged', problems: [{ path: '', fault: 'value' }] },
  };

  test('data nested sixty-four levels deep can be loaded and saved again', () => {
    const saved = opened(nested(64));
    expect(opened(toSaved(saved))).toEqual(saved);
  });

  test('data nested more deeply is rejected as damaged, whatever its depth', () => {
    expect(readSaved(nested(65))).toEqual(damaged);
    expect(readSaved(nested(50_000))).toEqual(damaged);
  });
});

describe('hostile keys', () => {
  test('keys in a file cannot change the prototype of any object', () => {
    const json = toSaved(full)
      .replace('"answers": {', `"answers": { "__proto__": { "level": "level-e", "at": "${at}" },`)
      .replace('"title"', '"__proto__": { "person": "Somebody else" }, "title"');
    const saved = opened(json);
    expect(Object.getPrototypeOf(saved)).toBe(Object.prototype);
    expect(Object.getPrototypeOf(saved.answers)).toBe(Object.prototype);
    expect(saved).toEqual(full);
    expect(({} as Record<string, unknown>)['person']).toBeUndefined();
  });
});

describe('a new assessment', () => {
  const fresh = newAssessment({
    app: '0.1.0',
    site: 'https://example.org/',
    id: '5f0c9a52-6a3e',
    description: { id: 'test-frame', version: '1.2.3' },
    language: 'sv',
    at,
  });

  test('a new assessment has no answers and equal times of creation and change', () => {
    expect(fresh).toEqual({
      format: 1,
      app: '0.1.0',
      site: 'https://example.org/',
      id: '5f0c9a52-6a3e',
      description: { id: 'test-frame', version: '1.2.3' },
      language: 'sv',
      createdAt: at,
      updatedAt: at,
      answers: {},
    });
  });

  test('a new assessment can be loaded after it is saved', () => {
    expect(opened(toSaved(fresh))).toEqual(fresh);
  });

  test('an assessment is empty until a person enters something', () => {
    expect(isEmpty(fresh)).toBe(true);
    expect(isEmpty({ ...fresh, answers: { 'a-a': { note: 'x', at } } })).toBe(false);
    expect(isEmpty({ ...fresh, situation: 'A course' })).toBe(false);
    expect(isEmpty({ ...fresh, person: 'Aino' })).toBe(false);
    expect(isEmpty({ ...fresh, title: 'Autumn' })).toBe(false);
    expect(isEmpty({ ...fresh, targets: { 'a-a': 'level-c' } })).toBe(false);
    expect(isEmpty({ ...fresh, targets: {} })).toBe(true);
    const lost = { '0.1.0': { 'a-a': { level: 'level-a', at } } };
    expect(isEmpty({ ...fresh, notCarried: lost })).toBe(false);
    expect(isEmpty({ ...fresh, targetsNotCarried: { '0.1.0': { 'a-a': 'level-a' } } })).toBe(false);
  });
});

test('an assessment is named by its title, else by its situation, else not at all', () => {
  const situation = 'Hygiene passport';
  expect(nameOf(savedWith({ title: 'After spring', situation }))).toBe('After spring');
  expect(nameOf(savedWith({ situation }))).toBe('Hygiene passport');
  expect(nameOf(savedWith())).toBeNull();
});

describe('an assessment from the future', () => {
  const now = '2026-11-28T09:00:00.000Z';
  const ahead = '2028-11-20T09:00:00.000Z';

  test.each([
    ['its last change', { updatedAt: ahead }],
    ['its beginning', { createdAt: ahead }],
    ['its finishing', { finishedAt: ahead }],
    ['an answer', { answers: { 'a-a': { level: 'level-a', at: ahead } } }],
    ['a choice', { answers: { 'a-a': { level: 'level-a', note: 'n', at, chosenAt: ahead } } }],
  ])('a future time of %s is noticed', (_, more) => {
    expect(isFromFuture(savedWith(more), now)).toBe(true);
  });

  test('an assessment of a clock that is a few minutes ahead is not from the future', () => {
    expect(isFromFuture(savedWith({ updatedAt: '2026-11-28T09:04:00.000Z' }), now)).toBe(false);
  });
});

describe('answers without a place', () => {
  const description = descriptionWith({ levels: 3, areas: [2, 1] });

  test('answers to unknown statements and answers at unknown levels have no place', () => {
    const saved = savedWith({
      answers: {
        'a-a': { level: 'level-c', at },
        'a-b': { level: 'level-d', at },
        'b-a': { notMyWork: true, at },
        'z-z': { level: 'level-a', at },
        'y-y': { note: 'Still mine', at },
      },
    });
    expect(unplacedIn(saved, description)).toEqual(['a-b', 'z-z', 'y-y']);
  });

  test('an assessment that fits the description has no answers without a place', () => {
    expect(unplacedIn(savedWith({ answers: { 'a-a': { at } } }), description)).toEqual([]);
  });
});
