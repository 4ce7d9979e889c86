import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { Block } from '../../src/domain/report.ts';
import { createPdf } from '../../src/exports/pdf/index.ts';
import { contentOf } from './contentStream.ts';
import { fontFiles } from './fontFiles.ts';
import { reportOf, table } from './sampleReport.ts';
import { allNodes, readTree } from './structureTree.ts';

async function documentOf(...blocks: readonly Block[]): Promise<PDFDocument> {
  const { bytes } = await createPdf(reportOf(...blocks), { fonts: fontFiles });
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** How many lines of text of each mark of a type stand on each page. */
function linesOn(document: PDFDocument, tag: string): readonly (readonly number[])[] {
  const mark = new RegExp(`^/${tag} <</MCID \\d+>> BDC$([^]*?)^EMC$`, 'gm');
  return document.getPages().map((page) => {
    const marks = Array.from(contentOf(page).matchAll(mark), ([, content]) => content ?? '');
    return marks.map((content) => content.match(/Tj$/gm)?.length ?? 0);
  });
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, line) => `Rivi ${line}`).join('\n');
const paragraph = (count: number): Block => ({
  kind: 'paragraph',
  tone: 'body',
  text: lines(count),
});
const heading = (level: 2 | 3): Block => ({ kind: 'heading', level, text: 'Väliotsikko' });

/** The lines between which a page ends, whatever stands above. */
const fillings = Array.from({ length: 14 }, (_, index) => 32 + index);

test('a heading is followed on its page by two lines at least', async () => {
  for (const filling of fillings) {
    const blocks = [paragraph(filling), heading(2), heading(3), paragraph(9)];
    const document = await documentOf(...blocks);
    const headings = linesOn(document, 'H3').map(({ length }) => length);
    const page = headings.indexOf(1);
    const after = linesOn(document, 'P')[page]?.at(-1) ?? 0;
    expect(linesOn(document, 'H2')[page]).toHaveLength(1);
    expect(after).toBeGreaterThanOrEqual(2);
  }
});

test('a heading stands on the page where its table begins', async () => {
  for (const filling of fillings) {
    const document = await documentOf(paragraph(filling), heading(2), table);
    const page = linesOn(document, 'H2').findIndex(({ length }) => length === 1);
    expect(linesOn(document, 'TH')[page]?.length).toBeGreaterThan(4);
  }
});

test('no page begins or ends with one line of a longer paragraph', async () => {
  for (const filling of fillings) {
    const document = await documentOf(paragraph(filling), paragraph(3), paragraph(60));
    for (const marks of linesOn(document, 'P')) {
      for (const count of marks) expect(count).toBeGreaterThanOrEqual(2);
    }
  }
});

test('all lines of a paragraph over several pages are drawn once', async () => {
  const document = await documentOf(paragraph(200));
  const counts = linesOn(document, 'P').flat();
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(200);
  expect(document.getPageCount()).toBeGreaterThan(4);
});

const row = (count: number) => [
  { text: 'Alue' },
  { text: lines(count) },
  { text: '' },
  { text: '' },
];

test('a row stays on one page unless it is taller than a page', async () => {
  const rows = [3, 9, 30, 12, 28, 7, 130, 3].map(row);
  const document = await documentOf({ ...table, rows });
  const pagesOf = allNodes(readTree(document))
    .filter(({ role }) => role === 'TR')
    .map(
      (node) => new Set(allNodes(node).flatMap(({ contents }) => contents.map(({ page }) => page))),
    );
  expect(pagesOf.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1, 1, 3, 1]);
});

test('a short table and a short list are kept whole', async () => {
  const list: Block = {
    kind: 'list',
    ordered: true,
    items: [{ text: 'a' }, { text: 'b' }, { text: 'c' }],
  };
  for (const filling of fillings) {
    const document = await documentOf(paragraph(filling), list, table);
    const nodes = allNodes(readTree(document)).filter(
      ({ role }) => role === 'L' || role === 'Table',
    );
    for (const node of nodes) {
      const pages = allNodes(node).flatMap(({ contents }) => contents.map(({ page }) => page));
      expect(new Set(pages).size).toBe(1);
    }
  }
});

test('an address that is not of the web is no link', async () => {
  const items = [{ text: 'Vaara', url: 'javascript:alert(1)' }];
  const document = await documentOf({ kind: 'list', ordered: false, items });
  expect(allNodes(readTree(document)).map(({ role }) => role)).not.toContain('Link');
});

test('nothing is drawn outside the margins', async () => {
  const document = await documentOf(paragraph(60), {
    ...table,
    rows: table.rows.concat(table.rows),
  });
  for (const page of document.getPages()) {
    for (const [, x, y] of contentOf(page).matchAll(/^(\S+) (\S+) Td$/gm)) {
      expect(Number(x)).toBeGreaterThanOrEqual(56);
      expect(Number(x)).toBeLessThan(539);
      expect(Number(y)).toBeGreaterThan(28);
    }
  }
});
