import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontFiles } from '../../tests/pdf/fontFiles.ts';
import { sampleAttachment, sampleReport } from '../../tests/pdf/sampleReport.ts';
import { createPdf } from './pdf/index.ts';
import { pdfLimits, readPdf } from './readPdf.ts';

const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const stream = (number: number, keys: string, data: Buffer | string) =>
  `${number} 0 obj\n<<${keys} /Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`;
const filespec = '1 0 obj\n<</Type /Filespec /F (a.json) /UF (a.json) /EF <</F 2 0 R>>>>\nendobj\n';

function fileOf(...objects: readonly string[]): Uint8Array {
  return bytesOf(`%PDF-1.7\n${objects.join('')}%%EOF`);
}

describe('the answers come back', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const options = { fonts: fontFiles, attachment: sampleAttachment };
    ({ bytes } = await createPdf(sampleReport, options));
  });

  test('from a file made here', async () => {
    expect(await readPdf(bytes)).toEqual({ ok: true, json: sampleAttachment.json });
  });

  test('from a file that another program saved again in object streams', async () => {
    const saved = await (await PDFDocument.load(bytes)).save({ useObjectStreams: true });
    expect(Buffer.from(saved).includes('/Filespec')).toBe(false);
    expect(await readPdf(saved)).toEqual({ ok: true, json: sampleAttachment.json });
  });

  test('from a file saved again without them', async () => {
    const saved = await (await PDFDocument.load(bytes)).save({ useObjectStreams: false });
    expect(await readPdf(saved)).toEqual({ ok: true, json: sampleAttachment.json });
  });

  test('whatever they say', async () => {
    const json = JSON.stringify({ note: 'endstream endobj 9 0 obj <</EF 3 0 R>> \u2028 🙂 "č"' });
    const attachment = { ...sampleAttachment, json };
    const made = await createPdf(sampleReport, { fonts: fontFiles, attachment });
    expect(await readPdf(made.bytes)).toEqual({ ok: true, json });
  });

  test('not when they were left out', async () => {
    const made = await createPdf(sampleReport, { fonts: fontFiles });
    expect(await readPdf(made.bytes)).toEqual({ ok: false, reason: 'no-data' });
  });

  test('or fail calmly from a file damaged anywhere', async () => {
    const reasons = new Map<string, number>();
    let state = 12345;
    const random = (below: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state % below;
    };
    for (let round = 0; round < 300; round += 1) {
      const damaged = new Uint8Array(bytes);
      for (let change = 0; change <= round % 40; change += 1) {
        damaged[random(damaged.length)] = random(256);
      }
      const cut = round % 3 === 0 ? damaged.subarray(0, random(damaged.length)) : damaged;
      const result = await readPdf(cut);
      const key = result.ok ? 'ok' : result.reason;
      reasons.set(key, (reasons.get(key) ?? 0) + 1);
    }
    const total = Array.from(reasons.values()).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(300);
    expect(reasons.get('ok')).toBeGreaterThan(50);
  });
});

const refused = (reason: string) => ({ ok: false, reason });

