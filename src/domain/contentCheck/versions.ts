import { compareVersions, idsBeforeEach } from '../description/versions.ts';
import type { VersionIds } from '../description/versions.ts';
import { groupsOf } from './groups.ts';
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
  const byId = groupsOf(versions, ({ description }) => description.id);
  return Array.from(byId.values()).flatMap((all) => {
    const newest = all.reduce((one, other) =>
      compareVersions(one.description.version, other.description.version) < 0 ? other : one,
    );
    const before = idsBeforeEach(newest.description);
    return all.flatMap(({ description }) => checkWay(newest, description, before));
  });
}

/** `before` are the ids before each change of the newest version. */
function checkWay(
  { file, description }: Version,
  earlier: Description,
  before: readonly VersionIds[],
): readonly Finding[] {
  const { version } = earlier;
  if (version === description.version) return [];
  const start = description.changes.findIndex((change) => change.from === version);
  const declared = before[start];
  if (declared === undefined) return [finding(file, 'changes', 'no-way', version)];
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
