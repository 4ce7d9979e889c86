/**
 * Draws the EU emblem with its statement in each language into `public/`: `node scripts/emblem-text.ts`. The
 * letters are outlines of Ubuntu, one of the allowed typefaces, so they look the same everywhere without
 * fetching a font. Run it again when a statement changes.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from 'opentype.js/dist/opentype.mjs';
import type { Font } from 'opentype.js/dist/opentype.mjs';
import { emblemColours, emblemOf } from '../src/domain/site/emblem.ts';
import type { Point } from '../src/domain/radar/geometry.ts';
import { fundingStatements } from '../src/domain/languages.ts';

const height = 60;
const gap = 11;
const size = 22;
const leading = 26;
const kerning = true;
/** The statement is split into two lines as in the funder's own files; the last two words stay together. */
const lines: Readonly<Record<string, readonly [string, string]>> = {
  fi: ['Euroopan unionin', 'osarahoittama'],
  sv: ['Medfinansieras av', 'Europeiska unionen'],
  en: ['Co-funded by', 'the European Union'],
};

const source = new URL(
  '../node_modules/@expo-google-fonts/ubuntu/500Medium/Ubuntu_500Medium.ttf',
  import.meta.url,
);
const font = parse(new Uint8Array(await readFile(source)).buffer);

await writeFile(new URL('../public/eu.svg', import.meta.url), svg(emblemOf(height).width, flag()));
for (const [language, statement] of Object.entries(fundingStatements)) {
  const two = lines[language];
  if (two?.join(' ') !== statement) throw new Error(`no two lines for "${statement}"`);
  const width = Math.ceil(textLeft() + Math.max(...two.map(widthOf)));
  const drawing = svg(width, flag() + letters(font, two), statement);
  await writeFile(new URL(`../public/eu-${language}.svg`, import.meta.url), drawing);
  process.stdout.write(`eu-${language}.svg ${drawing.length} bytes\n`);
}

function textLeft(): number {
  return emblemOf(height).width + gap;
}

function widthOf(line: string): number {
  return font.getAdvanceWidth(line, size, { kerning });
}

function svg(width: number, content: string, title = ''): string {
  const named = title === '' ? '' : `<title>${title}</title>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${named}${content}</svg>\n`;
}

/** The flag defines its star once and uses it twelve times. */
function flag(): string {
  const { width, star, centres } = emblemOf(height);
  const corners = star.map(({ x, y }) => `${round(x)} ${round(y)}`).join(' ');
  return [
    `<defs><path id="star" d="M${corners}Z"/></defs>`,
    `<path fill="${emblemColours.field}" d="M0 0H${width}V${height}H0Z"/>`,
    `<g fill="${emblemColours.stars}">${centres.map((at) => use('star', at)).join('')}</g>`,
  ].join('');
}

/** Draws each letter once in the font's own units and reuses it wherever it occurs. */
function letters(from: Font, two: readonly string[]): string {
  const scale = size / from.unitsPerEm;
  const capHeight = from.tables.os2.sCapHeight * scale;
  const first = (height - capHeight - leading) / 2 + capHeight;
  const shapes = new Map<string, string>();
  const places: string[] = [];
  two.forEach((line, index) => {
    const x = textLeft() / scale;
    const y = (first + index * leading) / scale;
    from.forEachGlyph(line, x, y, from.unitsPerEm, { kerning }, (glyph, left, baseline) => {
      const shape = glyph
        .getPath(0, 0, from.unitsPerEm)
        .toPathData({ decimalPlaces: 0, flipY: false });
      if (shape === '') return;
      const id = `g${glyph.index}`;
      shapes.set(id, `<path id="${id}" d="${shape}"/>`);
      places.push(use(id, { x: Math.round(left), y: Math.round(baseline) }));
    });
  });
  const scaled = `transform="scale(${scale})" fill="${emblemColours.field}"`;
  return `<defs>${[...shapes.values()].join('')}</defs><g ${scaled}>${places.join('')}</g>`;
}

function use(id: string, { x, y }: Point): string {
  return `<use href="#${id}" x="${round(x)}" y="${round(y)}"/>`;
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
