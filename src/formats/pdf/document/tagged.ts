import { jsPDF } from 'jspdf';
import { wellFormed } from '../../base/xml.ts';
import { packed, writeDocumentObjects, writeReserved } from './catalog.ts';
import type { Attachment, PackedAttachment } from './catalog.ts';
import { internalsOf, setVersion } from './internals.ts';
import type { Hook, Internals } from './internals.ts';
import { writeOutline } from './outline.ts';
import type { Bookmark } from './outline.ts';
import { Structure } from './structure.ts';
import type { Attributes, Role, StructureElement } from './structure.ts';
import { writeStructure } from './structureObjects.ts';
import type { LinkArea } from './structureObjects.ts';
import { pdfDate, pdfHexString, pdfReference, pdfString } from './syntax.ts';
import type { Metadata } from './xmp.ts';

/** What is drawn without being content: decoration, the footer, or a repeated table header. */
export type ArtifactKind = 'layout' | 'footer' | 'repetition';

const artifactProperties: Readonly<Record<ArtifactKind, string>> = {
  layout: '<</Type /Layout>>',
  footer: '<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>',
  repetition: '<</Type /Pagination>>',
};

/** A rectangle on the page in points from the top left corner. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * A tagged PDF (PDF/UA-1 and PDF/A-3a) on top of jsPDF, which has no tagging. Everything drawn is in a mark
 * or an artifact, and every mark is in an element. A call that would break this order throws.
 */
export class TaggedPdf {
  /** For drawing, measuring and fonts. Add pages with `addPage` of this class instead. */
  readonly canvas: jsPDF;
  readonly #pdf: Internals;
  readonly #structure = new Structure();
  readonly #metadata: Metadata;
  readonly #bookmarks: Bookmark[] = [];
  readonly #attachments: PackedAttachment[] = [];
  readonly #links: LinkArea[] = [];
  #linkObjects: number[] = [];
  #catalogKeys: readonly string[] = [];
  #mark: 'none' | 'content' | 'artifact' = 'none';
  #failure: { readonly error: unknown } | null = null;

  /** `fileId` has 32 hexadecimal digits. */
  constructor(metadata: Omit<Metadata, 'producer'>, fileId: string) {
    this.canvas = new jsPDF({
      unit: 'pt',
      format: 'a4',
      compress: true,
      putOnlyUsedFonts: true,
      floatPrecision: 2,
    });
    this.#pdf = internalsOf(this.canvas);
    this.#metadata = { ...metadata, producer: `jsPDF ${jsPDF.version}` };
    setVersion(this.canvas, '1.7');
    this.canvas.setFileId(fileId);
    // jsPDF accepts a date string only up to 2037, and writes a Date in local time.
    const late = metadata.madeAt.getUTCFullYear() > 2037;
    this.canvas.setCreationDate(late ? metadata.madeAt : pdfDate(metadata.madeAt));
    this.canvas.setProperties({
      title: withoutReturnBytes(metadata.title),
      author: withoutReturnBytes(metadata.creator),
    });
    this.#hook('putPage', ({ pageNumber }) => this.#writePageKeys(pageNumber));
    this.#hook('postPutResources', () => this.#writeObjects());
    this.#hook('putCatalog', () => this.#pdf.write(...this.#catalogKeys));
  }

  get page(): number {
    return this.#pdf.getCurrentPageInfo().pageNumber;
  }

  get pages(): number {
    return this.#pdf.getNumberOfPages();
  }

  get pageHeight(): number {
    return this.canvas.internal.pageSize.getHeight();
  }

  addPage(): void {
    this.#refuseMark('A page may not be added');
    this.canvas.addPage();
  }

  /** Goes back to an existing page, to draw what comes last, such as footers. */
  toPage(page: number): void {
    this.#refuseMark('The page may not change');
    this.canvas.setPage(page);
  }

  /** Adds an element and fills it. */
  element(role: Role, attributes: Attributes, fill: () => void): void {
    this.within(this.append(role, attributes), fill);
  }

  /** Adds an element to be filled later, in several steps if needed. */
  append(role: Role, attributes: Attributes = {}): StructureElement {
    this.#refuseMark(`${role} may not begin`);
    return this.#structure.append(role, attributes);
  }

  /** Continues to fill a child of the current element. */
  within(element: StructureElement, fill: () => void): void {
    this.#refuseMark(`${element.role} may not be opened`);
    this.#structure.within(element, fill);
    this.#refuseMark(`${element.role} may not be closed`);
  }

  /** Marks what `draw` draws as content of the current element. */
  mark(draw: () => void): void {
    this.#refuseMark('A mark may not begin');
    const id = this.#structure.addContent(this.page);
    this.#bracket('content', `/${this.#structure.current.role} <</MCID ${id}>>`, draw);
  }

