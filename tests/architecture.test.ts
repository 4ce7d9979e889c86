import { globSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Each folder of src and the other folders and packages it may import. What is not here is closed. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  domain: ['valibot'],
  i18n: ['domain', 'i18next', 'react-i18next'],
  store: ['domain', 'react', 'zustand'],
  exports: ['domain', 'fflate', 'jspdf', 'uqr'],
  ui: ['domain', 'i18n', 'markdown-to-jsx', 'react', 'react-router', 'recharts'],
  screens: ['domain', 'i18n', 'store', 'exports', 'ui', 'react', 'react-router', 'fflate'],
  app: [
    'domain',
    'i18n',
    'store',
    'exports',
    'ui',
    'screens',
    'i18next',
    'react',
    'react-dom',
    'react-router',
  ],
  styles: [],
  'main.tsx': [
    'app',
    'styles',
    '@fontsource-variable/schibsted-grotesk',
    '@fontsource-variable/source-sans-3',
  ],
};

/** Where a heavy library comes in: one folder or file, and no other. */
const doorways: Readonly<Record<string, string>> = {
  valibot: 'src/domain/',
  zustand: 'src/store/',
  jspdf: 'src/formats/pdf/',
  recharts: 'src/ui/radar/RadarChart.tsx',
  'markdown-to-jsx': 'src/ui/text/Markdown.tsx',
};

/** What is fetched on demand; whoever imports it from outside must do so with `import()`, or its types alone. */
const onDemand = [
  'src/ui/radar/RadarChart.tsx',
  'src/formats/pdf/',
  'src/formats/pdf/read/readPdf.ts',
];

interface Import {
  readonly from: string;
  /** Fetched at once, with the file that imports it. */
  readonly eager: boolean;
}

