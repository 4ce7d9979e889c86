import { globSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesIn, importsIn, targetOf } from './support/imports.ts';

/** What a room of `src` may import in addition to itself, and why. */
interface Rule {
  /** A folder, `folder/*` for the files that lie in it itself, or one file. */
  readonly room: string;
  /** Rooms and packages; `folder/**` is a room with all its rooms. */
  readonly may: readonly string[];
  readonly because: string;
}

const layersBelowScreens = [
  'domain/**',
  'i18n',
  'store/**',
  'formats/*',
  'formats/base',
  'formats/json',
  'ui/**',
  'react',
  'react-router',
];
const everyScreen = ['screens/frame', 'screens/versions'];
/** Rooms that many others may import. Not every one of those needs to. */
const shared = [
  ...everyScreen,
  'screens/storage',
  'screens/opening',
  'domain/*',
  'domain/**',
  'i18n',
  'react',
  'ui/*',
  'ui/controls',
];

/**
 * The whole table of imports. The rule of the longest room that contains a file applies to it. Everything else
 * is closed: a new folder needs a row with a reason.
 */
const rules: readonly Rule[] = [
  { room: 'domain/*', may: ['valibot'], because: 'all readers of outside data share it' },
  {
    room: 'domain/description',
    may: ['domain/*', 'valibot'],
    because: 'everything else speaks of a description',
  },
  {
    room: 'domain/site',
    may: ['domain/*', 'domain/description', 'domain/radar', 'valibot'],
    because: 'a site names descriptions, and draws its emblem with the points of the radar',
  },
  {
    room: 'domain/assessment',
    may: ['domain/*', 'domain/description', 'valibot'],
    because: 'answers mean nothing without a description',
  },
  {
    room: 'domain/carryOver',
    may: ['domain/*', 'domain/description', 'domain/assessment'],
    because: 'it brings answers from one version of a description to another',
  },
  {
    room: 'domain/merge',
    may: ['domain/*', 'domain/description', 'domain/assessment', 'domain/carryOver'],
    because: 'two states are merged in the terms of one version',
  },
  {
    room: 'domain/saving/*',
    may: [
      'domain/*',
      'domain/description',
      'domain/assessment',
      'domain/carryOver',
      'domain/merge',
    ],
    because: 'what is written is merged, and in the terms of one version',
  },
  {
    room: 'domain/saving/transitions',
    may: ['domain/*', 'domain/assessment', 'domain/merge', 'domain/saving/*'],
    because: 'acts and reports change the state by the rules of the domain',
  },
  {
    room: 'domain/profile',
    may: ['domain/description', 'domain/assessment', 'domain/carryOver'],
    because: 'numbers are born here only, and know no words',
  },
  { room: 'domain/radar', may: [], because: 'geometry knows no subject' },
  {
    room: 'domain/wording',
    may: ['domain/*', 'domain/description', 'domain/profile'],
    because: 'words come after numbers',
  },
  {
    room: 'domain/report',
    may: [
      'domain/*',
      'domain/description',
      'domain/assessment',
      'domain/profile',
      'domain/radar',
      'domain/wording',
    ],
    because: 'a report arranges and never calculates',
  },
  {
    room: 'domain/contentCheck',
    may: ['domain/*', 'domain/description', 'domain/radar', 'domain/site'],
    because: 'it judges content and whether the radar has room for it, never answers',
  },
  {
    room: 'i18n',
    may: ['domain/**', 'i18next', 'react'],
    because: 'interface words speak of the domain',
  },
  {
    room: 'store/browser',
    may: ['domain/saving/*'],
    because: 'a browser store holds texts and does not read them',
  },
  {
    room: 'store/content',
    may: ['domain/*', 'domain/description', 'domain/site', 'react'],
    because: 'content comes in through the readers of the domain',
  },
  {
    room: 'store/assessments',
    may: ['domain/**', 'store/browser', 'zustand'],
    because: 'answers are stored without knowing who shows them',
  },
  {
    room: 'store/*',
    may: ['domain/**', 'store/**', 'react', 'zustand'],
    because: 'this is the door by which screens come to what is stored',
  },
  {
    room: 'formats/base',
    may: ['domain/*', 'domain/assessment', 'domain/profile', 'domain/report', 'domain/wording'],
    because: 'what all formats share: the contract, XML and compression',
  },
  {
    room: 'formats/*',
    may: [
      'domain/*',
      'domain/assessment',
      'formats/base',
      'formats/csv',
      'formats/json',
      'formats/pdf/*',
      'formats/pdf/read',
      'formats/picture',
    ],
    because: 'it lists the formats, hands files over and opens them',
  },
  { room: 'formats/calendar', may: ['formats/base'], because: 'no format knows another' },
  { room: 'formats/csv', may: ['domain/**', 'formats/base'], because: 'no format knows another' },
  {
    room: 'formats/json',
    may: ['domain/assessment', 'formats/base'],
    because: 'no format knows another',
  },
  {
    room: 'formats/link',
    may: ['domain/*', 'domain/assessment', 'formats/base', 'uqr'],
    because: 'no format knows another',
  },
  {
    room: 'formats/picture',
    may: ['domain/radar', 'domain/report', 'formats/base'],
    because: 'no format knows another',
  },
  {
    room: 'formats/pdf/*',
    may: [
      'domain/report',
      'formats/base',
      'formats/pdf/document',
      'formats/pdf/text',
      'formats/pdf/draw',
    ],
    because: 'the entry puts the parts together',
  },
  {
    room: 'formats/pdf/document',
    may: ['formats/base', 'jspdf', 'fflate'],
    because: 'jsPDF runs here only, and a document knows no report',
  },
  {
    room: 'formats/pdf/text',
    may: ['formats/base', 'formats/pdf/document', 'jspdf'],
    because: 'fonts are registered with jsPDF, of which only the type is known here',
  },
  {
    room: 'formats/pdf/draw',
    may: ['domain/**', 'formats/base', 'formats/pdf/document', 'formats/pdf/text'],
    because: 'it turns blocks of a report into lines and shapes of a document',
  },
  {
    room: 'formats/pdf/read',
    may: ['domain/*', 'formats/base'],
    because: 'reading a stranger’s PDF needs nothing that writes one',
  },
  {
    room: 'ui/*',
    may: ['domain/**', 'i18n', 'ui/**', 'react'],
    because: 'parts that several kinds share',
  },
  {
    room: 'ui/controls',
    may: ['domain/**', 'i18n', 'react', 'react-router'],
    because: 'parts know no store',
  },
  {
    room: 'ui/messages',
    may: ['domain/**', 'i18n', 'ui/controls', 'react'],
    because: 'parts know no store',
  },
  {
    room: 'ui/assessment',
    may: ['domain/**', 'i18n', 'ui/*', 'ui/controls', 'ui/messages', 'react'],
    because: 'parts know no store',
  },
  {
    room: 'ui/radar',
    may: ['domain/**', 'i18n', 'ui/*', 'ui/controls', 'ui/messages', 'react', 'recharts'],
    because: 'parts know no store',
  },
  {
    room: 'ui/text',
    may: ['domain/**', 'i18n', 'ui/*', 'ui/controls', 'react', 'markdown-to-jsx'],
    because: 'parts know no store',
  },
  {
    room: 'ui/report',
    may: ['domain/**', 'i18n', 'ui/*', 'ui/assessment', 'ui/radar', 'react'],
    because: 'it shows a report and never calculates',
  },
  {
    room: 'screens/versions',
    may: layersBelowScreens,
    because: 'every screen may show an assessment of an earlier version',
  },
  {
    room: 'screens/frame',
    may: [...layersBelowScreens, 'screens/versions'],
    because: 'every screen stands in it',
  },
  {
    room: 'screens/storage',
    may: [...layersBelowScreens, ...everyScreen],
    because: 'several screens say where answers are stored',
  },
  {
    room: 'screens/opening',
    may: [...layersBelowScreens, ...everyScreen, 'formats/link'],
    because: 'several screens open a result',
  },
  ...['answering', 'description', 'myData', 'pages', 'start'].map((room) => ({
    room: `screens/${room}`,
    may: [...layersBelowScreens, ...everyScreen, 'screens/storage', 'screens/opening'],
    because: 'no screen knows another: what two share lies below them',
  })),
  {
    room: 'screens/contentCheck',
    may: [...layersBelowScreens, ...everyScreen, 'fflate'],
    because: 'it unpacks the zips that hosts bring',
  },
  {
    room: 'screens/profile',
    may: [...layersBelowScreens, ...everyScreen, 'screens/opening', 'formats/calendar'],
    because: 'a finished result offers a date to come back',
  },
  {
    room: 'screens/received',
    may: [...layersBelowScreens, ...everyScreen, 'screens/opening', 'formats/link'],
    because: 'a link is read here',
  },
  {
    room: 'screens/report',
    may: [...layersBelowScreens, ...everyScreen],
    because: 'it knows no format by name, but the list of all',
  },
  {
    room: 'screens/share',
    may: [...layersBelowScreens, ...everyScreen, 'formats/link'],
    because: 'a link is made here',
  },
  {
    room: 'app',
    may: [
      'domain/**',
      'i18n',
      'store/**',
      'ui/**',
      'screens/**',
      'i18next',
      'react',
      'react-dom',
      'react-router',
    ],
    because: 'it puts everything together',
  },
  { room: 'styles', may: [], because: 'style sheets stand alone' },
  {
    room: 'main.tsx',
    may: ['app', 'styles'],
    because: 'it starts the app',
  },
];

