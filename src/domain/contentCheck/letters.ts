import { repaired } from './encodedTwice.ts';
import { finding } from './rules.ts';
import type { Finding } from './rules.ts';

/** Reports letters of a text that were lost or changed when somebody saved it in a wrong encoding. */
export function checkLetters(file: string, path: string, text: string): readonly Finding[] {
  const words = text.split(/[ \t\r\n]+/u);
  const lost = words.filter((word) => word.includes('\uFFFD'));
  const twice = words.flatMap((word) => {
    const whole = repaired(word);
    return whole === word ? [] : [`${word} → ${whole}`];
  });
  return [
    ...(lost.length > 0 ? [finding(file, path, 'lost-letters', few(lost))] : []),
    ...(twice.length > 0 ? [finding(file, path, 'encoded-twice', few(twice))] : []),
    ...(text.includes('\uFEFF') ? [finding(file, path, 'stray-mark')] : []),
  ];
}

const mostShown = { words: 3, characters: 60 } as const;

function few(words: readonly string[]): string {
  const shown = [...new Set(words)].slice(0, mostShown.words).map((word) =>
    Array.from(word.slice(0, 2 * mostShown.characters))
      .slice(0, mostShown.characters)
      .join(''),
  );
  return shown.join(', ');
}
