import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { the } from '../../../tests/support/building.ts';
import { qrOf } from './qr.ts';
import type { Qr } from './qr.ts';

const scale = 4;

/** The text that a scanner reads from the code, drawn dark on light from its path alone. */
function readBack({ size, path }: Qr): string | undefined {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = 0; row < scale; row += 1) {
      const from = (Number(y) * scale + row) * side + Number(x) * scale;
      for (let pixel = from; pixel < from + Number(length) * scale; pixel += 1) {
        pixels.fill(0, pixel * 4, pixel * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

const link = (length: number) =>
  'https://oppilaitos.example/osaamistutka/#/open/pA-_z09'.padEnd(length, 'aB3_-xY');

describe('a QR code', () => {
  test.each([60, 300, 1100, 1700])(
    'the QR code of a link of %i characters reads as the link',
    (length) => {
      expect(readBack(the(qrOf(link(length))))).toBe(link(length));
    },
  );

  test('a QR code has a blank edge of four squares', () => {
    const { size, path } = the(qrOf(link(100)));
    const starts = Array.from(path.matchAll(/M(\d+) (\d+)h(\d+)/gu), (found) =>
      found.slice(1).map(Number),
    );
    for (const [x = 0, y = 0, length = 0] of starts) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
    }
  });

  test('a link too long for phones to scan gets no QR code', () => {
    expect(qrOf(link(1800))).toBeNull();
    expect(qrOf(link(20_000))).toBeNull();
  });
});
