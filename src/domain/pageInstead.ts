/** What a page may begin with: blanks, byte order marks, comments, and a declaration of XML. */
const before = /^(?:[\s\uFEFF]|<\?xml[^>]*>|<!--[\s\S]*?-->)*/u;
const page = /^<(?:!doctype\s+html|html|head|body|title|meta|link|style|script)\b/iu;

/**
 * Whether the text that a host sent for a content file is a page in the file's place: many hosts send one for
 * an unknown address. `type` is the answer's Content-Type, and whatever it calls a page is one unless it is
 * JSON: a Markdown text may begin with a comment or another tag.
 */
export function isPageInstead(text: string, type: string | null): boolean {
  const start = text.replace(before, '').slice(0, 100);
  const isCalledPage = /^\s*(?:text\/html|application\/xhtml\+xml)/iu.test(type ?? '');
  return page.test(start) || (isCalledPage && !/^[{[]/u.test(start));
}
