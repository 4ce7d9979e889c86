import { feedbackOf } from './feedback.ts';
import { areaFeedback, nextStep } from './feedbackWords.ts';
import type { FeedbackWords } from './feedbackWords.ts';
import type { AreaProfile, CompetenceProfile, Profile } from './profile.ts';
import { fewestAxes } from './radar.ts';
import type { Block, Cell, RadarSeries } from './report.ts';
import { answerTold, areaTold, feedbackTold, rankName, targetTold } from './summary.ts';
import type {
  AnswerKey,
  AreaKey,
  PickedKey,
  SummaryKey,
  TargetKey,
  Telling,
  Told,
} from './summary.ts';
import { areaTitle, competenceTitle, levelName, levelText } from './words.ts';

export type ReportKey =
  | SummaryKey
  | PickedKey
  | AreaKey
  | AnswerKey
  | TargetKey
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
  | 'report.radarTarget'
  | 'report.radarGap'
  | 'report.footer'
  | 'report.page'
  | 'report.answers'
  | 'report.notes'
  | 'report.madeWith'
  | 'report.sources'
  | 'profile.now'
  | 'profile.target'
  | 'profile.feedback'
  | 'profile.strengths'
  | 'profile.suggestions'
  | 'profile.notMyWork'
  | 'profile.notMyWorkAsk'
  | 'profile.nextStep'
  | 'profile.limits'
  | 'profile.limit1'
  | 'profile.limit2'
  | 'profile.limit3'
  | 'targets.title'
  | 'targets.now'
  | 'targets.aim'
  | 'questions.title'
  | 'questions.supervisor'
  | 'table.caption'
  | 'table.area'
  | 'table.level'
  | 'table.answered'
  | 'table.spread'
  | 'table.competence'
  | 'table.chosen'
  | 'table.sentence'
  | 'answer.note';

/** What a section of the report is made from. */
export interface Source {
  readonly profile: Profile;
  readonly telling: Telling<ReportKey>;
  readonly feedback: FeedbackWords;
}

/** Marks a text of the description's with its language where that is not the report's. */
export function langOf({ words, language }: Telling<ReportKey>): { readonly lang?: string } {
  return words.language === language ? {} : { lang: words.language };
}

/** The radar and the same as a table, with what the table leaves to words. */
export function profileSection({ profile, telling }: Source): Block[] {
  const { say } = telling;
  const rows = profile.areas.map((area) => areaTold(area, telling));
  const remarks = [
    ...rows.flatMap((row) => (row.wide === null ? [] : [{ text: `${row.title}: ${row.wide}` }])),
    ...targetsTold(profile, telling).map((text) => ({ text, ...langOf(telling) })),
  ];
  return [
    ...radar(profile, telling),
    {
      kind: 'table',
      caption: say('table.caption'),
      columns: [
        { label: say('table.area'), width: 36 },
        { label: say('table.level'), width: 20 },
        { label: say('table.answered'), width: 22 },
        { label: say('table.spread'), width: 22 },
      ],
      rows: rows.map(({ title, level, answered, spread }): Cell[] => [
        { text: title, strong: true, ...langOf(telling) },
        { text: level },
        { text: answered },
        { text: spread },
      ]),
    },
    ...(remarks.length > 0 ? [{ kind: 'list', ordered: false, items: remarks } as const] : []),
  ];
}

/** Each target as a sentence of its own. */
function targetsTold(profile: Profile, telling: Telling<ReportKey>): readonly string[] {
  return profile.competences.flatMap((one) => {
    const target = targetTold(one, telling);
    return target === null ? [] : [telling.say('report.radarTarget', { target })];
  });
}

/** The series of a radar: where the answers are now and, with targets, where they would bring. */
export function seriesOf(
  profile: Profile,
  { say }: Telling<'profile.now' | 'profile.target'>,
): readonly RadarSeries[] {
  const now = profile.areas.map((area) => area.position);
  const target = profile.areas.map((area) => area.target);
  return [
    { name: say('profile.now'), mark: 'now', values: now },
    ...(target.some((value) => value !== null)
      ? [{ name: say('profile.target'), mark: 'target', values: target } as const]
      : []),
  ];
}

function radar(profile: Profile, telling: Telling<ReportKey>): Block[] {
  const { say, words, description } = telling;
  const known = profile.areas.filter((area) => area.position !== null).length;
  if (known < fewestAxes) return [];
  return [
    {
      kind: 'radar',
      caption: say('report.radarCaption'),
      alternative: radarTold(profile, telling).join(' '),
      axes: profile.areas.map((area) => areaTitle(words, area.id)),
      ...(words.language === telling.language ? {} : { axesLang: words.language }),
      levels: description.levels.map((level) => levelName(words, level)),
      series: seriesOf(profile, telling),
    },
  ];
}

/** The radar in words, area by area, gaps and targets included. */
export function radarTold(profile: Profile, telling: Telling<ReportKey>): readonly string[] {
  const { say, words } = telling;
  return [
    say('report.radarCaption'),
    ...profile.areas.map((area) => {
      const title = areaTitle(words, area.id);
      if (area.levelRank === null) return say('report.radarGap', { area: title });
      return say('report.radarPoint', { area: title, level: rankName(telling, area.levelRank) });
    }),
    ...targetsTold(profile, telling),
  ];
}

