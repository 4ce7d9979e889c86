import { endOfString } from '../jsonValues.ts';
import { mostProblems } from '../reading.ts';
import { parseJson } from './files.ts';
import type { ContentFiles, FileText } from './files.ts';
import { checkLetters } from './letters.ts';
import { finding, findingsOf } from './rules.ts';
import type { Finding } from './rules.ts';

/**
 * Checks the files themselves before their content is read: whether they are texts, letters that were lost or
 * changed in a wrong encoding, and repeated keys.
 */
export function checkTexts(files: ContentFiles): readonly Finding[] {
  return Array.from(files).flatMap(([file, text]) => checkText(file, text));
}

function checkText(file: string, text: FileText): readonly Finding[] {
  if (typeof text !== 'string') return findingsOf(file, text);
  const json = file.endsWith('.json') ? parseJson(text) : null;
  const texts = json?.ok === true ? textsIn(json.value) : linesOf(text);
  return [
    ...texts.flatMap(([path, one]) => checkLetters(file, path, one)),
    ...(json?.ok === true ? twiceIn(file, text) : []),
  ];
}

type Placed<T> = readonly [path: string, value: T];

function linesOf(text: string): readonly Placed<string>[] {
  return text.split(/\r\n?|\n/u).map((line, index) => [`:${index + 1}`, line]);
}

/** The texts within a JSON value, in order, however deep they lie. */
function textsIn(json: unknown): readonly Placed<string>[] {
  const found: Placed<string>[] = [];
  const left: Placed<unknown>[] = [['', json]];
  for (let placed = left.pop(); placed !== undefined; placed = left.pop()) {
    const [path, value] = placed;
    if (typeof value === 'string') found.push([path, value]);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inside] of Object.entries(value).toReversed()) {
      left.push([path === '' ? key : `${path}.${key}`, inside]);
    }
  }
  return found;
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
