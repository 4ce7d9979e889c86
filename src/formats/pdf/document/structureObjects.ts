import { writeReserved } from './catalog.ts';
import type { Internals } from './internals.ts';
import type { Annotation, Content, Structure, StructureElement } from './structure.ts';
import { pdfName, pdfNumbers, pdfReference, pdfString, pdfUri } from './syntax.ts';

/** The clickable rectangle of a link, in PDF coordinates. */
export interface LinkArea {
  readonly page: number;
  readonly rectangle: readonly [number, number, number, number];
  readonly url: string;
  readonly label: string;
  readonly owner: StructureElement;
}

/**
 * Writes the structure tree, the links, and the parent tree, which leads from marked content to elements.
 * Gives the object number of the root. `linkObjects` are the numbers reserved for links while pages were
 * written.
 */
export function writeStructure(
  pdf: Internals,
  structure: Structure,
  links: readonly LinkArea[],
  linkObjects: readonly number[],
): number {
  const document = structure.finish();
  const root = pdf.newObjectDeferred();
  const parents = pdf.newObjectDeferred();
  const numbers = new Map<StructureElement, number>();
  const reserve = (element: StructureElement): void => {
    numbers.set(element, pdf.newObjectDeferred());
    for (const child of element.children) if (child.kind === 'element') reserve(child);
  };
  reserve(document);
  const tree = new TreeWriter(pdf, numbers, root, linkObjects);
  tree.writeElement(document);
  writeLinks(pdf, links, linkObjects);
  const pages = pdf.getNumberOfPages();
  const reference = (element: StructureElement) => pdfReference(numbers.get(element) ?? 0);
  const entries = [
    ...Array.from({ length: pages }, (_, index) => {
      return `${index} [${structure
        .ownersOn(index + 1)
        .map(reference)
        .join(' ')}]`;
    }),
    ...links.map((link, index) => `${pages + index} ${reference(link.owner)}`),
  ];
  writeReserved(pdf, parents, `<</Nums [${entries.join('\n')}]>>`);
  writeReserved(
    pdf,
    root,
    `<</Type /StructTreeRoot /K ${reference(document)} /ParentTree ${pdfReference(parents)} /ParentTreeNextKey ${pages + links.length}>>`,
  );
  return root;
}

class TreeWriter {
  readonly #pdf: Internals;
  readonly #numbers: ReadonlyMap<StructureElement, number>;
  readonly #root: number;
  readonly #linkObjects: readonly number[];

  constructor(
    pdf: Internals,
    numbers: ReadonlyMap<StructureElement, number>,
    root: number,
    linkObjects: readonly number[],
  ) {
    this.#pdf = pdf;
    this.#numbers = numbers;
    this.#root = root;
    this.#linkObjects = linkObjects;
  }

  writeElement(element: StructureElement): void {
    const parent = element.parent ? this.#numbers.get(element.parent) : this.#root;
    const first = element.children.find((child) => child.kind === 'content');
    const children = element.children.map((child) => this.#childOf(child, first?.page));
    const keys = [
      `/S ${pdfName(element.role)} /P ${pdfReference(parent ?? 0)}`,
      first ? `/Pg ${this.#page(first.page)}` : '',
      children.length === 1 ? `/K ${children[0]}` : '',
      children.length > 1 ? `/K [${children.join(' ')}]` : '',
      ...attributeKeys(element),
    ];
    const id = this.#numbers.get(element) ?? 0;
    writeReserved(this.#pdf, id, `<<${keys.filter(Boolean).join(' ')}>>`);
    for (const child of element.children) if (child.kind === 'element') this.writeElement(child);
  }

  #childOf(child: StructureElement | Content | Annotation, page: number | undefined): string {
    switch (child.kind) {
      case 'element':
        return pdfReference(this.#numbers.get(child) ?? 0);
      case 'content':
        return child.page === page
          ? String(child.id)
          : `<</Type /MCR /Pg ${this.#page(child.page)} /MCID ${child.id}>>`;
      case 'annotation': {
        const object = pdfReference(this.#linkObjects[child.index] ?? 0);
        return `<</Type /OBJR /Obj ${object} /Pg ${this.#page(child.page)}>>`;
      }
    }
  }

  #page(page: number): string {
    return pdfReference(this.#pdf.getPageInfo(page).objId);
  }
}

function attributeKeys({ role, attributes }: StructureElement): readonly string[] {
  const { lang, alternative, box, scope, numbering } = attributes;
  return [
    lang ? `/Lang ${pdfString(lang)}` : '',
    alternative ? `/Alt ${pdfString(alternative)}` : '',
    box ? `/A <</O /Layout /Placement /Block /BBox ${pdfNumbers(box)}>>` : '',
    scope ? `/A <</O /Table /Scope ${pdfName(scope)}>>` : '',
    role === 'L' ? `/A <</O /List /ListNumbering ${pdfName(numbering ?? 'None')}>>` : '',
  ];
}

function writeLinks(
  pdf: Internals,
  links: readonly LinkArea[],
  linkObjects: readonly number[],
): void {
  const pages = pdf.getNumberOfPages();
  links.forEach((link, index) => {
    const page = pdfReference(pdf.getPageInfo(link.page).objId);
    writeReserved(
      pdf,
      linkObjects[index] ?? 0,
      `<</Type /Annot /Subtype /Link /Rect ${pdfNumbers(link.rectangle)} /Border [0 0 0] /F 4 /P ${page} /StructParent ${pages + index} /Contents ${pdfString(link.label)} /A <</Type /Action /S /URI /URI ${pdfUri(link.url)}>>>>`,
    );
  });
}
