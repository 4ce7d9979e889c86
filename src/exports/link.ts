import { readSaved, toSaved } from '../domain/saved.ts';
import type { Saved, SavedReading } from '../domain/saved.ts';

/**
 * A result as the last part of an address. The first letter says how it is packed: `p` plain, `e` encrypted
 * with a passphrase. The rest is base64url: compressed JSON, or salt, nonce and the encrypted same.
 */
const plain = 'p';
const encrypted = 'e';

/** Rounds of PBKDF2-SHA-256, as OWASP advises since 2023. */
const rounds = 600_000;
const saltLength = 16;
const nonceLength = 12;

/** What is unpacked is a result without notes, so anything larger is not ours. */
const mostInflated = 2 * 1024 * 1024;

/** The longest data that chat and mail programs pass on whole, in characters. */
export const longestLink = 8000;

export type LinkReading = SavedReading | { readonly ok: false; readonly refusal: 'passphrase' };

/** What goes into a link: no history, and notes only when asked for. */
export function forLink(saved: Saved, withNotes: boolean): Saved {
  const answers = Object.entries(saved.answers).map(([id, answer]) => {
    const { history: _, chosenAt: __, note, ...kept } = answer;
    return [id, withNotes && note !== undefined ? { ...kept, note } : kept] as const;
  });
  return { ...saved, answers: Object.fromEntries(answers) };
}

/** Packs a result; with a passphrase it is encrypted, which needs https (or localhost). */
export async function packLink(saved: Saved, passphrase: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(toSaved(saved))));
  const small = await through(bytes, new CompressionStream('deflate-raw'));
  if (passphrase === '') return plain + toBase64(small);
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const key = await keyOf(passphrase, salt);
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, small);
  return encrypted + toBase64(joined(salt, nonce, new Uint8Array(hidden)));
}

/** Whether a link's data can only be read with a passphrase. */
export function needsPassphrase(data: string): boolean {
  return data.startsWith(encrypted);
}

/** Unpacks a link's data through the same gate as a file; a wrong passphrase is told apart. Never throws. */
export async function unpackLink(data: string, passphrase = ''): Promise<LinkReading> {
  try {
    const bytes = fromBase64(data.slice(1));
    const small = needsPassphrase(data) ? await opened(bytes, passphrase) : bytes;
    if (small === null) return { ok: false, refusal: 'passphrase' };
    const json = await through(small, new DecompressionStream('deflate-raw'));
    return readSaved(new TextDecoder().decode(json));
  } catch {
    return { ok: false, refusal: { reason: 'not-ours' } };
  }
}

async function opened(bytes: Bytes, passphrase: string): Promise<Bytes | null> {
  const salt = bytes.slice(0, saltLength);
  const nonce = bytes.slice(saltLength, saltLength + nonceLength);
  const key = await keyOf(passphrase, salt);
  try {
    const hidden = bytes.slice(saltLength + nonceLength);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, hidden));
  } catch {
    return null;
  }
}

async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

type Bytes = Uint8Array<ArrayBuffer>;

/** Sends bytes through a compression stream; rejects what grows beyond {@link mostInflated}. */
async function through(
  bytes: Bytes,
  stream: CompressionStream | DecompressionStream,
): Promise<Bytes> {
  const parts: Bytes[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(...parts);
    size += value.length;
    if (size > mostInflated) throw new RangeError('too large');
    parts.push(value);
  }
}

function joined(...parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64(bytes: Bytes): string {
  const letters = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Bytes {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
}
