import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  answersIn,
  at,
  readJson,
  savedWith,
  someAnswers,
  someTime,
} from '../../../tests/support/building.ts';
import { sampleSaved } from '../../../tests/support/sampleSaved.ts';
import { mergeSaved } from '../../domain/merge/merge.ts';
import type { Answer } from '../../domain/assessment/answers.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import {
  canEncrypt,
  forLink,
  longestLink,
  needsPassphrase,
  packLink,
  shortestPassphrase,
  unpackLink,
} from './link.ts';
import type { LinkChoice } from './link.ts';

const all: LinkChoice = { person: true, situation: true, targets: true, notes: true };
const none: LinkChoice = { person: false, situation: false, targets: false, notes: false };
const refused = (refusal: string) => ({ ok: false, refusal });

async function packed(saved: Saved, passphrase = ''): Promise<string> {
  const data = await packLink(saved, passphrase);
  if (data === null) throw new Error('too large for a link');
  return data;
}

const withLetters = savedWith({
  person: 'Áile-Márjá Ŋukká-Žukova Åström',
  situation: '”Kevätkierros” – poronhoito 🦌 €',
  answers: { 'a-a': { level: 'level-b', note: 'Šámmu đ ŧ\n日本語 \u0000 \u2028', at } },
});

describe('the content of a link', () => {
  test('a link carries only the answers, without notes, when nothing else is chosen', () => {
    const saved = { ...sampleSaved, title: 'Syksy' };
    const { answers, person, situation, targets, title, ...others } = forLink(saved, none);
    expect([person, situation, targets, title]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(Object.keys(answers)).toEqual(Object.keys(sampleSaved.answers));
    expect(JSON.stringify(answers)).not.toContain('note');
    expect(others).toMatchObject({ id: sampleSaved.id, updatedAt: sampleSaved.updatedAt });
  });

  test('a link also carries the chosen name, situation, targets and notes', () => {
    expect(forLink(sampleSaved, all)).toEqual(sampleSaved);
    expect(forLink(sampleSaved, { ...none, person: true }).person).toBe(sampleSaved.person);
    expect(forLink(sampleSaved, { ...none, situation: true })).toHaveProperty('situation');
    expect(forLink(sampleSaved, { ...none, targets: true })).toHaveProperty('targets');
    expect(JSON.stringify(forLink(sampleSaved, { ...none, notes: true }))).toContain('leipomossa');
  });

  test('a link never carries history, a plan, or a text this app does not know', () => {
    const stored = readJson('tests/saved/v1.json') as Saved;
    const text = JSON.stringify(forLink(stored, { ...all, notes: false }));
    for (const field of ['history', 'plan', 'discussion', 'agreed', 'notCarried', 'note"']) {
      expect(text).not.toContain(field);
    }
    const withLosses = { ...stored, notCarried: { '0.0.9': { x: { note: 'secret', at } } } };
    expect(JSON.stringify(forLink(withLosses as Saved, all))).not.toContain('secret');
  });

  test('merging an answer that was sent without its note never removes the note', () => {
    const answer: Answer = {
      level: 'level-b',
      note: 'mine',
      chosenAt: at,
      at: '2026-11-23T13:00:00.000Z',
    };
    const own = savedWith({ answers: { 'a-a': answer } });
    const merged = mergeSaved(own, forLink(own, none), '2026-11-23T14:00:00.000Z');
    expect(merged.answers['a-a']).toMatchObject({ level: 'level-b', note: 'mine' });
  });
});

describe('a link', () => {
  test('a link gives back what was packed, including letters beyond Latin-1', async () => {
    expect(await unpackLink(await packed(withLetters))).toEqual({ ok: true, value: withLetters });
  });

  test('a link has only characters that every program passes on', async () => {
    expect(await packed(withLetters)).toMatch(/^p[\w-]+$/u);
  });

  test('the link of an ordinary result fits into mail, and without notes into a QR code', async () => {
    expect((await packed(forLink(sampleSaved, { ...all, notes: false }))).length).toBeLessThan(
      1600,
    );
    expect((await packed(forLink(sampleSaved, all))).length).toBeLessThan(longestLink);
  });

  test('a link gives back any assessment unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(someSaved, someChoice, async (saved, choice) => {
        const sent = forLink(saved, choice);
        expect(await unpackLink(await packed(sent))).toEqual({ ok: true, value: sent });
      }),
      { numRuns: 100 },
    );
  });

  test('a result too large to be read again gets no link', async () => {
    const notes = Array.from({ length: 1200 }, (_, index) => [
      `c-${index}`,
      { level: 'level-a', note: 'ä'.repeat(2000), at },
    ]);
    expect(await packLink(savedWith({ answers: Object.fromEntries(notes) }), '')).toBeNull();
  });
});

