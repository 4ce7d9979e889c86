import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import type { PDFContext, PDFObject } from 'pdf-lib';

/** Short ways to read the values of PDF objects. Each gives null if there is no such value. */

export function dictOf(context: PDFContext, value: PDFObject | undefined): PDFDict | null {
  const found = context.lookup(value);
  return found instanceof PDFDict ? found : null;
}

export function get(dict: PDFDict | null, key: string): PDFObject | undefined {
  return dict?.get(PDFName.of(key));
}

export function getDict(dict: PDFDict | null, key: string): PDFDict | null {
  return dict ? dictOf(dict.context, get(dict, key)) : null;
}

export function getArray(dict: PDFDict | null, key: string): readonly PDFObject[] {
  const found = dict?.context.lookup(get(dict, key));
  return found instanceof PDFArray ? found.asArray() : [];
}

export function getName(dict: PDFDict | null, key: string): string | null {
  const found = dict?.context.lookup(get(dict, key));
  return found instanceof PDFName ? found.decodeText() : null;
}

export function getNumber(dict: PDFDict | null, key: string): number | null {
  const found = dict?.context.lookup(get(dict, key));
  return found instanceof PDFNumber ? found.asNumber() : null;
}

export function getText(dict: PDFDict | null, key: string): string | null {
  const found = dict?.context.lookup(get(dict, key));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
}

/** Whether two values are the same object of the file. */
export function isSame(one: PDFObject | undefined, other: PDFObject | undefined): boolean {
  return one instanceof PDFRef && other instanceof PDFRef && one.toString() === other.toString();
}
