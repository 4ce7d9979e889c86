import { beforeAll, describe, expect, test } from 'vitest';
import { createPdf } from '../../src/formats/pdf/index.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { fontFiles } from './fontFiles.ts';
import { linesOf, openPdf, readPages } from './pdfjsReader.ts';
import type { ReadPage } from './pdfjsReader.ts';
import { sampleAttachment, sampleReport } from './sampleReport.ts';
import { samples } from './samples.ts';

type Opened = Awaited<ReturnType<typeof openPdf>>;

async function open(report: Report): Promise<Opened> {
  const { bytes } = await createPdf(report, { fonts: fontFiles, attachment: sampleAttachment });
  return openPdf(bytes);
}

describe('the sample report in another reader', () => {
  let document: Opened;
  let pages: readonly ReadPage[];
  beforeAll(async () => {
    document = await open(sampleReport);
    pages = await readPages(document);
  });

  test('another reader finds the title, the language and the mark of a tagged document', async () => {
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({ Title: sampleReport.title, Language: 'fi' });
    expect(metadata?.get('dc:title')).toBe(sampleReport.title);
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test('the outline has the headings of the first and second level', async () => {
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual([sampleReport.title]);
    expect(outline[0]?.items.map(({ title }: { title: string }) => title)).toEqual([
      'Profiili alueittain',
      'Muistiinpanot ja seuraavat askeleet',
      'Tietoa profiilista',
    ]);
  });

  test('the reading order is that of the golden tree', async () => {
    const lines = pages.flatMap(({ tree }, index) => [`page ${index + 1}`, ...linesOf(tree)]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./sampleReport.tree.txt');
  });

  test('a link has its address and a name', async () => {
    const page = await document.getPage(2);
    const [link] = await page.getAnnotations();
    expect(link).toMatchObject({ subtype: 'Link', url: 'https://tem.fi/osaamismerkit' });
    expect(link.contentsObj.str).toContain('ePerusteiden osaamismerkit');
  });

  test('another reader finds the attached answers', async () => {
    const files = await document.getAttachments();
    const [file] = Object.values<{ filename: string; content: Uint8Array }>(files);
    expect(file?.filename).toBe(sampleAttachment.name);
    expect(new TextDecoder().decode(file?.content)).toBe(sampleAttachment.json);
  });
});

describe('the structure tree of a page', () => {
  test.each(Object.entries(samples))(
    'the tree of each page names every marked content once: %s',
    async (_, report) => {
      for (const { named, present } of await readPages(await open(report))) {
        expect(named.toSorted()).toEqual(present.toSorted());
        expect(new Set(named).size).toBe(named.length);
      }
    },
  );
});

test('no sentence of a long note is lost between pages', async () => {
  const pages = await readPages(await open(samples['long-notes'] ?? sampleReport));
  const text = pages
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (let index = 1; index <= 90; index += 1) expect(text).toContain(`Kohta ${index}: pienten`);
});

test('a passage in another language states its language, and a user’s text states none', async () => {
  const pages = await readPages(await open(sampleReport));
  const lines = pages.flatMap(({ tree }) => linesOf(tree)).map((line) => line.trim());
  expect(lines.filter((line) => line.startsWith('P (en) The description'))).toHaveLength(1);
  expect(lines.join('\n')).not.toContain('(und)');
});

test('a funding statement in another language than the report states its language', async () => {
  const text = 'Co-funded by X';
  const blocks = [...sampleReport.blocks, { kind: 'emblem', text, lang: 'en' } as const];
  const pages = await readPages(await open({ ...sampleReport, blocks }));
  const lines = pages.flatMap(({ tree }) => linesOf(tree)).map((line) => line.trim());
  expect(lines.filter((line) => line.includes(text))).toEqual([
    expect.stringContaining('Figure (en)'),
    expect.stringContaining('P (en)'),
  ]);
});
