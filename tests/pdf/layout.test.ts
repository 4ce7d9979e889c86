import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import type { Block } from '../../src/domain/report/report.ts';
import { nextTask } from '../../src/formats/base/nextTask.ts';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { contentOf } from './contentStream.ts';
import { fontFiles } from './fontFiles.ts';
import { getArray, getDict } from './objects.ts';
import { radar, reportOf, table } from './sampleReport.ts';
import { allNodes, readTree } from './structureTree.ts';

async function documentOf(...blocks: readonly Block[]): Promise<PDFDocument> {
  const { bytes } = await createPdf(reportOf(...blocks), { fonts: fontFiles });
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** The number of text lines in each mark of a type, page by page. */
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

/** Line counts around the end of a page, whatever stands above. */
const fillings = Array.from({ length: 14 }, (_, index) => 32 + index);

test('a heading is followed by at least two lines on its page', async () => {
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

test('the page can respond between the sections of a report', async () => {
  const sections = Array.from({ length: 40 }, () => [heading(2), paragraph(3)]).flat();
  const page = { turns: 0, waits: true };
  const respond = async () => {
    for (; page.waits; page.turns += 1) await nextTask();
  };
  const make = async () => {
    await createPdf(reportOf(...sections), { fonts: fontFiles });
    page.waits = false;
  };
  await Promise.all([make(), respond()]);
  expect(page.turns).toBeGreaterThan(20);
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
  const counts = allNodes(readTree(document))
    .filter(({ role }) => role === 'TR')
    .map(
      (node) => new Set(allNodes(node).flatMap(({ contents }) => contents.map(({ page }) => page))),
    );
  expect(counts.map(({ size }) => size)).toEqual([1, 1, 1, 1, 1, 1, 1, 3, 1]);
});

test('a short table and a short list stay on one page', async () => {
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

/** The first page of each element of a role. */
function pagesOf(document: PDFDocument, role: string): readonly number[] {
  const nodes = allNodes(readTree(document)).filter((node) => node.role === role);
  return nodes.map((node) => allNodes(node).flatMap(({ contents }) => contents)[0]?.page ?? 0);
}

test('the last row of a table is not left alone on a page', async () => {
  const rows = Array.from({ length: 18 }, () => row(1));
  for (const filling of fillings) {
    const document = await documentOf(paragraph(filling - 20), { ...table, rows });
    const pages = pagesOf(document, 'TR').slice(1);
    expect(pages.at(-2)).toBe(pages.at(-1));
  }
});

test('neither the first nor the last item of a long list stands alone on a page', async () => {
  const items = Array.from({ length: 12 }, (_, index) => ({ text: `Kohta ${index}` }));
  for (const filling of fillings) {
    const list: Block = { kind: 'list', ordered: false, items };
    const pages = pagesOf(await documentOf(paragraph(filling - 6), list), 'LI');
    expect(pages[0]).toBe(pages[1]);
    expect(pages.at(-2)).toBe(pages.at(-1));
  }
});

test('a radar shrinks by a quarter at most before it moves to the next page', async () => {
  const sizes = new Map<number, Set<number>>();
  for (let filling = 10; filling < 40; filling += 1) {
    const document = await documentOf(paragraph(filling), radar);
    const node = allNodes(readTree(document)).find(({ role }) => role === 'Figure');
    const [, bottom = 0, , top = 0] = getArray(getDict(node?.dict ?? null, 'A'), 'BBox').map(
      Number,
    );
    const page = pagesOf(document, 'Figure')[0] ?? 0;
    sizes.set(page, (sizes.get(page) ?? new Set()).add(Math.round(top - bottom)));
  }
  const [whole = 0, ...others] = Array.from(sizes.get(1) ?? []);
  expect(others.length).toBeGreaterThan(1);
  for (const smaller of others) expect(smaller).toBeGreaterThan(0.75 * whole);
  expect(Array.from(sizes.get(2) ?? [])).toEqual([whole]);
});

/** The left edge of the value of a fact. */
const leftOf = async (label: string) => {
  const items = [{ label, value: { text: 'Arvo' } }];
  const [page] = (await documentOf({ kind: 'facts', items })).getPages();
  const body = /^\/LBody <<[^]*?^EMC$/m.exec(page ? contentOf(page) : '')?.[0] ?? '';
  return Number(/^(\S+) \S+ Td$/m.exec(body)?.[1]);
};

test('the labels of facts take the width of the longest label, up to a limit', async () => {
  const [short, long, longest] = [
    await leftOf('Nyt'),
    await leftOf('Ajattelin'),
    await leftOf('x '.repeat(90)),
  ];
  expect(short).toBeLessThan(110);
  expect(long).toBeGreaterThan(short);
  expect(longest).toBeLessThan(240);
});

test('a longer document never has fewer pages than a shorter one', async () => {
  const blocks = Array.from({ length: 40 }, () => paragraph(1));
  const pages: number[] = [];
  for (let count = 20; count < 80; count += 1) {
    pages.push((await documentOf(...blocks, ...blocks.slice(0, count - 20))).getPageCount());
  }
  // Spaces grow narrower to spare a nearly empty page, but a longer document never needs fewer pages.
  expect(pages).toEqual(pages.toSorted((one, other) => one - other));
  expect(new Set(pages).size).toBeGreaterThan(1);
});

test('a javascript address does not become a link', async () => {
  const items = [{ text: 'Vaara', url: 'javascript:alert(1)' }];
  const document = await documentOf({ kind: 'list', ordered: false, items });
  expect(allNodes(readTree(document)).map(({ role }) => role)).not.toContain('Link');
});

test('no text begins outside the side margins or below the footer', async () => {
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
