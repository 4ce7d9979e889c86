import { PDFArray, PDFDict, PDFNumber, PDFRef } from 'pdf-lib';
import type { PDFDocument, PDFObject } from 'pdf-lib';
import { dictOf, get, getDict, getName, getNumber } from './objects.ts';

/** A node of the structure tree, as in the file. */
export interface TreeNode {
  readonly role: string;
  readonly dict: PDFDict;
  readonly reference: PDFObject | undefined;
  readonly parent: TreeNode | null;
  readonly children: readonly TreeNode[];
  readonly contents: readonly { readonly page: number; readonly id: number }[];
  /** The annotations of a link. */
  readonly annotations: readonly (PDFDict | null)[];
}

/** Reads the structure tree, or gives null if there is none. */
export function readTree(document: PDFDocument): TreeNode | null {
  const root = getDict(document.catalog, 'StructTreeRoot');
  const top = get(root, 'K');
  const dict = dictOf(document.context, top);
  return dict ? readNode(document, top, dict, null) : null;
}

function readNode(
  document: PDFDocument,
  reference: PDFObject | undefined,
  dict: PDFDict,
  parent: TreeNode | null,
): TreeNode {
  const children: TreeNode[] = [];
  const contents: { page: number; id: number }[] = [];
  const annotations: (PDFDict | null)[] = [];
  const role = getName(dict, 'S') ?? '';
  const node = { role, dict, reference, parent, children, contents, annotations };
  for (const child of childrenOf(document, dict)) {
    const value = document.context.lookup(child);
    if (value instanceof PDFNumber) {
      contents.push({ page: pageNumber(document, get(dict, 'Pg')), id: value.asNumber() });
    } else if (value instanceof PDFDict) {
      const type = getName(value, 'Type');
      const page = pageNumber(document, get(value, 'Pg'));
      if (type === 'MCR') contents.push({ page, id: getNumber(value, 'MCID') ?? -1 });
      else if (type === 'OBJR') annotations.push(getDict(value, 'Obj'));
      else children.push(readNode(document, child, value, node));
    }
  }
  return node;
}

function childrenOf(document: PDFDocument, dict: PDFDict): readonly PDFObject[] {
  const kids = get(dict, 'K');
  const value = document.context.lookup(kids);
  if (value instanceof PDFArray) return value.asArray();
  return kids === undefined ? [] : [kids];
}

/** The number of a page, from 1, or 0 if there is no such page. */
export function pageNumber(document: PDFDocument, page: PDFObject | undefined): number {
  if (!(page instanceof PDFRef)) return 0;
  return document.getPages().findIndex(({ ref }) => ref.toString() === page.toString()) + 1;
}

/** The node and everything under it, in reading order. */
export function allNodes(node: TreeNode | null): readonly TreeNode[] {
  return node ? [node, ...node.children.flatMap(allNodes)] : [];
}
