import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const releasedFile = 'tests/released.json';

/** The SHA-256 of each file of each released version, by `<id>/<version>` and file name. */
export type Released = Readonly<Record<string, Readonly<Record<string, string>>>>;

export function readReleased(json: string): Released {
  return JSON.parse(json) as Released;
}

/** The SHA-256 of each file in a folder. Line ends are normalised, because git may check out either kind. */
export function hashesOf(folder: string): Readonly<Record<string, string>> {
  const names = existsSync(folder) ? readdirSync(folder).toSorted() : [];
  return Object.fromEntries(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return [name, createHash('sha256').update(text).digest('hex')];
    }),
  );
}

/** The changes to released versions, one sentence for each file; an empty list when there are none. */
export function changedSince(
  released: Released,
  hashesIn: (version: string) => Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(released).flatMap(([version, before]) => {
    const now = hashesIn(version);
    const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted();
    return names
      .filter((name) => before[name] !== now[name])
      .map(
        (name) => `content/${version}/${name} ${whatHappened(before[name], now[name])} ${advice}`,
      );
  });
}

const advice =
  'A released version is never edited: put the file back as it was and make a new version with its changes declared (content/README.md).';

function whatHappened(before: string | undefined, now: string | undefined): string {
  if (before === undefined) return 'was added to a released version.';
  return now === undefined ? 'is gone from a released version.' : 'has changed since its release.';
}
