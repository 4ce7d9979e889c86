import { areasOf } from '../profile/feedback.ts';
import type { Feedback, Picked } from '../profile/feedback.ts';
import type { CompetenceProfile } from '../profile/profile.ts';
import { sentenceOf } from './sentence.ts';
import type { Sentence } from './sentence.ts';
import { areasInWords, rankInWords } from './wording.ts';
import type { AreasKey, Wording } from './wording.ts';

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

/** Picked competences, and the sentence shown with them or instead of them. */
export interface PickedInWords {
  readonly competences: readonly CompetenceProfile[];
  readonly sentence: Sentence | null;
}

/** Strengths and suggestions in words. */
export interface FeedbackInWords {
  readonly strengths: PickedInWords;
  readonly suggestions: PickedInWords;
  /** Both have the same sentence, so that it is shown once, under one heading. */
  readonly isOne: boolean;
}

/** Puts the strengths and suggestions of any possible result into words. */
export function feedbackInWords(feedback: Feedback, wording: Wording<PickedKey>): FeedbackInWords {
  const { say } = wording;
  if (feedback.kind === 'nothing-answered') return forBoth(say('feedback.nothing'));
  if (feedback.kind === 'all-alike') {
    const level = rankInWords(wording, feedback.rank);
    return forBoth(say(feedback.count === 1 ? 'feedback.one' : 'feedback.alike', { level }));
  }
  const { strengths, begun, suggestions } = feedback;
  return {
    isOne: false,
    strengths: isNone(strengths)
      ? { ...pickedInWords(begun, wording), sentence: noStrengths(begun, wording) }
      : pickedInWords(strengths, wording),
    suggestions: isNone(suggestions)
      ? { competences: [], sentence: sentenceOf(say('feedback.noSuggestions')) }
      : pickedInWords(suggestions, wording),
  };
}

function forBoth(text: string): FeedbackInWords {
  const picked = { competences: [], sentence: sentenceOf(text) };
  return { strengths: picked, suggestions: picked, isOne: true };
}

function isNone(picked: Picked): boolean {
  return picked.chosen.length === 0 && picked.tied === null;
}

function noStrengths(begun: Picked, wording: Wording<PickedKey>): Sentence {
  const { say } = wording;
  const rank = begun.tied?.rank ?? begun.chosen[0]?.rank ?? 1;
  return sentenceOf(
    say('feedback.noStrengths', {
      level: rankInWords(wording, rank),
      areas: areasInWords(wording, begun.tied?.areaIds ?? areasOf(begun.chosen)),
    }),
  );
}

function pickedInWords(picked: Picked, wording: Wording<PickedKey>): PickedInWords {
  const { chosen, tied } = picked;
  if (tied === null) return { competences: chosen, sentence: null };
  const sentence = wording.say(chosen.length > 0 ? 'feedback.tiedToo' : 'feedback.tied', {
    count: tied.count,
    level: rankInWords(wording, tied.rank),
    areas: areasInWords(wording, tied.areaIds),
  });
  return { competences: chosen, sentence: sentenceOf(sentence) };
}
