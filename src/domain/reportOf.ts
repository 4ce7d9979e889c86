import { feedbackOf } from './feedback.ts';
import type { AreaProfile, Profile } from './profile.ts';
import { fewestAxes } from './radar.ts';
import type { Block, Cell, Report } from './report.ts';
import type { Saved } from './saved.ts';
import { answerTold, areaTold, feedbackTold, rankName, summaryOf } from './summary.ts';
import type { AnswerKey, AreaKey, PickedKey, SummaryKey, Telling, Told } from './summary.ts';
import { areaTitle, competenceTitle, levelName } from './words.ts';

export type ReportKey =
  | SummaryKey
  | PickedKey
  | AreaKey
  | AnswerKey
  | 'report.title'
  | 'report.notCertificate'
  | 'report.person'
  | 'report.situation'
  | 'report.date'
  | 'report.description'
  | 'report.version'
  | 'report.summary'
  | 'report.radarCaption'
  | 'report.radarPoint'
  | 'report.radarGap'
  | 'report.footer'
  | 'report.page'
  | 'report.answers'
  | 'report.madeWith'
  | 'profile.now'
  | 'profile.strengths'
  | 'profile.suggestions'
  | 'profile.limits'
  | 'profile.limit1'
  | 'profile.limit2'
  | 'profile.limit3'
  | 'table.caption'
  | 'table.area'
  | 'table.level'
  | 'table.answered'
  | 'table.spread'
  | 'table.competence'
  | 'table.chosen'
  | 'table.sentence'
  | 'answer.note';

/** Everything a report is made of. Dates come as finished text, since this core has neither clock nor calendar. */
export interface ReportSource {
  readonly saved: Saved;
  readonly profile: Profile;
  readonly telling: Telling<ReportKey>;
  /** The moment the report is made, ISO 8601, and the same as the reader sees it. */
  readonly madeAt: string;
  readonly date: string;
  /** The name and address of the site the report is made on. */
  readonly site: { readonly name: string; readonly address: string };
}

/** Arranges a profile for reading; adds no numbers of its own. */
export function reportOf(source: ReportSource): Report {
  const { saved, profile, telling, date, site } = source;
  const { say, words, language } = telling;
  return {
    title: say('report.title'),
    language,
    creator: site.name,
    madeAt: source.madeAt,
    footer: {
      text: say('report.footer', { name: site.name, date }),
      page: (page, pages) => say('report.page', { page, pages }),
    },
    blocks: [
      { kind: 'heading', level: 1, text: say('report.title') },
      { kind: 'paragraph', tone: 'notice', text: say('report.notCertificate') },
      ...disclosure(source),
      { kind: 'facts', items: facts(source) },
      { kind: 'heading', level: 2, text: say('report.summary') },
      { kind: 'paragraph', tone: 'lead', text: summaryOf(profile, telling).join(' ') },
      ...radar(profile, telling),
      ...areaTable(profile, telling),
      ...picked(profile, telling),
      { kind: 'heading', level: 2, text: say('report.answers') },
      ...profile.areas.flatMap((area) => answersIn(area, telling)),
      { kind: 'heading', level: 2, text: say('profile.limits') },
      {
        kind: 'list',
        ordered: false,
        items: [
          { text: say('profile.limit1') },
          { text: say('profile.limit2') },
          { text: say('profile.limit3') },
        ],
      },
      {
        kind: 'paragraph',
        tone: 'quiet',
        text: say('report.madeWith', {
          name: site.name,
          address: site.address,
          description: `${words.title} ${saved.description.version}`,
        }),
      },
    ],
  };
}

/** Marks a text of the description's with its language where that is not the report's. */
function langOf({ words, language }: Telling<ReportKey>): { readonly lang?: string } {
  return words.language === language ? {} : { lang: words.language };
}

function disclosure({ telling }: ReportSource): Block[] {
  const { disclosure: text } = telling.words;
  return text === undefined
    ? []
    : [{ kind: 'paragraph', tone: 'notice', text, ...langOf(telling) }];
}

