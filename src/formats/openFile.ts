import { readText } from '../domain/bytes.ts';
import { largestFile, readSaved } from '../domain/assessment/saved.ts';
import type { Refusal, SavedReading } from '../domain/assessment/saved.ts';

type Reason = Exclude<Refusal['reason'], 'newer' | 'damaged'>;

const refused = (reason: Reason): SavedReading => ({
  ok: false,
  refusal: { reason },
});

/** Reads our JSON, or a report PDF with the data inside. Recognises the file by its bytes, not its name. */
export async function openFile(file: Blob): Promise<SavedReading> {
  if (file.size > largestFile) return refused('too-large');
  // A file that was moved, deleted or locked meanwhile, or lies in a cloud that is out of reach.
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refused('out-of-reach');
  const bytes = new Uint8Array(buffer);
  return startsLikePdf(bytes) ? readReport(bytes) : readBytes(bytes);
}

async function readReport(bytes: Uint8Array): Promise<SavedReading> {
  // Offline or after a new release this code may be out of reach, which says nothing about the file.
  const reader = await import('./pdf/read/readPdf.ts').catch(() => null);
  if (reader === null) return refused('reader-missing');
  const data = await reader.readPdf(bytes);
  if (data.ok) return readSaved(data.json);
  const { reason } = data;
  return refused(reason === 'too-large' || reason === 'encoding' ? reason : 'no-data-in-pdf');
}

/** Whether a PDF begins here, maybe after a byte order mark and empty lines. */
function startsLikePdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  return /^(?:\xef\xbb\xbf)?\s*%PDF-/u.test(head);
}

function readBytes(bytes: Uint8Array): SavedReading {
  const text = readText(bytes);
  if (text.ok) return readSaved(text.value);
  const fault = text.problems[0]?.fault;
  return refused(fault === 'encoding' || fault === 'packed' ? fault : 'not-json');
}
