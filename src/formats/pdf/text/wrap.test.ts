import { expect, test } from 'vitest';
import { hyphenationPoints } from './hyphenate.ts';
import type { CleanText } from './text.ts';
import { wrap } from './wrap.ts';

/** The lines of a text in a column of `width` characters. */
function lines(text: string, width: number, language = 'fi'): readonly string[] {
  const clean: CleanText = { text, originals: Array.from(text.matchAll(/\ufffd/g), () => 'X') };
  const measure = { width, widthOf: (part: string) => part.length, language };
  return wrap(clean, measure).map((line) => (line.hyphenated ? `${line.text}¬` : line.text));
}

function divided(word: string, language = 'fi'): string {
  const points = [0, ...hyphenationPoints(word, language)];
  return points.map((from, index) => word.slice(from, points[index + 1])).join('-');
}

test('every line but the last ends in a real space', () => {
  expect(lines('yksi kaksi kolme', 10)).toEqual(['yksi kaksi ', 'kolme']);
});

test('a line never breaks at a no-break space, which is drawn as a space', () => {
  expect(lines('noin 95\u00a0% ja', 7)).toEqual(['noin ', '95 % ja']);
});

test('a line never breaks at a no-break hyphen, which is drawn as a hyphen', () => {
  expect(lines('aa a\u2011b', 4)).toEqual(['aa ', 'a-b']);
});

test('a soft hyphen shows only where the line breaks', () => {
  expect(lines('osaa\u00admis\u00adtarve', 9)).toEqual(['osaamis¬', 'tarve']);
  expect(lines('osaa\u00admis', 9)).toEqual(['osaamis']);
});

test('a line may break after a hyphen or a slash inside a word, without another hyphen', () => {
  expect(lines('linja-auto', 7)).toEqual(['linja-', 'auto']);
  expect(lines('ja/tai', 4)).toEqual(['ja/', 'tai']);
  expect(lines('noin -5', 6)).toEqual(['noin ', '-5']);
});

test('a word wider than the column is divided by its syllables', () => {
  expect(lines('suunnitelma', 7)).toEqual(['suunni¬', 'telma']);
});

test('a word that fits on a line of its own is not divided', () => {
  expect(lines('tämä suunnitelma', 11)).toEqual(['tämä ', 'suunnitelma']);
});

test('a word without syllables is broken at any character', () => {
  expect(lines('xxxxxxxxxx', 4)).toEqual(['xxxx', 'xxxx', 'xx']);
  expect(lines('ab', 0.5)).toEqual(['a', 'b']);
});

test('line breaks in a text stay, and blank lines at its ends are dropped', () => {
  expect(lines('\na\n\nb\n', 9)).toEqual(['a ', '', 'b']);
  expect(lines('  ', 9)).toEqual([]);
});

test('each line has the originals of its own replacement characters', () => {
  const clean = { text: 'a\ufffd \ufffdb\ufffd', originals: ['1', '2', '3'] };
  const wrapped = wrap(clean, { width: 3, widthOf: (part) => part.length });
  expect(wrapped.map(({ originals }) => originals)).toEqual([['1'], ['2', '3']]);
});

test('no character is lost or doubled at any width', () => {
  const text =
    'Osaamisen tunnistaminen, arviointi/todentaminen ja linja-autot 5\u00a0% xxxxxxxxxxxxx.';
  for (let width = 1; width < 90; width += 1) {
    const joined = lines(text, width).join('').replaceAll('¬', '').replace(/\s/g, '');
    expect(joined).toBe(text.replace(/\s/g, ''));
  }
});

test('no line is wider than the column', () => {
  const text = 'Hyvinvointiteknologiaosaaminen täydennyskoulutussuunnitelmissa';
  for (let width = 2; width < 60; width += 1) {
    for (const line of lines(text, width)) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
  }
});

test('a very long text without any place to break is wrapped without delay', () => {
  expect(lines('x'.repeat(50_000), 80)).toHaveLength(625);
});

test('Finnish words are divided before a consonant and a vowel', () => {
  expect(divided('suunnitelma')).toBe('suun-ni-tel-ma');
  expect(divided('työpaikkaohjaaja')).toBe('työ-paik-kaoh-jaa-ja');
  expect(divided('strategia')).toBe('stra-te-gia');
  expect(divided('kurssi')).toBe('kurs-si');
});

test('Swedish and English words keep three letters on each side and their double consonants', () => {
  expect(divided('kompetens', 'sv')).toBe('kom-pe-tens');
  expect(divided('teacher', 'en')).toBe('teacher');
  expect(divided('certification', 'en')).toBe('cer-ti-fi-ca-tion');
});

test('a web address breaks at its signs and gets no added hyphen', () => {
  const address = 'https://osaamistutka.example.fi/itsearviointi/?lang=fi';
  for (let width = 24; width < 60; width += 1) {
    const broken = lines(`Tehty palvelussa ${address}.`, width);
    expect(broken.join('').replaceAll(' ', '')).toBe(`Tehtypalvelussa${address}.`);
    expect(broken.join('')).not.toContain('¬');
  }
});

test('numbers and signs are never divided', () => {
  expect(divided('2026-11-23')).toBe('2026-11-23');
  expect(divided('a')).toBe('a');
  expect(divided('')).toBe('');
});