/** What is typical of each area at its level, and what helps onwards. */
export function feedbackSection({ profile, telling, feedback }: Source): Block[] {
  const { say, words } = telling;
  const told = profile.areas.flatMap((area) => {
    const text = area.level === null ? null : areaFeedback(feedback, area.id, area.level);
    if (text === null) return [];
    const lang = langOf(telling);
    return [
      { kind: 'heading', level: 3, text: areaTitle(words, area.id), ...lang } as const,
      { kind: 'paragraph', tone: 'body', text, ...lang } as const,
    ];
  });
  return told.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: say('profile.feedback') }, ...told];
}

/** Strengths and suggestions, or what is said instead of them. */
export function pickedSection({ profile, telling }: Source): Block[] {
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
    text: `${one.code} ${competenceTitle(telling.words, one.id)}: ${answerTold(one, telling).level}`,
    ...langOf(telling),
  }));
  return [
    ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
    ...(sentence === null ? [] : [{ kind: 'paragraph', tone: 'body', text: sentence } as const]),
  ];
}

/** Each target: where the person is, where they aim, and the next step towards it. */
export function targetSection({ profile, telling, feedback }: Source): Block[] {
  const { say, words } = telling;
  const lang = langOf(telling);
  const targets = profile.competences.filter((one) => one.target !== null);
  if (targets.length === 0) return [];
  const told = targets.flatMap((one): Block[] => {
    const step = one.level === null ? null : nextStep(feedback, one.id, one.level);
    const answer = answerTold(one, telling);
    const aim = `${rankName(telling, one.targetRank ?? 1)}. ${levelText(words, one.id, one.target ?? '')}`;
    return [
      { kind: 'heading', level: 3, text: answer.title, ...lang },
      {
        kind: 'facts',
        items: [
          { label: say('targets.now'), value: { text: textOf(answer), ...lang } },
          { label: say('targets.aim'), value: { text: aim, ...lang } },
          ...(step === null
            ? []
            : [{ label: say('profile.nextStep'), value: { text: step, ...lang } }]),
        ],
      },
    ];
  });
  return [{ kind: 'heading', level: 2, text: say('targets.title') }, ...told];
}

function textOf({ level, text }: { readonly level: string; readonly text: string | null }): string {
  return text === null ? level : `${level}. ${text}`;
}

/** Every answer in words by area, with the notes beneath each table. */
export function answerSection(
  { profile, telling }: Source,
  withAnswers: boolean,
  withNotes: boolean,
): Block[] {
  const noted = profile.competences.some((one) => one.note !== null);
  if (!withAnswers && !noted) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: telling.say(withAnswers ? 'report.answers' : 'report.notes'),
    },
    ...profile.areas.flatMap((area) => {
      const notes = withNotes ? notesIn(area, telling) : [];
      if (!withAnswers && notes.length === 0) return [];
      return [
        {
          kind: 'heading',
          level: 3,
          text: areaTitle(telling.words, area.id),
          ...langOf(telling),
        } as const,
        ...(withAnswers ? [answerTable(area, telling)] : []),
        ...notes,
      ];
    }),
  ];
}

function answerTable(area: AreaProfile, telling: Telling<ReportKey>): Block {
  const { say } = telling;
  const lang = langOf(telling);
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: say('table.competence'), width: 34 },
      { label: say('table.chosen'), width: 20 },
      { label: say('table.sentence'), width: 46 },
    ],
    rows: area.competences.map((one): Cell[] => {
      const told = answerTold(one, telling);
      const own = told.text === null ? {} : lang;
      return [
        { text: told.title, strong: true, ...lang },
        { text: told.level, ...own },
        { text: told.text ?? '–', ...own },
      ];
    }),
  };
}

function notesIn(area: AreaProfile, { say }: Telling<ReportKey>): Block[] {
  return area.competences.flatMap((one) =>
    one.note === null
      ? []
      : [
          {
            kind: 'paragraph',
            tone: 'body',
            text: `${one.code} ${say('answer.note')} ${one.note}`,
            lang: 'und',
          } as const,
        ],
  );
}

/** What is not part of the person's work, and the question whether somebody in the team covers it. */
export function notMyWorkSection({ profile, telling }: Source): Block[] {
  const { say, words } = telling;
  const others = profile.competences.filter((one) => one.state === 'not-my-work');
  if (others.length === 0) return [];
  const title = (one: CompetenceProfile) => `${one.code} ${competenceTitle(words, one.id)}`;
  return [
    { kind: 'heading', level: 2, text: say('profile.notMyWork') },
    {
      kind: 'list',
      ordered: false,
      items: others.map((one) => ({ text: title(one), ...langOf(telling) })),
    },
    { kind: 'paragraph', tone: 'body', text: say('profile.notMyWorkAsk') },
  ];
}

/** Questions for the discussion: the general ones, and those of the areas that have a target. */
export function questionSection({ profile, telling, feedback }: Source): Block[] {
  const { say, words } = telling;
  const lang = langOf(telling);
  const { general, areas } = feedback.questions;
  if (general.length === 0) return [];
  const listOf = (texts: readonly string[]): Block => ({
    kind: 'list',
    ordered: false,
    items: texts.map((text) => ({ text, ...lang })),
  });
  const aimed = profile.areas.filter((area) => area.competences.some((one) => one.target !== null));
  return [
    { kind: 'heading', level: 2, text: say('questions.title') },
    listOf(general),
    ...aimed.flatMap((area): Block[] => {
      const own = areas[area.id] ?? [];
      if (own.length === 0) return [];
      return [{ kind: 'heading', level: 3, text: areaTitle(words, area.id), ...lang }, listOf(own)];
    }),
    ...(feedback.supervisor.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say('questions.supervisor') } as const,
          listOf(feedback.supervisor),
        ]),
  ];
}
