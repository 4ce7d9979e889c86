import type { FeedbackWords } from '../description/feedbackWords.ts';
import type { Result } from '../profile/result.ts';
import type { Block, Report } from './report.ts';
import type { ReportChoice, ReportPart } from './choice.ts';
import { langOf } from './keys.ts';
import type { ReportKey, SectionInput } from './keys.ts';
import { profileSection } from './profileSection.ts';
import {
  answerSection,
  feedbackSection,
  notMyWorkSection,
  pickedSection,
  questionSection,
  targetSection,
} from './sections.ts';
import { isFinished } from '../assessment/assessment.ts';
import { dateOf } from '../assessment/dates.ts';
import type { Saved } from '../assessment/assessment.ts';
import { paragraphOf, textOf } from '../wording/sentence.ts';
import { summaryOf } from '../wording/summary.ts';
import type { Wording } from '../wording/wording.ts';

/** Everything a report is made from. Dates to be read are finished text: the domain has no calendar. */
export interface ReportSource {
  readonly saved: Saved;
  readonly result: Result;
  /** One wording per language of the report, in order; the first is the report's own language. */
  readonly languages: readonly ReportLanguage[];
  readonly choice: ReportChoice;
  /** When the report is made, ISO 8601. */
  readonly madeAt: string;
  /** The address of the site the report is made on. */
  readonly address: string;
}

/** What one language of a report needs. */
export interface ReportLanguage {
  readonly wording: Wording<ReportKey>;
  readonly feedback: FeedbackWords;
  /** The day the answers were given, as this language writes it. */
  readonly given: string;
  /** The day the report is made, likewise; null if it is only looked at. */
  readonly made: string | null;
  readonly siteName: string;
  /** The statement next to the EU emblem, with its language; null if the site shows none. */
  readonly funding: { readonly text: string; readonly lang: string } | null;
}

/** Arranges a result for reading and calculates nothing. Notes appear once, as they were written. */
export function reportOf(source: ReportSource): Report {
  const [first, ...others] = source.languages;
  if (first === undefined) throw new Error('a report needs a language');
  const { say, language, words } = first.wording;
  return {
    title: `${say('report.title')}: ${words.title}`,
    language,
    creator: first.siteName,
    givenAt: dateOf(source.saved),
    madeAt: source.madeAt,
    footer: {
      text: say('report.footer', {
        name: first.siteName,
        given: say(isFinished(source.saved) ? 'given.answered' : 'given.latest', {
          date: first.given,
        }),
      }),
      page: (page, pages) => say('report.page', { page, pages }),
    },
    blocks: [
      { kind: 'heading', level: 1, text: say('report.title') },
      ...bodyIn(first, source),
      ...others.map((other) => partOf(other, source)),
      ...(first.funding === null ? [] : [{ kind: 'emblem', ...first.funding } as const]),
    ],
  };
}

/** Repeats the report in another language, without the notes and with its headings one level lower. */
function partOf(other: ReportLanguage, source: ReportSource): Block {
  const { say, language } = other.wording;
  const parts = source.choice.parts.filter((part) => part !== 'notes');
  const again = { ...source, choice: { ...source.choice, parts } };
  return {
    kind: 'part',
    lang: language,
    blocks: [
      { kind: 'heading', level: 2, text: say('report.title') },
      ...bodyIn(other, again).map(oneLevelDown),
    ],
  };
}

function oneLevelDown(block: Block): Block {
  if (block.kind !== 'heading') return block;
  return { ...block, level: block.level === 2 ? 3 : 4 };
}

function bodyIn(
  written: ReportLanguage,
  { saved, result, choice, address }: ReportSource,
): Block[] {
  const { wording } = written;
  const { say, words } = wording;
  const has = (part: ReportPart) => choice.parts.includes(part);
  const source: SectionInput = { result, wording, feedback: written.feedback };
  const disclosure = words.disclosure;
  return [
    { kind: 'paragraph', tone: 'notice', text: say('report.notCertificate') },
    ...(disclosure === undefined
      ? []
      : [{ kind: 'paragraph', tone: 'notice', text: disclosure, ...langOf(wording) } as const]),
    { kind: 'facts', items: facts(saved, written, has) },
    { kind: 'heading', level: 2, text: say('report.summary') },
    {
      kind: 'paragraph',
      tone: 'lead',
      text: textOf(paragraphOf(summaryOf(result.profile, wording))),
    },
    ...(has('profile') ? profileSection(source) : []),
    ...(has('feedback') ? feedbackSection(source) : []),
    ...(has('picked') ? pickedSection(source) : []),
    ...(has('answers') || has('notes') ? answerSection(source, has('answers'), has('notes')) : []),
    ...(has('answers') ? notMyWorkSection(source) : []),
    ...(has('targets') ? targetSection(source) : []),
    ...(has('questions') ? questionSection(source) : []),
    { kind: 'heading', level: 2, text: say('profile.limits') },
    { kind: 'list', ordered: false, items: limits(wording) },
    {
      kind: 'paragraph',
      tone: 'quiet',
      text: say('report.madeWith', {
        name: written.siteName,
        address,
        description: `${words.title} ${saved.description.version}`,
      }),
    },
    ...sources(wording),
  ];
}

function facts(
  saved: Saved,
  { wording, given, made }: ReportLanguage,
  has: (part: ReportPart) => boolean,
) {
  const { say, words, description } = wording;
  return [
    ...(has('name') ? own(say('report.person'), saved.person) : []),
    ...(has('situation') ? own(say('report.situation'), saved.situation) : []),
    {
      label: say(isFinished(saved) ? 'report.answered' : 'report.latest'),
      value: { text: given },
    },
    ...(made === null ? [] : [{ label: say('report.made'), value: { text: made } }]),
    { label: say('report.description'), value: { text: words.title, ...langOf(wording) } },
    {
      label: say('report.version'),
      value: { text: `${description.version}, ${words.status}`, ...langOf(wording) },
    },
  ];
}

/** A fact in the user's own words, whose language is unknown. */
function own(label: string, text: string | undefined) {
  return text === undefined ? [] : [{ label, value: { text, lang: 'und' } }];
}

function limits({ say }: Wording<ReportKey>) {
  const keys = ['profile.limit1', 'profile.limit2', 'profile.limit3'] as const;
  return keys.map((key) => ({ text: say(key) }));
}

function sources({ say, words, description }: Wording<ReportKey>): Block[] {
  if (description.sources.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: say('report.sources') },
    {
      kind: 'list',
      ordered: false,
      items: description.sources.map(({ id, url, language }) => ({
        text: words.sources[id] ?? id,
        lang: language ?? 'und',
        ...(url === undefined ? {} : { url }),
      })),
    },
  ];
}
