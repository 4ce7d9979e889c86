import { describe, expect, test } from 'vitest';
import { fontFiles } from '../../../../tests/pdf/fontFiles.ts';
import { readFonts, registerFonts } from '../text/fonts.ts';
import { TaggedPdf } from './tagged.ts';

const madeAt = new Date('2026-11-23T12:00:00Z');
const metadata = {
  title: 'Otsikko',
  language: 'fi',
  creator: 'Osaamistutka',
  givenAt: madeAt,
  madeAt,
};
const fileId = '0123456789ABCDEF0123456789ABCDEF';

function started(): TaggedPdf {
  const pdf = new TaggedPdf(metadata, fileId);
  const fonts = readFonts(fontFiles);
  registerFonts(pdf.canvas, fonts);
  pdf.canvas.setFont(fonts.regular.name, 'normal');
  return pdf;
}

const write = (pdf: TaggedPdf) => pdf.canvas.text('Teksti', 100, 100);

test('a document with one heading is written with its version, identifier and language', () => {
  const pdf = started();
  pdf.element('H1', {}, () => pdf.mark(() => write(pdf)));
  const text = Buffer.from(pdf.output()).toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain(`/ID [ <${fileId}> <${fileId}> ]`);
  expect(text).toContain('/Lang (fi)');
});

test('writing the file twice gives the same bytes', () => {
  const pdf = started();
  pdf.element('H1', {}, () => pdf.mark(() => write(pdf)));
  expect(Buffer.from(pdf.output()).equals(pdf.output())).toBe(true);
});

const inMark = (act: (pdf: TaggedPdf) => void) => () => {
  const pdf = started();
  pdf.element('P', {}, () => pdf.mark(() => act(pdf)));
};

describe('a tagged PDF', () => {
  test('a tagged PDF refuses a mark in a mark', () => {
    expect(inMark((pdf) => pdf.mark(() => undefined))).toThrow('A mark may not begin');
  });

  test('a tagged PDF refuses an artifact in a mark and a mark in an artifact', () => {
    expect(inMark((pdf) => pdf.artifact('layout', () => undefined))).toThrow('An artifact');
    const pdf = started();
    const act = () => pdf.artifact('layout', () => pdf.mark(() => undefined));
    expect(() => pdf.element('P', {}, act)).toThrow('A mark may not begin');
  });

  test('a tagged PDF refuses an element in a mark', () => {
    expect(inMark((pdf) => pdf.element('P', {}, () => undefined))).toThrow('P may not begin');
  });

  test('a tagged PDF refuses a change of page in a mark', () => {
    expect(inMark((pdf) => pdf.addPage())).toThrow('A page may not be added');
    expect(inMark((pdf) => pdf.toPage(1))).toThrow('The page may not change');
    expect(inMark((pdf) => pdf.canvas.addPage())).toThrow('The page changed inside a mark');
  });

  test('a tagged PDF refuses a span outside a mark', () => {
    expect(() => started().span({ actualText: 'x' }, () => undefined)).toThrow('A span');
  });

  test('a tagged PDF refuses a mark outside an element', () => {
    expect(() => started().mark(() => undefined)).toThrow('Document holds no content');
  });

  test('a tagged PDF refuses to end with an empty or an open element', () => {
    const pdf = started();
    pdf.append('P');
    expect(() => pdf.output()).toThrow('P is empty');
    const other = started();
    other.element('P', {}, () => {
      other.mark(() => write(other));
      expect(() => other.output()).toThrow('P was left open');
    });
  });
});

test('an error while the file is written reaches the caller', () => {
  const pdf = started();
  pdf.element('H1', {}, () => pdf.mark(() => write(pdf)));
  pdf.bookmark(1, 'Otsikko', Number.NaN);
  expect(() => pdf.output()).toThrow('A PDF has no number NaN');
});
