import { compareVersions, idsThrough } from './changesRules.ts';
import { finding } from './contentCheckRules.ts';
import type { Finding } from './contentCheckRules.ts';
import { competencesOf } from './description.ts';
import type { Description } from './description.ts';

/** A description that was read, and its file. */
export interface Version {
  readonly file: string;
  readonly description: Description;
}

/**
 * What the newest version of each description does not declare about the earlier ones that are here: a result
 * given to any of them must find its way.
 */
export function checkVersions(versions: readonly Version[]): readonly Finding[] {
  const ids = [...new Set(versions.map((one) => one.description.id))];
  return ids.flatMap((id) => {
    const [newest, ...earlier] = versions
      .filter((one) => one.description.id === id)
      .toSorted((a, b) => compareVersions(b.description.version, a.description.version));
    return newest === undefined
      ? []
      : earlier.flatMap(({ description }) => checkWay(newest, description));
  });
}

function checkWay({ file, description }: Version, earlier: Description): readonly Finding[] {
  const { version } = earlier;
  if (version === description.version) return [];
  const start = description.changes.findIndex((change) => change.from === version);
  const declared = idsThrough(description)[start];
  if (start < 0 || declared === undefined) return [finding(file, 'changes', 'no-way', version)];
  const path = `changes.${start}`;
  const had = new Set(competencesOf(earlier).map((one) => one.id));
  const tell = (
    rule: 'id-lost' | 'id-undeclared',
    ids: Iterable<string>,
    known: ReadonlySet<string>,
  ) =>
    [...ids]
      .filter((id) => !known.has(id))
      .map((id) => finding(file, path, rule, `${id} (${version})`));
  return [
    ...tell('id-lost', had, declared.competences),
    ...tell('id-lost', earlier.levels, declared.levels),
    ...tell('id-undeclared', declared.competences, had),
  ];
}
