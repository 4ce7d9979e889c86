import { stepsOf } from '../base/compression.ts';
import type { LinkFound } from './findLinks.ts';
import { fromBase64, mostInflated, needsPassphrase, unpackLink } from './link.ts';
import type { LinkReading, LinkRefusal } from './link.ts';

/** Each attempt to decrypt takes up to a second. */
const mostDecryptions = 6;

/** Compressed data this long always has letters of both cases, in characters. */
const certainlyMixed = 60;

/**
 * Opens the first of the links whose data is sound. An encrypted link is opened only if the first one is
 * encrypted, because they share the passphrase. If none opens, says why of the first. Never throws.
 */
export async function openLink(links: readonly LinkFound[], passphrase = ''): Promise<LinkReading> {
  const [first] = links;
  if (first === undefined) return { ok: false, refusal: 'damaged' };
  const isEncrypted = needsPassphrase(first[0]);
  const ways = links.flat().filter((data) => needsPassphrase(data) === isEncrypted);
  const refusals: LinkRefusal[] = [];
  for (const data of isEncrypted ? ways.slice(0, mostDecryptions) : ways) {
    const reading = await unpackLink(data, passphrase);
    if (reading.ok) return reading;
    refusals.push(reading.refusal);
  }
  const certain = (['newer', 'insecure', 'passphrase'] as const).find((one) =>
    refusals.includes(one),
  );
  return { ok: false, refusal: certain ?? (await faultOf(first[0])) };
}

/** What can be known of a link without its passphrase that makes it useless; null if it may open. */
export function visibleFault(data: string): 'case' | null {
  const letters = data.slice(1);
  const isMixed =
    letters.length < certainlyMixed || (/[a-z]/u.test(letters) && /[A-Z]/u.test(letters));
  return isMixed ? null : 'case';
}

async function faultOf(data: string): Promise<LinkRefusal> {
  const visible = visibleFault(data);
  if (visible !== null || needsPassphrase(data)) return visible ?? 'damaged';
  return (await isCut(data)) ? 'cut' : 'damaged';
}

/**
 * Whether the data is sound as far as it goes but ends too early. By the standard a decompressor refuses wrong
 * data when it is written, and missing data only when the stream is closed.
 */
async function isCut(data: string): Promise<boolean> {
  const stream = new DecompressionStream('deflate');
  const writer = stream.writable.getWriter();
  const read = readThrough(stream.readable).catch(() => undefined);
  try {
    // A base64 group of one letter is the rest of one that was cut.
    const whole = data.length % 4 === 2 ? data.slice(1, -1) : data.slice(1);
    for (const part of stepsOf(fromBase64(whole))) await writer.write(part);
  } catch {
    return false;
  }
  const closed = writer.close().then(
    () => false,
    () => true,
  );
  await read;
  return closed;
}

async function readThrough(readable: ReadableStream<Uint8Array>): Promise<void> {
  const reader = readable.getReader();
  for (let size = 0; size <= mostInflated;) {
    const { done, value } = await reader.read();
    if (done) return;
    size += value.length;
  }
  await reader.cancel();
}
