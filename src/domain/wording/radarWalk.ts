import type { AreaProfile } from '../profile/profile.ts';
import { rankName, targetTold } from './summary.ts';
import type { TargetKey, Telling } from './summary.ts';
import { areaTitle } from '../description/words.ts';

export type WalkKey =
  TargetKey | 'walk.known' | 'walk.same' | 'walk.few' | 'walk.gap' | 'walk.target';

/** One area of the radar as a sentence to be heard: its level, its spread, its targets; a gap is said as one. */
export function walkTold(area: AreaProfile, telling: Telling<WalkKey>): string {
  const { say, words } = telling;
  const title = areaTitle(words, area.id);
  const targets = area.competences.flatMap((one) => {
    const target = targetTold(one, telling);
    return target === null ? [] : [say('walk.target', { target })];
  });
  return [areaSentence(area, title, telling), ...targets].join(' ');
}

function areaSentence(area: AreaProfile, title: string, telling: Telling<WalkKey>): string {
  const { say } = telling;
  if (area.lowest === null || area.highest === null) return say('walk.gap', { area: title });
  const values = {
    area: title,
    count: area.answered,
    lowest: rankName(telling, area.lowest),
    highest: rankName(telling, area.highest),
  };
  if (area.levelRank === null) return say('walk.few', values);
  const level = rankName(telling, area.levelRank);
  return say(area.lowest === area.highest ? 'walk.same' : 'walk.known', { ...values, level });
}
