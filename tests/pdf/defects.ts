import { PDFArray, PDFBool, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { PDFDict, PDFDocument, PDFObject, PDFPage } from 'pdf-lib';
import { contentOf, replaceContent } from './contentStream.ts';
import { dictOf, get, getArray, getDict } from './objects.ts';
import { allNodes, readTree } from './structureTree.ts';
import type { TreeNode } from './structureTree.ts';

/** A change that spoils a good document. */
export type Defect = (document: PDFDocument) => void;

const name = (text: string) => PDFName.of(text);

function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('The defect finds nothing to spoil');
  return value;
}

const nodesOf = (document: PDFDocument, role: string): readonly TreeNode[] =>
  allNodes(readTree(document)).filter((node) => node.role === role);
const nodeOf = (document: PDFDocument, role: string) => sure(nodesOf(document, role)[0]);
const pageOf = (document: PDFDocument): PDFPage => sure(document.getPages()[0]);

const without = (key: string, of: (document: PDFDocument) => PDFDict): Defect => {
  return (document) => void of(document).delete(name(key));
};

const catalog = (document: PDFDocument): PDFDict => document.catalog;

const role = (from: string, to: string, index = 0): Defect => {
  return (document) => sure(nodesOf(document, from)[index]).dict.set(name('S'), name(to));
};

const content = (change: (text: string) => string): Defect => {
  return (document) => replaceContent(pageOf(document), change(contentOf(pageOf(document))));
};

const metadata = (pattern: RegExp, replacement: string): Defect => {
  return (document) => {
    const old = document.context.lookup(get(document.catalog, 'Metadata'));
    if (!(old instanceof PDFRawStream)) throw new Error('There is no metadata');
    const text = Buffer.from(old.contents).toString('utf8').replace(pattern, replacement);
    const stream = document.context.stream(Buffer.from(text, 'utf8'));
    document.catalog.set(name('Metadata'), document.context.register(stream));
  };
};

/** The first link of the document. */
const link = (document: PDFDocument): PDFDict =>
  sure(
    dictOf(
      document.context,
      document.getPages().flatMap((page) => getArray(page.node, 'Annots'))[0],
    ),
  );

const file = (document: PDFDocument): PDFDict =>
  sure(dictOf(document.context, getArray(document.catalog, 'AF')[0]));

const font = (document: PDFDocument): PDFDict => {
  const fonts = sure(getDict(pageOf(document).node.Resources() ?? null, 'Font'));
  return sure(dictOf(document.context, fonts.values()[0]));
};

const descriptor = (document: PDFDocument): PDFDict =>
  sure(
    getDict(
      dictOf(document.context, getArray(font(document), 'DescendantFonts')[0]),
      'FontDescriptor',
    ),
  );

/** The elements of the marked contents of the first page, from the parent tree. */
const parents = (document: PDFDocument): PDFArray => {
  const root = getDict(document.catalog, 'StructTreeRoot');
  const list = document.context.lookup(getArray(getDict(root, 'ParentTree'), 'Nums')[1]);
  if (!(list instanceof PDFArray)) throw new Error('There is no parent tree');
  return list;
};

const attributes = (document: PDFDocument, of: string): PDFDict =>
  sure(getDict(nodeOf(document, of).dict, 'A'));

