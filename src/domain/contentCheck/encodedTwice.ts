import { readText } from '../bytes.ts';

/** What Windows-1252 shows for the bytes 80 to 9F. It leaves five of them without a letter. */
const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A byte of UTF-8 after the first, as Windows-1252 or Latin-1 shows it. */
const later = `[${shown}\u0080-\u00bf]`;
const oneLetter = `[Â-ß]${later}|[à-ï]${later}{2}|[ð-ô]${later}{3}`;
const letter = new RegExp(oneLetter, 'gu');
const letters = new RegExp(`(?:${oneLetter})+`, 'gu');

/** What may follow a real Ã, Ä, Å or â: the end of a quotation, a dash, an exponent, a Sámi letter. */
const honest = '…–—‘’“”«»\u00a0¹²³ŠšŽž';

/** One letter of a word, as it stands and as it was meant. */
interface Shown {
  readonly one: string;
  readonly meant: string;
  /** Whether several like it stand together, as letters of other scripts do. */
  readonly isInGroup: boolean;
  /** The characters next to it, or nothing. */
  readonly before: string;
  readonly after: string;
}

/**
 * A word as it was before its UTF-8 was read as Windows-1252 and saved again, even several times ("MitÃ¤" is
 * "Mitä"). Changes only what no language writes: a real Ã, Â, Å or â stays.
 */
export function repaired(word: string): string {
  const once = decoded(word, isWrong);
  // In such a word the letters that could be real are not.
  return once === word ? word : repaired(decoded(word, () => true));
}

function decoded(word: string, isWanted: (one: Shown) => boolean): string {
  return word.replaceAll(letters, (run: string, start: number) => {
    const isInGroup = run.length > 3 && Array.from(run).some(isLater);
    return run.replaceAll(letter, (one: string, within: number) => {
      const meant = meantBy(one);
      if (meant === null) return one;
      const before = within > 0 ? '' : word.charAt(start - 1);
      const after = word.charAt(start + within + one.length);
      return isWanted({ one, meant, isInGroup, before, after }) ? meant : one;
    });
  });
}

function isLater(sign: string): boolean {
  return (shown.includes(sign) || sign < 'À') && !honest.includes(sign);
}

/** The letter whose bytes in UTF-8 look like this; null if there is none. */
function meantBy(one: string): string | null {
  const bytes = Array.from(one, (sign) => {
    const at = shown.indexOf(sign);
    return at < 0 ? sign.charCodeAt(0) : 0x80 + at;
  });
  const reading = readText(Uint8Array.from(bytes));
  return reading.ok ? reading.value : null;
}

function isWrong({ one, meant, isInGroup, before, after }: Shown): boolean {
  const code = meant.codePointAt(0) ?? 0;
  const isIn = (first: number, last: number) => first <= code && code <= last;
  const [first, second] = [one.charAt(0), one.charAt(1)];
  const isHonest = honest.includes(second);
  const isQuoted = /[«»“”‘’"'(]/u.test(before) && /[»”“’]/u.test(second);
  const endsCapitals = isHonest && /\p{Lu}/u.test(before) && !/\p{L}/u.test(after);
  switch (first) {
    case 'Â':
      return !isQuoted && !endsCapitals && (code >= 0xa0 || second === meant);
    case 'Ã':
      return !isQuoted && !endsCapitals;
    case 'Ä':
    case 'Å':
      return !isHonest;
    case 'â':
      // Punctuation, currencies, signs, arrows, mathematics and pictures.
      return !isHonest && (isIn(0x2000, 0x213f) || isIn(0x2190, 0x22ff) || isIn(0x2600, 0x27bf));
    case 'ï':
      return one === 'ï»¿' || one === 'ï¿½';
    case 'ð':
      return isIn(0x1f000, 0x1ffff);
    default:
      return isInGroup && one.length < 4;
  }
}
