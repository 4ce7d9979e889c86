import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../tests/pdf/fontFiles.ts';
import { sampleReport } from '../../tests/pdf/sampleReport.ts';
import { fileOf, filespec, stream } from '../../tests/pdf/writtenByHand.ts';
import { at, savedWith } from '../../tests/support/building.ts';
import { inOlder, olderEncodings, utf16, utf32 } from '../../tests/support/encodings.ts';
import { largestFile, toSaved } from '../domain/assessment/saved.ts';
import { openFile } from './openFile.ts';
import { createPdf } from './pdf/index.ts';

const saved = savedWith({
  person: 'Áile Ŋukká',
  answers: { 'a-a': { level: 'level-b', note: 'ä ö š ŋ 😀', at } },
});
const refused = (reason: string) => ({ ok: false, refusal: { reason } });

describe('a file that a person chose', () => {
  test('a file saved by this app opens as it was saved', async () => {
    expect(await openFile(new Blob([toSaved(saved)]))).toEqual({ ok: true, value: saved });
  });

  test('a saved file opens with the byte order mark that some editors add', async () => {
    expect(await openFile(new Blob(['\uFEFF', toSaved(saved)]))).toEqual({
      ok: true,
      value: saved,
    });
  });

  test('a file is recognised by its bytes, not by its name or type', async () => {
    const file = new File([toSaved(saved)], 'report.pdf', { type: 'application/pdf' });
    expect(await openFile(file)).toEqual({ ok: true, value: saved });
  });

  test('a file over ten megabytes is refused as too large and not read', async () => {
    const file = new Blob([]);
    Object.defineProperty(file, 'size', { value: largestFile + 1 });
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new Error('it was read')),
    });
    expect(await openFile(file)).toEqual(refused('too-large'));
    expect(await openFile(new Blob([new Uint8Array(largestFile + 1)]))).toEqual(
      refused('too-large'),
    );
  });

  test('a file that was moved after it was chosen is not said to be somebody else’s', async () => {
    const file = new Blob(['{}']);
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(await openFile(file)).toEqual(refused('out-of-reach'));
  });

  test('a file of exactly ten megabytes opens', async () => {
    const text = toSaved(saved);
    const spaces = largestFile - new TextEncoder().encode(text).length;
    const file = new Blob([text, ' '.repeat(spaces)]);
    expect(file.size).toBe(largestFile);
    expect(await openFile(file)).toEqual({ ok: true, value: saved });
  });

  test.each([
    ['broken JSON', toSaved(saved).slice(0, -20)],
    ['nothing', ''],
    ['a text', 'Dear colleague'],
  ])('a file with %s in it is refused as not JSON', async (_, text) => {
    expect(await openFile(new Blob([text]))).toEqual(refused('not-json'));
  });

  test('a zip file or a Word document is refused as packed', async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0x80, 0xc3]);
    expect(await openFile(new Blob([zip]))).toEqual(refused('packed'));
  });

  test('a picture is refused as not JSON', async () => {
    const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    expect(await openFile(new Blob([picture]))).toEqual(refused('not-json'));
  });

  const nordic = savedWith({ person: 'Äiti Öljymäki', title: 'Åbo' });

  test.each(olderEncodings)(
    'a file saved in %s is refused, and no letter of it is lost in the app',
    async (encoding) => {
      const bytes = inOlder(toSaved(nordic), encoding);
      expect(await openFile(new Blob([bytes]))).toEqual(refused('encoding'));
    },
  );

  test('a file saved in UTF-32 is refused for its encoding', async () => {
    const bytes = utf32(toSaved(saved), { mark: true });
    expect(await openFile(new Blob([bytes]))).toEqual(refused('encoding'));
  });

  test.each([{ mark: true }, { mark: true, big: true }, {}, { big: true }])(
    'a file that PowerShell or Notepad saved in UTF-16 opens whole (%j)',
    async (how) => {
      const bytes = utf16(toSaved(saved), how);
      expect(await openFile(new Blob([bytes]))).toEqual({ ok: true, value: saved });
    },
  );

  test('a file that was padded with NULs when the power failed opens whole', async () => {
    const file = new Blob([toSaved(saved), new Uint8Array(512)]);
    expect(await openFile(file)).toEqual({ ok: true, value: saved });
  });

  test('a file that ends within a letter is refused as damaged and not read in part', async () => {
    const bytes = new TextEncoder().encode(toSaved(nordic));
    const cut = bytes.subarray(0, bytes.indexOf(0xc3) + 1);
    expect(await openFile(new Blob([cut]))).toEqual(refused('not-json'));
  });

  test('a JSON file of another service is refused as not ours', async () => {
    expect(await openFile(new Blob(['{"type": "excalidraw", "version": 2}']))).toEqual(
      refused('not-ours'),
    );
  });

  test('a file in a newer format is refused with the number of the format', async () => {
    const text = toSaved(saved).replace('"format": 1', '"format": 9');
    expect(await openFile(new Blob([text]))).toEqual({
      ok: false,
      refusal: { reason: 'newer', format: 9 },
    });
  });

  test('a file damaged by hand editing is refused with the path of the damage', async () => {
    const text = toSaved(saved).replace('"level-b"', '3');
    expect(await openFile(new Blob([text]))).toMatchObject({
      ok: false,
      refusal: { reason: 'damaged', problems: [{ path: 'answers.a-a.level', fault: 'type' }] },
    });
  });
});

const pdfWith = async (json: string) => {
  const attachment = { name: 'answers.json', json, description: 'The answers' };
  const { bytes } = await createPdf(sampleReport, { fonts: fontFiles, attachment });
  return new Blob([Uint8Array.from(bytes)]);
};

describe('a PDF', () => {
  test('a PDF renamed to .json is recognised as a PDF without answers', async () => {
    const file = new File(['%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF'], 'answers.json');
    expect(await openFile(file)).toEqual(refused('no-data-in-pdf'));
  });

  test('a PDF with empty lines before its header is recognised as a PDF', async () => {
    expect(await openFile(new Blob(['\n\n %PDF-1.4\n%%EOF']))).toEqual(refused('no-data-in-pdf'));
  });

  test('a text that mentions a PDF header is not taken for a PDF', async () => {
    expect(await openFile(new Blob(['See %PDF-1.4\n%%EOF']))).toEqual(refused('not-json'));
  });

  test('a saved assessment that mentions a PDF header is not taken for a PDF', async () => {
    const { format, ...rest } = saved;
    const input = { format, site: '%PDF-1.7', ...rest };
    const text = JSON.stringify(input);
    expect(text.indexOf('%PDF-')).toBeLessThan(64);
    expect(await openFile(new Blob([text]))).toEqual({ ok: true, value: input });
    expect(await openFile(new Blob(['\uFEFF', text]))).toEqual({ ok: true, value: input });
  });

  test('a PDF with the answers inside opens like the saved file', async () => {
    expect(await openFile(await pdfWith(toSaved(saved)))).toEqual({ ok: true, value: saved });
  });

  test('a PDF is refused for the encoding of its answers when another program changed it', async () => {
    const json = inOlder(toSaved(savedWith({ person: 'Äiti' })), 'windows-1252');
    const file = fileOf(filespec, stream(2, '', Buffer.from(json).toString('latin1')));
    expect(await openFile(new Blob([Uint8Array.from(file)]))).toEqual(refused('encoding'));
  });

  test('a PDF with other JSON inside is refused as not ours', async () => {
    expect(await openFile(await pdfWith('{"name": "x"}'))).toEqual(refused('not-ours'));
  });
});
