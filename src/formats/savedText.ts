/**
 * The saved result in a pasted text: the first JSON object, without what a message has before and after it, and
 * to the end of the text if the object is cut. Null for a text without one.
 */
export function savedTextIn(text: string): string | null {
  const start = text.search(/\{\s*"/u);
  if (start === -1) return null;
  // A string, so that braces in a note count for nothing; or one brace.
  const parts = /"(?:[^"\\]|\\.)*"|[{}]/gsu;
  parts.lastIndex = start;
  let depth = 0;
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if (part[0] === '{') depth += 1;
    if (part[0] === '}') depth -= 1;
    if (depth === 0) return text.slice(start, parts.lastIndex);
  }
  return text.slice(start);
}
