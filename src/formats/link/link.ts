import { joined, through } from '../base/compression.ts';
import type { Bytes } from '../base/compression.ts';
import { readText } from '../../domain/bytes.ts';
import { readSaved, toSaved } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { Answer } from '../../domain/assessment/answers.ts';

/**
 * The data of a link is the last part of an address. Its first letter names the packing: `p` is plain, `e` is
 * encrypted with a passphrase. The rest is base64url: compressed JSON, or salt, nonce and the encrypted JSON.
 */
const plain = 'p';
const encrypted = 'e';

/** Unlike `deflate-raw`, this format has a checksum, so a letter changed on the way is noticed. */
const compression = 'deflate';

/** Rounds of PBKDF2-SHA-256, as OWASP advises since 2023. */
const rounds = 600_000;
const saltLength = 16;
const nonceLength = 12;
const tagLength = 16;

/** The most bytes that an unpacked result may have; anything larger is not ours. */
export const mostInflated = 2 * 1024 * 1024;

/** The longest data that is made or unpacked at all, in characters. */
const mostData = 1_000_000;

/** The longest data that chat and mail programs pass on whole, in characters. */
export const longestLink = 8000;

/** The shortest passphrase that is accepted, in characters. */
export const shortestPassphrase = 8;

/** Why no result can be read from a link. */
export type LinkRefusal =
  | 'damaged'
  /** The end of the data is missing, and the rest is sound. */
  | 'cut'
  /** A program has made all letters small or all large. */
  | 'case'
  /** The passphrase is wrong or the encrypted data is damaged: decryption fails alike in both cases. */
  | 'passphrase'
  /** The link is encrypted, and this page is not on https. */
  | 'insecure'
  /** A newer app made the link. */
  | 'newer';

/** The result read from a link, or why there is none. */
export type LinkReading =
  | { readonly ok: true; readonly value: Saved }
  | { readonly ok: false; readonly refusal: LinkRefusal };

/** What a person includes in a link in addition to the levels. */
export interface LinkChoice {
  readonly person: boolean;
  readonly situation: boolean;
  readonly targets: boolean;
  readonly notes: boolean;
}

/**
 * Selects what goes into a link: the current answers and what the person chose. History, plans, agreed points
 * and anything a later app adds stay out, since they may hold texts that the person does not mean to send.
 */
export function forLink(saved: Saved, choice: LinkChoice): Saved {
  const { format, app, site, id, description, language, createdAt, updatedAt, finishedAt } = saved;
  const { person, situation, targets } = saved;
  const answers = Object.entries(saved.answers).map(
    ([competence, answer]) => [competence, answerForLink(answer, choice.notes)] as const,
  );
  return {
    format,
    app,
    ...(site === undefined ? {} : { site }),
    id,
    ...(choice.person && person !== undefined ? { person } : {}),
    ...(choice.situation && situation !== undefined ? { situation } : {}),
    description: { id: description.id, version: description.version },
    language,
    createdAt,
    updatedAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    answers: Object.fromEntries(answers),
    ...(choice.targets && targets !== undefined ? { targets } : {}),
  };
}

/** Without its note an answer is as old as its choice, so that merging never puts it before the one with it. */
function answerForLink(answer: Answer, withNote: boolean): Answer {
  const { level, notMyWork, note, at, chosenAt, checkAgain } = answer;
  return {
    ...(level === undefined ? {} : { level }),
    ...(notMyWork === undefined ? {} : { notMyWork }),
    ...(withNote && note !== undefined ? { note } : {}),
    at: withNote ? at : (chosenAt ?? at),
    ...(withNote && chosenAt !== undefined ? { chosenAt } : {}),
    ...(checkAgain === undefined ? {} : { checkAgain }),
  };
}

/** Whether this page can encrypt. Browsers allow it only on https and on localhost. */
export function canEncrypt(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/**
 * Packs a result, and encrypts it if there is a passphrase. Gives null if the result is too large to be read
 * from a link.
 */
export async function packLink(saved: Saved, passphrase: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.parse(toSaved(saved))));
  if (bytes.length > mostInflated) return null;
  const small = await through(bytes, new CompressionStream(compression), mostInflated);
  const data = passphrase === '' ? plain + toBase64(small) : await encryptedWith(passphrase, small);
  return data.length > mostData ? null : data;
}

async function encryptedWith(passphrase: string, small: Bytes): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(saltLength));
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
  const key = await keyOf(passphrase, salt);
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, small);
  return encrypted + toBase64(joined(salt, nonce, new Uint8Array(hidden)));
}

/** Whether a link's data is encrypted and needs a passphrase. */
export function needsPassphrase(data: string): boolean {
  return data.startsWith(encrypted);
}

/** Unpacks a link's data and validates the result like a file. Never throws. */
export async function unpackLink(data: string, passphrase = ''): Promise<LinkReading> {
  try {
    const bytes = bytesOf(data);
    if (bytes === null) return refused('damaged');
    const small = needsPassphrase(data) ? await opened(bytes, passphrase) : bytes;
    if (!(small instanceof Uint8Array)) return refused(small);
    const json = await through(small, new DecompressionStream(compression), mostInflated);
    const text = readText(json);
    if (!text.ok) return refused('damaged');
    const reading = readSaved(text.value);
    if (reading.ok) return reading;
    return refused(reading.refusal.reason === 'newer' ? 'newer' : 'damaged');
  } catch {
    return refused('damaged');
  }
}

function refused(refusal: LinkRefusal): LinkReading {
  return { ok: false, refusal };
}

/** Decodes the data of a link, from which everything around it was taken away. */
function bytesOf(data: string): Bytes | null {
  if (data.length > mostData) return null;
  const letters = /^[pe]([\w-]+)$/u.exec(data)?.[1];
  return letters === undefined ? null : fromBase64(letters);
}

async function opened(bytes: Bytes, passphrase: string): Promise<Bytes | LinkRefusal> {
  if (bytes.length <= saltLength + nonceLength + tagLength) return 'damaged';
  if (!canEncrypt()) return 'insecure';
  const salt = bytes.slice(0, saltLength);
  const nonce = bytes.slice(saltLength, saltLength + nonceLength);
  const key = await keyOf(passphrase, salt);
  try {
    const hidden = bytes.slice(saltLength + nonceLength);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, hidden));
  } catch {
    return 'passphrase';
  }
}

/** Derives the key. Spaces from copying and the two Unicode forms of ä do not make a passphrase wrong. */
async function keyOf(passphrase: string, salt: Bytes): Promise<CryptoKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFC').trim());
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function toBase64(bytes: Bytes): string {
  const letters = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url. Throws on any other text. */
export function fromBase64(text: string): Bytes {
  const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at += 1) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
