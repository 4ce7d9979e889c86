/** A safe, dated file name, the same in every language: `osaamistutka-2026-11-23.json`. */
export function fileName(date: Date, extension: string): string {
  const local = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return `osaamistutka-${local.map((part) => String(part).padStart(2, '0')).join('-')}.${extension}`;
}

/** Hands bytes to the browser as a file; nothing is sent anywhere. */
export function download(name: string, bytes: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
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

/** The size of a text in a file, in bytes. */
export function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * The usual size of a report PDF in bytes, estimated before it is made: fonts, emblem and the words of each
 * language. Measured on the sample: 60.8 kB in one language, 98 kB in two.
 */
export function usualPdfSize(languages: number): number {
  return 24_000 + languages * 37_000;
}
