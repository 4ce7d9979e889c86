import type { Answer } from '../../domain/assessment/answers.ts';
import { rankInWords } from '../../domain/wording/summary.ts';
import type { Words } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';

/** Tells an answer in words: its level, not part of my work, or none. */
export function useAnswerInWords(words: Words): (answer: Answer | null) => string {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  return (answer) => {
    if (answer?.notMyWork === true) return say('answer.notMyWork');
    const rank = description.levels.indexOf(answer?.level ?? '') + 1;
    if (rank === 0) return say('answer.unanswered');
    return rankInWords({ description, words, language, say }, rank);
  };
}
