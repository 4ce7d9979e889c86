/**
 * The structure tree of a tagged document, independent of PDF: its elements, their contents and their order.
 * It refuses anything that a reader could not interpret. A mistake in the layout thus throws at once instead
 * of producing a broken file.
 */

/** The standard structure types that a document may use. */
export type Role =
  | 'Document'
  | 'Part'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Link';

/** What an element states in addition to its role. */
export interface Attributes {
  readonly lang?: string | undefined;
  /** What a figure shows, in words. */
  readonly alternative?: string;
  /** The rectangle of a figure in PDF coordinates: left, bottom, right, top. */
  readonly box?: readonly [number, number, number, number];
  readonly scope?: 'Column' | 'Row';
  readonly numbering?: 'None' | 'Disc' | 'Decimal';
}

/** A piece of marked content on a page. */
export interface Content {
  readonly kind: 'content';
  readonly page: number;
  readonly id: number;
}

/** The clickable rectangle of a link. `index` is its number in the document. */
export interface Annotation {
  readonly kind: 'annotation';
  readonly page: number;
  readonly index: number;
}

/** An element with its children in reading order. */
export interface StructureElement {
  readonly kind: 'element';
  readonly role: Role;
  readonly attributes: Attributes;
  readonly parent: StructureElement | null;
  readonly children: (StructureElement | Content | Annotation)[];
}

const blocks: readonly Role[] = ['H1', 'H2', 'H3', 'H4', 'P', 'L', 'Table', 'Figure'];

const childrenOf: Readonly<Record<Role, readonly Role[]>> = {
  Document: [...blocks, 'Part'],
  Part: blocks,
  H1: ['Link'],
  H2: ['Link'],
  H3: ['Link'],
  H4: ['Link'],
  P: ['Link'],
  L: ['LI'],
  LI: ['Lbl', 'LBody'],
  Lbl: [],
  LBody: ['P', 'L', 'Link'],
  Table: ['Caption', 'THead', 'TBody'],
  Caption: ['P', 'Link'],
  THead: ['TR'],
  TBody: ['TR'],
  TR: ['TH', 'TD'],
  TH: ['P', 'Link'],
  TD: ['P', 'L', 'Link'],
  Figure: [],
  Link: [],
};

const grouping = new Set<Role>(['Document', 'Part', 'L', 'LI', 'Table', 'THead', 'TBody', 'TR']);
const mayBeEmpty = new Set<Role>(['TD', 'TH']);

/** Builds the tree: elements are opened, filled and closed in reading order. */
export class Structure {
  readonly root: StructureElement;
  readonly #open: StructureElement[];
  /** The element of each marked content, by page (from 1) and content id. */
  readonly #owners: StructureElement[][] = [];
  #lastHeading = 0;

  constructor() {
    this.root = { kind: 'element', role: 'Document', attributes: {}, parent: null, children: [] };
    this.#open = [this.root];
  }

  get current(): StructureElement {
    return this.#open.at(-1) ?? this.root;
  }

  /** Adds an element at the end of the current one. */
  append(role: Role, attributes: Attributes = {}): StructureElement {
    const parent = this.current;
    if (!childrenOf[parent.role].includes(role)) {
      throw new Error(`${role} may not stand in ${parent.role}`);
    }
    this.#check(role, attributes);
    const element: StructureElement = { kind: 'element', role, attributes, parent, children: [] };
    parent.children.push(element);
    return element;
  }

  /** Runs `fill` inside `element`, which must be a child of the current element. */
  within(element: StructureElement, fill: () => void): void {
    if (element.parent !== this.current) throw new Error(`${element.role} is not open here`);
    this.#open.push(element);
    fill();
    if (this.current !== element) throw new Error(`${this.current.role} was left open`);
    this.#open.pop();
  }

  /** Adds marked content to the current element, and gives its id on the page. */
  addContent(page: number): number {
    const owner = this.current;
    if (grouping.has(owner.role)) throw new Error(`${owner.role} holds no content of its own`);
    const owners = (this.#owners[page] ??= []);
    owner.children.push({ kind: 'content', page, id: owners.length });
    return owners.push(owner) - 1;
  }

  /** Adds a rectangle to the current link, and gives the link. */
  addAnnotation(page: number, index: number): StructureElement {
    if (this.current.role !== 'Link') throw new Error('Only a Link holds an annotation');
    this.current.children.push({ kind: 'annotation', page, index });
    return this.current;
  }

  /** The elements of the marked contents of a page, by content id. */
  ownersOn(page: number): readonly StructureElement[] {
    return this.#owners[page] ?? [];
  }

  /** Checks the finished tree and gives its root. */
  finish(): StructureElement {
    if (this.#open.length !== 1) throw new Error(`${this.current.role} was left open`);
    checkWhole(this.root);
    return this.root;
  }

  #check(role: Role, attributes: Attributes): void {
    if (role === 'Figure' && !(attributes.alternative && attributes.box)) {
      throw new Error('A Figure needs an alternative and a box');
    }
    if (role === 'TH' && !attributes.scope) throw new Error('A TH needs a scope');
    if (role === 'L' && !attributes.numbering) throw new Error('An L needs a numbering');
    const heading = /^H([1-4])$/.exec(role);
    if (!heading) return;
    const level = Number(heading[1]);
    if (level > this.#lastHeading + 1) throw new Error(`H${level} skips a level`);
    if (level === 1 && this.#lastHeading > 0) throw new Error('A document has one H1');
    this.#lastHeading = level;
  }
}

function checkWhole(element: StructureElement): void {
  if (element.children.length === 0 && !mayBeEmpty.has(element.role)) {
    throw new Error(`${element.role} is empty`);
  }
  if (element.role === 'Table') checkTable(element);
  if (element.role === 'LI') checkItem(element);
  if (element.role === 'Link' && !element.children.some((child) => child.kind === 'annotation')) {
    throw new Error('A Link has no rectangle to click');
  }
  for (const child of element.children) if (child.kind === 'element') checkWhole(child);
}

function checkItem(item: StructureElement): void {
  const roles = item.children.map((child) => (child.kind === 'element' ? child.role : child.kind));
  if (roles.join(' ') !== 'Lbl LBody') throw new Error(`An LI holds ${roles.join(' ')}`);
}

function checkTable(table: StructureElement): void {
  const rows: StructureElement[] = [];
  table.children.forEach((part, index) => {
    if (part.kind !== 'element') return;
    if (part.role === 'Caption' && index > 0) throw new Error('A Caption stands first');
    if (part.role !== 'Caption') {
      rows.push(...part.children.filter((child) => child.kind === 'element'));
    }
  });
  if (new Set(rows.map((row) => row.children.length)).size > 1) {
    throw new Error('The rows of a table differ in length');
  }
}
