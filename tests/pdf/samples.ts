import type { Block, Report } from '../../src/domain/report/report.ts';
import { radarOf, reportOf, sampleReport, table } from './sampleReport.ts';

const swedishAreas = [
  'Prognostisering och kompetensbehov',
  'Kompetensbaserad planering',
  'Lärandedesign och genomförande',
  'Identifiering, bedömning och påvisande av kunnande',
  'Handledning och den studerandes studieväg',
  'Samarbete, nätverk och mentorskap',
  'Kvalitet och egen utveckling',
  'Arbetslivskontakter',
  'Digital pedagogik',
];

const englishAreas = [
  'Anticipation and skill needs',
  'Outcome-based planning',
  'Learning design and delivery',
  'Recognition, assessment and certification of learning outcomes',
  'Guidance and the learner’s pathway',
  'Cooperation, networks and mentoring',
  'Quality and own development',
];

const longWords = [
  'Osaamisperusteisuus',
  'Työpaikkaohjaajayhteistyö ja työelämäkumppanuudet',
  'Hyvinvointiteknologiaosaaminen',
  'Täydennyskoulutussuunnitelmat',
  'Kestävyys',
  'Oppimisympäristöjen ja -alustojen saavutettavuus',
  'Arviointi',
  'Ennakointi',
  'Henkilökohtaistaminen ja aiemmin hankitun osaamisen tunnustaminen',
  'Verkostot',
  'Mentorointi ja vertaisohjaus',
  'Laatu',
];

export const hostileText =
  'Hymiö 🙂 ja perhe 👨‍👩‍👧, 日本語 ja العربية, \\ ( ) << >> % /Nimi\tsarkain\u0007kello\u0085x\u200bnolla, yksin \ud83d loppu, tavu\u00adviiva, väli\u00a0sidottu, ﬁ-ligatuuri, e\u0301, čŋđŧšž ǥǩǯ, 5 → 6 ≥ 4 \ufffd.\r\nUusi rivi\u2028ja toinen.';

const longNote = Array.from(
  { length: 90 },
  (_, index) =>
    `Kohta ${index + 1}: pienten osaamiskokonaisuuksien suunnittelu vaatii aikaa ja yhteistyötä.`,
).join(' ');

const twelveByTwelve: readonly Block[] = [
  radarOf(longWords, 6),
  {
    kind: 'table',
    caption: 'Taulukko 1. Kaksitoista aluetta',
    columns: Array.from({ length: 12 }, (_, index) => ({ label: `Sarake ${index + 1}`, width: 1 })),
    rows: longWords.map((word) => [
      { text: word },
      ...Array.from({ length: 11 }, (_, index) => ({ text: index === 4 ? '' : `${index},5` })),
    ]),
  },
];

const longTable: Block = {
  ...table,
  kind: 'table',
  rows: Array.from({ length: 40 }, (_, index) => [
    { text: `Osaaminen ${index + 1}` },
    { text: '4/4' },
    { text: 'Toteutan' },
    { text: index === 17 ? longNote : 'Kehitän yhdessä muiden kanssa' },
  ]),
};

const noResults: readonly Block[] = [
  { kind: 'paragraph', tone: 'lead', text: '' },
  { kind: 'facts', items: [] },
  { kind: 'list', ordered: false, items: [] },
  { kind: 'table', caption: '', columns: [{ label: 'Alue', width: 1 }], rows: [] },
  {
    ...radarOf(['Yksi', 'Kaksi', 'Kolme'], 3),
    caption: '',
    series: [{ name: 'Nyt', mark: 'now', values: [null, null, null] }],
  },
];

const hostile: readonly Block[] = [
  { kind: 'heading', level: 2, text: hostileText },
  { kind: 'paragraph', tone: 'notice', text: hostileText, lang: 'und' },
  { kind: 'facts', items: [{ label: hostileText, value: { text: hostileText } }] },
  {
    kind: 'list',
    ordered: false,
    items: [{ text: hostileText, url: 'https://esimerkki.fi/ä(1)?q=\\x&y=%20%' }],
  },
  {
    kind: 'table',
    caption: hostileText,
    columns: [
      { label: hostileText, width: 1 },
      { label: 'Toinen', width: 3 },
    ],
    rows: [[{ text: hostileText }, { text: 'x'.repeat(400) }]],
  },
  radarOf([hostileText.slice(0, 60), 'Kaksi', 'Kolme', 'Neljä'], 5),
  { kind: 'emblem', text: hostileText, lang: 'fi' },
];

const longBlocks: readonly Block[] = [
  { kind: 'heading', level: 2, text: 'Pitkät muistiinpanot' },
  { kind: 'paragraph', tone: 'body', text: longNote, lang: 'und' },
  { kind: 'paragraph', tone: 'notice', text: longNote },
  {
    kind: 'list',
    ordered: true,
    items: [{ text: longNote }, { text: longNote, url: 'https://x.fi/' }],
  },
  { kind: 'facts', items: [{ label: 'Pitkä', value: { text: longNote } }] },
  longTable,
];

function translated(language: string, axes: readonly string[]): Report {
  return { ...reportOf(radarOf(axes, 5), longTable), language };
}

/** The reports that the checks run on: ordinary profiles and the hardest ones. */
export const samples: Readonly<Record<string, Report>> = {
  profile: sampleReport,
  empty: reportOf(...noResults),
  hostile: { ...reportOf(...hostile), title: `Nimi ${hostileText} č` },
  'long-notes': reportOf(...longBlocks),
  'twelve-areas': reportOf(...twelveByTwelve),
  swedish: translated('sv', swedishAreas),
  english: translated('en', englishAreas),
};
