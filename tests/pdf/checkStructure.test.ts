import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { checkDocument, checkStructure } from './checkStructure.ts';
import { defects } from './defects.ts';
import { fontFiles } from './fontFiles.ts';
import { sampleAttachment, sampleReport } from './sampleReport.ts';
import { samples } from './samples.ts';

describe('a sample report', () => {
  test.each(Object.entries(samples))(
    'the sample report %s becomes a whole tagged document',
    async (_, report) => {
      const { bytes } = await createPdf(report, { fonts: fontFiles, attachment: sampleAttachment });
      expect(await checkStructure(bytes)).toEqual([]);
    },
  );
});

describe('the structure checker', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    const options = { fonts: fontFiles, attachment: sampleAttachment };
    ({ bytes } = await createPdf(sampleReport, options));
  });

  test.each(Object.entries(defects))('the checker reports this defect: %s', async (_, spoil) => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    spoil(document);
    expect(checkDocument(document)).not.toEqual([]);
  });
});
