import { jsPDF } from 'jspdf';

/**
 * The parts of jsPDF 4.2.1 that its plugins use and its typings omit. Only this file depends on them. The
 * version of jsPDF is pinned for that reason.
 */
export interface Internals {
  readonly events: {
    subscribe(event: Hook, callback: (data: { readonly pageNumber: number }) => void): string;
  };
  /** Appends to the page being drawn, or to the file while the document is being written. */
  write(...text: string[]): void;
  newObjectDeferred(): number;
  newObjectDeferredBegin(object: number, write: boolean): number;
  putStream(options: {
    readonly data: string;
    /** What jsPDF applies; it deflates if nothing is named. */
    readonly filters: readonly [];
    readonly alreadyAppliedFilters: readonly '/FlateDecode'[];
    readonly additionalKeyValues: { readonly key: string; readonly value: string }[];
    readonly objectId: number;
  }): void;
  getPageInfo(page: number): { readonly objId: number };
  getCurrentPageInfo(): { readonly pageNumber: number };
  getNumberOfPages(): number;
}

/**
 * `putPage`: a page dictionary is open. `postPutResources`: the last moment to write objects. `putCatalog`:
 * the catalogue is open. No object may begin then, because the trailer takes the last two as Info and Root.
 */
export type Hook = 'putPage' | 'postPutResources' | 'putCatalog';

interface Untyped {
  readonly internal: Internals;
  readonly __private__: { setPdfVersion(version: string): void };
}

/** The internals of jsPDF with types. */
export function internalsOf(document: jsPDF): Internals {
  return (document as unknown as Untyped).internal;
}

/** Sets the PDF version in the file's header. */
export function setVersion(document: jsPDF, version: string): void {
  // oxlint-disable-next-line no-underscore-dangle -- jsPDF has no other way to it
  (document as unknown as Untyped).__private__.setPdfVersion(version);
}

/** Arabic letters in the forms in which they join, as jsPDF draws them. Other text stays as it is. */
export function joinedLetters(text: string): string {
  return (jsPDF.API as unknown as { processArabic(text: string): string }).processArabic(text);
}
