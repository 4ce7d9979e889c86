import { dateOf } from '../domain/assessment/dates.ts';
import type { Saved } from '../domain/assessment/assessment.ts';
import { byteLength } from './base/format.ts';
import type { Shown } from './base/format.ts';

declare const made: unique symbol;

/** A name that every common system accepts. Only this module makes one. */
export type FileName = string & { readonly [made]: true };

/** The most bytes of a name in UTF-8. Some systems allow 255, but synchronised folders add their own path. */
const mostBytes = 120;

interface Parts {
  /** The day in the name, as a time; a text that is no time gives its first ten characters. */
  readonly day: string;
  /** Texts as people wrote them, the most telling first. Empty ones are left out. */
  readonly texts?: readonly (string | undefined)[];
  /** What the file is of, such as an id: two that differ give names that differ. */
  readonly of: string;
  readonly extension: string;
}

/**
 * Makes a name: `osaamistutka-2026-11-23-Kevään-kurssi-3f0c2.json`. Of the texts only letters, digits and their
 * marks remain, so no system takes anything in them for a path, a device, an ending or a change of direction.
 */
export function fileName({ day, texts = [], of, extension }: Parts): FileName {
  const start = `osaamistutka-${dayIn(day)}`;
  const end = `-${markOf(of)}.${extension}`;
  const labels = texts.map((text) => safe(text ?? '')).filter((label) => label !== '');
  const room = Math.floor((mostBytes - byteLength(start + end)) / Math.max(labels.length, 1)) - 1;
  return [start, ...labels.map((label) => cut(label, room))].join('-').concat(end) as FileName;
}

/**
 * The name of a file with a result: the day it was given on, the person's name and the title (else the situation)
 * as far as the file shows them, and a mark of the assessment. The title may always be in it.
 */
export function resultFileName(saved: Saved, shown: Shown, extension: string): FileName {
  const { id, title, situation, person } = saved;
  const texts = [
    shown.person ? person : undefined,
    title ?? (shown.situation ? situation : undefined),
  ];
  return fileName({ day: dateOf(saved), texts, of: id, extension });
}

/** The day where the person is. */
function dayIn(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return safe(at.slice(0, 10));
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Leaves letters and digits with their marks; anything else becomes a hyphen, of which none is at an end. */
function safe(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/([^\p{L}\p{M}])\p{M}+|^\p{M}+/gu, '$1')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
}

/** Cuts a text to a number of bytes, between two characters. */
function cut(text: string, bytes: number): string {
  let kept = '';
  let left = bytes;
  for (const sign of text) {
    left -= byteLength(sign);
    if (left < 0) break;
    kept += sign;
  }
  return kept.replace(/-+$/u, '');
}

/** Five digits that two assessments hardly share (FNV-1a): twenty files in one folder stay apart. */
function markOf(of: string): string {
  let sum = 0x811c9dc5;
  for (const sign of of) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, '0').slice(-5);
}
