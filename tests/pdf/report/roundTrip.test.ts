import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noFeedback } from '../../../src/domain/description/feedbackWords.ts';
import { forMyself } from '../../../src/domain/report/choice.ts';
import { readSaved } from '../../../src/domain/assessment/saved.ts';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import { readPdf } from '../../../src/formats/pdf/read/readPdf.ts';
import { answersIn, savedWith, someAnswers, someTime, wordsFor } from '../../support/building.ts';
import { checkStructure } from '../checkStructure.ts';
import { made, pdfOf } from './making.ts';
import type { Content } from './making.ts';

/** Anything a person can type or paste, including halves of surrogate pairs and control characters. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 }).map((units) => {
    return String.fromCharCode(...units);
  }),
  fc.constantFrom('endstream endobj 9 0 obj <</EF 3 0 R>>', '{"format":1}', '%PDF-1.7\n%%EOF'),
);

/** Any answers to any description, with any notes, name and targets. */
const someAssessment: fc.Arbitrary<{ readonly saved: Saved; readonly content: Content }> = fc
  .record({
    given: someAnswers,
    notes: fc.array(fc.option(typed, { nil: undefined }), { maxLength: 30 }),
    names: fc.record({ person: typed, situation: typed }, { requiredKeys: [] }),
    updatedAt: someTime,
    unknown: fc.dictionary(fc.stringMatching(/^[a-z]{3,8}Later$/), fc.jsonValue({ maxDepth: 2 })),
  })
  .map(({ given: { description, rows }, notes, names, updatedAt, unknown }) => {
    const answers = Object.entries(answersIn(description, rows)).map(([id, answer], index) => {
      const note = notes[index];
      return [id, note === undefined ? answer : { ...answer, note }] as const;
    });
    const aimed = answers.filter((_answer, index) => index % 4 === 0);
    const top = description.levels.at(-1) ?? '';
    const saved = savedWith({
      ...unknown,
      ...names,
      updatedAt,
      answers: Object.fromEntries(answers),
      targets: Object.fromEntries(aimed.map(([id]) => [id, top])),
    });
    const wordsIn = (language: string) => wordsFor(description, language);
    return { saved, content: { description, wordsIn, feedbackIn: () => noFeedback } };
  });

test('any assessment comes back from its PDF as it was', { timeout: 120_000 }, async () => {
  const languages = fc.constantFrom<readonly ('fi' | 'sv' | 'en')[]>(['fi'], ['en'], ['sv', 'fi']);
  const law = fc.asyncProperty(someAssessment, languages, async ({ saved, content }, written) => {
    const one = made(saved, written, forMyself, content);
    const { bytes } = await pdfOf(one);
    const reading = await readPdf(bytes);
    if (!reading.ok) throw new Error(reading.reason);
    // JSON cannot store -0, so the expected value is what would have been saved.
    expect(readSaved(reading.json)).toEqual({ ok: true, value: JSON.parse(JSON.stringify(saved)) });
    expect(await checkStructure(bytes)).toEqual([]);
  });
  await fc.assert(law, { numRuns: 30, seed: 2026 });
});