describe('a link with a passphrase', () => {
  const passphrase = 'neljä pientä Ŋukkaa – 日本';

  test('an encrypted link opens with its passphrase and no other', async () => {
    const data = await packed(withLetters, passphrase);
    expect(needsPassphrase(data)).toBe(true);
    expect(needsPassphrase(await packed(withLetters))).toBe(false);
    expect(await unpackLink(data, passphrase)).toEqual({ ok: true, value: withLetters });
    for (const wrong of ['', passphrase.toUpperCase(), `${passphrase}x`]) {
      expect(await unpackLink(data, wrong)).toEqual(refused('passphrase'));
    }
  });

  test('a passphrase works with ä in either Unicode form and with spaces from copying', async () => {
    const data = await packed(withLetters, passphrase);
    expect((await unpackLink(data, ` ${passphrase.normalize('NFD')}\n`)).ok).toBe(true);
  });

  test('the same result is encrypted differently every time', async () => {
    const [one, other] = [
      await packed(withLetters, passphrase),
      await packed(withLetters, passphrase),
    ];
    expect(one).not.toBe(other);
    expect(one.slice(1, 20)).not.toBe(other.slice(1, 20));
  });

  test('an encrypted link gives back any assessment unchanged', async () => {
    const some = fc.string({ unit: 'grapheme', minLength: shortestPassphrase, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(someSaved, some, async (saved, secret) => {
        const data = await packed(saved, `x${secret}`);
        expect(await unpackLink(data, `x${secret}`)).toEqual({ ok: true, value: saved });
      }),
      { numRuns: 5 },
    );
  }, 30_000);

  test('an encrypted link that was changed or cut does not open', async () => {
    const data = await packed(withLetters, passphrase);
    const middle = Math.floor(data.length / 2);
    const changed = data.slice(0, middle) + (data[middle] === 'A' ? 'B' : 'A');
    expect(await unpackLink(changed + data.slice(middle + 1), passphrase)).toEqual(
      refused('passphrase'),
    );
    expect(await unpackLink(data.slice(0, 40), passphrase)).toEqual(refused('damaged'));
  });

  describe('a page on plain http', () => {
    afterEach(() => vi.unstubAllGlobals());

    test('an encrypted link on plain http is refused as insecure, and a plain link opens', async () => {
      const data = await packed(withLetters, passphrase);
      expect(canEncrypt()).toBe(true);
      vi.stubGlobal('crypto', {});
      expect(canEncrypt()).toBe(false);
      expect(await unpackLink(data, passphrase)).toEqual(refused('insecure'));
      expect((await unpackLink(await packed(withLetters))).ok).toBe(true);
    });
  });
});

const linkOf = (bytes: Uint8Array): string => `p${Buffer.from(bytes).toString('base64url')}`;

describe('data that is not a whole link', () => {
  test.each([
    ['nothing', ''],
    ['a letter', 'p'],
    ['something else', 'xAAAA'],
    ['not base64', 'p%%%%'],
    ['bytes that are not compressed', linkOf(new Uint8Array([1, 2, 3, 4]))],
    ['no JSON', linkOf(deflateSync('hello'))],
    ['JSON of something else', linkOf(deflateSync('{"a": 1}'))],
    ['bytes that are no text', linkOf(deflateSync(new Uint8Array([0x22, 0xff, 0x22])))],
    ['compressed without a checksum', linkOf(deflateRawSync(JSON.stringify(withLetters)))],
    ['more after the end', linkOf(Buffer.concat([deflateSync('{}'), Buffer.from('more')]))],
    ['a bomb', linkOf(deflateSync(Buffer.alloc(200 * 1024 * 1024), { level: 9 }))],
    ['an endless text', `p${'A'.repeat(5 * 1024 * 1024)}`],
  ])('data that is not a link is reported as damaged: %s', async (_, data) => {
    expect(await unpackLink(data)).toEqual(refused('damaged'));
  });

  test('a link cut at any point is reported as damaged', async () => {
    const data = await packed(withLetters);
    for (let length = 0; length < data.length; length += 7) {
      expect(await unpackLink(data.slice(0, length))).toEqual(refused('damaged'));
    }
  });

  test('a link with any character changed is reported as damaged', async () => {
    const data = await packed(withLetters);
    for (let place = 1; place < data.length - 1; place += 3) {
      const changed = data[place] === 'A' ? 'B' : 'A';
      const reading = await unpackLink(data.slice(0, place) + changed + data.slice(place + 1));
      expect(reading).toEqual(refused('damaged'));
    }
  });

  test('any text that is not a link is refused without an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.boolean(), async (text, isPlain) => {
        expect((await unpackLink(isPlain ? `p${text}` : text)).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

test('a link of a newer app is reported as newer, not as damaged', async () => {
  const newer = linkOf(deflateSync(JSON.stringify({ ...withLetters, format: 9 })));
  expect(await unpackLink(newer)).toEqual(refused('newer'));
});

/* Generators of assessments that a link can carry. */

const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
const orNone = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 });

const someChoice: fc.Arbitrary<LinkChoice> = fc.record({
  person: fc.boolean(),
  situation: fc.boolean(),
  targets: fc.boolean(),
  notes: fc.boolean(),
});

const someSaved: fc.Arbitrary<Saved> = fc
  .tuple(someAnswers, orNone(someText), orNone(someText), fc.array(someText), someTime)
  .map(([{ description, rows }, person, situation, notes, time]) => {
    const answers = Object.entries(answersIn(description, rows)).map(([id, answer], index) => {
      const note = notes[index];
      return [id, note === undefined ? answer : { ...answer, note, chosenAt: time }] as const;
    });
    return savedWith({
      ...(person === undefined ? {} : { person }),
      ...(situation === undefined ? {} : { situation }),
      updatedAt: time,
      answers: Object.fromEntries(answers),
      targets: { 'a-a': 'level-c' },
    });
  });
