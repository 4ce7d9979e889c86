import { PDFArray, PDFDocument } from 'pdf-lib';
import { checkCatalog } from './checkCatalog.ts';
import { checkFonts } from './checkFonts.ts';
import { checkRoles } from './checkRoles.ts';
import { contentOf, readContent } from './contentStream.ts';
import type { PageContent } from './contentStream.ts';
import { dictOf, get, getArray, getDict, getName, getNumber, getText, isSame } from './objects.ts';
import { allNodes, readTree } from './structureTree.ts';
import type { TreeNode } from './structureTree.ts';

/** Checks whether a file has what a tagged document needs, and describes each fault in words. */
export async function checkStructure(bytes: Uint8Array): Promise<readonly string[]> {
  return checkDocument(await PDFDocument.load(bytes, { updateMetadata: false }));
}

/** Checks a document that is already parsed. */
export function checkDocument(document: PDFDocument): readonly string[] {
  const tree = readTree(document);
  const nodes = allNodes(tree);
  const pages = document.getPages().map((page) => readContent(contentOf(page)));
  return [
    ...(tree ? [] : ['There is no structure tree']),
    ...checkCatalog(document),
    ...checkPages(document, pages),
    ...checkContents(document, nodes, pages),
    ...checkRoles(nodes),
    ...checkLinks(document, nodes),
    ...checkOutline(document, nodes),
    ...checkFonts(document, pages),
  ];
}

function checkPages(document: PDFDocument, pages: readonly PageContent[]): readonly string[] {
  return document.getPages().flatMap(({ node }, index) => {
    const findings = [...(pages[index]?.findings ?? [])];
    if (getName(node, 'Tabs') !== 'S') findings.push('The page has no /Tabs /S');
    if (getNumber(node, 'StructParents') !== index) findings.push('StructParents is wrong');
    return findings.map((finding) => `page ${index + 1}: ${finding}`);
  });
}

/** Checks that each marked content has one element, and that the parent tree leads to that element. */
function checkContents(
  document: PDFDocument,
  nodes: readonly TreeNode[],
  pages: readonly PageContent[],
): readonly string[] {
  const findings: string[] = [];
  const owners = new Map<string, TreeNode>();
  for (const node of nodes) {
    if (node.parent && !isSame(get(node.dict, 'P'), node.parent.reference)) {
      findings.push(`${node.role} has another /P than its parent`);
    }
    for (const { page, id } of node.contents) {
      const key = `${page}.${id}`;
      if (owners.has(key)) findings.push(`MCID ${key} is in two elements`);
      owners.set(key, node);
    }
  }
  const parents = parentTree(document);
  pages.forEach(({ marked }, index) => {
    const seen = new Set<number>();
    const entry = document.context.lookup(parents.get(index));
    const list = entry instanceof PDFArray ? entry.asArray() : [];
    if (list.length !== marked.length) findings.push('The parent tree has another length');
    for (const { id, tag } of marked) {
      const key = `${index + 1}.${id}`;
      const owner = owners.get(key);
      if (seen.has(id)) findings.push(`MCID ${key} occurs twice`);
      seen.add(id);
      if (!owner) findings.push(`MCID ${key} is in no element`);
      else if (owner.role !== tag) findings.push(`MCID ${key} is ${tag} in ${owner.role}`);
      if (owner && !isSame(list[id], owner.reference)) {
        findings.push(`The parent tree leads MCID ${key} elsewhere`);
      }
      owners.delete(key);
    }
  });
  for (const key of owners.keys()) findings.push(`MCID ${key} is not on its page`);
  return findings;
}

function parentTree(document: PDFDocument) {
  const root = getDict(document.catalog, 'StructTreeRoot');
  const numbers = getArray(getDict(root, 'ParentTree'), 'Nums');
  const entries = new Map<number, (typeof numbers)[number]>();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const value = numbers[index + 1];
    if (value) entries.set(Number(numbers[index]), value);
  }
  return entries;
}

function checkLinks(document: PDFDocument, nodes: readonly TreeNode[]): readonly string[] {
  const findings: string[] = [];
  const owners = nodes.filter(({ role }) => role === 'Link');
  const parents = parentTree(document);
  for (const page of document.getPages()) {
    for (const item of getArray(page.node, 'Annots')) {
      const annotation = dictOf(document.context, item);
      const owner = owners.find((node) => annotation && node.annotations.includes(annotation));
      if (!owner) findings.push('A link is in no Link element');
      if (!getText(annotation, 'Contents')) findings.push('A link has no Contents');
      if (getNumber(annotation, 'F') !== 4) findings.push('A link is not printed');
      const key = getNumber(annotation, 'StructParent') ?? -1;
      if (owner && !isSame(parents.get(key), owner.reference)) {
        findings.push('StructParent of a link is wrong');
      }
    }
  }
  for (const { annotations } of owners) {
    if (annotations.length === 0) findings.push('A Link element has no annotation');
  }
  return findings;
}

/** Checks that the outline has one entry per heading of the first two levels. */
function checkOutline(document: PDFDocument, nodes: readonly TreeNode[]): readonly string[] {
  const titles: string[] = [];
  const walk = (key: string, parent: ReturnType<typeof getDict>): void => {
    let item = getDict(parent, key);
    for (let count = 0; item && count < 1000; count += 1) {
      titles.push(getText(item, 'Title') ?? '');
      if (getArray(item, 'Dest').length !== 5) titles.push('no destination');
      walk('First', item);
      item = getDict(item, 'Next');
    }
  };
  walk('First', getDict(document.catalog, 'Outlines'));
  const headings = nodes.filter(({ role }) => role === 'H1' || role === 'H2');
  return titles.length === headings.length && titles.every((title) => title.trim() !== '')
    ? []
    : [`The outline has ${titles.length} entries for ${headings.length} headings`];
}
