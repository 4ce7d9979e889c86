import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFiles } from '../../src/formats/pdf/text/fonts.ts';

const folder = join(import.meta.dirname, '../../src/formats/pdf/text/fonts');
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

/** The fonts of the PDF, read from disk because Node cannot fetch them. */
export const fontFiles: FontFiles = {
  regular: read('NotoSans-Regular.ttf'),
  bold: read('NotoSans-Bold.ttf'),
};
