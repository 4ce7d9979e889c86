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

const specification = '<</Type /Filespec /F (a.json) /EF <</F 2 0 R>>>>';

/** An object stream with these objects; `offsets` are where it claims that they begin. */
function objectStream(
  number: number,
  members: readonly (readonly [number: number, value: string])[],
  offsets?: readonly number[],
): string {
  let length = 0;
  const index = members.map(([member, value], at) => {
    const entry = `${member} ${offsets?.[at] ?? length}`;
    length += value.length + 1;
    return entry;
  });
  const first = `${index.join(' ')} `;
  const data = first + members.map(([, value]) => value).join(' ');
  const keys = `/Type /ObjStm /N ${members.length} /First ${first.length} /Filter /FlateDecode`;
  return stream(number, keys, deflateSync(data));
}

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
});

/** A file as a program without object streams saves it again. */
const saveAgain = async (bytes: Uint8Array) =>
  (await PDFDocument.load(bytes)).save({ useObjectStreams: false });

describe('a file damaged anywhere fails calmly or gives the answers', () => {
  test.each([
    // One byte changed in an object stream damages all of it, so the shorter file is the more delicate.
    ['made here', (bytes: Uint8Array) => Promise.resolve(bytes), 15],
    ['saved again', saveAgain, 50],
  ] as const)('%s', async (_name, prepare, least) => {
    const options = { fonts: fontFiles, attachment: sampleAttachment };
    const bytes = await prepare((await createPdf(sampleReport, options)).bytes);
    const results = await Promise.all(damagesOf(bytes).map(readPdf));
    expect(results).toHaveLength(300);
    const read = results.flatMap((result) => (result.ok ? [result.json] : []));
    expect(read.length).toBeGreaterThan(least);
    const whole = read.filter((json) => json === sampleAttachment.json);
    // What was inflated has passed a checksum; what was not is judged by the gate for saved answers.
    expect(whole).toHaveLength(read.length);
  });
});

/** Three hundred ways to spoil a file: up to forty bytes changed, and each third one cut off as well. */
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

  test('may have its objects in object streams, as a file made here has', async () => {
    expect(
      await readPdf(fileOf(objectStream(3, [[1, specification]]), stream(2, '', '{}'))),
    ).toEqual(ok);
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

  test('when the objects of an object stream overlap', async () => {
    const members = Array.from({ length: 20_000 }, (_, index) => [index, 'x'.repeat(50)] as const);
    const offsets = members.map((_member, index) => (index % 2 === 0 ? 0 : 1_000_000));
    const file = fileOf(objectStream(1, members, offsets));
    expect(await readPdf(file)).toEqual(refused('damaged'));
  });

  test('when an object stream lies about what it holds', async () => {
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

  test('when its object streams together hold endless objects', async () => {
    const streams = Array.from({ length: 6 }, (_, at) =>
      objectStream(
        at + 1,
        Array.from({ length: 10_000 }, (_item, index) => [10 + at * 10_000 + index, '1'] as const),
      ),
    );
    expect(await readPdf(fileOf(...streams))).toEqual(tooLarge);
  });

  test('when many files in it have names that end right and no content', async () => {
    const spec = `<</UF (a.json) /EF ${'<<'.repeat(4000)}`;
    const specs = Array.from({ length: 1200 }, (_, index) => `${index} 0 obj ${spec} endobj\n`);
    expect(await readPdf(fileOf(...specs))).toEqual(refused('no-data'));
  });

  test('or found to have no data, when its objects never end', async () => {
    const none = { ok: false, reason: 'no-data' };
    expect(await readPdf(fileOf('1 0 obj <<'.repeat(900_000)))).toEqual(none);
    expect(await readPdf(fileOf('1 0 obj stream\n'.repeat(600_000)))).toEqual(none);
    expect(await readPdf(fileOf('1 '.repeat(4_000_000)))).toEqual(none);
    expect(await readPdf(fileOf(' '.repeat(9_000_000)))).toEqual(none);
  });
});
