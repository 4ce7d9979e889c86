import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../tests/pdf/fontFiles.ts';
import { sampleReport } from '../../tests/pdf/sampleReport.ts';
import { at, savedWith } from '../../tests/support/building.ts';
import { largestFile, toSaved } from '../domain/assessment/saved.ts';
import { openFile } from './openFile.ts';
import { createPdf } from './pdf/index.ts';

const saved = savedWith({
  person: 'Áile Ŋukká',
  answers: { 'a-a': { level: 'level-b', note: 'ä ö š ŋ 😀', at } },
});
const refused = (reason: string) => ({ ok: false, refusal: { reason } });

describe('a file a person chose', () => {
  test('of our own opens as it was saved', async () => {
    expect(await openFile(new Blob([toSaved(saved)]))).toEqual({ ok: true, value: saved });
  });

  test('opens with a byte order mark, as some editors save it', async () => {
    expect(await openFile(new Blob(['\uFEFF', toSaved(saved)]))).toEqual({
      ok: true,
      value: saved,
    });
  });

  test('is told by its bytes, not by its name or type', async () => {
    const file = new File([toSaved(saved)], 'report.pdf', { type: 'application/pdf' });
    expect(await openFile(file)).toEqual({ ok: true, value: saved });
  });

  test('over ten megabytes is too large, and is not read', async () => {
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

  test('of exactly ten megabytes is not', async () => {
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
  ])('with %s in it is not JSON', async (_, text) => {
    expect(await openFile(new Blob([text]))).toEqual(refused('not-json'));
  });

  test('with bytes of another program in it is not JSON', async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0x80, 0xc3]);
    expect(await openFile(new Blob([zip]))).toEqual(refused('not-json'));
  });

  test('of another service is not ours', async () => {
    expect(await openFile(new Blob(['{"type": "excalidraw", "version": 2}']))).toEqual(
      refused('not-ours'),
    );
  });

  test('of a newer format is told by its number', async () => {
    const text = toSaved(saved).replace('"format": 1', '"format": 9');
    expect(await openFile(new Blob([text]))).toEqual({
      ok: false,
      refusal: { reason: 'newer', format: 9 },
    });
  });

  test('edited by hand tells where it is damaged', async () => {
    const text = toSaved(saved).replace('"level-b"', '3');
    expect(await openFile(new Blob([text]))).toMatchObject({
      ok: false,
      refusal: { reason: 'damaged', problems: [{ path: 'answers.a-a.level', fault: 'type' }] },
    });
  });

  test('that the browser can’t read is refused, not thrown', async () => {
    const file = new Blob(['x']);
    Object.defineProperty(file, 'arrayBuffer', {
      value: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(await openFile(file)).toEqual(refused('not-ours'));
  });
});

const pdfWith = async (json: string) => {
  const attachment = { name: 'answers.json', json, description: 'The answers' };
  const { bytes } = await createPdf(sampleReport, { fonts: fontFiles, attachment });
  return new Blob([Uint8Array.from(bytes)]);
};

describe('a PDF', () => {
  test('renamed to .json is still a PDF, without answers in it', async () => {
    const file = new File(['%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n%%EOF'], 'answers.json');
    expect(await openFile(file)).toEqual(refused('no-data-in-pdf'));
  });

  test('with empty lines before its header is still a PDF', async () => {
    expect(await openFile(new Blob(['\n\n %PDF-1.4\n%%EOF']))).toEqual(refused('no-data-in-pdf'));
  });

  test('is not a letter that tells of one', async () => {
    expect(await openFile(new Blob(['See %PDF-1.4\n%%EOF']))).toEqual(refused('not-json'));
  });

  test('is not a saved assessment that tells of one', async () => {
    const { format, ...rest } = saved;
    const told = { format, site: '%PDF-1.7', ...rest };
    const text = JSON.stringify(told);
    expect(text.indexOf('%PDF-')).toBeLessThan(64);
    expect(await openFile(new Blob([text]))).toEqual({ ok: true, value: told });
    expect(await openFile(new Blob(['\uFEFF', text]))).toEqual({ ok: true, value: told });
  });

  test('with the answers inside opens like the file', async () => {
    expect(await openFile(await pdfWith(toSaved(saved)))).toEqual({ ok: true, value: saved });
  });

  test('with something else inside goes through the same gate', async () => {
    expect(await openFile(await pdfWith('{"name": "x"}'))).toEqual(refused('not-ours'));
  });
});
