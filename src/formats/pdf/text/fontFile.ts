/** What the layout needs from a TrueType font: its characters and their widths. */
export interface FontMetrics {
  /** The code points the font can draw. */
  readonly coverage: ReadonlySet<number>;
  /** The width of a text at a size, in the unit of the size. There is no kerning. */
  readonly widthOf: (text: string, size: number) => number;
}

/** Reads the character map and the widths of a TrueType font. */
export function readFont(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x00010000) throw new Error('Not a TrueType font');
  const tables = readTables(view);
  const glyphs = readCharacterMap(view, tables('cmap'));
  const unitsPerEm = view.getUint16(tables('head') + 18);
  const advances = view.getUint16(tables('hhea') + 34);
  const widths = tables('hmtx');
  const advanceOf = (glyph: number) =>
    view.getUint16(widths + 4 * Math.min(glyph, advances - 1)) / unitsPerEm;
  const widthOfCode = new Map(
    Array.from(glyphs, ([code, glyph]) => [code, advanceOf(glyph)] as const),
  );
  return {
    coverage: new Set(glyphs.keys()),
    widthOf: (text, size) => {
      let width = 0;
      for (let index = 0; index < text.length; index += 1) {
        width += widthOfCode.get(text.charCodeAt(index)) ?? 0;
      }
      return width * size;
    },
  };
}

function readTables(view: DataView): (name: string) => number {
  const offsets = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const entry = 12 + 16 * index;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte)));
    offsets.set(name, view.getUint32(entry + 8));
  }
  return (name) => {
    const offset = offsets.get(name);
    if (offset === undefined) throw new Error(`The font has no table ${name}`);
    return offset;
  };
}

/** The glyph of each code point, from a format 4 subtable, which every Unicode font has. */
function readCharacterMap(view: DataView, table: number): ReadonlyMap<number, number> {
  for (let index = 0; index < view.getUint16(table + 2); index += 1) {
    const subtable = table + view.getUint32(table + 8 + 8 * index);
    if (view.getUint16(subtable) === 4) return readSegments(view, subtable);
  }
  throw new Error('The font has no character map of format 4');
}

function readSegments(view: DataView, subtable: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  const doubled = view.getUint16(subtable + 6);
  for (let at = 0; at < doubled; at += 2) {
    const last = view.getUint16(subtable + 14 + at);
    const first = view.getUint16(subtable + 16 + doubled + at);
    const delta = view.getUint16(subtable + 16 + 2 * doubled + at);
    const rangeAt = subtable + 16 + 3 * doubled + at;
    const range = view.getUint16(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
