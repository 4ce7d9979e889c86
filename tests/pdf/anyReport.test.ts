import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/domain/report/report.ts';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { checkStructure } from './checkStructure.ts';
import { fontFiles } from './fontFiles.ts';
import { openPdf, readPages } from './pdfjsReader.ts';
import { radarOf, reportOf, sampleAttachment } from './sampleReport.ts';
import { readPdf } from '../../src/formats/pdf/read/readPdf.ts';

const word = fc.string({ unit: 'binary', minLength: 0, maxLength: 40 });
const text = fc.array(fc.oneof(word, fc.constant('osaaminen'), fc.constant('\n')), {
  maxLength: 60,
});
const passage = text.map((words) => ({ text: words.join(' ') }));
const named = word.map((name) => `Nimi ${name}`);

const block: fc.Arbitrary<Block> = fc.oneof(
  named.map((name): Block => ({ kind: 'heading', level: 2, text: name })),
  fc
    .tuple(passage, fc.constantFrom('lead', 'body', 'quiet', 'notice'))
    .map(([one, tone]): Block => ({ kind: 'paragraph', tone, ...one })),
  fc
    .array(fc.record({ label: named, value: passage }), { maxLength: 6 })
    .map((items): Block => ({ kind: 'facts', items })),
  fc
    .tuple(fc.array(fc.record({ text: word, url: fc.webUrl() }), { maxLength: 5 }), fc.boolean())
    .map(([items, ordered]): Block => ({ kind: 'list', items, ordered })),
  fc
    .tuple(word, fc.array(fc.tuple(passage, passage, passage), { maxLength: 8 }))
    .map(([caption, rows]): Block => {
      const columns = [1, 5, 2].map((width) => ({ label: `Sarake ${width}`, width }));
      return { kind: 'table', caption, columns, rows };
    }),
  fc
    .tuple(fc.array(named, { minLength: 3, maxLength: 12 }), fc.integer({ min: 3, max: 6 }))
    .map(([axes, top]): Block => radarOf(axes, top)),
);

test('any report becomes a whole tagged document', { timeout: 60_000 }, async () => {
  const blocks = fc.array(block, { maxLength: 10 });
  const property = fc.asyncProperty(blocks, named, async (some, title) => {
    const report = { ...reportOf(...some), title };
    const { bytes } = await createPdf(report, { fonts: fontFiles, attachment: sampleAttachment });
    expect(await checkStructure(bytes)).toEqual([]);
    expect(await readPdf(bytes)).toEqual({ ok: true, json: sampleAttachment.json });
    for (const page of await readPages(await openPdf(bytes))) {
      expect(page.named.toSorted()).toEqual(page.present.toSorted());
    }
  });
  await fc.assert(property, { seed: 7, numRuns: 40 });
});