function facts({ saved, telling, date }: ReportSource) {
  const { say, words, description } = telling;
  return [
    ...(saved.person === undefined
      ? []
      : [{ label: say('report.person'), value: { text: saved.person, lang: 'und' } }]),
    ...(saved.situation === undefined
      ? []
      : [{ label: say('report.situation'), value: { text: saved.situation, lang: 'und' } }]),
    { label: say('report.date'), value: { text: date } },
    { label: say('report.description'), value: { text: words.title, ...langOf(telling) } },
    {
      label: say('report.version'),
      value: { text: `${description.version}, ${words.status}`, ...langOf(telling) },
    },
  ];
}

function radar(profile: Profile, telling: Telling<ReportKey>): Block[] {
  const { say, words, description } = telling;
  const known = profile.areas.filter((area) => area.position !== null).length;
  if (profile.areas.length < fewestAxes || known < fewestAxes) return [];
  const points = profile.areas.map((area) => {
    const title = areaTitle(words, area.id);
    if (area.level === null) return say('report.radarGap', { area: title });
    const rank = description.levels.indexOf(area.level) + 1;
    return say('report.radarPoint', { area: title, level: rankName(telling, rank) });
  });
  return [
    {
      kind: 'radar',
      caption: say('report.radarCaption'),
      alternative: `${say('report.radarCaption')} ${points.join(' ')}`,
      axes: profile.areas.map((area) => areaTitle(words, area.id)),
      ...(words.language === telling.language ? {} : { axesLang: words.language }),
      levels: description.levels.map((level) => levelName(words, level)),
      series: [
        {
          name: say('profile.now'),
          mark: 'now',
          values: profile.areas.map((area) => area.position),
        },
      ],
    },
  ];
}

function areaTable(profile: Profile, telling: Telling<ReportKey>): Block[] {
  const { say } = telling;
  const rows = profile.areas.map((area) => areaTold(area, telling));
  const wide = rows.flatMap((row) =>
    row.wide === null ? [] : [{ text: `${row.title}: ${row.wide}` }],
  );
  return [
    {
      kind: 'table',
      caption: say('table.caption'),
      columns: [
        { label: say('table.area'), width: 36 },
        { label: say('table.level'), width: 20 },
        { label: say('table.answered'), width: 22 },
        { label: say('table.spread'), width: 22 },
      ],
      rows: rows.map((row): Cell[] => [
        { text: row.title, strong: true, ...langOf(telling) },
        { text: row.level },
        { text: row.answered },
        { text: row.spread },
      ]),
    },
    ...(wide.length > 0 ? [{ kind: 'list', ordered: false, items: wide } as const] : []),
  ];
}

function picked(profile: Profile, telling: Telling<ReportKey>): Block[] {
  const { say } = telling;
  const told = feedbackTold(feedbackOf(profile), telling);
  return [
    { kind: 'heading', level: 2, text: say('profile.strengths') },
    ...toldBlocks(told.strengths, telling),
    { kind: 'heading', level: 2, text: say('profile.suggestions') },
    ...toldBlocks(told.suggestions, telling),
  ];
}

function toldBlocks({ competences, sentence }: Told, telling: Telling<ReportKey>): Block[] {
  const items = competences.map((one) => ({
    text: `${one.code} ${competenceTitle(telling.words, one.id)}: ${rankName(telling, one.rank ?? 1)}`,
    ...langOf(telling),
  }));
  return [
    ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
    ...(sentence === null ? [] : [{ kind: 'paragraph', tone: 'body', text: sentence } as const]),
  ];
}

function answersIn(area: AreaProfile, telling: Telling<ReportKey>): Block[] {
  const { say, words } = telling;
  const lang = langOf(telling);
  const notes = area.competences.filter((one) => one.note !== null);
  return [
    { kind: 'heading', level: 3, text: areaTitle(words, area.id), ...lang },
    {
      kind: 'table',
      caption: '',
      columns: [
        { label: say('table.competence'), width: 34 },
        { label: say('table.chosen'), width: 20 },
        { label: say('table.sentence'), width: 46 },
      ],
      rows: area.competences.map((one): Cell[] => {
        const told = answerTold(one, telling);
        return [
          { text: told.title, strong: true, ...lang },
          { text: told.level, ...(told.text === null ? {} : lang) },
          { text: told.text ?? '–', ...(told.text === null ? {} : lang) },
        ];
      }),
    },
    ...notes.map((one) => ({
      kind: 'paragraph' as const,
      tone: 'body' as const,
      text: `${one.code} ${say('answer.note')} ${one.note ?? ''}`,
      lang: 'und',
    })),
  ];
}
