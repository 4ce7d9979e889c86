import type { FileKind } from './base/format.ts';

/** A safe, dated file name, the same in every language: `osaamistutka-2026-11-23.json`. */
export function fileName(date: Date, extension: string): string {
  const local = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `osaamistutka-${local.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}

/** Hands bytes to the browser as a file named after the day; nothing is sent anywhere. */
export function download(date: Date, { extension, mimeType }: FileKind, bytes: BlobPart): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mimeType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(date, extension);
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
