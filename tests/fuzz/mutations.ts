/** Chance that comes out the same for the same seed, so that what it finds can be found again (mulberry32). */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = Math.trunc(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (chance: Chance, limit: number): number => Math.floor(chance() * limit);
const oneOf = <T>(chance: Chance, all: readonly T[]): T | undefined =>
  all[below(chance, all.length)];

/** Values that have broken programs before. */
const hostile: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("https://example.org")',
  '\u0000\uFFFE\uD800',
  '2026-13-45T99:99:99.999Z',
  '2026-11-23T12:05:00+02',
  '2026-11-23T12:05:00Z',
  'x'.repeat(5000),
  [],
  {},
  [[]],
  Array.from({ length: 3000 }, () => ({})),
  { toString: 1, valueOf: 2 },
  { at: '2026-11-23T12:05:00.000Z', level: 'try', notMyWork: true },
];

const hostileKeys = [
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toJSON',
  'answers',
  '',
  '0',
  'ä',
];

/** Pieces of text that mean something to a reader of JSON, and some that do not belong there. */
const pieces = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\\u0000',
  '\\',
  'null',
  '1e999',
  '\uFEFF',
  '\uD83E',
  '-',
  '//',
];

type Mutation = (text: string, chance: Chance) => string;

/** Changes of the letters of a file. */
const textMutations: readonly Mutation[] = [
  (text, chance) => text.slice(0, below(chance, text.length)),
  (text, chance) => text.slice(below(chance, text.length)),
  (text, chance) => spliced(text, chance, below(chance, 20), ''),
  (text, chance) => spliced(text, chance, 0, oneOf(chance, pieces) ?? ''),
  (text, chance) => spliced(text, chance, 1, oneOf(chance, pieces) ?? ''),
  (text, chance) => spliced(text, chance, 1, String.fromCodePoint(below(chance, 0xd800))),
  (text, chance) => {
    const from = below(chance, text.length);
    return spliced(text, chance, 0, text.slice(from, from + below(chance, 400)));
  },
  (text, chance) => text.replaceAll('"level"', oneOf(chance, ['"Level"', '"at"', '"note"']) ?? ''),
  (text, chance) =>
    text.replace(/"format": ?1/u, `"format":${JSON.stringify(oneOf(chance, hostile))}`),
  (text, chance) => {
    const depth = below(chance, 6000);
    return text.replace(/\}\s*$/u, `,"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`);
  },
];

function spliced(text: string, chance: Chance, length: number, piece: string): string {
  const at = below(chance, text.length);
  return text.slice(0, at) + piece + text.slice(at + length);
}

type Branch = Record<string, unknown> | unknown[];

/** Every object and array in a value. */
function branchesIn(value: unknown): Branch[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Branch, ...Object.values(value).flatMap(branchesIn)];
}

/** Changes of one place in what a file says; the text stays JSON. */
function mutateStructure(text: string, chance: Chance): string {
  const root: unknown = JSON.parse(text);
  const branch = oneOf(chance, branchesIn(root));
  if (branch === undefined) return text;
  const key = oneOf(chance, Object.keys(branch)) ?? 'x';
  const values = branch as Record<string, unknown>;
  switch (below(chance, 6)) {
    case 0:
      Reflect.deleteProperty(branch, key);
      break;
    case 1:
      put(values, key, oneOf(chance, hostile));
      break;
    case 2:
      put(values, oneOf(chance, hostileKeys) ?? 'x', oneOf(chance, hostile));
      break;
    case 3:
      put(values, oneOf(chance, hostileKeys) ?? 'x', values[key]);
      break;
    case 4:
      put(values, key, JSON.parse(text));
      break;
    default:
      put(values, key, [values[key], values[key]]);
  }
  return JSON.stringify(root);
}

/** Sets a property of its own, `__proto__` included. */
function put(object: object, key: string, value: unknown): void {
  // A list has a length of its own that not every value fits.
  if (Array.isArray(object) && key === 'length') return;
  Object.defineProperty(object, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

/** One to four changes of a valid file: of its structure, of its letters, or of both in this order. */
export function mutated(text: string, chance: Chance): string {
  const inStructure = below(chance, 3);
  const inLetters = inStructure === 0 ? 1 : below(chance, 3) % 2;
  let changed = text;
  for (let change = 0; change < inStructure; change += 1)
    changed = mutateStructure(changed, chance);
  for (let change = 0; change < inLetters; change += 1) {
    changed = oneOf(chance, textMutations)?.(changed, chance) ?? changed;
  }
  return changed;
}

/** Bytes with no meaning, now and then with the beginning of a file we know. */
export function randomBytes(chance: Chance): Uint8Array<ArrayBuffer> {
  const start = oneOf(chance, ['', '', '%PDF-1.7\n', '{"format":1,"answers":{', '\uFEFF{', 'PK']);
  const bytes = Uint8Array.from({ length: below(chance, 2000) }, () => below(chance, 256));
  return new Uint8Array([...new TextEncoder().encode(start ?? ''), ...bytes]);
}

/** A file of bytes, PDF for one, with some of them changed, cut or doubled. */
export function mutatedBytes(
  bytes: Uint8Array<ArrayBuffer>,
  chance: Chance,
): Uint8Array<ArrayBuffer> {
  const changed = bytes.slice();
  const changes = 1 + below(chance, 30);
  for (let change = 0; change < changes; change += 1) {
    changed[below(chance, changed.length)] = below(chance, 256);
  }
  if (chance() < 0.2) return changed.slice(0, below(chance, changed.length));
  if (chance() < 0.1) return new Uint8Array([...changed, ...changed]);
  return changed;
}
