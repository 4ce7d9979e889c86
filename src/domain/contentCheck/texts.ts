import type { ContentFiles } from './files.ts';
import { endOfString } from '../jsonValues.ts';
import { mostProblems } from '../reading.ts';
import { readJsonText } from './files.ts';
import { finding } from './rules.ts';
import type { Finding } from './rules.ts';

/** Checks the texts of files before their content is read: their encoding and repeated keys. */
export function checkTexts(files: ContentFiles): readonly Finding[] {
  return Array.from(files).flatMap(([file, text]) => [
    ...unreadableIn(file, text),
    ...(file.endsWith('.json') && readJsonText(text).ok ? twiceIn(file, text) : []),
  ]);
}

/** A file that is not saved as UTF-8 has this character in place of each letter like ä. */
function unreadableIn(file: string, text: string): readonly Finding[] {
  const at = text.indexOf('\uFFFD');
  if (at < 0) return [];
  const before = /[^\s"]*$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const after = /^[^\s"]*/u.exec(text.slice(at, at + 60))?.[0] ?? '';
  return [finding(file, '', 'encoding', (before + after).slice(0, 60))];
}

/** The position within a JSON text: the current key of an object, or the current item number of a list. */
interface Inside {
  readonly keys: Set<string> | null;
  at: string;
  awaitsKey: boolean;
}

/**
 * Finds the first keys that an object repeats. A JSON parser uses the last one and drops the others silently.
 */
function twiceIn(file: string, text: string): readonly Finding[] {
  const found: Finding[] = [];
  const open: Inside[] = [];
  for (const token of tokensIn(text)) {
    const inside = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), at: '', awaitsKey: true });
    else if (token === '[') open.push({ keys: null, at: '0', awaitsKey: false });
    else if (token === '}' || token === ']') open.pop();
    else if (inside === undefined) continue;
    else if (token === ',') next(inside);
    else if (inside.awaitsKey) {
      inside.at = String(JSON.parse(token));
      inside.awaitsKey = false;
      if (inside.keys?.has(inside.at) === true) {
        const path = open.map(({ at }) => at).join('.');
        found.push(finding(file, path.slice(0, 200), 'duplicate', inside.at.slice(0, 60)));
        if (found.length >= mostProblems) return found;
      }
      inside.keys?.add(inside.at);
    }
  }
  return found;
}

/** The brackets, commas and strings of a JSON text. No pattern for strings: a long one would overflow it. */
function* tokensIn(text: string): Generator<string> {
  const mark = /["{}[\],]/gu;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [token] = found;
    if (token === '"') mark.lastIndex = endOfString(text, found.index) + 1;
    yield text.slice(found.index, mark.lastIndex);
  }
}

function next(inside: Inside): void {
  if (inside.keys === null) inside.at = String(Number(inside.at) + 1);
  else inside.awaitsKey = true;
}
