import type { AreaProfile, CompetenceProfile, Profile } from './profile.ts';

/** One competence then and now. `steps` is signed; null unless both times a level was chosen. */
export interface CompetenceChange {
  readonly then: CompetenceProfile;
  readonly now: CompetenceProfile;
  readonly steps: number | null;
}

/** One area then and now; `steps` counts levels of the area, null unless it had a position both times. */
export interface AreaChange {
  readonly then: AreaProfile;
  readonly now: AreaProfile;
  readonly steps: number | null;
  /** How many of the competences answered both times are higher, lower or the same now. */
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  readonly competences: readonly CompetenceChange[];
}

/**
 * What differs between two profiles of one description. It tells what was chosen then and now and judges
 * nothing: neither is a rise learning, nor a fall its loss.
 */
export function compareProfiles(then: Profile, now: Profile): readonly AreaChange[] {
  return now.areas.flatMap((area) => {
    const before = then.areas.find((one) => one.id === area.id);
    return before === undefined ? [] : [changeOf(before, area)];
  });
}

function changeOf(then: AreaProfile, now: AreaProfile): AreaChange {
  const competences = now.competences.flatMap((one) => {
    const before = then.competences.find(({ id }) => id === one.id);
    return before === undefined
      ? []
      : [{ then: before, now: one, steps: difference(before.rank, one.rank) }];
  });
  const count = (is: (steps: number) => boolean) =>
    competences.filter(({ steps }) => steps !== null && is(steps)).length;
  return {
    then,
    now,
    steps: difference(then.levelRank, now.levelRank),
    higher: count((steps) => steps > 0),
    lower: count((steps) => steps < 0),
    same: count((steps) => steps === 0),
    competences,
  };
}

function difference(then: number | null, now: number | null): number | null {
  return then === null || now === null ? null : now - then;
}
