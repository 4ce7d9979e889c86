import type { Block, Report } from '../../src/domain/report/report.ts';

const areas = [
  'Ennakointi ja osaamistarpeet',
  'Osaamisperusteinen suunnittelu',
  'Oppimisen muotoilu ja toteutus',
  'Osaamisen tunnistaminen, arviointi ja todentaminen',
  'Ohjaus ja oppijan polku',
  'Yhteistyö, verkostot ja mentorointi',
  'Laatu ja oma kehittyminen',
];

const levels = ['Tutustun', 'Kokeilen', 'Toteutan', 'Kehitän', 'Uudistan yhdessä'];

/** A radar of seven areas, one of them without a position. */
export const radar: Extract<Block, { kind: 'radar' }> = {
  kind: 'radar',
  caption:
    'Kuvio 1. Oma arvio ja tavoite alueittain. Alueesta, johon ei ole vastattu, ei piirretä pistettä.',
  alternative:
    'Tutkakuvio seitsemästä alueesta. Vahvin alue on Ohjaus ja oppijan polku, taso 4. Alueesta Yhteistyö, verkostot ja mentorointi ei ole arviota. Samat tiedot ovat seuraavassa taulukossa.',
  axes: areas,
  levels,
  series: [
    { name: 'Oma arvio nyt', mark: 'now', values: [2.5, 3, 3.25, 2, 4, null, 1.5] },
    { name: 'Tavoitteeni', mark: 'target', values: [3, 4, 4, 3, 4, 3, 3] },
    {
      name: 'Aiempi arvio 12.1.2026',
      mark: 'earlier',
      values: [1.5, 2, 3, 1.25, 3.5, 1, 1.25],
    },
  ],
};

export const table: Extract<Block, { kind: 'table' }> = {
  kind: 'table',
  caption: 'Taulukko 1. Alueet, oma arvio ja tavoite',
  columns: [
    { label: 'Alue', width: 5 },
    { label: 'Vastattu', width: 2 },
    { label: 'Taso nyt', width: 3 },
    { label: 'Tavoite', width: 3 },
  ],
  rows: areas.map((area, index) => [
    { text: area, strong: true },
    { text: index === 5 ? '0/4' : '4/4' },
    { text: index === 5 ? 'Ei arviota' : `${levels[index % 5]} (2,5)` },
    { text: levels[(index + 2) % 5] ?? '' },
  ]),
};

const note =
  'Olemme lähihoitajakoulutuksessa koonneet työelämän tarpeita kahden kotihoidon yksikön kanssa. Ensimmäinen pieni osaamiskokonaisuus, hyvinvointiteknologian käyttöönotto asiakkaan kotona, alkoi syyskuussa. Seuraavaksi sovimme työpaikkaohjaajien kanssa siitä, miten osaaminen näytetään.';

function detailsOf(area: string, index: number): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: area },
    { kind: 'paragraph', tone: 'body', text: note, lang: 'und' },
    {
      kind: 'list',
      ordered: index % 2 === 1,
      items: [
        { text: 'Kysy osaamistarpeista kolmelta työnantajalta ennen seuraavaa suunnittelupäivää.' },
        {
          text: 'Käy läpi ePerusteiden osaamismerkit ja valitse niistä yksi vertailukohdaksi.',
          url: 'https://tem.fi/osaamismerkit',
        },
      ],
    },
  ];
}

/** A profile of three pages, as a teacher would share it. */
export const sampleReport: Report = {
  title: 'Osaamisprofiili: pienet osaamiskokonaisuudet',
  language: 'fi',
  creator: 'Osaamistutka',
  givenAt: '2026-11-20T09:15:00.000Z',
  madeAt: '2026-11-23T12:30:00.000Z',
  footer: {
    text: 'Osaamistutka – itsearviointi, 23.11.2026',
    page: (page, pages) => `Sivu ${page} / ${pages}`,
  },
  blocks: [
    { kind: 'heading', level: 1, text: 'Osaamisprofiili: pienet osaamiskokonaisuudet' },
    {
      kind: 'paragraph',
      tone: 'lead',
      text: 'Tämä on opettajan oma arvio siitä, miten hän suunnittelee ja toteuttaa pieniä osaamiskokonaisuuksia. Profiili on keskustelun pohja, ei testi eikä todistus.',
    },
    {
      kind: 'facts',
      items: [
        { label: 'Nimi', value: { text: 'Áile Näkkäläjärvi-Žukov', lang: 'und' } },
        { label: 'Päivämäärä', value: { text: '23.11.2026' } },
        { label: 'Kuvaus', value: { text: 'Pienet osaamiskokonaisuudet, versio 0.1.0' } },
        { label: 'Vastattu', value: { text: '24 väittämään 28:sta' } },
        { label: 'Tilanne', value: { text: '' } },
      ],
    },
    { kind: 'heading', level: 2, text: 'Profiili alueittain' },
    radar,
    table,
    {
      kind: 'paragraph',
      tone: 'notice',
      text: 'Alueesta Yhteistyö, verkostot ja mentorointi ei ole vastauksia. Alue puuttuu kuviosta, eikä se vaikuta muihin alueisiin.',
    },
    { kind: 'heading', level: 2, text: 'Muistiinpanot ja seuraavat askeleet' },
    ...areas.slice(0, 4).flatMap(detailsOf),
    { kind: 'heading', level: 2, text: 'Tietoa profiilista' },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: 'The description was first published in English; this passage is a quotation.',
      lang: 'en',
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: 'Vastaukset eivät ole lähteneet tältä laitteelta. Tiedosto sisältää vastaukset liitteenä.',
    },
    { kind: 'emblem', text: 'Euroopan unionin osarahoittama', lang: 'fi' },
  ],
};

export const sampleAttachment = {
  name: 'osaamistutka.json',
  description: 'Vastaukset, jotka voi avata Osaamistutkassa',
  json: JSON.stringify({
    format: 1,
    answers: { 'anticipation-data': 3, note: 'Šaddâ – čuovvovaš 🙂' },
  }),
};

/** The sample with other blocks after its title. */
export function reportOf(...blocks: readonly Block[]): Report {
  const title: Block = { kind: 'heading', level: 1, text: 'Otsikko' };
  return { ...sampleReport, title: 'Otsikko', blocks: [title, ...blocks] };
}

/** A radar of any size with long names. */
export function radarOf(axes: readonly string[], top: number): Extract<Block, { kind: 'radar' }> {
  return {
    ...radar,
    axes,
    levels: levels.concat('Kuudes taso').slice(0, top),
    series: [
      { name: 'Nyt', mark: 'now', values: axes.map((_, index) => 1 + (index % top)) },
      { name: 'Tavoite', mark: 'target', values: axes.map(() => top) },
    ],
  };
}
