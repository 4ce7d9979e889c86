import { deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../tests/pdf/fontFiles.ts';
import { sampleAttachment, sampleReport } from '../../../../tests/pdf/sampleReport.ts';
import {
  bytesOf,
  fileOf,
  filespec,
  objectStream,
  specification,
  stream,
} from '../../../../tests/pdf/writtenByHand.ts';
import { createPdf } from '../index.ts';
import { readPdf } from './readPdf.ts';

describe('the answers in a PDF', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const options = { fonts: fontFiles, attachment: sampleAttachment };
    ({ bytes } = await createPdf(sampleReport, options));
  });

  test('the answers are read from a PDF that this app made', async () => {
    expect(await readPdf(bytes)).toEqual({ ok: true, json: sampleAttachment.json });
  });

  test('the answers are read from a PDF that another program saved with object streams', async () => {
    const saved = await (await PDFDocument.load(bytes)).save({ useObjectStreams: true });
    expect(Buffer.from(saved).includes('/Filespec')).toBe(false);
    expect(await readPdf(saved)).toEqual({ ok: true, json: sampleAttachment.json });
  });

  test('the answers are read from a PDF that another program saved without object streams', async () => {
    const saved = await (await PDFDocument.load(bytes)).save({ useObjectStreams: false });
    expect(await readPdf(saved)).toEqual({ ok: true, json: sampleAttachment.json });
  });

  test('answers that contain PDF syntax are read unchanged', async () => {
    const json = JSON.stringify({ note: 'endstream endobj 9 0 obj <</EF 3 0 R>> \u2028 🙂 "č"' });
    const attachment = { ...sampleAttachment, json };
    const made = await createPdf(sampleReport, { fonts: fontFiles, attachment });
    expect(await readPdf(made.bytes)).toEqual({ ok: true, json });
  });

  test('answers with long notes of many years are read from a PDF, as from a JSON file', async () => {
    const json = JSON.stringify({ notes: Array.from({ length: 2000 }, () => 'x'.repeat(4000)) });
    const attachment = { ...sampleAttachment, json };
    const made = await createPdf(sampleReport, { fonts: fontFiles, attachment });
    expect(await readPdf(made.bytes)).toEqual({ ok: true, json });
  });

  test('a PDF without the answers is refused for lack of data', async () => {
    const made = await createPdf(sampleReport, { fonts: fontFiles });
    expect(await readPdf(made.bytes)).toEqual({ ok: false, reason: 'no-data' });
  });
});

/** Saves a file again, as a program without object streams does. */
const saveAgain = async (bytes: Uint8Array) =>
  (await PDFDocument.load(bytes)).save({ useObjectStreams: false });

describe('a damaged PDF', () => {
  test.each([
    // One changed byte damages a whole object stream, so the file with object streams is more fragile.
    ['made here', (bytes: Uint8Array) => Promise.resolve(bytes), 15],
    ['saved again', saveAgain, 50],
  ] as const)(
    'a PDF damaged anywhere gives whole answers or is refused: %s',
    async (_name, prepare, least) => {
      const options = { fonts: fontFiles, attachment: sampleAttachment };
      const bytes = await prepare((await createPdf(sampleReport, options)).bytes);
      const results = await Promise.all(damagesOf(bytes).map(readPdf));
      expect(results).toHaveLength(300);
      const read = results.flatMap((result) => (result.ok ? [result.json] : []));
      expect(read.length).toBeGreaterThan(least);
      const whole = read.filter((json) => json === sampleAttachment.json);
      // Inflated data has passed a checksum. Uncompressed data is validated later, as saved answers.
      expect(whole).toHaveLength(read.length);
    },
  );
});

/** Three hundred damaged copies of a file: up to forty bytes changed, and every third copy cut off. */
function damagesOf(bytes: Uint8Array): readonly Uint8Array[] {
  let state = 12345;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: 300 }, (_item, round) => {
    const damaged = new Uint8Array(bytes);
    for (let change = 0; change <= round % 40; change += 1) {
      damaged[random(damaged.length)] = random(256);
    }
    return round % 3 === 0 ? damaged.subarray(0, random(damaged.length)) : damaged;
  });
}

const refused = (reason: string) => ({ ok: false, reason });

describe('a PDF of another program', () => {
  const ok = { ok: true, json: '{}' };

  test('uncompressed data in a PDF is read', async () => {
    expect(await readPdf(fileOf(filespec, stream(2, '', '{}')))).toEqual(ok);
  });

  test('the file name in a PDF may be in octal, hexadecimal or UTF-16', async () => {
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

  test('the length and the file list of an attachment may be objects of their own', async () => {
    const spec = '1 0 obj <</UF (a.json) /EF 4 0 R>> endobj 4 0 obj <</F 2 0 R>> endobj\n';
    const data = '2 0 obj <</Length 3 0 R>> stream\n{}\nendstream endobj 3 0 obj 2 endobj\n';
    expect(await readPdf(fileOf(spec, data))).toEqual(ok);
  });

  test('a file specification in an object stream is read', async () => {
    expect(
      await readPdf(fileOf(objectStream(3, [[1, specification]]), stream(2, '', '{}'))),
    ).toEqual(ok);
  });

  test('the last version of an object that was changed later is read', async () => {
    const newer = stream(2, '', '{}');
    expect(await readPdf(fileOf(filespec, stream(2, '', '[1]'), newer))).toEqual(ok);
  });

  test('a file of another kind is refused as not a PDF', async () => {
    expect(await readPdf(bytesOf('{"format":1}'))).toEqual(refused('not-pdf'));
    expect(await readPdf(new Uint8Array())).toEqual(refused('not-pdf'));
  });

  test('a PDF with only other attachments is refused for lack of data', async () => {
    const spec = filespec.replaceAll('a.json', 'a.xml');
    expect(await readPdf(fileOf(spec, stream(2, '', '{}')))).toEqual(refused('no-data'));
  });

  test('a PDF with unknown, repeated or broken compression is refused as damaged', async () => {
    const lzw = stream(2, '/Filter /LZWDecode', 'x');
    expect(await readPdf(fileOf(filespec, lzw))).toEqual(refused('damaged'));
    for (const both of ['/ASCII85Decode /FlateDecode', '/FlateDecode /FlateDecode']) {
      const twice = stream(2, `/Filter [${both}]`, deflateSync('{}'));
      expect(await readPdf(fileOf(filespec, twice))).toEqual(refused('damaged'));
    }
    const broken = stream(2, '/Filter /FlateDecode', 'x');
    expect(await readPdf(fileOf(filespec, broken))).toEqual(refused('damaged'));
  });

  test('a PDF whose data is in an older encoding is refused for it', async () => {
    const data = stream(2, '', '{"nimi":"\xc4iti"}');
    expect(await readPdf(fileOf(filespec, data))).toEqual(refused('encoding'));
  });

  test('a PDF whose data is no text is refused as damaged', async () => {
    const data = stream(2, '', '\x89PNG\r\n\x1a\n\0\0\0\r');
    expect(await readPdf(fileOf(filespec, data))).toEqual(refused('damaged'));
  });
});
