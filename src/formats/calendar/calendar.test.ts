import { describe, expect, test } from 'vitest';
import { calendarEntry, halfYearFrom } from './calendar.ts';

const entry = {
  id: '5f0c9a52',
  day: new Date(2027, 4, 23),
  madeAt: new Date('2026-11-23T12:05:06.789Z'),
  title: 'Arvioi uudelleen; Ŋukka, \\ ja muut',
  text: 'Edellinen: 23.11.2026.\nAvaa https://example.org/ ja jatka siitä, mihin jäit, samalla laitteella.',
};
const linesOf = (text: string) => text.split('\r\n');
const unfolded = (text: string) => text.replaceAll('\r\n ', '');

describe('a calendar entry', () => {
  const text = calendarEntry(entry);

  test('a calendar entry is one all-day event and leaves the day free', () => {
    expect(linesOf(text)).toEqual(
      expect.arrayContaining([
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:5f0c9a52@osaamistutka',
        'DTSTAMP:20261123T120506Z',
        'DTSTART;VALUE=DATE:20270523',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
      ]),
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });

  test('texts in a calendar entry are escaped and otherwise unchanged', () => {
    expect(unfolded(text)).toContain('SUMMARY:Arvioi uudelleen\\; Ŋukka\\, \\\\ ja muut\r\n');
    expect(unfolded(text)).toContain('DESCRIPTION:Edellinen: 23.11.2026.\\nAvaa https://');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test.each(['\r', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f', '\0', '\r\r\n'])(
    'no sign in a name, such as %j, adds a line to a calendar entry',
    (sign) => {
      const name = `Peili${sign}ATTENDEE:mailto:x@example.org`;
      const made = calendarEntry({ ...entry, title: name, text: name });
      const lines = unfolded(made).split(/[\r\n\v\f\0\u0085\u2028\u2029]+/u);
      expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
      expect(lines).toHaveLength(unfolded(text).split('\r\n').length);
    },
  );

  test('a calendar entry has no line over 75 bytes and splits no character', () => {
    const long = calendarEntry({ ...entry, title: '🦌äö'.repeat(60) });
    for (const line of linesOf(long)) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(unfolded(long)).toContain('🦌äö'.repeat(60));
  });
});

const later = (year: number, month: number, day: number) => {
  const found = halfYearFrom(new Date(year, month - 1, day, 23, 30));
  return [found.getFullYear(), found.getMonth() + 1, found.getDate()];
};

describe('the date half a year later', () => {
  test.each([
    [2026, 11, 23, [2027, 5, 23]],
    [2026, 3, 1, [2026, 9, 1]],
    [2026, 8, 31, [2027, 2, 28]],
    [2027, 8, 31, [2028, 2, 29]],
    [2026, 5, 31, [2026, 11, 30]],
    [2026, 12, 31, [2027, 6, 30]],
  ])(
    'half a year after %i-%i-%i is the same day, or the last of a shorter month',
    (year, month, day, wanted) => {
      expect(later(year, month, day)).toEqual(wanted);
    },
  );
});
