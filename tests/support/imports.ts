import { posix } from 'node:path';

export interface Import {
  readonly from: string;
  /** Fetched at once, with the file that imports it. */
  readonly eager: boolean;
}

const staticImport = /\b(?:import|export)\b(\s+type\b)?(?:[\w\s{},*$]*?\bfrom)?\s*(['"])(.*?)\2/gu;
const dynamicImport = /\bimport\s*\(\s*(?:(['"])(.*?)\1|([^)]*))/gu;

/** Every import of a file. A dynamic import whose address is computed is reported as `?`. */
export function importsIn(source: string): readonly Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return [
    ...Array.from(code.matchAll(staticImport), ([, type, , from = '']) => ({
      from,
      eager: type === undefined,
    })),
    ...Array.from(code.matchAll(dynamicImport), ([, , from = '?']) => ({ from, eager: false })),
  ];
}

/** The target of an import: a path from the root of the project, or the name of a package. */
export function targetOf(path: string, from: string): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from);
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

/** The circles of a graph. Each is listed once and begins with the member that sorts first. */
export function circlesIn(leadsTo: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const walk = (one: string, path: readonly string[]): void => {
    const at = path.indexOf(one);
    if (at >= 0) {
      const circle = path.slice(at);
      const first = circle.indexOf(circle.toSorted()[0] ?? '');
      found.add([...circle.slice(first), ...circle.slice(0, first)].join(' → '));
      return;
    }
    if (done.has(one)) return;
    for (const next of leadsTo.get(one) ?? []) walk(next, [...path, one]);
    done.add(one);
  };
  for (const one of leadsTo.keys()) walk(one, []);
  return [...found];
}
