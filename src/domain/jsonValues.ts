/**
 * Whether a JSON text has more than `most` values, so that parsing and checking it would take long. Counts what
 * opens a list or an object and what separates values: every value but the first in its list or object has one
 * before it. A text with more strings than so many values and their keys can have is no JSON, and counts as more.
 * Takes time in proportion to the text, stops at the limit, and takes any text.
 */
export function hasMoreValues(json: string, most: number): boolean {
  let count = 0;
  let strings = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === quote) {
      strings += 1;
      at = endOfString(json, at);
    } else if (code === comma || code === bracket || code === brace) count += 1;
    if (count > most || strings > 2 * most + 1) return true;
  }
  return false;
}

const quote = 0x22;
const comma = 0x2c;
const bracket = 0x5b;
const backslash = 0x5c;
const brace = 0x7b;

/** Where the string that begins at a place ends; the end of the text if it never does. */
export function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end > 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json.charCodeAt(first - 1) === backslash) first -= 1;
  return (at - first) % 2 === 1;
}