  /** Marks what `draw` draws as not content: lines, backgrounds, footers. */
  artifact(kind: ArtifactKind, draw: () => void): void {
    this.#refuseMark('An artifact may not begin');
    this.#bracket('artifact', `/Artifact ${artifactProperties[kind]}`, draw);
  }

  /** Gives part of a mark another text or language for reading aloud. */
  span(
    properties: { readonly actualText?: string; readonly lang?: string },
    draw: () => void,
  ): void {
    if (this.#mark === 'none') throw new Error('A span stands in a mark');
    const { actualText, lang } = properties;
    const keys = [
      actualText === undefined ? '' : `/ActualText ${pdfHexString(actualText)}`,
      lang === undefined ? '' : `/Lang ${pdfString(lang)}`,
    ];
    this.#pdf.write(`/Span <<${keys.filter(Boolean).join(' ')}>> BDC`);
    draw();
    this.#pdf.write('EMC');
  }

  /** Adds a link. `fill` draws its text in marks and calls `area` for each clickable rectangle. */
  link(
    target: { readonly url: string; readonly label: string },
    fill: (area: (rectangle: Rectangle) => void) => void,
  ): void {
    this.element('Link', {}, () => {
      fill(({ left, top, width, height }) => {
        const bottom = this.pageHeight - top - height;
        const owner = this.#structure.addAnnotation(this.page, this.#links.length);
        const rectangle = [left, bottom, left + width, bottom + height] as const;
        this.#links.push({ ...target, page: this.page, rectangle, owner });
      });
    });
  }

  /** Adds an outline entry that leads to `y` on the current page. */
  bookmark(level: number, title: string, y: number): void {
    this.#bookmarks.push({ level, title, page: this.page, top: this.pageHeight - y });
  }

  /** Embeds a file. A large one takes as long as the output. */
  attach(attachment: Attachment): void {
    this.#attachments.push(packed(attachment));
  }

  /** Writes the finished file. */
  output(): Uint8Array<ArrayBuffer> {
    this.#refuseMark('The document may not end');
    this.#structure.finish();
    const bytes = new Uint8Array(this.canvas.output('arraybuffer'));
    if (this.#failure) throw this.#failure.error;
    return bytes;
  }

  #bracket(mark: 'content' | 'artifact', tag: string, draw: () => void): void {
    const page = this.page;
    this.#mark = mark;
    this.#pdf.write(`${tag} BDC`);
    draw();
    if (this.page !== page) throw new Error('The page changed inside a mark');
    this.#pdf.write('EMC');
    this.#mark = 'none';
  }

  #refuseMark(action: string): void {
    if (this.#mark !== 'none') throw new Error(`${action} inside a mark`);
  }

  /** jsPDF swallows errors of a hook and returns a broken file, so `output` throws the first such error. */
  #hook(hook: Hook, write: (data: { readonly pageNumber: number }) => void): void {
    this.#pdf.events.subscribe(hook, (data) => {
      try {
        write(data);
      } catch (error) {
        this.#failure ??= { error };
      }
    });
  }

  #writePageKeys(page: number): void {
    if (page === 1) this.#linkObjects = [];
    this.#pdf.write(`/StructParents ${page - 1} /Tabs /S`);
    const references = this.#links.flatMap((link, index) => {
      if (link.page !== page) return [];
      const object = this.#pdf.newObjectDeferred();
      this.#linkObjects[index] = object;
      return [pdfReference(object)];
    });
    if (references.length > 0) this.#pdf.write(`/Annots [${references.join(' ')}]`);
  }

  #writeObjects(): void {
    const pdf = this.#pdf;
    const tree = writeStructure(pdf, this.#structure, this.#links, this.#linkObjects);
    const outline = writeOutline(this.#bookmarks, {
      reserve: () => pdf.newObjectDeferred(),
      object: (id, body) => writeReserved(pdf, id, body),
      pageObject: (page) => pdf.getPageInfo(page).objId,
    });
    this.#catalogKeys = [
      `/StructTreeRoot ${pdfReference(tree)}`,
      outline === null ? '' : `/Outlines ${pdfReference(outline)} /PageMode /UseOutlines`,
      ...writeDocumentObjects(pdf, this.#metadata, this.#attachments),
    ].filter(Boolean);
  }
}

/**
 * jsPDF writes the title as raw bytes, and strict readers take a 0D byte for a line break. Letters with that
 * byte (č, Ѝ) are therefore written as a letter and an accent. XMP has the title unchanged.
 */
function withoutReturnBytes(text: string): string {
  return Array.from(wellFormed(text), (character) =>
    character.charCodeAt(0) % 256 === 0x0d ? character.normalize('NFD') : character,
  ).join('');
}
