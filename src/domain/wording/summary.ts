import { extremesOf } from '../profile/feedback.ts';
import type { Profile } from '../profile/profile.ts';
import { sentenceOf } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { areasInWords, rankInWords } from './wording.ts';
import type { AreasKey, Wording } from './wording.ts';

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

/**
 * A profile in a few sentences: how much is answered, and all areas with the highest and the lowest answers.
 * It gives no number for the whole and calls no area strong or weak (docs/rules.md ).
 */
export function summaryOf(profile: Profile, wording: Wording<SummaryKey>): readonly Sentence[] {
  const { say } = wording;
  const count = profile.competences.filter((one) => one.state === 'answered').length;
  const notMyWork = profile.competences.filter((one) => one.state === 'not-my-work').length;
  const total = profile.competences.length;
  if (count === 0 && notMyWork > 0)
    return [sentenceOf(say('summary.onlyNotMyWork', { count: notMyWork }))];
  if (count === 0) return [sentenceOf(say('summary.nothing'))];
  return [
    say('summary.coverage', { count, total }),
    ...(notMyWork > 0 ? [say('summary.notMyWork', { count: notMyWork })] : []),
    extremesSentence(profile, wording, count),
    ...(count * 2 < total - notMyWork ? [say('summary.few')] : []),
  ].map(sentenceOf);
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
