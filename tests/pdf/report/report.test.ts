import { describe, expect, test } from 'vitest';
import { readSaved } from '../../../src/domain/assessment/saved.ts';
import { sheet } from '../../../src/formats/pdf/draw/theme.ts';
import { readPdf } from '../../../src/formats/pdf/read/readPdf.ts';
import { sampleSaved } from '../../support/sampleSaved.ts';
import { checkStructure } from '../checkStructure.ts';
import { linesOf, openPdf, readPages } from '../pdfjsReader.ts';
import { made, pdfOf } from './making.ts';
import type { Made } from './making.ts';
import { reportSamples } from './samples.ts';
import { openedText, plain, textsOf } from './texts.ts';

const sample = (name: string): Made => {
  const found = reportSamples[name];
  if (!found) throw new Error(`There is no sample ${name}`);
  return found;
};

describe.each(Object.entries(reportSamples))('the report %s', (_name, one) => {
  test('the report is a whole tagged document', async () => {
    expect(await checkStructure((await pdfOf(one)).bytes)).toEqual([]);
  });

  test('another reader reads every part of the report once', async () => {
    const document = await openPdf((await pdfOf(one)).bytes);
    const { metadata } = await document.getMetadata();
    expect(metadata?.get('dc:title')).toBe(one.report.title);
    expect(metadata?.get('pdfuaid:part')).toBe('1');
    expect(metadata?.get('pdfaid:part')).toBe('3');
    for (const { named, present } of await readPages(document)) {
      expect(named.toSorted()).toEqual(present.toSorted());
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test('the PDF has every text of the report', async () => {
    const text = await openedText((await pdfOf(one)).bytes);
    for (const wanted of textsOf(one.report)) expect(text).toContain(plain(wanted));
  });

  test('the PDF gives back the answers only if they were put inside', async () => {
    const reading = await readPdf((await pdfOf(one)).bytes);
    const found = reading.ok ? readSaved(reading.json) : reading;
    const wanted = { ok: true, value: one.saved };
    expect(found).toEqual(one.choice.data ? wanted : { ok: false, reason: 'no-data' });
  });
});

describe.each(['fi', 'sv', 'en'] as const)('the typical report in %s', (language) => {
  test('the typical report is read in the order of the golden tree', async () => {
    const pages = await readPages(
      await openPdf((await pdfOf(sample(`typical-${language}`))).bytes),
    );
    const lines = pages.flatMap(({ tree }, index) => [`page ${index + 1}`, ...linesOf(tree)]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`./typical-${language}.tree.txt`);
  });

  test('the typical report has at most 70 kB without the data and 80 kB with it', async () => {
    const one = sample(`typical-${language}`);
    const [plainPdf, withData] = [await pdfOf({ ...one, attachment: null }), await pdfOf(one)];
    expect(plainPdf.bytes.length).toBeLessThanOrEqual(70_000);
    expect(withData.bytes.length).toBeLessThanOrEqual(80_000);
    expect(withData.bytes.length).toBeGreaterThan(plainPdf.bytes.length);
  });

  test('the outline has every heading of the first and second level', async () => {
    const { report } = sample(`typical-${language}`);
    const outline = await (
      await openPdf((await pdfOf(sample(`typical-${language}`))).bytes)
    ).getOutline();
    const titles = outline.flatMap(({ title, items }) => [
      title,
      ...items.map((item: { title: string }) => item.title),
    ]);
    const headings = report.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level < 3 ? [block.text] : [],
    );
    expect(titles).toEqual(headings);
  });

  test('the typical report has the same bytes each time', async () => {
    const [first, second] = [
      await pdfOf(made(sampleSaved, [language])),
      await pdfOf(made(sampleSaved, [language])),
    ];
    expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  });
});

describe('what a reader finds', () => {
  test('characters the fonts lack are reported, and names in other alphabets lose none', async () => {
    const complete = ['sami-name', 'cyrillic-name', 'other-scripts'];
    for (const name of [...complete, 'typical-fi', 'typical-sv', 'typical-en']) {
      expect((await pdfOf(sample(name))).replaced).toEqual([]);
    }
    const { replaced } = await pdfOf(sample('hostile'));
    expect(replaced).toEqual(expect.arrayContaining(['🙂', '👨‍👩‍👧', '日']));
  });

  test('the title of the document names its description', () => {
    const [own, other] = [sample('typical-fi').report, sample('small-description').report];
    expect(own.title).toBe(
      'Osaamisprofiili: Pienten osaamiskokonaisuuksien suunnittelu ja toteutus',
    );
    expect(other.title).toBe('Competence profile: Digital competence at Lakeside College');
    expect(other.blocks[0]).toMatchObject({ kind: 'heading', text: 'Competence profile' });
  });

  test('a second language has a part of its own, and notes appear only once', async () => {
    const pages = await readPages(await openPdf((await pdfOf(sample('bilingual-fi-sv'))).bytes));
    const lines = pages.flatMap(({ tree }) => linesOf(tree)).map((line) => line.trim());
    expect(lines).toContain('Part (sv)');
    expect(lines.filter((line) => line.includes('Hygieniapassin kertaus'))).toHaveLength(1);
  });

  test('no page of any report is nearly empty', async () => {
    for (const [name, one] of Object.entries(reportSamples)) {
      for (const lowest of await lowestLines(await openPdf((await pdfOf(one)).bytes))) {
        const filled = (lowest - sheet.top) / (sheet.bottom - sheet.top);
        expect({ name, filled: filled > 0.2 }).toEqual({ name, filled: true });
      }
    }
  });
});

/** The distance of the lowest line on each page from the top of the sheet, without the footer. */
async function lowestLines(document: Awaited<ReturnType<typeof openPdf>>) {
  const lowest: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const lines = items.flatMap((item) =>
      'str' in item && item.str.trim() !== '' ? [height - Number(item.transform[5])] : [],
    );
    lowest.push(Math.max(...lines.filter((line) => line < sheet.footer)));
  }
  return lowest;
}
