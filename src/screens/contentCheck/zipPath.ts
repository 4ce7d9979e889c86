import { readText } from '../../domain/bytes.ts';

/** The letters of the code page of zip for the bytes 80 to 9A, among them å, ä and ö. */
const letters = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ';

/**
 * A path in a zip as its maker saw it. The library takes a name that is not declared to be UTF-8 for Latin-1: a
 * Mac writes UTF-8 all the same, and Windows the code page of zip. Backslashes count as slashes.
 */
export function zipPath(name: string): string {
  const path = name.replaceAll('\\', '/');
  const codes = Array.from(path, (sign) => sign.codePointAt(0) ?? 0);
  const utf8 = codes.every((code) => code < 0x100) ? readText(Uint8Array.from(codes)) : null;
  if (utf8?.ok === true) return utf8.value;
  return path.replaceAll(/[\u0080-\u009a]/gu, (sign) => letters.charAt(sign.charCodeAt(0) - 0x80));
}
