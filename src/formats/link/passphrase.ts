/** Letters that Finnish, Swedish and English speakers hear and write alike. */
const consonants = 'jklmnprt';
const vowels = 'aeiou';
const words = 4;
const syllables = 3;

/** A random passphrase of four made-up words, easy to say and to type; one of about 2^64. */
export function suggestPassphrase(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(words * syllables));
  const spoken = Array.from(numbers, syllableOf);
  return Array.from({ length: words }, (_, word) =>
    spoken.slice(word * syllables, (word + 1) * syllables).join(''),
  ).join(' ');
}

function syllableOf(number: number): string {
  const vowel = Math.floor(number / consonants.length) % vowels.length;
  return consonants.charAt(number % consonants.length) + vowels.charAt(vowel);
}
