/** The most text in which a link is looked for, in characters; more than the longest link has. */
const mostText = 1024 * 1024;

/** An address can be encoded once by each program on its way. */
const mostRounds = 5;

/**
 * Undoes what mail, chat, documents and link scanners do to the characters of an address: percent-encoding,
 * HTML and quoted-printable, quoting, Markdown escapes, invisible characters. Each line break, with the quote
 * marks after it, becomes "\n", and other white space one space. The work is linear in the length of the text.
 */
export function plainText(text: string): string {
  let plain = tidied(text.slice(0, mostText));
  for (let round = 1; round < mostRounds; round += 1) {
    const decoded = plain
      .replaceAll(/\/v2\/url\?u=([\w.~\n-]+)/gu, (_, value: string) => ` ${fromProofpoint(value)}`)
      .replaceAll(/(?<==(?:a1)?)aHR0c[\w+/-]{20,}/gu, fromBase64)
      .replaceAll(/(?:%\n?[\da-f]\n?[\da-f])+/giu, fromPercent);
    if (decoded === plain) break;
    plain = tidied(decoded);
  }
  return plain;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  lowbar: '_',
  nbsp: ' ',
  num: '#',
  quot: '"',
  shy: '',
  sol: '/',
};

function tidied(text: string): string {
  return (
    text
      .replaceAll(/&(?:amp;)+/giu, '&')
      .replaceAll(/&(?:#x([\da-f]{1,5})|#(\d{1,6})|([a-z]{2,6}));/giu, fromEntity)
      .replaceAll(/<wbr ?\/?>/giu, '')
      .replaceAll(/<br ?\/?>/giu, '\n')
      // Gives ligatures, wide letters and the non-breaking hyphen their plain form.
      .normalize('NFKC')
      .replaceAll('\u2010', '-')
      .replaceAll('\u2212', '-')
      .replaceAll(/[\p{Cf}\u034F\uFE00-\uFE0F]/gu, '')
      .replaceAll(/\\([_\-/#*~.])/gu, '$1')
      .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/gu, '\n')
      .replaceAll(/[^\S\n]+/gu, ' ')
      .replaceAll(/ ?=? ?\n ?(?:[>|»›] ?)*/gu, '\n')
      .replaceAll(/=(2\d|2[A-F]|3[A-F]|5F)/gu, (_, code: string) => fromCode(code, 16))
  );
}

function fromEntity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
  return hex === undefined ? fromCode(decimal ?? '', 10) : fromCode(hex, 16);
}

function fromCode(code: string, base: number): string {
  return String.fromCodePoint(Number.parseInt(code, base));
}

function fromPercent(encoded: string): string {
  try {
    return decodeURIComponent(encoded.replaceAll('\n', ''));
  } catch {
    return encoded;
  }
}

/** Proofpoint's older addresses write "%" as "-" and "/" as "_". */
function fromProofpoint(value: string): string {
  return value.replaceAll('\n', '').replaceAll('-', '%').replaceAll('_', '/');
}

/** Some scanners and search engines pack the address in base64, in which "http" begins with "aHR0c". */
function fromBase64(value: string): string {
  try {
    return atob(value.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return value;
  }
}
