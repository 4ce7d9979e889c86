import { deflateSync } from 'node:zlib';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { largestFile } from '../../src/domain/assessment/saved.ts';
import { sampleSaved } from './sampleSaved.ts';

/* Files and links that are made to be slow, each as large as may be opened, and the largest that are accepted. */

const at = '2026-11-23T12:05:00.000Z';
const bytes = largestFile - 1000;

/** A saved text with these answers, and with more fields after them. */
function withAnswers(answers: string, more = ''): string {
  const { answers: _, ...rest } = sampleSaved;
  return `${JSON.stringify(rest).slice(0, -1)},"answers":${answers}${more}}`;
}

/** So many parts, separated by commas, that they fill a file. */
function filledWith(part: (index: number) => string, size = bytes): string {
  const parts: string[] = [];
  for (let length = 0, index = 0; length < size; index += 1) {
    const next = part(index);
    length += next.length + 1;
    parts.push(next);
  }
  return parts.join(',');
}

const pastWith = (part: string, size?: number) =>
  withAnswers(`{"a":{"at":"${at}","history":[${filledWith(() => part, size)}]}}`);

/** Texts of ten megabytes, by what is wrong with them. */
export const hostileFiles: Readonly<Record<string, () => string>> = {
  'answers without a time': () => withAnswers(`{${filledWith((index) => `"${index}":{}`)}}`),
  'past answers that are numbers': () => pastWith('0'),
  'past answers with a wrong time': () => pastWith('{"at":"x"}'),
  'lists in lists, without end': () => withAnswers('{}', `,"x":${'['.repeat(bytes)}`),
  'millions of empty lists': () => withAnswers('{}', `,"x":[${filledWith(() => '[]')}]`),
  'unknown keys': () => withAnswers('{}', `,${filledWith((index) => `"k${index}":0`)}`),
  'the same key again and again': () => withAnswers(`{${filledWith(() => '"a":{}')}}`),
  'targets that are numbers': () =>
    withAnswers('{}', `,"targets":{${filledWith((index) => `"${index}":0`)}}`),
  'a time without end': () => withAnswers(`{"a":{"at":"${'T'.repeat(bytes)}"}}`),
  'quotes without end': () => withAnswers('{}') + '"'.repeat(bytes),
};

/** The data of links, by what is wrong with them. */
export const hostileLinks: Readonly<Record<string, () => string>> = {
  'a million faults in 3 000 characters': () => `p${packed(pastWith('0', 1_900_000))}`,
  'unpacks to 100 MB': () => `p${packed(' '.repeat(100_000_000))}`,
  'a million letters': () => `p${'A'.repeat(1_000_000)}`,
};

function packed(json: string): string {
  return deflateSync(json).toString('base64url');
}

/**
 * The assessment of somebody who has changed each answer so many times. `shift` makes two that differ in
 * every entry, in the notes and in the current answers.
 */
export function oftenChanged(saved: Saved, past: number, shift: number): Saved {
  const levels = ['explore', 'try', 'carry-out'] as const;
  const timeOf = (entry: number) => {
    const [day, minute] = [Math.floor(entry / 700), entry % 700];
    const parts = [1 + Math.floor(day / 28), 1 + (day % 28), Math.floor(minute / 60), minute % 60];
    const [month, date, hour, rest] = parts.map((part) => String(part).padStart(2, '0'));
    return `2020-${month}-${date}T${hour}:${rest}:0${shift}.000Z`;
  };
  const answers = Object.keys(saved.answers).map((id) => [
    id,
    {
      level: levels[shift % 3],
      note: `Note ${shift}`,
      at: `2026-11-23T12:0${shift}:00.000Z`,
      history: Array.from({ length: past }, (_, entry) => ({
        level: levels[entry % 3],
        at: timeOf(entry),
      })),
    },
  ]);
  return { ...saved, answers: Object.fromEntries(answers) };
}

/** The assessment with a note of so many characters on each answer. */
export function withNotes(saved: Saved, word: string, length: number): Saved {
  const note = word.repeat(length / word.length);
  const answers = Object.entries(saved.answers).map(([id, one]) => [id, { ...one, note }]);
  return { ...saved, answers: Object.fromEntries(answers) };
}
