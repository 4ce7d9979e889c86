/** The bytes of a text in UTF-16, little or big end first, with or without a byte order mark. */
export function utf16(text: string, { big = false, mark = false } = {}): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
}

/** The bytes of a text in UTF-32. */
export function utf32(text: string, { big = false, mark = false } = {}): Uint8Array<ArrayBuffer> {
  const signs = Array.from(`${mark ? '\uFEFF' : ''}${text}`);
  const view = new DataView(new ArrayBuffer(signs.length * 4));
  signs.forEach((sign, at) => view.setUint32(at * 4, sign.codePointAt(0) ?? 0, !big));
  return new Uint8Array(view.buffer);
}

/** The letters of Finnish and Swedish, by the byte that each older encoding has for them. */
const older = {
  'windows-1252': { ä: 0xe4, ö: 0xf6, å: 0xe5, Ä: 0xc4, Ö: 0xd6, Å: 0xc5, '–': 0x96, '”': 0x94 },
  macintosh: { ä: 0x8a, ö: 0x9a, å: 0x8c, Ä: 0x80, Ö: 0x85, Å: 0x81, '–': 0xd0, '”': 0xd3 },
  'dos 850': { ä: 0x84, ö: 0x94, å: 0x86, Ä: 0x8e, Ö: 0x99, Å: 0x8f, '–': 0x2d, '”': 0x22 },
} as const;

export const olderEncodings = Object.keys(older) as readonly (keyof typeof older)[];

/** The bytes of a text of ASCII and a few Nordic letters in an older encoding. */
export function inOlder(text: string, encoding: keyof typeof older): Uint8Array<ArrayBuffer> {
  const bytes: Readonly<Record<string, number>> = older[encoding];
  return Uint8Array.from(Array.from(text, (sign) => bytes[sign] ?? sign.charCodeAt(0)));
}

/** A text as it looks after its UTF-8 was read as Windows-1252. */
export function readWrongly(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
}
