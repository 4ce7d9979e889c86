import { largestFile, readSaved } from '../domain/assessment/saved.ts';
import type { SavedReading } from '../domain/assessment/saved.ts';

const refused = (
  reason: 'too-large' | 'not-ours' | 'no-data-in-pdf' | 'reader-missing',
): SavedReading => ({
  ok: false,
  refusal: { reason },
});

/** Reads our JSON, or a report PDF with the data inside. Recognises the file by its bytes, not its name. */
export async function openFile(file: Blob): Promise<SavedReading> {
  if (file.size > largestFile) return refused('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (!startsLikePdf(bytes)) return readSaved(new TextDecoder().decode(bytes));
    // Offline or after a new release this code may be out of reach, which says nothing about the file.
    const reader = await import('./pdf/read/readPdf.ts').catch(() => null);
    if (reader === null) return refused('reader-missing');
    const data = await reader.readPdf(bytes);
    if (data.ok) return readSaved(data.json);
    return refused(data.reason === 'too-large' ? 'too-large' : 'no-data-in-pdf');
  } catch {
    return refused('not-ours');
  }
}

function startsLikePdf(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('%PDF-');
}
