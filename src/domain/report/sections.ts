import { questionsFor } from '../profile/result.ts';
import { areaFeedback, nextStep } from '../description/feedbackWords.ts';
import type { AreaProfile, CompetenceProfile } from '../profile/profile.ts';
import type { Block, Cell } from './report.ts';
import { langOf } from './keys.ts';
import type { ReportKey, SectionInput } from './keys.ts';
import { answerInWords } from '../wording/rows.ts';
import { feedbackInWords } from '../wording/feedback.ts';
import { textOf } from '../wording/sentence.ts';
import { rankInWords } from '../wording/wording.ts';
import type { PickedInWords } from '../wording/feedback.ts';
import type { Wording } from '../wording/wording.ts';
import { areaTitle, competenceTitle, levelText } from '../description/words.ts';

/** What is typical of each area at its level, and what helps to move on. */
export function feedbackSection({ result, wording, feedback }: SectionInput): Block[] {
  const { say, words } = wording;
  const blocks = result.profile.areas.flatMap((area) => {
    const text = area.level === null ? null : areaFeedback(feedback, area.id, area.level);
    if (text === null) return [];
    const lang = langOf(wording);
    return [
      { kind: 'heading', level: 3, text: areaTitle(words, area.id), ...lang } as const,
      { kind: 'paragraph', tone: 'body', text, ...lang } as const,
    ];
  });
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: say('profile.feedback') }, ...blocks];
}

/** Strengths and suggestions, or the sentences shown instead of them. */
export function pickedSection({ result, wording }: SectionInput): Block[] {
  const { say } = wording;
  const picked = feedbackInWords(result.feedback, wording);
  if (picked.isOne) {
    return [
      { kind: 'heading', level: 2, text: say('choice.picked') },
      ...pickedBlocks(picked.strengths, wording),
    ];
  }
  return [
    { kind: 'heading', level: 2, text: say('profile.strengths') },
    ...pickedBlocks(picked.strengths, wording),
    { kind: 'heading', level: 2, text: say('profile.suggestions') },
    ...pickedBlocks(picked.suggestions, wording),
  ];
}

function pickedBlocks(
  { competences, sentence }: PickedInWords,
  wording: Wording<ReportKey>,
): Block[] {
  const items = competences.map((one) => ({
    text: `${one.code} ${competenceTitle(wording.words, one.id)}: ${answerInWords(one, wording).level}`,
    ...langOf(wording),
  }));
  return [
    ...(items.length > 0 ? [{ kind: 'list', ordered: false, items } as const] : []),
    ...(sentence === null
      ? []
      : [{ kind: 'paragraph', tone: 'body', text: textOf(sentence) } as const]),
  ];
}

/** Each target: where the person is, where they aim, and the next step towards it. */
export function targetSection({ result, wording, feedback }: SectionInput): Block[] {
  const { say, words } = wording;
  const lang = langOf(wording);
  const blocks = result.targets.flatMap((one): Block[] => {
    const step = one.level === null ? null : nextStep(feedback, one.id, one.level);
    const answer = answerInWords(one, wording);
    const aim = `${rankInWords(wording, one.targetRank)}. ${levelText(words, one.id, one.target)}`;
    return [
      { kind: 'heading', level: 3, text: answer.title, ...lang },
      {
        kind: 'facts',
        items: [
          { label: say('targets.now'), value: { text: levelAndText(answer), ...lang } },
          { label: say('targets.aim'), value: { text: aim, ...lang } },
          ...(step === null
            ? []
            : [{ label: say('profile.nextStep'), value: { text: step, ...lang } }]),
        ],
      },
    ];
  });
  return blocks.length === 0
    ? []
    : [{ kind: 'heading', level: 2, text: say('targets.title') }, ...blocks];
}

function levelAndText({
  level,
  text,
}: {
  readonly level: string;
  readonly text: string | null;
}): string {
  return text === null ? level : `${level}. ${text}`;
}

/** The answers in words, the notes, or both, area by area. The notes follow the table of their area. */
export function answerSection(
  { result, wording }: SectionInput,
  withAnswers: boolean,
  withNotes: boolean,
): Block[] {
  const noted = result.profile.competences.some((one) => one.note !== null);
  if (!withAnswers && !noted) return [];
  return [
    {
      kind: 'heading',
      level: 2,
      text: wording.say(withAnswers ? 'report.answers' : 'report.notes'),
    },
    ...result.profile.areas.flatMap((area) => {
      const notes = withNotes ? notesIn(area, wording) : [];
      if (!withAnswers && notes.length === 0) return [];
      return [
        {
          kind: 'heading',
          level: 3,
          text: areaTitle(wording.words, area.id),
          ...langOf(wording),
        } as const,
        ...(withAnswers ? [answerTable(area, wording)] : []),
        ...notes,
      ];
    }),
  ];
}

function answerTable(area: AreaProfile, wording: Wording<ReportKey>): Block {
  const { say } = wording;
  const lang = langOf(wording);
  return {
    kind: 'table',
    caption: '',
    columns: [
      { label: say('table.competence'), width: 32 },
      { label: say('table.chosen'), width: 25 },
      { label: say('table.sentence'), width: 43 },
    ],
    rows: area.competences.map((one): Cell[] => {
      const answer = answerInWords(one, wording);
      const own = answer.text === null ? {} : lang;
      const top = wording.description.levels.length;
      return [
        { text: answer.title, strong: true, ...lang },
        {
          text: answer.level,
          ...own,
          ...(one.rank === null ? {} : { level: { rank: one.rank, top } }),
        },
        { text: answer.text ?? '–', ...own },
      ];
    }),
  };
}

function notesIn(area: AreaProfile, { say }: Wording<ReportKey>): Block[] {
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

/** The competences that are not part of the person's work, and whether somebody in the team covers them. */
export function notMyWorkSection({ result, wording }: SectionInput): Block[] {
  const { say, words } = wording;
  if (result.notMyWork.length === 0) return [];
  const title = (one: CompetenceProfile) => `${one.code} ${competenceTitle(words, one.id)}`;
  return [
    { kind: 'heading', level: 2, text: say('profile.notMyWork') },
    {
      kind: 'list',
      ordered: false,
      items: result.notMyWork.map((one) => ({ text: title(one), ...langOf(wording) })),
    },
    { kind: 'paragraph', tone: 'body', text: say('profile.notMyWorkAsk') },
  ];
}

/** Questions for the discussion: the general ones, and those of the areas that have a target. */
export function questionSection({ result, wording, feedback }: SectionInput): Block[] {
  const { say, words } = wording;
  const lang = langOf(wording);
  const questions = questionsFor(result, feedback);
  if (questions === null) return [];
  const listOf = (texts: readonly string[]): Block => ({
    kind: 'list',
    ordered: false,
    items: texts.map((text) => ({ text, ...lang })),
  });
  return [
    { kind: 'heading', level: 2, text: say('questions.title') },
    listOf(questions.general),
    ...questions.areas.flatMap(({ areaId, texts }): Block[] => [
      { kind: 'heading', level: 3, text: areaTitle(words, areaId), ...lang },
      listOf(texts),
    ]),
    ...(questions.supervisor.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: say('questions.supervisor') } as const,
          listOf(questions.supervisor),
        ]),
  ];
}
