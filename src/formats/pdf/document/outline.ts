import { pdfNumber, pdfReference, pdfString } from './syntax.ts';

/** An entry of the outline. */
export interface Bookmark {
  readonly level: number;
  readonly title: string;
  readonly page: number;
  /** The height of the heading from the bottom, in PDF coordinates. */
  readonly top: number;
}

interface Node {
  readonly bookmark: Bookmark | null;
  readonly object: number;
  readonly children: Node[];
}

interface Writer {
  reserve(): number;
  object(id: number, body: string): void;
  pageObject(page: number): number;
}

/** Writes the bookmarks as an open outline. Gives its object number, or null without bookmarks. */
export function writeOutline(bookmarks: readonly Bookmark[], writer: Writer): number | null {
  if (bookmarks.length === 0) return null;
  const root: Node = { bookmark: null, object: writer.reserve(), children: [] };
  const path: Node[] = [root];
  for (const bookmark of bookmarks) {
    while (path.length > 1 && (path.at(-1)?.bookmark?.level ?? 0) >= bookmark.level) path.pop();
    const node: Node = { bookmark, object: writer.reserve(), children: [] };
    path.at(-1)?.children.push(node);
    path.push(node);
  }
  writer.object(root.object, `<</Type /Outlines ${familyOf(root)}>>`);
  writeChildren(root, writer);
  return root.object;
}

function writeChildren(parent: Node, writer: Writer): void {
  parent.children.forEach((node, index) => {
    const { bookmark } = node;
    if (!bookmark) return;
    const previous = parent.children[index - 1];
    const next = parent.children[index + 1];
    const destination = `[${pdfReference(writer.pageObject(bookmark.page))} /XYZ 0 ${pdfNumber(bookmark.top)} null]`;
    const keys = [
      `/Title ${pdfString(bookmark.title)} /Parent ${pdfReference(parent.object)}`,
      previous ? `/Prev ${pdfReference(previous.object)}` : '',
      next ? `/Next ${pdfReference(next.object)}` : '',
      familyOf(node),
      `/Dest ${destination}`,
    ];
    writer.object(node.object, `<<${keys.filter(Boolean).join(' ')}>>`);
    writeChildren(node, writer);
  });
}

function familyOf(node: Node): string {
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) return '';
  return `/First ${pdfReference(first.object)} /Last ${pdfReference(last.object)} /Count ${countOf(node)}`;
}

function countOf(node: Node): number {
  return node.children.reduce((count, child) => count + 1 + countOf(child), 0);
}
