/**
 * Whether a JSON text has more than `most` values, so that parsing and checking it would take long. Counts what
 * opens a list or an object and what separates values: every value but the first in its list or object has one
 * before it. Takes time in proportion to the text, stops at the limit, and takes any text.
 */
export function hasMoreValues(json: string, most: number): boolean {
  if (json.length <= most) return false;
  let count = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === codes.quote) at = endOfString(json, at);
    else if (code === codes.comma || code === codes.bracket || code === codes.brace) {
      count += 1;
      if (count > most) return true;
    }
  }
  return false;
}

const codes = { quote: 0x22, comma: 0x2c, bracket: 0x5b, backslash: 0x5c, brace: 0x7b } as const;

/** Where the string that begins at a place ends; the end of the text if it never does. */
export function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end > 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1);
  return end < 0 ? json.length : end;
}

function isEscaped(json: string, at: number): boolean {
  let first = at;
  while (json.charCodeAt(first - 1) === codes.backslash) first -= 1;
  return (at - first) % 2 === 1;
}
