import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFont } from '../../src/formats/pdf/text/fontFile.ts';
import { sanitise } from '../../src/formats/pdf/text/text.ts';
import { fontFiles } from './fontFiles.ts';

const root = new URL('../../', import.meta.url).pathname;

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|ts)$/.test(name))
    .map((name) => join(root, folder, name));
}

test('the fonts of the PDF have every character of the descriptions and translations', () => {
  const files = [...filesIn('content'), ...filesIn('src/i18n')];
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    for (const font of [fontFiles.regular, fontFiles.bold]) {
      const { originals } = sanitise(readFileSync(file, 'utf8'), readFont(font).coverage);
      expect({ file, missing: Array.from(new Set(originals)) }).toEqual({ file, missing: [] });
    }
  }
});

test.each([
  'Čđŋšŧž Áŋŋel', // Northern Sámi
  'Ǩeeʹđđ Ǥuʹǩǩ', // Skolt Sámi
  'Nguyễn Thị Hồng Phượng', // Vietnamese
  'Юлія Ґалаган', // Ukrainian
  'Șerban Țepeș', // Romanian
  'Łucja Şükrü Ağaoğlu', // Polish, Turkish
  'GROẞ',
])('the fonts of the PDF have every character of the name %s', (name) => {
  for (const font of [fontFiles.regular, fontFiles.bold]) {
    expect(sanitise(name, readFont(font).coverage)).toEqual({ text: name, originals: [] });
  }
});
