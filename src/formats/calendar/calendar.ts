import type { FileKind } from '../base/format.ts';

/** A calendar entry as a file. */
export const calendar: FileKind = { extension: 'ics', mimeType: 'text/calendar' };

/**
 * Writes an all-day calendar entry as an .ics file (RFC 5545); nothing is sent anywhere. The format requires
 * escaped texts and folded lines.
 */
export function calendarEntry(entry: {
  readonly id: string;
  readonly day: Date;
  readonly madeAt: Date;
  readonly title: string;
  readonly text: string;
}): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Osaamistutka//FI',
    'BEGIN:VEVENT',
    `UID:${entry.id}@osaamistutka`,
    `DTSTAMP:${entry.madeAt.toISOString().replaceAll(/[-:]|\.\d+/gu, '')}`,
    `DTSTART;VALUE=DATE:${dayOf(entry.day)}`,
    `SUMMARY:${escaped(entry.title)}`,
    `DESCRIPTION:${escaped(entry.text)}`,
    // A reminder does not make the person busy for the day.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('\r\n') + '\r\n';
}

/** The same day half a year later, or the last day of the month if the month is too short. */
export function halfYearFrom(day: Date): Date {
  const later = new Date(day.getFullYear(), day.getMonth() + 6, day.getDate());
  const overflowed = later.getDate() !== day.getDate();
  return overflowed ? new Date(later.getFullYear(), later.getMonth(), 0) : later;
}

function dayOf(day: Date): string {
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('');
}

/** A line break of any system becomes the sign for one; other control characters, which no text needs, go. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu, '\\n')
    .replaceAll(/[\p{Cc}\uFEFF]/gu, '');
}

/** Folds a line into lines of at most 75 bytes; each continuation begins with a space. */
function folded(line: string): string {
  const parts: string[] = [''];
  let bytes = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (bytes + size > 74) {
      parts.push('');
      bytes = 0;
    }
    parts[parts.length - 1] += sign;
    bytes += size;
  }
  return parts.join('\r\n ');
}
