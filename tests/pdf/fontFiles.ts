import { readFileSync } from 'node:fs';
import type { FontFiles } from '../../src/exports/pdf/fonts.ts';

const folder = new URL('../../src/exports/pdf/fonts/', import.meta.url);
const read = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

/** The fonts of the PDF from the disk, for Node has nothing to fetch them from. */
export const fontFiles: FontFiles = {
  regular: read('NotoSans-Regular.ttf'),
  bold: read('NotoSans-Bold.ttf'),
};
