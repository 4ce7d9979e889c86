import type { ContentFiles } from './files.ts';
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
  const damaged = /[^\s"]*\uFFFD[^\s"]*/u.exec(text);
  return damaged === null ? [] : [finding(file, '', 'encoding', damaged[0].slice(0, 60))];
}

/** The position within a JSON text: the current key of an object, or the current item number of a list. */
interface Inside {
  readonly keys: Set<string> | null;
  at: string;
  awaitsKey: boolean;
}

/** Finds keys that an object repeats. A JSON parser uses the last one and drops the others silently. */
function twiceIn(file: string, text: string): readonly Finding[] {
  const found: Finding[] = [];
  const open: Inside[] = [];
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/gu)) {
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
        found.push(finding(file, open.map(({ at }) => at).join('.'), 'duplicate', inside.at));
      }
      inside.keys?.add(inside.at);
    }
  }
  return found;
}

function next(inside: Inside): void {
  if (inside.keys === null) inside.at = String(Number(inside.at) + 1);
  else inside.awaitsKey = true;
}
