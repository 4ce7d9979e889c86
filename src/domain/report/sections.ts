import { feedbackOf } from '../profile/feedback.ts';
import { areaFeedback, nextStep } from '../description/feedbackWords.ts';
import type { AreaProfile, CompetenceProfile } from '../profile/profile.ts';
import type { Block, Cell } from './report.ts';
import { langOf } from './keys.ts';
import type { ReportKey, Source } from './keys.ts';
import { answerTold, feedbackTold, isToldOnce, rankName } from '../wording/summary.ts';
import type { Telling, Told } from '../wording/summary.ts';
import { areaTitle, competenceTitle, levelText } from '../description/words.ts';

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
  if (isToldOnce(told)) {
    return [
      { kind: 'heading', level: 2, text: say('choice.picked') },
      ...toldBlocks(told.strengths, telling),
    ];
  }
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
  const told = profile.competences.flatMap((one): Block[] => {
    if (one.target === null || one.targetRank === null) return [];
    const step = one.level === null ? null : nextStep(feedback, one.id, one.level);
    const answer = answerTold(one, telling);
    const aim = `${rankName(telling, one.targetRank)}. ${levelText(words, one.id, one.target)}`;
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
  return told.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: say('targets.title') }, ...told];
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
      { label: say('table.competence'), width: 32 },
      { label: say('table.chosen'), width: 25 },
      { label: say('table.sentence'), width: 43 },
    ],
    rows: area.competences.map((one): Cell[] => {
      const told = answerTold(one, telling);
      const own = told.text === null ? {} : lang;
      const top = telling.description.levels.length;
      return [
        { text: told.title, strong: true, ...lang },
        {
          text: told.level,
          ...own,
          ...(one.rank === null ? {} : { level: { rank: one.rank, top } }),
        },
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