/** The defects, by the fault that each one plants. */
export const defects: Readonly<Record<string, Defect>> = {
  'no Marked': without('MarkInfo', catalog),
  'Marked is false': (document) => {
    getDict(document.catalog, 'MarkInfo')?.set(name('Marked'), PDFBool.False);
  },
  'no language': without('Lang', catalog),
  'title not displayed': without('ViewerPreferences', catalog),
  'no metadata': without('Metadata', catalog),
  'PDF/UA-2 claimed': metadata(/<pdfuaid:part>1/, '<pdfuaid:part>2'),
  'no PDF/A part': metadata(/<pdfaid:part>3<\/pdfaid:part>/, ''),
  'no title in the metadata': metadata(/<dc:title>[^]*<\/dc:title>/, ''),
  'no output intent': without('OutputIntents', catalog),
  'no structure tree': without('StructTreeRoot', catalog),
  'no outline': without('Outlines', catalog),
  'outline entry lost': (document) => {
    const first = getDict(getDict(document.catalog, 'Outlines'), 'First');
    sure(getDict(first, 'First')).delete(name('Next'));
  },
  'no Tabs': without('Tabs', (document) => pageOf(document).node),
  'wrong StructParents': (document) =>
    pageOf(document).node.set(name('StructParents'), PDFNumber.of(7)),
  'figure without Alt': without('Alt', (document) => nodeOf(document, 'Figure').dict),
  'figure without BBox': without('BBox', (document) => attributes(document, 'Figure')),
  'TH without scope': without('A', (document) => nodeOf(document, 'TH').dict),
  'table without headers': (document) => {
    for (const { dict } of nodesOf(document, 'TH')) dict.set(name('S'), name('TD'));
  },
  'ragged row': (document) => {
    const cells = document.context.lookup(get(sure(nodesOf(document, 'TR')[2]).dict, 'K'));
    if (cells instanceof PDFArray) cells.remove(1);
  },
  'table without body': role('TBody', 'THead'),
  'list without numbering': without('A', (document) => nodeOf(document, 'L').dict),
  'list item without label': role('Lbl', 'LBody'),
  'heading level skipped': role('H2', 'H3'),
  'two H1': role('H2', 'H1'),
  'unknown type': role('P', 'Absatz'),
  'wrong parent': (document) => {
    const { dict } = nodeOf(document, 'TD');
    dict.set(name('P'), sure(nodeOf(document, 'Document').reference));
  },
  'empty element': without('K', (document) => nodeOf(document, 'P').dict),
  'parent tree swapped': (document) => {
    const list = parents(document);
    const [first, second] = [list.get(0), list.get(1)] as [PDFObject, PDFObject];
    list.set(0, second);
    list.set(1, first);
  },
  'parent tree short': (document) => parents(document).remove(0),
  'duplicate MCID': content((text) => text.replace('/MCID 1>>', '/MCID 0>>')),
  'MCID in two elements': (document) => {
    const [first, second] = nodesOf(document, 'TD');
    sure(second).dict.set(name('K'), sure(get(sure(first).dict, 'K')));
  },
  'mark of another type': content((text) => text.replace('/H1 <</MCID', '/P <</MCID')),
  'untagged line': content((text) => `${text}\n10 10 m 20 20 l S`),
  'untagged text': content((text) =>
    text.replace(/\/Artifact <<\/Type \/Pagination[^\n]*BDC/, '').replace(/EMC(?![^]*EMC)/, ''),
  ),
  'EMC missing': content((text) => text.replace('EMC', '')),
  'EMC too many': content((text) => `${text}\nEMC`),
  'marks nested': content((text) => text.replace('EMC', '').replace(/EMC\s*$/, 'EMC EMC')),
  'link without Contents': without('Contents', link),
  'link not printed': without('F', link),
  'wrong StructParent of a link': (document) =>
    link(document).set(name('StructParent'), PDFNumber.of(0)),
  'link without OBJR': (document) => {
    const { dict } = nodeOf(document, 'Link');
    const kids = document.context.lookup(get(dict, 'K'));
    if (kids instanceof PDFArray) kids.remove(kids.size() - 1);
  },
  'font not embedded': without('FontFile2', descriptor),
  'font without characters': without('ToUnicode', font),
  'font not named as a subset': (document) =>
    font(document).set(name('BaseFont'), name('NotoSans-Regular')),
  'missing glyph drawn': content((text) => text.replace(/<([0-9a-f]{4})/, '<0000')),
  'file without UF': without('UF', file),
  'file without relationship': without('AFRelationship', file),
  'file not associated': without('AF', catalog),
  'file without content': without('EF', file),
};
