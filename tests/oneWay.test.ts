import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The only reader of bytes as text. */
const reader = 'src/domain/bytes.ts';

/** What else may decode bytes, how often, and why. */
const exceptions: Readonly<Record<string, readonly [count: number, because: string]>> = {
  'src/formats/pdf/read/readPdf.ts': [2, 'a PDF is searched byte by byte, as Latin-1'],
  'src/app/before-app.js': [2, 'it runs without the app, and reads words and settings of the site'],
  'src/domain/plainText.ts': [2, 'it is the part of the reader that the start needs'],
  'src/formats/pdf/read/pdfStrings.ts': [1, 'a PDF says itself that a name is in UTF-16'],
};

/** Every way by which a browser or Node makes a text of bytes. */
const decoding =
  /\bTextDecoder\b|\.(?:text|json)\(\)|\breadAsText\b|\bTextDecoderStream\b|\bstrFromU8\b|['"]utf-?(?:8|16le)['"]|\.toString\(['"]\w/giu;

const decodingsIn = (source: string): readonly string[] =>
  source.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '').match(decoding) ?? [];

describe('the check of who reads bytes as text', () => {
  test.each([
    'new TextDecoder().decode(bytes)',
    'stream.pipeThrough(new TextDecoderStream())',
    'const text = await file.text();',
    'return response.ok ? response.json() : null;',
    'new FileReader().readAsText(file)',
    "import { strFromU8 } from 'fflate';",
    "readFileSync(path, 'utf8')",
    'await readFile(path, { encoding: "utf-8" })',
    "buffer.toString('latin1')",
  ])('the code `%s` is found', (code) => {
    expect(decodingsIn(code)).not.toEqual([]);
  });

  test.each([
    'const text = readText(bytes);',
    'Response.json(site)',
    "import words from './fi.json';",
    'new TextEncoder().encode(text)',
    '// never response.text(), which trusts the server',
  ])('the code `%s` is not', (code) => {
    expect(decodingsIn(code)).toEqual([]);
  });
});

test('bytes become text in one place, and elsewhere only inside a PDF', () => {
  const files = [
    ...globSync('src/**/*.{ts,tsx,js}').filter((path) => !/\.test\.tsx?$/u.test(path)),
    'scripts/check-content.ts',
  ];
  const found = files
    .map((path) => [path, decodingsIn(readFileSync(path, 'utf8')).length] as const)
    .filter(([path, count]) => count > 0 && path !== reader);
  const expected = Object.entries(exceptions).map(([path, [count]]) => [path, count]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
  expect(decodingsIn(readFileSync(reader, 'utf8'))).not.toEqual([]);
});
