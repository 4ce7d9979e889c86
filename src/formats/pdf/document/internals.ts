import type { jsPDF } from 'jspdf';

/**
 * The parts of jsPDF 4.2.1 that its own plugins use and its typings leave out. This is the only place that
 * knows them; the version is pinned because of it.
 */
export interface Internals {
  readonly events: {
    subscribe(event: Hook, callback: (data: { readonly pageNumber: number }) => void): string;
  };
  /** Appends to the page being drawn, or to the file while the document is being put together. */
  write(...text: string[]): void;
  newObjectDeferred(): number;
  newObjectDeferredBegin(object: number, write: boolean): number;
  putStream(options: {
    readonly data: string;
    readonly filters: readonly 'FlateEncode'[];
    readonly additionalKeyValues: { readonly key: string; readonly value: string }[];
    readonly objectId: number;
  }): void;
  getPageInfo(page: number): { readonly objId: number };
  getCurrentPageInfo(): { readonly pageNumber: number };
  getNumberOfPages(): number;
}

/**
 * `putPage`: a page dictionary is open. `postPutResources`: the last moment to write objects. `putCatalog`:
 * the catalogue is open and no object may be begun, for the trailer takes the last two as Info and Root.
 */
export type Hook = 'putPage' | 'postPutResources' | 'putCatalog';

interface Untyped {
  readonly internal: Internals;
  readonly __private__: { setPdfVersion(version: string): void };
}

/** jsPDF's internals under their types. */
export function internalsOf(document: jsPDF): Internals {
  return (document as unknown as Untyped).internal;
}

/** Sets the version in the file's header. */
export function setVersion(document: jsPDF, version: string): void {
  // oxlint-disable-next-line no-underscore-dangle -- jsPDF has no other way to it
  (document as unknown as Untyped).__private__.setPdfVersion(version);
}