/** The only folder or file that may import a heavy library. */
const doorways: Readonly<Record<string, string>> = {
  valibot: 'src/domain/',
  zustand: 'src/store/',
  jspdf: 'src/formats/pdf/',
  recharts: 'src/ui/radar/RadarChart.tsx',
  'markdown-to-jsx': 'src/ui/text/Markdown.tsx',
};

/** Code that is fetched on demand. Other code imports it with `import()`, or imports only its types. */
const onDemand = [
  'src/ui/radar/RadarChart.tsx',
  'src/formats/pdf/index.ts',
  'src/formats/pdf/document/',
  'src/formats/pdf/text/',
  'src/formats/pdf/draw/',
  'src/formats/pdf/read/',
];

/** The folder of a path, without `src/`. A file directly in `src` is a room of its own. */
function folderOf(path: string): string {
  const folder = posix.dirname(path).replace(/^src\/?/u, '');
  return folder === '' ? posix.basename(path) : folder;
}

/** Whether a room contains a folder: `a/*` only the folder itself, `a` and `a/**` also those below. */
function holds(room: string, folder: string): boolean {
  if (room.endsWith('/*')) return room === `${folder}/*`;
  const top = room.replace(/\/\*\*$/u, '');
  return folder === top || folder.startsWith(`${top}/`);
}

