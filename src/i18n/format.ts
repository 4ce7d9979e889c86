import { localeOf } from '../domain/languages.ts';

/** Dates and times in the user's language and time zone; a text that is not a time stays unchanged. */
export function formatDate(iso: string, language: string): string {
  return format(iso, language, { dateStyle: 'short' });
}

export function formatLongDate(iso: string, language: string): string {
  return format(iso, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

export function formatTime(iso: string, language: string): string {
  return format(iso, language, { hour: 'numeric', minute: '2-digit' });
}

function format(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(localeOf(language), options).format(date);
}

/** A size in kilobytes of a thousand bytes, rounded up: 12 kt, 12 kB. */
export function formatSize(bytes: number, language: string): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: 'kilobyte',
    unitDisplay: 'short',
  }).format(Math.ceil(bytes / 1000));
}
