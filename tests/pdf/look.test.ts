import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { Block } from '../../src/domain/report/report.ts';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { contentOf } from './contentStream.ts';
import { fontFiles } from './fontFiles.ts';
import { reportOf } from './sampleReport.ts';

async function pagesOf(...blocks: readonly Block[]): Promise<readonly string[]> {
  const { bytes } = await createPdf(reportOf(...blocks), { fonts: fontFiles });
  return (await PDFDocument.load(bytes)).getPages().map(contentOf);
}

const answers = (...ranks: readonly (number | null)[]): Block => ({
  kind: 'table',
  caption: '',
  columns: [
    { label: 'Osaaminen', width: 1 },
    { label: 'Taso', width: 1 },
  ],
  rows: ranks.map((rank, index) => [
    { text: `A${index + 1}` },
    rank === null ? { text: 'Ei vastausta' } : { text: `Taso ${rank}`, level: { rank, top: 5 } },
  ]),
});

/** The numbers of filled and open notches in each artifact that has any, found by their line widths. */
function notchesIn(content: string): readonly (readonly [filled: number, open: number])[] {
  const artifacts = content.matchAll(/^\/Artifact <<\/Type \/Layout>> BDC$([^]*?)^EMC$/gmu);
  return Array.from(artifacts, ([, drawing = '']) => {
    return [drawing.split('\n1.1 w\n').length - 1, drawing.split('\n0.6 w\n').length - 1] as const;
  }).filter(([filled]) => filled > 0);
}

test('an answer shows its level as notches that are seen but not read aloud', async () => {
  const [content = ''] = await pagesOf(answers(1, 3, null, 5));
  expect(notchesIn(content)).toEqual([
    [1, 4],
    [3, 2],
    [5, 0],
  ]);
});

test('the notches of an answer are drawn once when its row continues on another page', async () => {
  const level = { rank: 2, top: 5 };
  const text = Array.from({ length: 130 }, (_, line) => `Rivi ${line}`).join('\n');
  const [columns, rows] = [[{ label: 'Taso', width: 1 }], [[{ text, level }]]];
  const pages = await pagesOf({ kind: 'table', caption: '', columns, rows });
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.flatMap(notchesIn)).toEqual([[2, 3]]);
});

/** The letter size of each heading, with its level in the structure. */
function sizesIn(content: string): readonly string[] {
  const headings = content.matchAll(/^\/(H\d) <<\/MCID \d+>> BDC$[^]*?^\/F\d+ (\S+) Tf$/gmu);
  return Array.from(headings, ([, level, size]) => `${level} ${size}`);
}

test('a second-language part looks like the report, with headings tagged one level lower', async () => {
  const heading = (level: 1 | 2 | 3 | 4): Block => ({ kind: 'heading', level, text: 'Otsikko' });
  const blocks = [heading(2), heading(3), heading(4)];
  const pages = await pagesOf(heading(2), heading(3), { kind: 'part', lang: 'sv', blocks });
  expect(pages.map(sizesIn)).toEqual([
    ['H1 20', 'H2 14', 'H3 11.5'],
    ['H2 20', 'H3 14', 'H4 11.5'],
  ]);
});
