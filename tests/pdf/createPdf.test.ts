import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { createPdf } from '../../src/formats/pdf/index.ts';
import type { Report } from '../../src/domain/report/report.ts';
import { contentOf } from './contentStream.ts';
import { fontFiles } from './fontFiles.ts';
import { openPdf, readPages } from './pdfjsReader.ts';
import { radar, reportOf, sampleAttachment, sampleReport } from './sampleReport.ts';
import { hostileText, samples } from './samples.ts';

const create = (report: Report, attachment = sampleAttachment) =>
  createPdf(report, { fonts: fontFiles, attachment });

async function textOf(report: Report): Promise<string> {
  const { bytes } = await create(report);
  const pages = await readPages(await openPdf(bytes));
  return pages.map(({ text }) => text).join('\n');
}

async function contentsOf(report: Report): Promise<readonly string[]> {
  const { bytes } = await create(report);
  return (await PDFDocument.load(bytes)).getPages().map(contentOf);
}

test('the same report gives the same bytes, and a report made at another time gives others', async () => {
  const [first, second] = [await create(sampleReport), await create(sampleReport)];
  expect(Buffer.from(first.bytes).equals(second.bytes)).toBe(true);
  const later = await create({ ...sampleReport, madeAt: '2026-11-24T08:00:00.000Z' });
  expect(Buffer.from(first.bytes).equals(later.bytes)).toBe(false);
});

test('the bytes do not depend on the time zone', async () => {
  const { TZ } = process.env;
  const { bytes } = await create(sampleReport);
  process.env.TZ = 'America/New_York';
  const elsewhere = await create(sampleReport);
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
  expect(Buffer.from(bytes).equals(elsewhere.bytes)).toBe(true);
});

test('a report made after 2037 has its date in the metadata', async () => {
  const { bytes } = await create({ ...sampleReport, madeAt: '2040-02-29T12:00:00.000Z' });
  const { metadata } = await (await openPdf(bytes)).getMetadata();
  expect(metadata?.get('xmp:createdate')).toContain('2040-02-29T12:00:00');
});

test('the metadata tells when the answers were given from when the PDF was made', async () => {
  const givenAt = '2025-11-20T08:00:00.000Z';
  const madeAt = '2026-11-28T10:30:00.000Z';
  const { bytes } = await create({ ...sampleReport, givenAt, madeAt });
  const { info, metadata } = await (await openPdf(bytes)).getMetadata();
  expect(metadata?.getRaw()).toContain(
    '<dc:date><rdf:Seq><rdf:li>2025-11-20T08:00:00+00:00</rdf:li>',
  );
  expect(metadata?.get('xmp:createdate')).toBe('2026-11-28T10:30:00+00:00');
  expect((info as { CreationDate: string }).CreationDate).toContain('20261128103000');
});

test('the attached answers have the date of the answers, and of the day the file was made', async () => {
  const givenAt = '2025-11-20T08:00:00.000Z';
  const { bytes } = await create({ ...sampleReport, givenAt });
  const { context } = await PDFDocument.load(bytes);
  const dates = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const params = object instanceof PDFRawStream ? object.dict.lookup(PDFName.of('Params')) : null;
    return params instanceof PDFDict
      ? ['CreationDate', 'ModDate'].map((name) => String(params.lookup(PDFName.of(name))))
      : [];
  });
  expect(dates).toEqual([
    expect.stringContaining('20261123123000'),
    expect.stringContaining('20251120080000'),
  ]);
});

test('a PDF is made of answers with a day that no month has', async () => {
  const { bytes } = await create({ ...sampleReport, givenAt: '2025-02-32T08:00:00.000Z' });
  const { metadata } = await (await openPdf(bytes)).getMetadata();
  expect(metadata?.get('pdfuaid:part')).toBe('1');
  expect(metadata?.getRaw()).not.toContain('dc:date');
});

test('a three-page report stays under 30 kB', async () => {
  const { bytes } = await create(sampleReport);
  expect((await openPdf(bytes)).numPages).toBe(3);
  expect(bytes.length).toBeLessThan(30_000);
});

test('the letter č in a title survives in the metadata and in the window title', async () => {
  const { bytes } = await create({ ...sampleReport, title: 'Čuovvovaš čoahkkin' });
  const { info, metadata } = await (await openPdf(bytes)).getMetadata();
  expect(metadata?.get('dc:title')).toBe('Čuovvovaš čoahkkin');
  expect((info as { Title: string }).Title.normalize('NFC')).toBe('Čuovvovaš čoahkkin');
});

