import type { Internals } from './internals.ts';
import { colourProfile } from './colourProfile.ts';
import { deflated } from './deflate.ts';
import { pdfDate, pdfHexString, pdfName, pdfReference, pdfString, utf8Bytes } from './syntax.ts';
import { xmpOf } from './xmp.ts';
import type { Metadata } from './xmp.ts';

/** A file embedded in the document. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mediaType: string;
  readonly content: string;
}

/** A file to embed, deflated. */
export interface PackedAttachment extends Omit<Attachment, 'content'> {
  /** The bytes of the file before it was deflated. */
  readonly size: number;
  /** As a string of characters 0…255. */
  readonly packed: string;
}

/** Deflates a file to embed. That takes as long as the rest of the document, so it can be a task of its own. */
export function packed({ content, ...rest }: Attachment): PackedAttachment {
  const bytes = new TextEncoder().encode(content);
  return { ...rest, size: bytes.length, packed: deflated(bytes) };
}

/** Writes the objects of the document as a whole, and gives their keys for the catalogue. */
export function writeDocumentObjects(
  pdf: Internals,
  metadata: Metadata,
  attachments: readonly PackedAttachment[],
): readonly string[] {
  const keys = [
    `/Metadata ${pdfReference(writeStream(pdf, utf8Bytes(xmpOf(metadata)), { Type: '/Metadata', Subtype: '/XML' }, []))}`,
    `/Lang ${pdfString(metadata.language)}`,
    '/MarkInfo <</Marked true>>',
    '/ViewerPreferences <</DisplayDocTitle true>>',
    `/OutputIntents [${pdfReference(writeOutputIntent(pdf))}]`,
  ];
  if (attachments.length === 0) return keys;
  const files = attachments.map((attachment) => ({
    name: attachment.name,
    object: writeFile(pdf, attachment, metadata),
  }));
  const references = files.map(({ object }) => pdfReference(object));
  const names = files.map(({ name, object }) => `${pdfString(name)} ${pdfReference(object)}`);
  return [
    ...keys,
    `/AF [${references.join(' ')}]`,
    `/Names <</EmbeddedFiles <</Names [${names.join(' ')}]>>>>`,
  ];
}

function writeOutputIntent(pdf: Internals): number {
  const profile = writeStream(pdf, deflated(colourProfile()), { N: '3' }, ['/FlateDecode']);
  const name = '(sRGB IEC61966-2.1)';
  return writeObject(
    pdf,
    `<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier ${name} /Info ${name} /DestOutputProfile ${pdfReference(profile)}>>`,
  );
}

function writeFile(pdf: Internals, attachment: PackedAttachment, metadata: Metadata): number {
  const made = pdfString(pdfDate(metadata.madeAt));
  const given = pdfString(pdfDate(metadata.givenAt ?? metadata.madeAt));
  const stream = writeStream(
    pdf,
    attachment.packed,
    {
      Type: '/EmbeddedFile',
      Subtype: pdfName(attachment.mediaType),
      Params: `<</Size ${attachment.size} /CreationDate ${made} /ModDate ${given}>>`,
    },
    ['/FlateDecode'],
  );
  const reference = pdfReference(stream);
  const name = pdfString(attachment.name);
  return writeObject(
    pdf,
    `<</Type /Filespec /F ${name} /UF ${pdfHexString(attachment.name)} /Desc ${pdfString(attachment.description)} /AFRelationship /Source /EF <</F ${reference} /UF ${reference}>>>>`,
  );
}

/** Writes an object under a new number, and gives the number. */
function writeObject(pdf: Internals, body: string): number {
  const id = pdf.newObjectDeferred();
  writeReserved(pdf, id, body);
  return id;
}

/** Writes an object under a number that was reserved before. */
export function writeReserved(pdf: Internals, id: number, body: string): void {
  pdf.newObjectDeferredBegin(id, true);
  pdf.write(body);
  pdf.write('endobj');
}

function writeStream(
  pdf: Internals,
  data: string,
  keys: Readonly<Record<string, string>>,
  alreadyAppliedFilters: readonly '/FlateDecode'[],
): number {
  const id = pdf.newObjectDeferred();
  pdf.newObjectDeferredBegin(id, true);
  pdf.putStream({
    data,
    filters: [],
    alreadyAppliedFilters,
    additionalKeyValues: Object.entries(keys).map(([key, value]) => ({ key, value })),
    objectId: id,
  });
  pdf.write('endobj');
  return id;
}