/** The rule for a folder: that of its longest room. */
function ruleFor(folder: string): Rule | undefined {
  return rules
    .filter(({ room }) => holds(room, folder))
    .toSorted((one, other) => other.room.length - one.room.length)[0];
}

/** Whether a file is fetched together with a part that is fetched on demand, as all code of the PDF is. */
function isFetchedWith(path: string, onDemandPath: string): boolean {
  const isPdf = (one: string) => /^src\/formats\/pdf\/(?!pdf\.ts|read\/)/u.test(one);
  return path.startsWith(onDemandPath) || (isPdf(path) && isPdf(onDemandPath));
}

/** The violations in the imports of one file, one sentence each. */
function violationsIn(path: string, source: string): readonly string[] {
  const here = folderOf(path);
  const rule = ruleFor(here);
  return importsIn(source).flatMap(({ from, eager }) => {
    const target = targetOf(path, from);
    const wanted = target.startsWith('src/') ? folderOf(target) : target;
    const isOwn = wanted === here || (rule !== undefined && ruleFor(wanted) === rule);
    const allowed = isOwn || (rule?.may.some((room) => holds(room, wanted)) ?? false);
    const doorway = doorways[target];
    const heavy = onDemand.find((one) => target.startsWith(one) && !isFetchedWith(path, one));
    return [
      ...(allowed
        ? []
        : [`${path} imports ${target}: ${rule?.because ?? 'its folder has no rule'}`]),
      ...(doorway !== undefined && !path.startsWith(doorway)
        ? [`${path} imports ${target} outside its doorway`]
        : []),
      ...(heavy !== undefined && eager
        ? [`${path} loads ${target} at once and not on demand`]
        : []),
    ];
  });
}

