/**
 * Builds the sRGB colour profile (ICC version 4.2) from its definition, since PDF/A requires a file to define
 * its colours. The primaries and the white are those of IEC 61966-2-1, adapted to D50.
 */
export function colourProfile(): Uint8Array {
  const curve = parametricCurve();
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', localisedText('sRGB')],
    ['cprt', localisedText('CC0')],
    ['wtpt', numbers('XYZ ', [0.9642, 1, 0.8249])],
    [
      'chad',
      numbers(
        'sf32',
        [1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168],
      ),
    ],
    ['rXYZ', numbers('XYZ ', [0.43607, 0.22249, 0.01392])],
    ['gXYZ', numbers('XYZ ', [0.38515, 0.71687, 0.09708])],
    ['bXYZ', numbers('XYZ ', [0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const places = new Map<Uint8Array, number>();
  let end = 128 + 4 + 12 * tags.length;
  for (const [, data] of tags) {
    if (places.has(data)) continue;
    places.set(data, end);
    end += Math.ceil(data.length / 4) * 4;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  view.setUint32(128, tags.length);
  tags.forEach(([name, data], index) => {
    const at = 132 + 12 * index;
    const place = places.get(data) ?? 0;
    writeText(bytes, at, name);
    view.setUint32(at + 4, place);
    view.setUint32(at + 8, data.length);
    bytes.set(data, place);
  });
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x04200000);
  writeText(bytes, 12, 'mntrRGB XYZ ');
  [2026, 1, 1].forEach((part, index) => view.setUint16(24 + 2 * index, part));
  writeText(bytes, 36, 'acsp');
  [0.9642, 1, 0.8249].forEach((value, index) => view.setInt32(68 + 4 * index, fixed(value)));
}

function numbers(type: string, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + 4 * values.length);
  writeText(bytes, 0, type);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => view.setInt32(8 + 4 * index, fixed(value)));
  return bytes;
}

/** The transfer curve of sRGB: a linear start, then a power. */
function parametricCurve(): Uint8Array {
  const bytes = numbers('para', [0, 2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  new DataView(bytes.buffer).setUint16(8, 3);
  return bytes;
}

function localisedText(text: string): Uint8Array {
  const bytes = new Uint8Array(28 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  writeText(bytes, 0, 'mluc');
  view.setUint32(8, 1);
  view.setUint32(12, 12);
  writeText(bytes, 16, 'enUS');
  view.setUint32(20, 2 * text.length);
  view.setUint32(24, 28);
  Array.from(text).forEach((character, index) =>
    view.setUint16(28 + 2 * index, character.charCodeAt(0)),
  );
  return bytes;
}

function writeText(bytes: Uint8Array, at: number, text: string): void {
  bytes.set(new TextEncoder().encode(text), at);
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}
