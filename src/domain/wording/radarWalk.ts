import type { AreaProfile } from '../profile/profile.ts';
import { targetInWords } from './rows.ts';
import { rankInWords } from './wording.ts';
import type { TargetKey } from './rows.ts';
import type { Wording } from './wording.ts';
import { areaTitle } from '../description/words.ts';

export type WalkKey =
  TargetKey | 'walk.known' | 'walk.same' | 'walk.few' | 'walk.gap' | 'walk.target';

/** One area of the radar in sentences to hear: its level and spread, or that it is a gap, and its targets. */
export function walkInWords(area: AreaProfile, wording: Wording<WalkKey>): string {
  const { say, words } = wording;
  const title = areaTitle(words, area.id);
  const targets = area.competences.flatMap((one) => {
    const target = targetInWords(one, wording);
    return target === null ? [] : [say('walk.target', { target })];
  });
  return [areaSentence(area, title, wording), ...targets].join(' ');
}

function areaSentence(area: AreaProfile, title: string, wording: Wording<WalkKey>): string {
  const { say } = wording;
  if (area.lowest === null || area.highest === null) return say('walk.gap', { area: title });
  const values = {
    area: title,
    count: area.answered,
    lowest: rankInWords(wording, area.lowest),
    highest: rankInWords(wording, area.highest),
  };
  if (area.levelRank === null) return say('walk.few', values);
  const level = rankInWords(wording, area.levelRank);
  return say(area.lowest === area.highest ? 'walk.same' : 'walk.known', { ...values, level });
}
