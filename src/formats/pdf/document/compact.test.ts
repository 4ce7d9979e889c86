import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFStream } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../tests/pdf/fontFiles.ts';
import { compact } from './compact.ts';
import { readFonts, registerFonts } from '../text/fonts.ts';
import { binaryString, bytesOf } from './syntax.ts';
import { TaggedPdf } from './tagged.ts';

/** A jsPDF file with so many paragraphs, and with a title that looks like PDF syntax. */
function written(paragraphs = 3): Uint8Array {
  const madeAt = new Date('2026-11-23T12:00:00Z');
  const title = 'Č endobj\nxref endstream stream\ntrailer';
  const metadata = { title, language: 'fi', creator: 'Testi', givenAt: madeAt, madeAt };
  const pdf = new TaggedPdf(metadata, '0123456789abcdef0123456789abcdef');
  const fonts = readFonts(fontFiles);
  registerFonts(pdf.canvas, fonts);
  const { regular } = fonts;
  pdf.element('H1', {}, () =>
    pdf.mark(() => pdf.canvas.setFont(regular.name, 'normal').text('Otsikko', 60, 60)),
  );
  for (let index = 0; index < paragraphs; index += 1) {
    pdf.element('P', { lang: 'sv' }, () => pdf.mark(() => pdf.canvas.text('Teksti', 60, 90)));
  }
  pdf.attach({ name: 'a.json', description: 'Data', mediaType: 'application/json', content: '{}' });
  return pdf.output();
}

const textOf = (bytes: Uint8Array) => binaryString(bytes);
const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });

/** The objects of a document as text, by number, without object streams and the table of objects. */
async function objectsOf(bytes: Uint8Array): Promise<ReadonlyMap<number, string>> {
  const { context } = await load(bytes);
  const objects = context.enumerateIndirectObjects().flatMap(([reference, object]) => {
    const dict = object instanceof PDFStream ? object.dict : object;
    const type = dict instanceof PDFDict ? dict.get(PDFName.of('Type')) : undefined;
    const isTable = type === PDFName.of('ObjStm') || type === PDFName.of('XRef');
    return isTable ? [] : [[reference.objectNumber, object.toString()] as const];
  });
  return new Map(objects);
}

type Entry = readonly [kind: number, place: number, index: number];

/** The inflated data of the stream at an offset. */
function unpacked(text: string, offset: number): string {
  const start = text.indexOf('\nstream\n', offset) + '\nstream\n'.length;
  const length = Number(/\/Length (\d+)>>\n$/.exec(text.slice(offset, start - 7))?.[1]);
  return textOf(inflateSync(bytesOf(text.slice(start, start + length))));
}

/** Reads the table of objects from its stream; an entry has fields of one, four and two bytes. */
function tableOf(text: string): readonly Entry[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
  const data = Buffer.from(unpacked(text, start), 'latin1');
  return Array.from({ length: data.length / 7 }, (_, at) => [
    data.readUInt8(7 * at),
    data.readUInt32BE(7 * at + 1),
    data.readUInt16BE(7 * at + 5),
  ]);
}

function isThere(text: string, entries: readonly Entry[], entry: Entry, number: number): boolean {
  const [kind, place, index] = entry;
  if (kind === 1) return text.startsWith(`${number} 0 obj\n`, place);
  const stream = entries[place];
  if (kind !== 2 || stream?.[0] !== 1) return false;
  const numbers = unpacked(text, stream[1]).split('\n', 1)[0]?.split(' ');
  return numbers?.[2 * index] === String(number);
}

describe('a compact file', () => {
  test('a compact file has the objects, catalogue, information and identifier of the original', async () => {
    for (const paragraphs of [0, 3, 700]) {
      const before = written(paragraphs);
      const after = compact(before);
      expect(await objectsOf(after)).toEqual(await objectsOf(before));
      const [old, made] = [(await load(before)).context, (await load(after)).context];
      for (const key of ['Root', 'Info', 'ID'] as const) {
        expect(String(made.trailerInfo[key])).toBe(String(old.trailerInfo[key]));
      }
    }
  });

  test('a compact file is shorter, and under a third of an original with many objects', () => {
    expect(compact(written()).length).toBeLessThan(written().length);
    const many = written(500);
    expect(compact(many).length).toBeLessThan(many.length / 3);
  });

  test('a compact file begins with its version and the binary mark', () => {
    expect(textOf(compact(written()))).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
  });

  test('the same document gives the same compact file each time', () => {
    expect(Buffer.from(compact(written())).equals(compact(written()))).toBe(true);
  });

  test('every object of a compact file is where its table says', () => {
    for (const paragraphs of [0, 600]) {
      const text = textOf(compact(written(paragraphs)));
      const entries = tableOf(text);
      expect(entries[0]).toEqual([0, 0, 65535]);
      expect(entries.length).toBe(Number(/\/Type \/XRef \/Size (\d+)/.exec(text)?.[1]));
      const misplaced = entries.flatMap((entry, number) =>
        number === 0 || isThere(text, entries, entry, number) ? [] : [number],
      );
      expect(misplaced).toEqual([]);
    }
  });

  test('a compact file ends with its table and has only streams outside object streams', () => {
    const text = textOf(compact(written(600)));
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table)).toMatch(/^\d+ 0 obj\n<<\/Type \/XRef /);
    const open = Array.from(text.matchAll(/\n\d+ 0 obj\n(<<[^]*?>>)\n(\w+)/g));
    expect(open.length).toBeGreaterThan(6);
    expect(new Set(open.map(([, , word]) => word))).toEqual(new Set(['stream']));
    expect(text.match(/\/Type \/ObjStm/g)).toHaveLength(2);
  });
});

const changed = (from: string | RegExp, to: string) => () =>
  compact(bytesOf(textOf(written()).replace(from, to)));

describe('a file that jsPDF did not write', () => {
  test.each([
    ['another header', '%PDF-1.7', '%PDF-1.4'],
    ['no binary mark', /%[\x80-\xff]{4}/, '%....'],
    ['an encrypted file', /\/Info (\d)/, '/Encrypt 9 0 R\n/Info $1'],
    ['a file changed later', 'trailer\n<<', 'trailer\n<<\n/Prev 9'],
    ['no catalogue', /\/Root \d+ 0 R/, ''],
    ['another generation', / 00000 n /, ' 00001 n '],
    ['a free object', / 00000 n /, ' 00000 f '],
    ['a wrong size', /\/Size (\d)/, '/Size 1$1'],
    ['a wrong offset', /\n0000000(\d{3}) 00000 n /, '\n0000001$1 00000 n '],
    ['a wrong place of the table', /startxref\n\d+/, 'startxref\n7'],
    ['something after its end', /%%EOF/, '%%EOF\nmore'],
    ['an object without end', '\nendobj\n', '\nendob_\n'],
  ])('a file is refused if it is not as jsPDF writes it: %s', (_name, from, to) => {
    expect(changed(from, to)).toThrow(/not as jsPDF writes it/);
  });

  test('an empty file, a JSON text and an already compact file are refused', () => {
    expect(() => compact(new Uint8Array())).toThrow(/not as jsPDF writes it/);
    expect(() => compact(bytesOf('{"format": 1}'))).toThrow(/not as jsPDF writes it/);
    expect(() => compact(compact(written()))).toThrow(/not as jsPDF writes it/);
  });
});
