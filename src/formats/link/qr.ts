import { encode } from 'uqr';

/** A QR code as one SVG path in a square of `size` units, including its quiet zone. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

/** The squares of larger versions are too small on a screen for a phone to scan. */
const largestVersion = 30;

/** The blank edge that readers need, in squares. */
const quietZone = 4;

/** The QR code of a text, or null if the text is too long for phones to scan. */
export function qrOf(text: string): Qr | null {
  try {
    const { data, size } = encode(text, {
      ecc: 'L',
      border: quietZone,
      maxVersion: largestVersion,
    });
    return { size, path: data.flatMap(pathOfRow).join('') };
  } catch {
    return null;
  }
}

/** Draws each run of dark squares in a row as one rectangle. */
function pathOfRow(row: readonly boolean[], y: number): readonly string[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    const length = (end < 0 ? row.length : end) - x;
    return [`M${x} ${y}h${length}v1h-${length}z`];
  });
}
