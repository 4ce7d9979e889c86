import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { stepsOf, through, TooLarge } from './compression.ts';

const unpack = (bytes: Uint8Array, most: number) =>
  through(new Uint8Array(bytes), new DecompressionStream('deflate'), most);

/** A stream that makes a thousand bytes of each, like the most hostile input, and counts what it is given. */
function swelling() {
  const given = { bytes: 0 };
  const stream = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (part, controller) => {
      given.bytes += part.length;
      controller.enqueue(new Uint8Array(part.length * 1000));
    },
  });
  return { given, stream };
}

describe('bytes through a compression stream', () => {
  test('what is packed is unpacked whole, also in many steps', async () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `${index * 7919} `).join('');
    const bytes = new TextEncoder().encode(text);
    const packed = await through(bytes, new CompressionStream('deflate'), bytes.length);
    expect(packed.length).toBeGreaterThan(10_000);
    expect(new TextDecoder().decode(await unpack(packed, bytes.length))).toBe(text);
  });

  test('exactly as much as allowed is unpacked, and a byte more is refused', async () => {
    const packed = deflateSync(Buffer.alloc(5000));
    expect(await unpack(packed, 5000)).toHaveLength(5000);
    await expect(unpack(packed, 4999)).rejects.toThrow(TooLarge);
  });

  test('a little that would unpack to a hundred megabytes is not given to the stream whole', async () => {
    const { given, stream } = swelling();
    await expect(through(new Uint8Array(100_000), stream, 2_000_000)).rejects.toThrow(TooLarge);
    expect(given.bytes).toBeLessThan(10_000);
  });

  test('bytes that are not packed are refused', async () => {
    await expect(unpack(new Uint8Array([1, 2, 3]), 100)).rejects.not.toThrow(TooLarge);
  });
});

test('the steps are all of the bytes in their order, and none is large', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
  const steps = [...stepsOf(bytes)];
  expect(Uint8Array.from(steps.flatMap((part) => [...part]))).toEqual(bytes);
  expect(Math.max(...steps.map(({ length }) => length))).toBeLessThan(2000);
  expect([...stepsOf(new Uint8Array())]).toEqual([]);
});
