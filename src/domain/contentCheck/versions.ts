import { compareVersions, idsBefore } from '../description/versions.ts';
import { finding } from './rules.ts';
import type { Finding } from './rules.ts';
import { competencesOf } from '../description/description.ts';
import type { Description } from '../description/description.ts';

/** A description and the file it was read from. */
export interface Version {
  readonly file: string;
  readonly description: Description;
}

/**
 * Reports what the newest version of each description does not declare about the earlier versions among
 * these. A result of any of them must be carried over to the newest.
 */
export function checkVersions(versions: readonly Version[]): readonly Finding[] {
  return versions.flatMap(({ description }) => {
    const newest = versions
      .filter((one) => one.description.id === description.id)
      .reduce((one, other) =>
        compareVersions(one.description.version, other.description.version) < 0 ? other : one,
      );
    return checkWay(newest, description);
  });
}

function checkWay({ file, description }: Version, earlier: Description): readonly Finding[] {
  const { version } = earlier;
  if (version === description.version) return [];
  const start = description.changes.findIndex((change) => change.from === version);
  if (start < 0) return [finding(file, 'changes', 'no-way', version)];
  const declared = idsBefore(description, start);
  const path = `changes.${start}`;
  const had = new Set(competencesOf(earlier).map((one) => one.id));
  const missing = (
    rule: 'id-lost' | 'id-undeclared',
    ids: Iterable<string>,
    known: ReadonlySet<string>,
  ) =>
    [...ids]
      .filter((id) => !known.has(id))
      .map((id) => finding(file, path, rule, `${id} (${version})`));
  return [
    ...missing('id-lost', had, declared.competences),
    ...missing('id-lost', earlier.levels, declared.levels),
    ...missing('id-undeclared', declared.competences, had),
  ];
}
