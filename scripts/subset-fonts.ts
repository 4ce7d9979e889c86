/**
 * Makes the two fonts of the PDF from the whole Noto Sans: `node scripts/subset-fonts.ts`. The results are
 * committed; run it again when the PDF needs more characters or the font has a new version.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const source = new URL('../node_modules/@expo-google-fonts/noto-sans/', import.meta.url);
const target = new URL('../src/formats/pdf/text/fonts/', import.meta.url);

/** Ranges of code points, first and last. */
const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xff], // Latin-1; the no-break space is drawn as a space
  [0x100, 0x17f], // Latin Extended-A: š ž č đ ŋ ŧ
  [0x1ea0, 0x1ef9], // Vietnamese
  [0x400, 0x45f], // Cyrillic: Russian, Ukrainian, Belarusian, Serbian
];

const others =
  'ǤǥǦǧǨǩƷʒǮǯ' + // Skolt Sámi
  'ȘșȚț' + // Romanian
  'ƠơƯư' + // Vietnamese
  'ẞ' + // German names in capitals
  'ҐґӐӑӒӓӖӗӦӧӰӱ' + // Ukrainian, Chuvash, Mari, Komi
  '–—‘’‚“”„…•·‹›«»†‡‰′″' +
  '€−×÷№™' +
  '\u02b9\u02bc\ufffd'; // Skolt Sámi and Ukrainian marks within a word, and the replacement character

const text =
  ranges
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    )
    .join('')
    .replace('\u00ad', '') + others;

const unused = ['GSUB', 'GPOS', 'GDEF', 'kern', 'gasp', 'STAT', 'DSIG', 'meta'];

for (const [folder, name] of [
  ['400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf'],
  ['700Bold/NotoSans_700Bold.ttf', 'NotoSans-Bold.ttf'],
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
await copyFile(new URL('LICENSE_FONT', source), new URL('OFL.txt', target));
process.stdout.write(`in ${fileURLToPath(target)}\n`);
