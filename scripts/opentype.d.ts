declare module 'opentype.js/dist/opentype.mjs' {
  interface Path {
    toPathData(options: { readonly decimalPlaces: number; readonly flipY: boolean }): string;
  }
  interface Glyph {
    readonly index: number;
    readonly advanceWidth: number;
    getPath(x: number, y: number, size: number): Path;
  }
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyphIndex(character: string): number;
    readonly tables: { readonly os2: { readonly sCapHeight: number } };
    forEachGlyph(
      text: string,
      x: number,
      y: number,
      size: number,
      options: { readonly kerning: boolean },
      each: (glyph: Glyph, x: number, y: number) => void,
    ): void;
    getAdvanceWidth(text: string, size: number, options: { readonly kerning: boolean }): number;
  }
  export function parse(file: ArrayBuffer): Font;
}
