/**
 * Finds the saved answers in a PDF of this app: the embedded file whose name ends in ".json". It parses only
 * what that requires, and no pages, so it needs no library. The file may come from anywhere, so every step
 * has a limit. A file beyond a limit is refused, never cut short.
 */

import { readText } from '../../../domain/bytes.ts';
import { through, TooLarge } from '../../base/compression.ts';
import { fileNameOf } from './pdfStrings.ts';

/** The embedded JSON, or why there is none. */
export type PdfReading =
  | { readonly ok: true; readonly json: string }
  | {
      readonly ok: false;
      readonly reason: 'no-data' | 'not-pdf' | 'too-large' | 'damaged' | 'encoding';
    };

/** The limits of a file that is read. */
export const pdfLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** One inflated stream: as large as a JSON file that is opened. */
  inflatedBytes: 10 * 1024 * 1024,
  /** All inflated streams together. */
  totalInflatedBytes: 16 * 1024 * 1024,
  objects: 50_000,
  /** Object streams, each of which takes time of its own. Programs put fifty objects or more into one. */
  objectStreams: 500,
  /** The characters of a dictionary that is parsed. */
  dictionaryLength: 8 * 1024,
} as const;

type Reason = Extract<PdfReading, { ok: false }>['reason'];

class Refusal extends Error {
  readonly reason: Reason;
  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** Reads the JSON that is embedded in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  try {
    if (bytes.length > pdfLimits.fileBytes) throw new Refusal('too-large');
    const text = new TextDecoder('latin1').decode(bytes);
    if (!text.slice(0, 1024).includes('%PDF-')) throw new Refusal('not-pdf');
    const file = new PdfFile(bytes, text);
    return { ok: true, json: await file.readJson() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** An object of the file: the text of its value, and where its stream begins if it has one. */
interface PdfObject {
  readonly value: string;
  readonly streamStart: number | null;
}

class PdfFile {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #objects = new Map<number, PdfObject>();
  #inflated = 0;

  constructor(bytes: Uint8Array, text: string) {
    this.#bytes = bytes;
    this.#text = text;
  }

  async readJson(): Promise<string> {
    this.#scanObjects();
    await this.#scanObjectStreams();
    for (const { value } of this.#objects.values()) {
      if (!value.includes('/EF')) continue;
      const dictionary = limited(value);
      if (!/\.json$/i.test(fileNameOf(dictionary))) continue;
      const stream = this.#embeddedStream(dictionary);
      if (stream) return textOf(await this.#dataOf(stream));
    }
    throw new Refusal('no-data');
  }

  /** Scans the file once for objects from "n g obj" to "stream" or "endobj", and skips stream contents. */
  #scanObjects(): void {
    const beginning = /(?<!\d)(\d{1,7})[ \t\r\n]{1,4}\d{1,5}[ \t\r\n]{1,4}obj(?![a-z])/g;
    const ending = /stream\r?\n|endobj/g;
    for (let found = beginning.exec(this.#text); found; found = beginning.exec(this.#text)) {
      const start = beginning.lastIndex;
      ending.lastIndex = start;
      const end = ending.exec(this.#text);
      if (!end) return;
      const value = this.#text.slice(start, end.index);
      const streamStart = end[0] === 'endobj' ? null : ending.lastIndex;
      this.#add(Number(found[1]), { value, streamStart });
      if (streamStart === null) beginning.lastIndex = ending.lastIndex;
      else {
        const after = this.#text.indexOf('endstream', streamStart);
        if (after < 0) return;
        beginning.lastIndex = after;
      }
    }
  }

  /** Reads the objects inside compressed object streams, which this app writes too. */
  async #scanObjectStreams(): Promise<void> {
    const streams = Array.from(this.#objects.values()).filter(
      ({ value, streamStart }) => streamStart !== null && /\/Type\s*\/ObjStm\b/.test(value),
    );
    if (streams.length > pdfLimits.objectStreams) throw new Refusal('too-large');
    for (const object of streams) {
      const dictionary = limited(object.value);
      const count = numberOf(dictionary, 'N');
      const first = numberOf(dictionary, 'First');
      if (count === null || first === null) throw new Refusal('damaged');
      if (count > pdfLimits.objects) throw new Refusal('too-large');
      const data = new TextDecoder('latin1').decode(await this.#dataOf(object));
      const index = numbersIn(data.slice(0, first), 2 * count);
      for (let at = 0; at + 1 < index.length; at += 2) {
        const start = first + (index[at + 1] ?? 0);
        const end = first + (index[at + 3] ?? data.length - first);
        // Objects may not overlap, or a short file could hold any amount of text.
        if (end < start) throw new Refusal('damaged');
        this.#add(index[at] ?? 0, { value: data.slice(start, end), streamStart: null });
      }
    }
  }

  #add(number: number, object: PdfObject): void {
    if (this.#objects.size >= pdfLimits.objects) throw new Refusal('too-large');
    this.#objects.set(number, object);
  }

  #embeddedStream(dictionary: string): PdfObject | null {
    const indirect = referenceOf(dictionary, 'EF');
    const files =
      indirect === null
        ? dictionary.slice(dictionary.search(/\/EF\b/))
        : limited(this.#objects.get(indirect)?.value ?? '');
    const number = referenceOf(files, 'F') ?? referenceOf(files, 'UF');
    const object = number === null ? undefined : this.#objects.get(number);
    return object && object.streamStart !== null ? object : null;
  }

  async #dataOf({ value, streamStart }: PdfObject): Promise<Uint8Array> {
    const dictionary = limited(value);
    if (streamStart === null) throw new Refusal('damaged');
    const data = this.#bytes.subarray(streamStart, this.#streamEnd(dictionary, streamStart));
    if (!/\/Filter\b/.test(dictionary)) return this.#count(data);
    const plain = /\/Filter\s*(\/FlateDecode\b|\[\s*\/FlateDecode\s*\])/.test(dictionary);
    if (!plain || /\/Predictor\s+(?!1\b)/.test(dictionary)) throw new Refusal('damaged');
    return this.#count(await inflate(data));
  }

  #count(data: Uint8Array): Uint8Array {
    this.#inflated += data.length;
    const tooMuch = this.#inflated > pdfLimits.totalInflatedBytes;
    if (data.length > pdfLimits.inflatedBytes || tooMuch) throw new Refusal('too-large');
    return data;
  }

  /** A stream ends after its stated length, or at "endstream" if that length is wrong. */
  #streamEnd(dictionary: string, start: number): number {
    const indirect = referenceOf(dictionary, 'Length');
    const length =
      indirect === null
        ? numberOf(dictionary, 'Length')
        : Number.parseInt(this.#objects.get(indirect)?.value.slice(0, 20) ?? '', 10);
    if (length !== null && /^\s{0,2}endstream/.test(this.#text.substr(start + length, 12))) {
      return start + length;
    }
    const end = this.#text.indexOf('endstream', start);
    return end < 0 ? this.#text.length : end;
  }
}

function limited(dictionary: string): string {
  if (dictionary.length > pdfLimits.dictionaryLength) throw new Refusal('damaged');
  return dictionary;
}

function referenceOf(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d{1,7})\\s+\\d{1,5}\\s+R\\b`).exec(dictionary);
  return found ? Number(found[1]) : null;
}

function numberOf(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s+(\\d{1,9})\\b`).exec(dictionary);
  return found ? Number(found[1]) : null;
}

function textOf(bytes: Uint8Array): string {
  const text = readText(bytes);
  if (text.ok) return text.value;
  throw new Refusal(text.problems[0]?.fault === 'encoding' ? 'encoding' : 'damaged');
}

/** The first numbers in a text, at most `most`, however many there are. */
function numbersIn(text: string, most: number): readonly number[] {
  const found: number[] = [];
  for (const [digits] of text.matchAll(/\d+/g)) {
    if (found.length >= most) break;
    found.push(Number(digits));
  }
  return found;
}

/** Inflates data, and stops as soon as the output exceeds the size of any file of answers. */
async function inflate(data: Uint8Array): Promise<Uint8Array> {
  try {
    const bytes = new Uint8Array(data);
    return await through(bytes, new DecompressionStream('deflate'), pdfLimits.inflatedBytes);
  } catch (error) {
    throw new Refusal(error instanceof TooLarge ? 'too-large' : 'damaged');
  }
}
