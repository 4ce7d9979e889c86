import type { FileKind } from './base/format.ts';
import type { FileName } from './fileName.ts';

/**
 * Hands bytes to the browser as a file; nothing is sent anywhere. Throws if there is nothing to hand over. A page
 * never learns whether the file arrived: a browser may refuse it silently, as in a frame without allow-downloads.
 */
export function download(name: FileName, { mimeType }: FileKind, bytes: BlobPart): void {
  const file = new Blob([bytes], { type: mimeType });
  if (file.size === 0) throw new Error('the file is empty');
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The address of this copy of the app, without the part after the hash. */
export function siteAddress(): string {
  return `${window.location.origin}${window.location.pathname}`;
}
