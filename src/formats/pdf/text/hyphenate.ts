const vowels = 'aeiouyåäöæøáéíóúàèìòùâêîôûëïüõаеёиоуыэюя';
const letter = /^\p{L}$/u;

/** Pairs that sound like one consonant in Swedish, English and Sámi; Finnish has none. */
const together = new Set('ch sh th ph ck qu gh wh kn gn sk sj tj'.split(' '));

/**
 * The indexes where a word wider than its column may be divided with a hyphen: before a consonant that a
 * vowel follows. That is the rule of Finnish, and a cautious one elsewhere.
 */
export function hyphenationPoints(word: string, language = 'fi'): readonly number[] {
  const lower = word.toLowerCase();
  const finnish = language.startsWith('fi') || language === 'und';
  const least = finnish ? 2 : 3;
  const points: number[] = [];
  for (let index = least; index <= word.length - least; index += 1) {
    if (!isSyllableStart(lower, index)) continue;
    if (!isLetters(lower, index - least, index + least)) continue;
    if (!finnish && splitsPair(lower, index)) continue;
    points.push(index);
  }
  return points;
}

function isSyllableStart(word: string, index: number): boolean {
  const [consonant = '', vowel = ''] = [word[index], word[index + 1]];
  const isConsonant = letter.test(consonant) && !vowels.includes(consonant);
  return isConsonant && vowel !== '' && vowels.includes(vowel) && hasVowel(word, index);
}

function hasVowel(word: string, end: number): boolean {
  const start = Math.max(word.lastIndexOf('-', end - 1), word.lastIndexOf('/', end - 1)) + 1;
  return Array.from(word.slice(start, end)).some((character) => vowels.includes(character));
}

function isLetters(word: string, start: number, end: number): boolean {
  return Array.from(word.slice(start, end)).every((character) => letter.test(character));
}

function splitsPair(word: string, index: number): boolean {
  return together.has(word.slice(index - 1, index + 1));
}
