import { globSync, readFileSync } from 'node:fs';
import { the } from '../support/building.ts';

export const version = 'small-competence-units/0.1.0';
export const languages = ['fi', 'sv', 'en'] as const;

/** The files of the content folder as the check takes them. */
export const shippedFiles: ReadonlyMap<string, string> = new Map(
  globSync('content/**/*.{json,md}')
    .toSorted()
    .map((path) => [path.replace(/^content\//u, ''), readFileSync(path, 'utf8')]),
);

/** A part of a content file, by keys or places in lists; a test that names none that is there is wrong. */
interface Part {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function partAt(json: unknown, path: string): Part {
  const keys = path.split('.');
  const key = the(keys.pop());
  const holder = keys.reduce(
    (inside, one) => the((inside as Record<string, unknown>)[one]),
    json,
  ) as Record<string, unknown>;
  return { holder, key };
}

/** The files with one part of one of them set to something else, or taken away with `undefined`. */
export function withPart(
  files: ReadonlyMap<string, string>,
  file: string,
  path: string,
  value: unknown,
): ReadonlyMap<string, string> {
  const json: unknown = JSON.parse(the(files.get(file)));
  const { holder, key } = partAt(json, path);
  if (value === undefined) delete holder[key];
  else holder[key] = value;
  return new Map(files).set(file, JSON.stringify(json));
}

export function without(
  files: ReadonlyMap<string, string>,
  ...gone: readonly string[]
): ReadonlyMap<string, string> {
  gone.forEach((file) => the(files.get(file)));
  return new Map(Array.from(files).filter(([path]) => !gone.includes(path)));
}