const staticImport = /\b(?:import|export)\b(\s+type\b)?(?:[\w\s{},*$]*?\bfrom)?\s*(['"])(.*?)\2/gu;
const dynamicImport = /\bimport\s*\(\s*(?:(['"])(.*?)\1|([^)]*))/gu;

/** Every import of a file; one whose address is put together as it runs is told as `?`. */
function importsIn(source: string): readonly Import[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  return [
    ...Array.from(code.matchAll(staticImport), ([, type, , from = '']) => ({
      from,
      eager: type === undefined,
    })),
    ...Array.from(code.matchAll(dynamicImport), ([, , from = '?']) => ({ from, eager: false })),
  ];
}

/** What an import names, seen from the root: a path under src, or a package. */
function targetOf(path: string, from: string): string {
  if (from.startsWith('.')) return posix.join(posix.dirname(path), from);
  return from.split('/', from.startsWith('@') ? 2 : 1).join('/');
}

const folderOf = (path: string): string => path.split('/')[1] ?? '';

/** What is wrong with the imports of one file, in words. */
function violationsIn(path: string, source: string): readonly string[] {
  const here = folderOf(path);
  return importsIn(source).flatMap(({ from, eager }) => {
    const target = targetOf(path, from);
    const inside = target.startsWith('src/');
    const wanted = inside ? folderOf(target) : target;
    const allowed = wanted === here || (mayImport[here]?.includes(wanted) ?? false);
    const doorway = doorways[target];
    const heavy = onDemand.find((one) => target.startsWith(one) && !path.startsWith(one));
    return [
      ...(allowed ? [] : [`${path} imports ${target}`]),
      ...(doorway !== undefined && !path.startsWith(doorway)
        ? [`${path} imports ${target} beside its doorway`]
        : []),
      ...(heavy !== undefined && eager ? [`${path} does not wait with ${target}`] : []),
    ];
  });
}

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

describe('a wrong import', () => {
  test.each([
    ['src/domain/x.ts', "import { say } from '../i18n/language.ts';"],
    ['src/domain/x.ts', "import type { Saved } from '../store/keeping.ts';"],
    ['src/domain/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/x.ts', "import { useState } from 'react';"],
    ['src/i18n/x.ts', "import { openPlace } from '../store/storage.ts';"],
    ['src/store/x.ts', "import { speak } from '../i18n/language.ts';"],
    ['src/formats/x.ts', "import type { Key } from '../i18n/language.ts';"],
    ['src/formats/pdf/x.ts', "import { useLoaded } from '../../store/loaded.ts';"],
    ['src/ui/X.tsx', "import { useLoaded } from '../store/loaded.ts';"],
    ['src/ui/X.tsx', "import { download } from '../exports/download.ts';"],
    ['src/screens/X.tsx', "import { Layout } from '../app/Layout.tsx';"],
    ['src/screens/X.tsx', "const { boot } = await import('../app/boot.ts');"],
    ['src/screens/X.tsx', "import * as v from 'valibot';"],
    ['src/screens/X.tsx', "import words from '../../content/site.json';"],
    ['src/store/x.ts', "import { thing } from '../../tests/building.ts';"],
    ['src/app/X.tsx', "import '@fontsource-variable/x';"],
    ['src/newcomer/x.ts', "import { Saved } from '../domain/saved.ts';"],
  ])('an import that the table forbids in %s is reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toContainEqual(expect.stringContaining(`${path} imports `));
  });

  test.each([
    ['src/formats/x.ts', "import { jsPDF } from 'jspdf';"],
    ['src/ui/X.tsx', "import { Radar } from 'recharts';"],
    ['src/ui/radar/RadarChartNew.tsx', "import { Radar } from 'recharts';"],
    ['src/screens/X.tsx', "import { create } from 'zustand';"],
  ])('a library imported outside its doorway in %s is reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toContainEqual(expect.stringContaining('doorway'));
  });

  test.each([
    ['src/ui/X.tsx', "import { RadarChart } from './RadarChart.tsx';"],
    ['src/screens/X.tsx', "import { createPdf } from '../exports/pdf/index.ts';"],
    ['src/formats/x.ts', "import { readPdf } from './readPdf.ts';"],
  ])('an on-demand module imported statically in %s is reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toContainEqual(expect.stringContaining('does not wait'));
  });

  test.each([
    ['src/ui/X.tsx', "import type { Props } from './RadarChart.tsx';"],
    ['src/screens/X.tsx', "const { createPdf } = await import('../exports/pdf/index.ts');"],
    ['src/formats/pdf/x.ts', "import { jsPDF } from 'jspdf';\nimport { y } from './y.ts';"],
    ['src/ui/radar/RadarChart.tsx', "import { Radar } from 'recharts';"],
    ['src/store/x.ts', "import { createStore } from 'zustand/vanilla';"],
    ['src/screens/X.tsx', "import '../ui/Button.module.css';"],
  ])('an allowed import in %s is not reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toEqual([]);
  });
});

describe('the source', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/u.test(path));

  test('the source has exactly the folders that the table knows', () => {
    expect(readdirSync('src').toSorted()).toEqual(Object.keys(mayImport).toSorted());
  });

  test('the source files and their imports are found', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(new Set(files.map(folderOf)).size).toBeGreaterThanOrEqual(8);
    const found = files.flatMap((path) => importsIn(readFileSync(path, 'utf8')));
    expect(found.length).toBeGreaterThan(200);
  });

  test('the source imports only what the table allows', () => {
    expect(files.flatMap((path) => violationsIn(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('every heavy library is used only behind its doorway', () => {
    for (const [library, doorway] of Object.entries(doorways)) {
      const users = files.filter((path) =>
        importsIn(readFileSync(path, 'utf8')).some((one) => targetOf(path, one.from) === library),
      );
      expect({ library, used: users.length > 0 }).toEqual({ library, used: true });
      expect(users.filter((path) => !path.startsWith(doorway))).toEqual([]);
    }
  });
});

test('the source has one live region, in LiveRegion.tsx', () => {
  const live = /aria-live|role="(?:status|alert|log)"/u;
  const found = globSync('src/**/*.tsx').filter((path) => live.test(readFileSync(path, 'utf8')));
  expect(found).toEqual(['src/ui/messages/LiveRegion.tsx']);
});
