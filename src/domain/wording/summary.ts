import type { Rank } from '../description/description.ts';
import { areasOf, extremesOf } from '../profile/feedback.ts';
import type { Feedback, Picked } from '../profile/feedback.ts';
import type { AreaProfile, CompetenceProfile, Profile } from '../profile/profile.ts';
import { listed } from '../say.ts';
import type { Say } from '../say.ts';
import { areaTitle, competenceTitle, levelName, levelText } from '../description/words.ts';
import type { Words } from '../description/words.ts';
import type { Description } from '../description/description.ts';

/** What the sentences about a profile are made of. */
export interface Wording<Key extends string> {
  readonly description: Description;
  readonly words: Words;
  readonly language: string;
  readonly say: Say<Key>;
}

export type SummaryKey =
  | 'summary.nothing'
  | 'summary.coverage'
  | 'summary.alike'
  | 'summary.extremes'
  | 'summary.notMyWork'
  | 'summary.onlyNotMyWork'
  | 'summary.few'
  | AreasKey
  | 'summary.rank';

type AreasKey = 'summary.areas' | 'summary.manyAreas' | 'summary.quoted';

/** "2 Kokeilen": a level by its place and its name. */
export function rankInWords(wording: Wording<'summary.rank'>, rank: Rank): string {
  const { description, words, say } = wording;
  return say('summary.rank', { rank, name: levelName(words, description.levels[rank - 1] ?? '') });
}

/**
 * "alueilla ”Ohjaus” ja ”Laatu”"; more than three areas are counted, not listed. Areas in a row are quoted, as
 * their names may have commas and "and" of their own.
 */
export function areasInWords(wording: Wording<AreasKey>, areaIds: readonly string[]): string {
  const { words, language, say } = wording;
  const count = areaIds.length;
  if (count > 3) return say('summary.manyAreas', { count });
  const titles = areaIds.map((id) => areaTitle(words, id));
  const names = count > 1 ? titles.map((name) => say('summary.quoted', { name })) : titles;
  return say('summary.areas', { count, list: listed(names, language) });
}

/**
 * A profile in a few sentences: how much was answered and where the highest and lowest answers are, ties
 * named as ties. No mean, no total, no area called strong or weak (docs/rules.md ).
 */
export function summaryOf(profile: Profile, wording: Wording<SummaryKey>): readonly string[] {
  const { say } = wording;
  const count = profile.competences.filter((one) => one.state === 'answered').length;
  const notMyWork = profile.competences.filter((one) => one.state === 'not-my-work').length;
  const total = profile.competences.length;
  if (count === 0 && notMyWork > 0) return [say('summary.onlyNotMyWork', { count: notMyWork })];
  if (count === 0) return [say('summary.nothing')];
  return [
    say('summary.coverage', { count, total }),
    ...(notMyWork > 0 ? [say('summary.notMyWork', { count: notMyWork })] : []),
    extremesSentence(profile, wording, count),
    ...(count * 2 < total - notMyWork ? [say('summary.few')] : []),
  ];
}

function extremesSentence(profile: Profile, wording: Wording<SummaryKey>, count: number): string {
  const { say } = wording;
  const extremes = extremesOf(profile);
  if (extremes === null) return '';
  if (extremes.highest === extremes.lowest) {
    return say('summary.alike', { count, level: rankInWords(wording, extremes.highest) });
  }
  return say('summary.extremes', {
    highest: areasInWords(wording, extremes.highestAreaIds),
    highestLevel: rankInWords(wording, extremes.highest),
    lowest: areasInWords(wording, extremes.lowestAreaIds),
    lowestLevel: rankInWords(wording, extremes.lowest),
  });
}

export type PickedKey =
  | AreasKey
  | 'summary.rank'
  | 'feedback.tied'
  | 'feedback.tiedToo'
  | 'feedback.noStrengths'
  | 'feedback.noSuggestions'
  | 'feedback.alike'
  | 'feedback.one'
  | 'feedback.nothing';

/** Competences brought up for a reason, and the sentence that goes with or instead of them. */
export interface FeedbackInWords {
  readonly competences: readonly CompetenceProfile[];
  readonly sentence: string | null;
}

/** Strengths and suggestions in words, for every possible result. */
export function feedbackInWords(
  feedback: Feedback,
  wording: Wording<PickedKey>,
): { readonly strengths: FeedbackInWords; readonly suggestions: FeedbackInWords } {
  const { say } = wording;
  if (feedback.kind === 'nothing-answered') {
    const nothing = { competences: [], sentence: say('feedback.nothing') };
    return { strengths: nothing, suggestions: nothing };
  }
  if (feedback.kind === 'all-alike') {
    const level = rankInWords(wording, feedback.rank);
    const key = feedback.count === 1 ? 'feedback.one' : 'feedback.alike';
    const alike = { competences: [], sentence: say(key, { level }) };
    return { strengths: alike, suggestions: alike };
  }
  const { strengths, begun, suggestions } = feedback;
  return {
    strengths: isNone(strengths)
      ? { ...pickedInWords(begun, wording), sentence: noStrengths(begun, wording) }
      : pickedInWords(strengths, wording),
    suggestions: isNone(suggestions)
      ? { competences: [], sentence: say('feedback.noSuggestions') }
      : pickedInWords(suggestions, wording),
  };
}

/** Whether one sentence stands for both; it is then said once, under one heading. */
export function isSaidOnce({
  strengths,
  suggestions,
}: ReturnType<typeof feedbackInWords>): boolean {
  const named = strengths.competences.length + suggestions.competences.length;
  return named === 0 && strengths.sentence === suggestions.sentence;
}

function isNone(picked: Picked): boolean {
  return picked.chosen.length === 0 && picked.tied === null;
}

function noStrengths(begun: Picked, wording: Wording<PickedKey>): string {
  const { say } = wording;
  const rank = begun.tied?.rank ?? begun.chosen[0]?.rank ?? 1;
  return say('feedback.noStrengths', {
    level: rankInWords(wording, rank),
    areas: areasInWords(wording, begun.tied?.areaIds ?? areasOf(begun.chosen)),
  });
}

function pickedInWords(picked: Picked, wording: Wording<PickedKey>): FeedbackInWords {
  const { chosen, tied } = picked;
  if (tied === null) return { competences: chosen, sentence: null };
  const sentence = wording.say(chosen.length > 0 ? 'feedback.tiedToo' : 'feedback.tied', {
    count: tied.count,
    level: rankInWords(wording, tied.rank),
    areas: areasInWords(wording, tied.areaIds),
  });
  return { competences: chosen, sentence };
}

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

/** One area's facts as finished words, in the order of a table row; the same on screen, in the PDF and in print. */
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

/** One answer in words: the level's place and name with its sentence, or why there is none. */
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

export type TargetKey = 'summary.rank' | 'targets.inWords';

/** A target in words names the competence and its level, never an area's; null where there is none. */
export function targetInWords(one: CompetenceProfile, wording: Wording<TargetKey>): string | null {
  if (one.targetRank === null) return null;
  return wording.say('targets.inWords', {
    competence: `${one.code} ${competenceTitle(wording.words, one.id)}`,
    level: rankInWords(wording, one.targetRank),
  });
}