describe('the table', () => {
  test.each([
    ['src/domain/radar/x.ts', "import { profileOf } from '../profile/profile.ts';"],
    ['src/domain/profile/x.ts', "import { summaryOf } from '../wording/summary.ts';"],
    ['src/domain/assessment/x.ts', "import { say } from '../../i18n/language.ts';"],
    ['src/domain/x.ts', "import type { Saved } from './assessment/saved.ts';"],
    ['src/domain/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/domain/x.ts', "import { useState } from 'react';"],
    ['src/i18n/x.ts', "import { openBrowserStore } from '../store/browser/storage.ts';"],
    ['src/store/browser/x.ts', "import type { Saved } from '../../domain/assessment/saved.ts';"],
    ['src/store/content/x.ts', "import { useLoaded } from '../loaded.ts';"],
    ['src/store/assessments/x.ts', "import { changeLanguage } from '../../i18n/language.ts';"],
    ['src/formats/x.ts', "import type { Key } from '../i18n/language.ts';"],
    ['src/formats/csv/x.ts', "import { svgOf } from '../picture/svg.ts';"],
    ['src/formats/pdf/x.ts', "import { useLoaded } from '../../store/loaded.ts';"],
    ['src/formats/pdf/document/x.ts', "import { Flow } from '../draw/layout.ts';"],
    ['src/ui/text/X.tsx', "import { useLoaded } from '../../store/loaded.ts';"],
    ['src/ui/controls/X.tsx', "import { Notice } from '../messages/Notice.tsx';"],
    ['src/ui/X.tsx', "import { download } from '../formats/download.ts';"],
    ['src/screens/profile/X.tsx', "import { ReportScreen } from '../report/ReportScreen.tsx';"],
    ['src/screens/frame/X.tsx', "import { EraseDialog } from '../storage/EraseDialog.tsx';"],
    ['src/screens/start/X.tsx', "import { Layout } from '../../app/Layout.tsx';"],
    ['src/screens/start/X.tsx', "const { boot } = await import('../../app/boot.ts');"],
    ['src/screens/start/X.tsx', "import * as v from 'valibot';"],
    ['src/screens/start/X.tsx', "import words from '../../../content/site.json';"],
    ['src/screens/X.tsx', "import { Page } from './frame/Page.tsx';"],
    ['src/store/x.ts', "import { thing } from '../../tests/support/building.ts';"],
    ['src/app/X.tsx', "import '@fontsource-variable/x';"],
    ['src/newcomer/x.ts', "import { Saved } from '../domain/assessment/saved.ts';"],
  ])('an import that the table forbids in %s is reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toContainEqual(expect.stringContaining(`${path} imports `));
  });

  test.each([
    ['src/formats/csv/x.ts', "import { jsPDF } from 'jspdf';"],
    ['src/ui/text/X.tsx', "import { Radar } from 'recharts';"],
    ['src/ui/radar/RadarChartNew.tsx', "import { Radar } from 'recharts';"],
    ['src/screens/start/X.tsx', "import { create } from 'zustand';"],
  ])('a library imported outside its doorway in %s is reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toContainEqual(expect.stringContaining('doorway'));
  });

  test.each([
    ['src/ui/radar/X.tsx', "import { RadarChart } from './RadarChart.tsx';"],
    ['src/screens/report/X.tsx', "import { createPdf } from '../../formats/pdf/index.ts';"],
    ['src/formats/x.ts', "import { readPdf } from './pdf/read/readPdf.ts';"],
  ])('an on-demand module imported statically in %s is reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toContainEqual(expect.stringContaining('not on demand'));
  });

  test.each([
    ['src/ui/radar/X.tsx', "import type { Props } from './RadarChart.tsx';"],
    ['src/formats/pdf/x.ts', "const { createPdf } = await import('./index.ts');"],
    [
      'src/formats/pdf/document/x.ts',
      "import { jsPDF } from 'jspdf';\nimport { y } from './y.ts';",
    ],
    ['src/ui/radar/RadarChart.tsx', "import { Radar } from 'recharts';"],
    ['src/store/x.ts', "import { createStore } from 'zustand/vanilla';"],
    ['src/screens/profile/targets/X.tsx', "import { Picked } from '../Picked.tsx';"],
    ['src/screens/start/X.tsx', "import '../../ui/controls/Button.module.css';"],
  ])('an allowed import in %s is not reported: %s', (path, code) => {
    expect(violationsIn(path, code)).toEqual([]);
  });

  test('each room has one rule with a reason', () => {
    const rooms = rules.map(({ room }) => room);
    expect(rooms).toEqual([...new Set(rooms)]);
    expect(rules.filter(({ because }) => because.length < 10)).toEqual([]);
  });
});

