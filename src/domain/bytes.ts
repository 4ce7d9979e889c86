import { notInText } from './plainText.ts';
import type { Fault, Problem, Reading } from './reading.ts';

/** How zip (also of an office program), gzip, 7z and rar begin. */
const packed = ['PK\x03\x04', 'PK\x05\x06', '\x1f\x8b', '7z\xbc\xaf', 'Rar!\x1a'];

/** How UTF-32 begins: with its byte order mark, or with a character that needs only one of its four bytes. */
const utf32 = /^(?:\xff\xfe\0\0|\0\0\xfe\xff|[^\0]\0\0\0|\0\0\0[^\0])/u;

/** How many bytes are searched for the pattern of NULs that UTF-16 makes. */
const sampleSize = 1024;

/**
 * The only reader of bytes as text: UTF-8 and UTF-16, with and without a byte order mark. Drops that mark and
 * NULs at the end. Anything else is a problem and never guessed: bytes of another `encoding`, with the line of
 * the first one (`:12`), a text `cut-off` within a character, a `packed` file or a `binary` one. Never throws.
 */
export function readText(bytes: Uint8Array): Reading<string> {
  const head = String.fromCharCode(...bytes.subarray(0, 6));
  if (packed.some((start) => head.startsWith(start))) return refused('packed');
  if (utf32.test(head)) return refused('encoding');
  const end = endOf(bytes);
  const encoding = encodingOf(head, bytes.subarray(0, end));
  // The last byte of UTF-16 may be a NUL that belongs to a letter.
  const content = bytes.subarray(0, encoding === 'utf-8' ? end : end + (end % 2));
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text;
  try {
    text = decoder.decode(content, { stream: true });
  } catch {
    return notIn(encoding, content);
  }
  try {
    // Throws when the bytes end within a character.
    decoder.decode();
  } catch {
    return refused('cut-off');
  }
  if (text.includes('\0')) return refused('binary');
  return { ok: true, value: text.replace(/^\uFEFF+/u, '') };
}

function refused(fault: Fault, path = ''): { readonly ok: false; readonly problems: Problem[] } {
  return { ok: false, problems: [{ path, fault }] };
}

/** What bytes are that an encoding does not allow, and where the first of them is. */
function notIn(encoding: string, bytes: Uint8Array) {
  const text = new TextDecoder(encoding).decode(bytes);
  if (notInText.test(text)) return refused('binary');
  const before = text.slice(0, text.indexOf('\uFFFD')).split(/\r\n?|\n/u);
  return refused('encoding', `:${before.length}`);
}

/** Where the bytes end without the NULs with which some disks pad a file. */
function endOf(bytes: Uint8Array): number {
  let end = bytes.length;
  while (bytes[end - 1] === 0) end -= 1;
  return end;
}

/** The encoding by the byte order mark, or else by where the NULs are: UTF-16 has one in most letters. */
function encodingOf(head: string, bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (head.startsWith('\xff\xfe')) return 'utf-16le';
  if (head.startsWith('\xfe\xff')) return 'utf-16be';
  const sample = bytes.subarray(0, sampleSize);
  const nulsAt = (parity: number) =>
    sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  // In Greek or Cyrillic only spaces, digits and marks have one.
  const isPattern = (many: number, few: number) =>
    many > 1 && many * 16 >= sample.length && few * 8 < many;
  if (isPattern(nulsAt(1), nulsAt(0))) return 'utf-16le';
  return isPattern(nulsAt(0), nulsAt(1)) ? 'utf-16be' : 'utf-8';
}
