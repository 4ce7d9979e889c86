import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  fileOf,
  filespec,
  objectStream,
  specification,
  stream,
} from '../../../../tests/pdf/writtenByHand.ts';
import { pdfLimits, readPdf } from './readPdf.ts';

const refused = (reason: string) => ({ ok: false, reason });

describe('a PDF made to do harm', () => {
  const tooLarge = { ok: false, reason: 'too-large' };
  const flate = '/Filter /FlateDecode';

  test('a PDF over the size limit is refused as too large', async () => {
    const bytes = new Uint8Array(pdfLimits.fileBytes + 1);
    bytes.set(bytesOf('%PDF-1.7'));
    expect(await readPdf(bytes)).toEqual(tooLarge);
  });

  test('a PDF whose data inflates beyond the limit is refused as too large', async () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    expect(await readPdf(fileOf(filespec, stream(2, flate, bomb)))).toEqual(tooLarge);
  });

  test('a PDF with too much uncompressed data is refused as too large', async () => {
    const data = ' '.repeat(pdfLimits.inflatedBytes + 1);
    expect(await readPdf(fileOf(filespec, stream(2, '', data)))).toEqual(tooLarge);
  });

  test('a PDF whose object streams together inflate beyond the limit is refused as too large', async () => {
    const block = deflateSync(Buffer.alloc(pdfLimits.inflatedBytes, ' '));
    const keys = `/Type /ObjStm /N 0 /First 0 ${flate}`;
    const streams = Array.from({ length: 9 }, (_, index) => stream(index + 1, keys, block));
    expect(await readPdf(fileOf(...streams))).toEqual(tooLarge);
  });

  test('a PDF with too many objects is refused as too large', async () => {
    const objects = Array.from(
      { length: pdfLimits.objects + 1 },
      (_, index) => `${index} 0 obj 1 endobj\n`,
    );
    expect(await readPdf(fileOf(...objects))).toEqual(tooLarge);
    const keys = `/Type /ObjStm /N ${pdfLimits.objects + 1} /First 0`;
    expect(await readPdf(fileOf(stream(1, keys, '')))).toEqual(tooLarge);
  });

  test('a PDF with an endless file dictionary is refused as damaged', async () => {
    const spec = `1 0 obj <</EF ${'<<'.repeat(pdfLimits.dictionaryLength)}`;
    const damaged = { ok: false, reason: 'damaged' };
    expect(await readPdf(fileOf(`${spec} endobj`))).toEqual(damaged);
  });

  test('a PDF whose object stream has overlapping objects is refused as damaged', async () => {
    const members = Array.from({ length: 20_000 }, (_, index) => [index, 'x'.repeat(50)] as const);
    const offsets = members.map((_member, index) => (index % 2 === 0 ? 0 : 1_000_000));
    const file = fileOf(objectStream(1, members, offsets));
    expect(await readPdf(file)).toEqual(refused('damaged'));
  });

  test('a PDF whose object stream lies about its content is refused', async () => {
    const none = refused('no-data');
    const far = objectStream(1, [[1, specification]], [9_999_999]);
    expect(await readPdf(fileOf(far))).toEqual(refused('damaged'));
    const self = objectStream(1, [[1, specification]]);
    expect(await readPdf(fileOf(self))).toEqual(none);
    const inner = objectStream(1, [[2, objectStream(3, [[4, specification]])]]);
    expect(await readPdf(fileOf(inner))).toEqual(none);
    const nothing = stream(1, '/Type /ObjStm /N 1 /First 999999999', '1 0 <<>>');
    expect(await readPdf(fileOf(nothing))).toEqual(refused('damaged'));
  });

  test('a PDF whose object streams together hold too many objects is refused as too large', async () => {
    const streams = Array.from({ length: 6 }, (_, at) =>
      objectStream(
        at + 1,
        Array.from({ length: 10_000 }, (_item, index) => [10 + at * 10_000 + index, '1'] as const),
      ),
    );
    expect(await readPdf(fileOf(...streams))).toEqual(tooLarge);
  });

  test('a PDF with thousands of tiny object streams is refused before any is unpacked', async () => {
    const streams = Array.from({ length: pdfLimits.objectStreams + 1 }, (_, at) =>
      stream(at + 1, `/Type /ObjStm /N 1 /First 4 ${flate}`, 'no deflated data'),
    );
    expect(await readPdf(fileOf(...streams))).toEqual(tooLarge);
    expect(await readPdf(fileOf(...streams.slice(1)))).toEqual(refused('damaged'));
  });

  test('a PDF with many .json names but no content is refused for lack of data', async () => {
    const spec = `<</UF (a.json) /EF ${'<<'.repeat(4000)}`;
    const specs = Array.from({ length: 1200 }, (_, index) => `${index} 0 obj ${spec} endobj\n`);
    expect(await readPdf(fileOf(...specs))).toEqual(refused('no-data'));
  });

  test('a PDF whose objects never end is refused for lack of data', async () => {
    const none = { ok: false, reason: 'no-data' };
    expect(await readPdf(fileOf('1 0 obj <<'.repeat(900_000)))).toEqual(none);
    expect(await readPdf(fileOf('1 0 obj stream\n'.repeat(600_000)))).toEqual(none);
    expect(await readPdf(fileOf('1 '.repeat(4_000_000)))).toEqual(none);
    expect(await readPdf(fileOf(' '.repeat(9_000_000)))).toEqual(none);
  });
});
