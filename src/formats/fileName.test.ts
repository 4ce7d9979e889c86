import { describe, expect, test } from 'vitest';
import { savedWith } from '../../tests/support/building.ts';
import { fileName, resultFileName } from './fileName.ts';

const all = { person: true, situation: true };
const none = { person: false, situation: false };
const finishedAt = '2025-11-03T10:00:00.000Z';
const named = (title: string) => resultFileName(savedWith({ title, finishedAt }), none, 'json');
const bytes = (name: string) => new TextEncoder().encode(name).length;

describe('the name of a file with a result', () => {
  test('a file bears the day the result was given on, not the day it was downloaded', () => {
    const updatedAt = '2026-11-20T10:00:00.000Z';
    expect(resultFileName(savedWith({ updatedAt }), all, 'pdf')).toMatch(
      /^osaamistutka-2026-11-20-[0-9a-f]{5}\.pdf$/u,
    );
    expect(resultFileName(savedWith({ updatedAt, finishedAt }), all, 'pdf')).toMatch(
      /^osaamistutka-2025-11-03-[0-9a-f]{5}\.pdf$/u,
    );
  });

  test('twenty reports that a trainer gets on one day have twenty names', () => {
    const ids = Array.from({ length: 20 }, (_, n) => `00000000-0000-4000-8000-${String(n + 10)}0`);
    const names = ids.map((id) => resultFileName(savedWith({ id, title: 'Kevät' }), all, 'pdf'));
    expect(new Set(names).size).toBe(20);
  });

  test('files of one assessment share their name up to the ending', () => {
    const saved = savedWith({ title: 'Kevät' });
    const [pdf, json] = ['pdf', 'json'].map((one) => resultFileName(saved, all, one));
    expect(pdf?.replace('.pdf', '')).toBe(json?.replace('.json', ''));
  });

  test('the person and the situation are in the name only if the file shows them', () => {
    const own = { person: 'Maija Meikäläinen', situation: 'Leipurit', finishedAt };
    expect(resultFileName(savedWith(own), all, 'json')).toMatch(
      /-03-Maija-Meikäläinen-Leipurit-[0-9a-f]{5}\.json$/u,
    );
    expect(resultFileName(savedWith(own), none, 'csv')).toMatch(/-03-[0-9a-f]{5}\.csv$/u);
    expect(resultFileName(savedWith({ ...own, title: 'Kevät' }), none, 'csv')).toMatch(
      /-03-Kevät-[0-9a-f]{5}\.csv$/u,
    );
    expect(resultFileName(savedWith({ ...own, title: 'Kevät' }), all, 'pdf')).not.toContain(
      'Leipurit',
    );
  });

  test('a long title takes no room from the person’s name, nor the other way round', () => {
    const saved = savedWith({ title: 'kevät '.repeat(60), person: 'Öö '.repeat(60) });
    const name = resultFileName(saved, all, 'json');
    expect(bytes(name)).toBeLessThanOrEqual(120);
    expect(name).toMatch(/-Öö-.*-kevät-.*\.json$/u);
  });
});

describe('a title that no file system should meet', () => {
  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\<a>:"b"|c?*', 'C-Windows-a-b-c'],
    ['CON', 'CON'],
    ['  .hidden. ', 'hidden'],
    ['100 % varma', '100-varma'],
    ['kevät.exe', 'kevät-exe'],
    ['rivi\nja\u0000nolla\u007F', 'rivi-ja-nolla'],
    ['viaton\u202Efdp.exe', 'viatonfdp-exe'],
    ['\u2066piilo\u2069 \u200Bja\u00ADtavu\uFEFF', 'piilo-jatavu'],
    ['a\u0308iti', 'äiti'],
    ['\u0308\u0308alku 1\uFE0F\u20E3', 'alku-1'],
    ['👩🏽‍🏫 Opettaja 🇫🇮', 'Opettaja'],
    ['Åsa Öberg', 'Åsa-Öberg'],
    ['Дарья', 'Дарья'],
    ['\uD800katkennut', 'katkennut'],
  ])('%j stays recognisable and becomes harmless', (title, label) => {
    expect(named(title)).toMatch(
      new RegExp(`^osaamistutka-2025-11-03-${label}-[0-9a-f]{5}\\.json$`, 'u'),
    );
  });

  test.each(['👍', '...', '%', '\u202E', '\u3164', '  ', '-'])(
    'a title of signs alone is left out: %j',
    (title) => {
      expect(named(title)).toMatch(/^osaamistutka-2025-11-03-[0-9a-f]{5}\.json$/u);
    },
  );

  test.each(['ä'.repeat(300), '語'.repeat(300), '𐐷'.repeat(300), `a${'\u0301'.repeat(400)}`])(
    'a name has at most 120 bytes, with its ending and no broken character',
    (title) => {
      const name = named(title);
      expect(bytes(name)).toBeLessThanOrEqual(120);
      expect(name).toMatch(/-[0-9a-f]{5}\.json$/u);
      expect(name).not.toMatch(/\p{Cs}|\uFFFD/u);
    },
  );
});

test('a day that no calendar has is written as it was saved', () => {
  expect(fileName({ day: '2026-02-3x', of: 'a', extension: 'txt' })).toMatch(
    /^osaamistutka-2026-02-3x-/u,
  );
});
