/**
 * Makes the fonts of the PDF from the whole Noto Sans fonts: `node scripts/subset-fonts.ts`. The results are
 * committed; run it again when the PDF needs more characters or the font has a new version.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { extraFonts } from '../src/formats/pdf/text/extraFonts.ts';
import type { ExtraFontName } from '../src/formats/pdf/text/extraFonts.ts';
import { codesIn, mainCodes } from '../src/formats/pdf/text/characters.ts';

const source = new URL('../node_modules/@expo-google-fonts/', import.meta.url);
const target = new URL('../src/formats/pdf/text/fonts/', import.meta.url);

const charactersOf = (codes: readonly number[]) => String.fromCodePoint(...codes);

const main = charactersOf([...mainCodes]);

/** Signs that may stand between two words of a right-to-left script, and are then drawn in its font. */
const between = ' 0123456789!"#%\'()*+,-./:;<=>?@[]«»–—‘’“”„…•';

const extra = (name: ExtraFontName) =>
  charactersOf(codesIn(extraFonts[name].ranges)) +
  ('isRightToLeft' in extraFonts[name] ? between : '');

const unused = ['GSUB', 'GPOS', 'GDEF', 'kern', 'gasp', 'STAT', 'DSIG', 'meta'];

for (const [folder, name, text] of [
  ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf', main],
  ['noto-sans/700Bold/NotoSans_700Bold.ttf', 'NotoSans-Bold.ttf', main],
  ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'NotoSans-Letters.ttf', extra('letters')],
  ['noto-sans/400Regular/NotoSans_400Regular.ttf', 'NotoSans-Greek.ttf', extra('greek')],
  [
    'noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf',
    'NotoSansHebrew.ttf',
    extra('hebrew'),
  ],
  [
    'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
    'NotoSansArabic.ttf',
    extra('arabic'),
  ],
  [
    'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
    'NotoSansSymbols2.ttf',
    extra('symbols'),
  ],
] as const) {
  const whole = await readFile(new URL(folder, source));
  const subset = await subsetFont(whole, text, {
    targetFormat: 'sfnt',
    keepFeatures: [],
    noLayoutClosure: true,
    noHinting: true,
    dropTables: unused,
  });
  await writeFile(new URL(name, target), subset);
  process.stdout.write(`${name} ${subset.length} bytes\n`);
}
const licences = await Promise.all(
  ['noto-sans', 'noto-sans-hebrew', 'noto-sans-arabic', 'noto-sans-symbols-2'].map((name) =>
    readFile(new URL(`${name}/LICENSE_FONT`, source), 'utf8'),
  ),
);
const copyrights = licences.map((licence) => licence.split('\n', 1)[0]);
const terms = licences[0]?.split('\n').slice(1).join('\n');
await writeFile(new URL('OFL.txt', target), `${copyrights.join('\n')}\n${terms}`);
process.stdout.write(`in ${fileURLToPath(target)}\n`);