describe('the source', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/u.test(path));
  const importsOf = new Map(files.map((path) => [path, importsIn(readFileSync(path, 'utf8'))]));
  const folders = [...new Set(files.map(folderOf))];

  test('the source files and their imports are found', () => {
    expect(files.length).toBeGreaterThan(200);
    expect([...importsOf.values()].flat().length).toBeGreaterThan(1000);
  });

  test('every rule is for a room that exists', () => {
    const used = new Set([...folders, ...readdirSync('src')].map(ruleFor));
    expect(rules.filter((rule) => !used.has(rule)).map(({ room }) => room)).toEqual([]);
  });

  test('the source imports only what the table allows', () => {
    expect(files.flatMap((path) => violationsIn(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  test('the table allows nothing that no file needs', () => {
    const needless = rules.flatMap(({ room, may }) => {
      const inside = files.filter((path) => ruleFor(folderOf(path))?.room === room);
      const wanted = inside.flatMap((path) =>
        (importsOf.get(path) ?? []).map(({ from }) => {
          const target = targetOf(path, from);
          return target.startsWith('src/') ? folderOf(target) : target;
        }),
      );
      // Not every room of a layer needs all that the layer may import.
      const own = may.filter((one) => ![...layersBelowScreens, ...shared].includes(one));
      return own
        .filter((one) => !wanted.some((folder) => holds(one, folder)))
        .map((one) => `${room} needs no ${one}`);
    });
    expect(needless).toEqual([]);
  });

  test('no folders import one another in a circle, types included', () => {
    const leadsTo = new Map(folders.map((folder) => [folder, new Set<string>()]));
    for (const [path, imports] of importsOf) {
      const here = folderOf(path);
      for (const { from } of imports) {
        const there = folderOf(targetOf(path, from));
        if (leadsTo.has(there) && there !== here) leadsTo.get(here)?.add(there);
      }
    }
    expect(circlesIn(leadsTo)).toEqual([]);
  });

  test('no files import one another in a circle, types included', () => {
    const leadsTo = new Map(
      [...importsOf].map(([path, imports]) => [
        path,
        new Set(
          imports.map(({ from }) => targetOf(path, from)).filter((one) => importsOf.has(one)),
        ),
      ]),
    );
    expect(circlesIn(leadsTo)).toEqual([]);
  });

  test('folders have at most 25 files, files at most 250 lines, and the median file 40 to 70', () => {
    const perFolder = folders.map((folder) => ({
      folder,
      count: files.filter((path) => folderOf(path) === folder).length,
    }));
    expect(perFolder.filter(({ count }) => count > 25)).toEqual([]);
    const lines = files.map((path) => ({
      path,
      count: readFileSync(path, 'utf8').split('\n').length - 1,
    }));
    expect(lines.filter(({ count }) => count > 250)).toEqual([]);
    const middle =
      lines.map(({ count }) => count).toSorted((a, b) => a - b)[lines.length >> 1] ?? 0;
    expect(middle).toBeGreaterThanOrEqual(40);
    expect(middle).toBeLessThanOrEqual(70);
  });

  test('each heavy library is imported behind its doorway only', () => {
    for (const [library, doorway] of Object.entries(doorways)) {
      const users = files.filter((path) =>
        importsOf.get(path)?.some((one) => targetOf(path, one.from) === library),
      );
      expect({ library, used: users.length > 0 }).toEqual({ library, used: true });
      expect(users.filter((path) => !path.startsWith(doorway))).toEqual([]);
    }
  });
});

describe('files that are given away', () => {
  const shipped = globSync('src/**/*.{ts,tsx}').filter((path) => !/\.test\.tsx?$/u.test(path));
  const having = (signs: RegExp) =>
    shipped.filter((path) => signs.test(readFileSync(path, 'utf8')));

  test('one module hands files to the browser', () => {
    const handing = /\.download\s*=[^=]|\sdownload[=>]|createObjectURL|setAttribute\(['"]download/u;
    expect(having(handing)).toEqual(['src/formats/download.ts']);
  });

  test('one module makes names of files', () => {
    expect(having(/osaamistutka-|\bas FileName\b|\.\$\{extension\}/u)).toEqual([
      'src/formats/fileName.ts',
    ]);
  });

  test('one module prints and one copies, so that a refusal is said in one way', () => {
    expect(having(/window\.print\(|\bprint\(\);/u)).toEqual(['src/ui/usePrint.ts']);
    expect(having(/navigator\.clipboard|execCommand/u)).toEqual(['src/screens/frame/CopyText.tsx']);
  });
});

test('the source has one live region, in LiveRegion.tsx', () => {
  const live = /aria-live|role="(?:status|alert|log)"/u;
  const found = globSync('src/**/*.tsx').filter((path) => live.test(readFileSync(path, 'utf8')));
  expect(found).toEqual(['src/ui/messages/LiveRegion.tsx']);
});

/** The text of each call of a function with one of these names, from its opening to its closing parenthesis. */
function callsOf(names: readonly string[], source: string): readonly string[] {
  return source
    .split(new RegExp(`\\b(?:${names.join('|')})\\(`, 'u'))
    .slice(1)
    .map((rest) => {
      let open = 1;
      const end = rest.split('').findIndex((sign) => {
        open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        return open === 0;
      });
      return rest.slice(0, end);
    });
}

describe('the focus', () => {
  /** What runs after the browser has painted, or may. */
  const late = ['useEffect', 'requestAnimationFrame', 'setTimeout'];
  const movesFocus = (source: string) =>
    callsOf(late, source).some((call) => call.includes('.focus('));

  test.each([
    [true, 'useEffect(() => { if (a(b)) heading.current?.focus(); }, []);'],
    [true, 'act(); setTimeout(() => field.focus(), 10);'],
    [false, 'useEffect(() => act(), []); heading.focus();'],
    [false, 'useLayoutEffect(() => heading.current?.focus(), []);'],
  ])('the check takes for late (%s): %s', (isLate, source) => {
    expect(movesFocus(source)).toBe(isLate);
  });

  test('the focus moves in the moment in which the page changes, not after it', () => {
    const found = globSync('src/**/*.{ts,tsx}')
      .filter((path) => !/\.test\.tsx?$/u.test(path))
      .filter((path) => movesFocus(readFileSync(path, 'utf8')));
    expect(found).toEqual([]);
  });
});