describe('a file written by other hands', () => {
  const ok = { ok: true, json: '{}' };

  test('may hold the data uncompressed', async () => {
    expect(await readPdf(fileOf(filespec, stream(2, '', '{}')))).toEqual(ok);
  });

  test('may give the name in octal, in hexadecimal or in UTF-16', async () => {
    const names = [
      '(a\\056json)',
      '<612E6A736F6E>',
      '<FEFF0061002E006A0073006F006E>',
      '(\xfe\xff\0a\0.\0j\0s\0o\0n)',
      '(\xfe\xff\\000a\\000.\\000j\\000s\\000o\\000n)',
    ];
    for (const name of names) {
      const spec = `1 0 obj <</EF<</UF 2 0 R>>/UF${name}>> endobj\n`;
      expect(await readPdf(fileOf(spec, stream(2, '', '{}')))).toEqual(ok);
    }
  });

  test('may keep the length and the file list elsewhere', async () => {
    const spec = '1 0 obj <</UF (a.json) /EF 4 0 R>> endobj 4 0 obj <</F 2 0 R>> endobj\n';
    const data = '2 0 obj <</Length 3 0 R>> stream\n{}\nendstream endobj 3 0 obj 2 endobj\n';
    expect(await readPdf(fileOf(spec, data))).toEqual(ok);
  });

  test('may have been changed at its end; the last version holds', async () => {
    const newer = stream(2, '', '{}');
    expect(await readPdf(fileOf(filespec, stream(2, '', '[1]'), newer))).toEqual(ok);
  });

  test('of another kind is no PDF', async () => {
    expect(await readPdf(bytesOf('{"format":1}'))).toEqual(refused('not-pdf'));
    expect(await readPdf(new Uint8Array())).toEqual(refused('not-pdf'));
  });

  test('with other attachments has no data', async () => {
    const spec = filespec.replaceAll('a.json', 'a.xml');
    expect(await readPdf(fileOf(spec, stream(2, '', '{}')))).toEqual(refused('no-data'));
  });

  test('with a compression that is not known here is damaged', async () => {
    const lzw = stream(2, '/Filter /LZWDecode', 'x');
    expect(await readPdf(fileOf(filespec, lzw))).toEqual(refused('damaged'));
    for (const both of ['/ASCII85Decode /FlateDecode', '/FlateDecode /FlateDecode']) {
      const twice = stream(2, `/Filter [${both}]`, deflateSync('{}'));
      expect(await readPdf(fileOf(filespec, twice))).toEqual(refused('damaged'));
    }
    const broken = stream(2, '/Filter /FlateDecode', 'x');
    expect(await readPdf(fileOf(filespec, broken))).toEqual(refused('damaged'));
  });

  test('with data that is no UTF-8 is damaged', async () => {
    expect(await readPdf(fileOf(filespec, stream(2, '', '\xff\xfe')))).toEqual(refused('damaged'));
  });
});

describe('a file made to hurt is refused', () => {
  const tooLarge = { ok: false, reason: 'too-large' };
  const flate = '/Filter /FlateDecode';

  test('when it is too large', async () => {
    const bytes = new Uint8Array(pdfLimits.fileBytes + 1);
    bytes.set(bytesOf('%PDF-1.7'));
    expect(await readPdf(bytes)).toEqual(tooLarge);
  });

  test('when its data unfolds to too much', async () => {
    const bomb = deflateSync(Buffer.alloc(200 * 1024 * 1024));
    expect(await readPdf(fileOf(filespec, stream(2, flate, bomb)))).toEqual(tooLarge);
  });

  test('when its data is large without compression', async () => {
    const data = ' '.repeat(pdfLimits.inflatedBytes + 1);
    expect(await readPdf(fileOf(filespec, stream(2, '', data)))).toEqual(tooLarge);
  });

  test('when many object streams unfold to too much together', async () => {
    const block = deflateSync(Buffer.alloc(pdfLimits.inflatedBytes, ' '));
    const keys = `/Type /ObjStm /N 0 /First 0 ${flate}`;
    const streams = Array.from({ length: 9 }, (_, index) => stream(index + 1, keys, block));
    expect(await readPdf(fileOf(...streams))).toEqual(tooLarge);
  });

  test('when it has endless objects', async () => {
    const objects = Array.from(
      { length: pdfLimits.objects + 1 },
      (_, index) => `${index} 0 obj 1 endobj\n`,
    );
    expect(await readPdf(fileOf(...objects))).toEqual(tooLarge);
    const keys = `/Type /ObjStm /N ${pdfLimits.objects + 1} /First 0`;
    expect(await readPdf(fileOf(stream(1, keys, '')))).toEqual(tooLarge);
  });

  test('when a dictionary it must look into is endless', async () => {
    const spec = `1 0 obj <</EF ${'<<'.repeat(pdfLimits.dictionaryLength)}`;
    const damaged = { ok: false, reason: 'damaged' };
    expect(await readPdf(fileOf(`${spec} endobj`))).toEqual(damaged);
  });

  test('or found to have no data, when its objects never end', async () => {
    const none = { ok: false, reason: 'no-data' };
    expect(await readPdf(fileOf('1 0 obj <<'.repeat(900_000)))).toEqual(none);
    expect(await readPdf(fileOf('1 0 obj stream\n'.repeat(600_000)))).toEqual(none);
    expect(await readPdf(fileOf('1 '.repeat(4_000_000)))).toEqual(none);
    expect(await readPdf(fileOf(' '.repeat(9_000_000)))).toEqual(none);
  });
});
