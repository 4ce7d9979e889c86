import { deflated } from './deflate.ts';
import { binaryString, bytesOf } from './syntax.ts';

/** The entries of a file's trailer. */
interface Trailer {
  readonly size: number;
  readonly root: string;
  readonly info: string;
  readonly id: string;
}

interface FoundObject {
  readonly number: number;
  /** The whole object, from "n 0 obj" to the line end after "endobj". */
  readonly text: string;
  /** The value between them, or null for a stream, since object streams may not hold streams. */
  readonly value: string | null;
}

/** Where an object is in the new file: at an offset, or at an index in an object stream. */
type Entry = readonly [kind: 0 | 1 | 2, place: number, index: number];

/** Enough objects to compress well, and few enough for a reader to inflate at once. */
const objectsPerStream = 500;

/**
 * Makes a jsPDF file about half as long without changing its content. Objects other than streams move into
 * compressed object streams, and the table of objects becomes a stream (PDF 1.5 and later). It parses only
 * what jsPDF writes without encryption, and throws at anything else.
 */
export function compact(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = binaryString(file);
  const start = startOfTable(text);
  const lines = text.slice(start).split('\n');
  const trailer = readTrailer(lines);
  const objects = readObjects(text, lines, start, trailer.size);
  return write(text.slice(0, firstOffset(objects, text)), objects, trailer);
}

function startOfTable(text: string): number {
  const found = /\nstartxref\n(\d+)\n%%EOF\n?$/.exec(text.slice(-64));
  const start = Number(found?.[1]);
  if (!found || !text.startsWith('xref\n0 ', start)) throw unexpected('end of file');
  return start;
}

function readTrailer(lines: readonly string[]): Trailer {
  const end = lines.indexOf('trailer');
  const [, size, root, info, id] =
    /^trailer <<\s+\/Size (\d+) \/Root (\d+ 0 R) \/Info (\d+ 0 R) \/ID (\[[ <>0-9A-F]+\]) >> startxref /.exec(
      end < 0 ? '' : lines.slice(end).join(' '),
    ) ?? [];
  if (!size || !root || !info || !id) throw unexpected('trailer');
  if (lines[1] !== `0 ${size}` || end !== Number(size) + 2) throw unexpected('size of the table');
  return { size: Number(size), root, info, id };
}

/** Reads the objects in the order of the file; each ends where the next one begins. */
function readObjects(
  text: string,
  lines: readonly string[],
  tableStart: number,
  size: number,
): readonly FoundObject[] {
  if (lines[2] !== '0000000000 65535 f ') throw unexpected('first entry of the table');
  const places = lines.slice(3, size + 2).map((line, index) => {
    const [, offset] = /^(\d{10}) 00000 n $/.exec(line) ?? [];
    if (offset === undefined) throw unexpected(`entry of object ${index + 1}`);
    return { number: index + 1, offset: Number(offset) };
  });
  const sorted = places.toSorted((one, other) => one.offset - other.offset);
  return sorted.map(({ number, offset }, index) =>
    readObject(number, text.slice(offset, sorted[index + 1]?.offset ?? tableStart)),
  );
}

function readObject(number: number, text: string): FoundObject {
  const beginning = `${number} 0 obj\n`;
  const ending = '\nendobj\n';
  if (!text.startsWith(beginning) || !text.endsWith(ending)) throw unexpected(`object ${number}`);
  const value = text.slice(beginning.length, -ending.length);
  const isStream = value.endsWith('\nendstream');
  if (isStream && !/^<<[^]*?>>\nstream\n/.test(value)) throw unexpected(`stream ${number}`);
  return { number, text, value: isStream ? null : value };
}

function firstOffset(objects: readonly FoundObject[], text: string): number {
  const length = objects.reduce((sum, object) => sum + object.text.length, 0);
  const start = startOfTable(text) - length;
  // jsPDF's header: the version and a comment that marks the file as binary.
  if (!/^%PDF-1\.7\n%[\x80-\xff]{4}\n$/.test(text.slice(0, start))) throw unexpected('header');
  return start;
}

function write(
  header: string,
  objects: readonly FoundObject[],
  { size, root, info, id }: Trailer,
): Uint8Array<ArrayBuffer> {
  const parts: string[] = [header];
  let offset = header.length;
  const entries: Entry[] = [[0, 0, 65535]];
  const put = (number: number, text: string) => {
    entries[number] = [1, offset, 0];
    parts.push(text);
    offset += text.length;
  };
  for (const { number, text, value } of objects) if (value === null) put(number, text);
  const packed = objects.filter(({ value }) => value !== null);
  const count = Math.ceil(packed.length / objectsPerStream);
  for (let at = 0; at < count; at += 1) {
    const members = packed.slice(at * objectsPerStream, (at + 1) * objectsPerStream);
    members.forEach(({ number }, index) => (entries[number] = [2, size + at, index]));
    put(size + at, objectStream(size + at, members));
  }
  const number = size + count;
  const start = offset;
  entries[number] = [1, start, 0];
  const keys = `/Type /XRef /Size ${number + 1} /Index [0 ${number + 1}] /W [1 4 2] /Root ${root} /Info ${info} /ID ${id}`;
  put(number, streamOf(number, keys, entries.map(entryOf).join('')));
  return bytesOf(`${parts.join('')}startxref\n${start}\n%%EOF\n`);
}

function objectStream(number: number, members: readonly FoundObject[]): string {
  let length = 0;
  const index = members.map(({ number: member, value }) => {
    const entry = `${member} ${length}`;
    length += (value?.length ?? 0) + 1;
    return entry;
  });
  const first = `${index.join(' ')}\n`;
  const values = members.map(({ value }) => `${value}\n`).join('');
  const keys = `/Type /ObjStm /N ${members.length} /First ${first.length}`;
  return streamOf(number, keys, first + values);
}

function streamOf(number: number, keys: string, data: string): string {
  const packed = deflated(bytesOf(data));
  return `${number} 0 obj\n<<${keys} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
}

/** An entry as seven bytes: one for the kind, four for the place, two for the index. */
function entryOf([kind, place, index]: Entry): string {
  const bytes = [kind, place >>> 24, place >>> 16, place >>> 8, place, index >>> 8, index];
  return String.fromCharCode(...bytes.map((byte) => byte & 0xff));
}

function unexpected(what: string): Error {
  return new Error(`The ${what} of the PDF is not as jsPDF writes it`);
}
