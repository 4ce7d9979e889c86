import { PDFBool, PDFRawStream } from 'pdf-lib';
import type { PDFDict, PDFDocument } from 'pdf-lib';
import { dictOf, get, getArray, getDict, getName, getText } from './objects.ts';

/** Checks the document as a whole: language, title, metadata, colour, files. */
export function checkCatalog(document: PDFDocument): readonly string[] {
  const { catalog } = document;
  const findings: string[] = [];
  const expect = (isRight: boolean, finding: string) => {
    if (!isRight) findings.push(finding);
  };
  expect(isTrue(getDict(catalog, 'MarkInfo'), 'Marked'), 'The document is not marked as tagged');
  expect(Boolean(getText(catalog, 'Lang')), 'The document has no language');
  expect(
    isTrue(getDict(catalog, 'ViewerPreferences'), 'DisplayDocTitle'),
    'The title is not displayed',
  );
  expect(document.context.trailerInfo.ID !== undefined, 'The file has no identifier');
  return [
    ...findings,
    ...checkMetadata(document),
    ...checkColour(document),
    ...checkFiles(document),
  ];
}

function isTrue(dict: PDFDict | null, key: string): boolean {
  return get(dict, key) === PDFBool.True;
}

function checkMetadata(document: PDFDocument): readonly string[] {
  const stream = document.context.lookup(get(document.catalog, 'Metadata'));
  if (!(stream instanceof PDFRawStream)) return ['There is no metadata'];
  const xmp = Buffer.from(stream.contents).toString('utf8');
  const wanted: Readonly<Record<string, RegExp>> = {
    'PDF/UA-1': /<pdfuaid:part>1</,
    'PDF/A-3': /<pdfaid:part>3</,
    'level A': /<pdfaid:conformance>A</,
    'a title': /<dc:title>.*x-default">[^<]+</,
    'a language': /<dc:language>.*<rdf:li>[^<]+</,
  };
  const missing = Object.entries(wanted).filter(([, pattern]) => !pattern.test(xmp));
  return [
    ...missing.map(([name]) => `The metadata lacks ${name}`),
    ...(get(stream.dict, 'Filter') ? ['The metadata is compressed'] : []),
  ];
}

function checkColour(document: PDFDocument): readonly string[] {
  const [intent] = getArray(document.catalog, 'OutputIntents');
  const profile = document.context.lookup(
    get(dictOf(document.context, intent), 'DestOutputProfile'),
  );
  return profile instanceof PDFRawStream ? [] : ['There is no output intent'];
}

function checkFiles(document: PDFDocument): readonly string[] {
  const findings: string[] = [];
  const names = getArray(getDict(getDict(document.catalog, 'Names'), 'EmbeddedFiles'), 'Names');
  const associated = getArray(document.catalog, 'AF');
  if (names.length !== 2 * associated.length) findings.push('A file is not associated');
  for (const item of associated) {
    const file = dictOf(document.context, item);
    for (const key of ['F', 'UF', 'Desc']) {
      if (!getText(file, key)) findings.push(`A file has no ${key}`);
    }
    if (!getName(file, 'AFRelationship')) findings.push('A file has no AFRelationship');
    if (!getDict(file, 'EF')) findings.push('A file has no content');
  }
  return findings;
}
