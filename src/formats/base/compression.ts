import { unheard } from '../../domain/unheard.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

/** How much is given to a stream at once: it unpacks that without a pause, to a thousand times as much. */
const step = 1024;

/** The output of {@link through} would be larger than allowed. */
export class TooLarge extends Error {}

/**
 * Sends bytes through a compression stream in small steps, so that a small input that unpacks to a huge output
 * stops soon. Rejects with {@link TooLarge} if the output grows beyond `most` bytes, and with the error of the
 * stream if it refuses the input.
 */
export async function through(
  bytes: Bytes,
  stream: ReadableWritablePair<Bytes, Bytes>,
  most: number,
): Promise<Bytes> {
  const parts: Bytes[] = [];
  let size = 0;
  const reader = inSteps(bytes).pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    size += value.length;
    if (size > most) {
      unheard(reader.cancel());
      throw new TooLarge();
    }
    parts.push(value);
  }
}

function inSteps(bytes: Bytes): ReadableStream<Bytes> {
  const steps = stepsOf(bytes);
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = steps.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** The bytes in the small steps in which a stream should get them. */
export function* stepsOf(bytes: Bytes): Generator<Bytes, void> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** The bytes of some parts, one after the other. */
export function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
