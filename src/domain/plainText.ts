/** Control characters that no text has. */
export const notInText = /[^\P{Cc}\s\x80-\x9f]/u;

/**
 * The text of bytes that are UTF-8 and hold nothing that no text has, as nearly all content is; else null, and
 * `readText` of bytes.ts tells what they are. It is apart because the start needs no more than this.
 */
export function plainTextOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.startsWith('\uFEFF') || notInText.test(text) ? null : text;
  } catch {
    return null;
  }
}
