/** Reads text strings of a PDF from any program. Every pattern takes time proportional to the text. */

/** The name in a file specification: /UF if there is one, otherwise /F. */
export function fileNameOf(dictionary: string): string {
  const string = String.raw`\s*(\((?:[^\\()]|\\[^])*\)|<[0-9A-Fa-f\s]*>)`;
  const found =
    new RegExp(`/UF${string}`).exec(dictionary) ?? new RegExp(`/F${string}`).exec(dictionary);
  return found?.[1] ? stringOf(found[1]) : '';
}

function stringOf(token: string): string {
  const raw = token.startsWith('(') ? literalOf(token.slice(1, -1)) : hexOf(token);
  if (!raw.startsWith('\xfe\xff')) return raw;
  return new TextDecoder('utf-16be').decode(
    Uint8Array.from(raw, (character) => character.charCodeAt(0)),
  );
}

function hexOf(token: string): string {
  const pairs = token.replace(/[^0-9A-Fa-f]/g, '').match(/../g) ?? [];
  return pairs.map((pair) => String.fromCharCode(Number.parseInt(pair, 16))).join('');
}

function literalOf(text: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\([0-7]{1,3}|\r\n|[^])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) % 256);
    return /^[\r\n]/.test(escaped) ? '' : (letters[escaped] ?? escaped);
  });
}
