import { describe, expect, test } from 'vitest';
import { circlesIn, importsIn } from './support/imports.ts';

describe('the finder of imports', () => {
  test.each([
    ["import { a } from './a.ts';", './a.ts', true],
    ["import a, { type B } from './a.ts';", './a.ts', true],
    ["import * as v from 'valibot';", 'valibot', true],
    ['import "./a.css";', './a.css', true],
    ["import {\n  one,\n  two,\n} from '../a.ts';", '../a.ts', true],
    ["import type { A } from '../a.ts';", '../a.ts', false],
    ["import type A from '../a.ts';", '../a.ts', false],
    ["export { a } from '../a.ts';", '../a.ts', true],
    ["export * from '../a.ts';", '../a.ts', true],
    ["export type { A } from '../a.ts';", '../a.ts', false],
    ["const a = await import('../a.ts');", '../a.ts', false],
    ["const a = lazy(() => import(\n  '../a.ts'\n));", '../a.ts', false],
    ["type A = import('../a.ts').A;", '../a.ts', false],
    ['const a = import(`../${name}.ts`);', '?', false],
    ['const a = import(name);', '?', false],
  ])('the finder finds the import in %j', (code, from, eager) => {
    expect(importsIn(code)).toEqual([{ from, eager }]);
  });

  test.each([
    "// import { a } from './a.ts';",
    "/* as in import('./a.ts') */",
    "const important = 'x';",
    "export const a = 'b';",
    "export function f() {\n  return 'from here';\n}",
    "const text = say('import.from');",
  ])('the finder finds no import in %j', (code) => {
    expect(importsIn(code)).toEqual([]);
  });

  test('the finder returns several imports in their order', () => {
    const code =
      "import { a } from './a.ts';\nimport b from 'b';\nexport const c = 'd';\nimport 'e';";
    expect(importsIn(code).map((one) => one.from)).toEqual(['./a.ts', 'b', 'e']);
  });
});

describe('a circle', () => {
  const graph = (edges: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(edges).map(([one, others]) => [one, new Set(others)]));

  test('a circle is found from any member and named once', () => {
    const edges = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['d'], e: ['c'] };
    expect(circlesIn(graph(edges))).toEqual(['a → b → c', 'd']);
  });

  test('two ways to the same place are no circle', () => {
    expect(circlesIn(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([]);
  });
});
