import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { csvCells } from '../../../tests/pdf/report/csvCells.ts';
import { pdfOf } from '../../../tests/pdf/report/making.ts';
import type { Made } from '../../../tests/pdf/report/making.ts';
import { reportSamples } from '../../../tests/pdf/report/samples.ts';
import { plain, textsOf } from '../../../tests/pdf/report/texts.ts';
import { openPdf, readPages } from '../../../tests/pdf/pdfjsReader.ts';
import type { ReadElement } from '../../../tests/pdf/pdfjsReader.ts';
import { csvOf } from '../../formats/csv/csv.ts';
import { isLanguage } from '../../domain/languages.ts';
import { loadWords, changeLanguage } from '../../i18n/language.ts';
import { ReportView } from './ReportView.tsx';

/*
 * Screen, print, PDF and CSV are made apart from one another from one report. Here each is read back as its
 * reader gets it, and they must say the same.
 */

/** What a reader finds: headings, the cells of tables and the items of lists, each in reading order. */
interface Found {
  readonly headings: readonly string[];
  readonly cells: readonly string[];
  /** As one text, for an item may stand on two pages. */
  readonly items: string;
  readonly all: string;
}

/** The radar is drawn by a part that is fetched later; it says nothing that is not beside it in words. */
vi.mock('../radar/RadarChart.tsx', () => ({ RadarChart: () => null }));

beforeEach(() => {
  vi.stubGlobal('matchMedia', undefined);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function inView({ report }: Made): Promise<Found> {
  if (isLanguage(report.language)) await changeLanguage(report.language);
  await loadWords('assessment');
  const { container } = render(<ReportView report={report} />);
  const texts = (selector: string) =>
    Array.from(container.querySelectorAll(selector))
      .filter((element) => !element.closest('figure'))
      .map((element) => plain(element.textContent ?? ''));
  return {
    headings: texts('h2, h3, h4, h5'),
    cells: texts('th, td'),
    items: texts('li, dd').join(''),
    all: plain(container.textContent ?? ''),
  };
}

async function inPdf(made: Made): Promise<Found> {
  const pages = await readPages(await openPdf((await pdfOf(made)).bytes));
  const elements = pages.flatMap(({ tree }) => withAll(tree));
  const texts = (roles: RegExp) =>
    // A page names the elements of the list or table that goes on over it, without their texts.
    elements
      .filter(({ role }) => roles.test(role))
      .flatMap((element) => plain(wordsOf(element)) || []);
  return {
    headings: texts(/^H\d$/),
    cells: texts(/^T[HD]$/),
    items: texts(/^LBody$/).join(''),
    all: plain(elements.map(({ text }) => text).join(' ')),
  };
}

const withAll = (element: ReadElement): readonly ReadElement[] => [
  element,
  ...element.children.flatMap(withAll),
];

const wordsOf = ({ text, children }: ReadElement): string => text + children.map(wordsOf).join('');

const someSamples = [
  'typical-fi',
  'typical-sv',
  'typical-en',
  'full-sv',
  'partial-en',
  'empty-fi',
  'discussion-sv',
  'bilingual-fi-sv',
  'bilingual-discussion',
  'sami-name',
  'cyrillic-name',
  'small-description',
  'small-description-in-finnish',
].map((name) => [name, reportSamples[name]] as const);

describe.each(someSamples)('the report %s', (_name, made) => {
  if (!made) throw new Error('there is no such sample');

  test('the report says the same on screen and in the PDF, in the same order', async () => {
    const [view, pdf] = [await inView(made), await inPdf(made)];
    expect(view.headings).toEqual(pdf.headings);
    expect(view.cells).toEqual(pdf.cells);
    expect(view.items).toEqual(pdf.items);
  });

  test('every text of the report is on screen and in the PDF', async () => {
    const [view, pdf] = [await inView(made), await inPdf(made)];
    const texts = textsOf(made.report).map(plain);
    expect(texts.filter((text) => !view.all.includes(text))).toEqual([]);
    expect(texts.filter((text) => !pdf.all.includes(text))).toEqual([]);
  });
});

test('each radar of a report in two languages has a caption in its own language alone', () => {
  const report = reportSamples['bilingual-fi-sv']?.report;
  if (!report) throw new Error('there is no such sample');
  const { container } = render(<ReportView report={report} />);
  const shown = Array.from(container.querySelectorAll('figcaption'), (one) => one.textContent);
  const all = report.blocks.flatMap((block) => (block.kind === 'part' ? block.blocks : [block]));
  const said = all.flatMap((block) =>
    block.kind === 'radar'
      ? `${block.caption} ${block.levels.map((name, index) => `${index + 1}\u00A0${name}`).join(' · ')}`
      : [],
  );
  expect(said).toHaveLength(2);
  expect(shown).toEqual(said);
});

const withAnswers = someSamples.filter(([, made]) => made?.choice.parts.includes('answers'));

describe.each(withAnswers)('the table for a spreadsheet of %s', (_name, made) => {
  if (!made) throw new Error('there is no such sample');

  test.each(made.languages)(
    'the spreadsheet has the same answers, sentences and notes as the screen',
    async (language) => {
      const view = await inView(made);
      const [, ...rows] = csvCells(csvOf(made.profile, language.wording, language.given));
      expect(rows).toHaveLength(made.profile.competences.length);
      for (const [, code, title, rank, level, sentence, , note = ''] of rows) {
        const answer = [`${code} ${title}`, `${rank} ${level}`, sentence || '–'].map(plain);
        const at = view.cells.findIndex((_cell, index) => {
          return answer.every((text, place) => view.cells[index + place] === text);
        });
        expect({ answer, found: at >= 0 }).toEqual({ answer, found: true });
        expect(view.all).toContain(made.choice.parts.includes('notes') ? plain(note) : '');
      }
    },
  );

  test.each(made.languages)(
    'the spreadsheet has the level of each area as on the screen',
    async (language) => {
      const view = await inView(made);
      const [, ...rows] = csvCells(csvOf(made.profile, language.wording, language.given));
      for (const [area = '', , , , , , , , rank = '', level = ''] of rows) {
        const at = view.cells.indexOf(plain(area));
        expect(view.cells[at + 1]).toBe(plain(`${rank} ${level}`));
      }
    },
  );
});
