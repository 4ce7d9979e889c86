import { competenceTitle, levelText, areaTitle } from '../description/words.ts';
import { rankOf } from '../description/description.ts';
import type { AreaProfile, CompetenceProfile } from '../profile/profile.ts';
import { rankInWords } from './wording.ts';
import type { Wording } from './wording.ts';

export type AreaKey =
  | 'summary.rank'
  | 'area.answered'
  | 'area.notMyWork'
  | 'area.tooFew'
  | 'area.noneOfMyWork'
  | 'area.unanswered'
  | 'area.spread'
  | 'area.sameLevel'
  | 'area.wide';

/** The facts of an area in words, in the order of a table row; the same on screen, in PDF and in print. */
export interface AreaInWords {
  readonly title: string;
  readonly level: string;
  readonly answered: string;
  readonly spread: string;
  readonly wide: string | null;
}

export function areaInWords(area: AreaProfile, wording: Wording<AreaKey>): AreaInWords {
  const { words, say } = wording;
  const counts = [
    say('area.answered', { answered: area.answered, relevant: area.total - area.notMyWork }),
    ...(area.notMyWork > 0 ? [say('area.notMyWork', { count: area.notMyWork })] : []),
  ];
  return {
    title: areaTitle(words, area.id),
    level: levelInWords(area, wording),
    answered: counts.join(', '),
    spread: spreadInWords(area, wording),
    wide: area.wide ? say('area.wide', extremesIn(area, wording)) : null,
  };
}

function levelInWords(area: AreaProfile, wording: Wording<AreaKey>): string {
  if (area.levelRank !== null) return rankInWords(wording, area.levelRank);
  if (area.answered > 0) return wording.say('area.tooFew');
  return wording.say(area.notMyWork === area.total ? 'area.noneOfMyWork' : 'area.unanswered');
}

function spreadInWords(area: AreaProfile, wording: Wording<AreaKey>): string {
  if (area.lowest === null) return '–';
  if (area.lowest === area.highest) return wording.say('area.sameLevel', extremesIn(area, wording));
  return wording.say('area.spread', extremesIn(area, wording));
}

function extremesIn(area: AreaProfile, wording: Wording<AreaKey>): Record<string, string> {
  return {
    lowest: rankInWords(wording, area.lowest ?? 1),
    highest: rankInWords(wording, area.highest ?? 1),
  };
}

export type AnswerKey = 'summary.rank' | 'answer.unanswered' | 'answer.notMyWork';

/** One answer in words: the level's rank and name with its sentence, or the reason why there is none. */
export interface AnswerInWords {
  readonly title: string;
  readonly level: string;
  readonly text: string | null;
}

export function answerInWords(one: CompetenceProfile, wording: Wording<AnswerKey>): AnswerInWords {
  const { words, say } = wording;
  const title = `${one.code} ${competenceTitle(words, one.id)}`;
  if (one.rank !== null && one.level !== null) {
    return {
      title,
      level: rankInWords(wording, one.rank),
      text: levelText(words, one.id, one.level),
    };
  }
  const key = one.state === 'not-my-work' ? 'answer.notMyWork' : 'answer.unanswered';
  return { title, level: say(key), text: null };
}

/** A choice in words: its level, "not part of my work", or "unanswered". */
export function choiceInWords(
  choice: { readonly level?: string; readonly notMyWork?: true } | null,
  wording: Wording<AnswerKey>,
): string {
  if (choice?.notMyWork === true) return wording.say('answer.notMyWork');
  const rank = rankOf(wording.description, choice?.level ?? '');
  return rank === null ? wording.say('answer.unanswered') : rankInWords(wording, rank);
}

export type TargetKey = 'summary.rank' | 'targets.inWords';

/** A target in words: the competence and the level aimed at, never an area's; null if there is none. */
export function targetInWords(one: CompetenceProfile, wording: Wording<TargetKey>): string | null {
  if (one.targetRank === null) return null;
  return wording.say('targets.inWords', {
    competence: `${one.code} ${competenceTitle(wording.words, one.id)}`,
    level: rankInWords(wording, one.targetRank),
  });
}
