import { xmlText } from '../../base/xml.ts';
import { xmpDate } from './syntax.ts';

/** The metadata of a document. */
export interface Metadata {
  readonly title: string;
  readonly language: string;
  readonly creator: string;
  readonly producer: string;
  /** When the answers in the document were given; null if that is unknown. */
  readonly givenAt: Date | null;
  /** When the document was made. */
  readonly madeAt: Date;
}

const schema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of PDF/UA</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/**
 * The XMP packet of a document: title, language, creator, both dates, and the standards PDF/UA-1 and PDF/A-3a.
 * PDF/A requires a description of any namespace it does not define, such as that of PDF/UA.
 */
export function xmpOf(metadata: Metadata): string {
  const given =
    metadata.givenAt === null
      ? ''
      : `\n<dc:date><rdf:Seq><rdf:li>${xmpDate(metadata.givenAt)}</rdf:li></rdf:Seq></dc:date>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(metadata.title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${xmlText(metadata.creator)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${xmlText(metadata.language)}</rdf:li></rdf:Bag></dc:language>${given}
<xmp:CreateDate>${xmpDate(metadata.madeAt)}</xmp:CreateDate>
<pdf:Producer>${xmlText(metadata.producer)}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>
${schema}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}