describe('text that users write', () => {
  test('a text is never cut off by a character the font lacks', async () => {
    const text = await textOf(reportOf({ kind: 'paragraph', tone: 'body', text: hostileText }));
    for (const word of [
      'sarkain',
      'kello',
      'xnolla',
      'loppu',
      'sidottu',
      'fi-ligatuuri',
      'čŋđŧšž',
      'toinen.',
    ]) {
      expect(text.replace(/-\s/g, '')).toContain(word);
    }
  });

  test('a character the font lacks is still read aloud and is reported as replaced', async () => {
    const paragraph = { kind: 'paragraph', tone: 'body', text: 'Hyvä 🙂 päivä' } as const;
    const { replaced } = await create(reportOf(paragraph));
    expect(replaced).toEqual(['🙂']);
    const [content] = await contentsOf(reportOf(paragraph));
    expect(content).toContain('/Span <</ActualText <FEFFD83DDE42>>> BDC');
  });

  test('a hyphen that the line breaker adds is marked as a soft hyphen', async () => {
    const word = 'Täydennyskoulutussuunnitelma'.repeat(4);
    const [content] = await contentsOf(reportOf({ kind: 'paragraph', tone: 'body', text: word }));
    expect(content).toContain('/Span <</ActualText <FEFF00AD>>> BDC');
  });

  test('an address with PDF syntax cannot break out of its link', async () => {
    const { bytes } = await create(samples.hostile ?? sampleReport);
    const [annotation] = await (await (await openPdf(bytes)).getPage(1)).getAnnotations();
    expect(annotation.unsafeUrl ?? annotation.url).toContain('https://esimerkki.fi/%C3%A4(1)');
  });
});

const curves = (content: string) => content.match(/ c$/gm)?.length ?? 0;

describe('the radar in a PDF', () => {
  test('the radar has no point where an area has no position', async () => {
    const series = radar.series.slice(0, 1);
    const [withGap] = await contentsOf(reportOf({ ...radar, series }));
    const full = [{ ...radar.series[0], name: 'Nyt', mark: 'now', values: [1, 2, 3, 4, 5, 4, 3] }];
    const [whole] = await contentsOf(reportOf({ ...radar, series: full as typeof series }));
    // A circle is four curves: six or seven points, and one in the legend.
    expect(curves(withGap ?? '')).toBe(4 * 7);
    expect(curves(whole ?? '')).toBe(4 * 8);
  });

  test('the radar is drawn with lines, not as an image', async () => {
    const { bytes } = await create(sampleReport);
    expect(Buffer.from(bytes).includes('/Subtype /Image')).toBe(false);
  });
});

test('the footer shows the page number and is not read as content', async () => {
  const { bytes } = await create(sampleReport);
  const document = await openPdf(bytes);
  const page = await document.getPage(3);
  const { items } = await page.getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain('Sivu 3 / 3');
  expect((await readPages(document))[2]?.text).not.toContain('Sivu 3 / 3');
});

test('the header of a long table is read once and shown on every page', async () => {
  const { bytes } = await create(samples.swedish ?? sampleReport);
  const document = await openPdf(bytes);
  const read = (await readPages(document)).filter(({ text }) => text.includes('Vastattu'));
  expect(read).toHaveLength(1);
  const { items } = await (await document.getPage(2)).getTextContent();
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toContain('Vastattu');
});

test('the file contains only parts of its fonts', async () => {
  const { bytes } = await create(sampleReport);
  const text = Buffer.from(bytes).toString('latin1');
  const lengths = Array.from(text.matchAll(/\/Length (\d+)\n\/Length1 (\d+)/g));
  expect(lengths.length).toBeGreaterThan(0);
  for (const [, compressed] of lengths) expect(Number(compressed)).toBeLessThan(15_000);
});

test('the colour profile of the file is a whole ICC profile', async () => {
  const { bytes } = await create(sampleReport);
  const file = Buffer.from(bytes);
  const start = file.indexOf('stream\n', file.indexOf('/N 3')) + 'stream\n'.length;
  const profile = inflateSync(file.subarray(start, file.indexOf('endstream', start)));
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});
