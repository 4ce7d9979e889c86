/** Values in the syntax of PDF. They are ASCII, because jsPDF counts characters as bytes. */

import { wellFormed } from '../../base/xml.ts';

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '(': '\\(', ')': '\\)' };

/** A text string: a literal if it is printable ASCII, otherwise UTF-16 in hexadecimal. */
export function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) {
    return `(${text.replace(/[\\()]/g, (character) => escapes[character] ?? character)})`;
  }
  return pdfHexString(text);
}

/** A text string as UTF-16 in hexadecimal; a lone surrogate becomes U+FFFD. */
export function pdfHexString(text: string): string {
  const units = Array.from(wellFormed(text), (character) =>
    Array.from({ length: character.length }, (_, index) => character.charCodeAt(index)),
  ).flat();
  return `<FEFF${units.map((unit) => unit.toString(16).toUpperCase().padStart(4, '0')).join('')}>`;
}

/** A name; characters with a meaning in the syntax become #xx. */
export function pdfName(name: string): string {
  const encoded = name.replace(
    /[^\w.+-]/g,
    (character) => `#${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return `/${encoded}`;
}

/** A number with at most two decimals, never in exponent form. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A PDF has no number ${value}`);
  const text = value.toFixed(2).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** An array of numbers, such as a rectangle. */
export function pdfNumbers(values: readonly number[]): string {
  return `[${values.map(pdfNumber).join(' ')}]`;
}

/** A reference to an indirect object. */
export function pdfReference(object: number): string {
  return `${object} 0 R`;
}

function stamp(date: Date): readonly string[] {
  return date.toISOString().slice(0, 19).split(/[-T:]/);
}

/** A date in UTC, in the one form that jsPDF accepts as a string. */
export function pdfDate(date: Date): string {
  return `D:${stamp(date).join('')}+00'00'`;
}

/** A date in UTC as XMP writes it. */
export function xmpDate(date: Date): string {
  return `${date.toISOString().slice(0, 19)}+00:00`;
}

/** A link address in ASCII, as a URI action requires. */
export function pdfUri(address: string): string {
  return pdfString(encodeURI(wellFormed(address)).replace(/%25(?=[0-9a-f]{2})/gi, '%'));
}

/** The UTF-8 bytes of a text as a string of characters 0…255, the form in which jsPDF takes streams. */
export function utf8Bytes(text: string): string {
  return binaryString(new TextEncoder().encode(text));
}

/** Bytes as a string of characters 0…255. */
export function binaryString(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts.join('');
}

/** The bytes of a string of characters 0…255. */
export function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
