import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of a page's structure tree with its text, as a viewer hands it to a screen reader. */
export interface ReadElement {
  readonly role: string;
  readonly text: string;
  readonly alternative: string | undefined;
  readonly language: string | undefined;
  readonly children: readonly ReadElement[];
}

/** A page as a viewer reads it. */
export interface ReadPage {
  readonly tree: ReadElement;
  /** The marked contents that the tree names, and those that are on the page. */
  readonly named: readonly string[];
  readonly present: readonly string[];
  readonly text: string;
}

interface TreeItem {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly TreeItem[];
}

/** Opens a file with pdf.js, a reader that shares no code with the writer. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const data = new Uint8Array(bytes);
  return getDocument({ data, verbosity: VerbosityLevel.ERRORS }).promise;
}

/** Reads every page of a document. */
export async function readPages(document: PDFDocumentProxy): Promise<readonly ReadPage[]> {
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number)));
  }
  return pages;
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const texts = await markedTexts(page);
  const tree = (await page.getStructTree()) as TreeItem | null;
  const named: string[] = [];
  const convert = (item: TreeItem): ReadElement => {
    const contents = (item.children ?? []).filter(({ type }) => type === 'content');
    const ids = contents.map(({ id }) => id ?? '');
    named.push(...ids);
    return {
      role: item.role ?? '',
      text: ids.map((id) => texts.get(id) ?? '').join(''),
      alternative: item.alt,
      language: item.lang,
      children: (item.children ?? []).filter(({ role }) => role !== undefined).map(convert),
    };
  };
  return {
    tree: convert(tree ?? {}),
    named,
    present: Array.from(texts.keys()),
    text: Array.from(texts.values()).join(' '),
  };
}

async function markedTexts(page: PDFPageProxy): Promise<ReadonlyMap<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== null);
      if (typeof id === 'string') {
        // pdf.js reports a line end instead of the space that is drawn there.
        const end = item.hasEOL ? ' ' : '';
        texts.set(id, (texts.get(id) ?? '') + item.str + end);
      }
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      const id = item.type === 'beginMarkedContentProps' ? (item.id ?? null) : null;
      open.push(id);
      if (id !== null && !texts.has(id)) texts.set(id, '');
    }
  }
  return texts;
}

/** The tree of a page as indented lines of role and text. */
export function linesOf(element: ReadElement, depth = 0): readonly string[] {
  const { role, text, alternative, language, children } = element;
  const words = role === 'Figure' ? `[${alternative ?? ''}]` : text.trim();
  const line = `${'  '.repeat(depth)}${role}${language ? ` (${language})` : ''} ${words}`;
  return [line.trimEnd(), ...children.flatMap((child) => linesOf(child, depth + 1))];
}
