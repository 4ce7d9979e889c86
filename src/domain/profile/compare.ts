import { carryOver } from '../carryOver/carryOver.ts';
import { idsBefore, successorsOf } from '../description/lineage.ts';
import { competencesOf } from '../description/description.ts';
import type { Description } from '../description/description.ts';
import { profileOf } from './profile.ts';
import type { AreaProfile, CompetenceProfile, Profile } from './profile.ts';
import type { Answers } from '../assessment/answers.ts';
import { compareByDate, dateOf } from '../assessment/dates.ts';
import type { Saved } from '../assessment/assessment.ts';

/** One competence then and now. `steps` is signed; null unless a level was chosen both times. */
export interface CompetenceChange {
  readonly before: CompetenceProfile;
  readonly now: CompetenceProfile;
  readonly steps: number | null;
}

/** One area then and now. `steps` is the signed difference of its levels; null unless it has both. */
export interface AreaChange {
  readonly before: AreaProfile;
  readonly now: AreaProfile;
  readonly steps: number | null;
  /** How many of the competences answered both times are higher, lower or the same now. */
  readonly higher: number;
  readonly lower: number;
  readonly same: number;
  readonly competences: readonly CompetenceChange[];
}

/**
 * Compares two profiles of one description. The result says what was chosen then and now, and judges
 * nothing: a rise does not prove learning, and a fall does not prove its loss.
 */
export function compareProfiles(earlier: Profile, now: Profile): readonly AreaChange[] {
  return now.areas.flatMap((area) => {
    const before = earlier.areas.find((one) => one.id === area.id);
    return before === undefined ? [] : [changeOf(before, area)];
  });
}

function changeOf(before: AreaProfile, now: AreaProfile): AreaChange {
  const competences = now.competences.flatMap((one) => {
    const earlier = before.competences.find(({ id }) => id === one.id);
    return earlier === undefined
      ? []
      : [{ before: earlier, now: one, steps: difference(earlier.rank, one.rank) }];
  });
  const count = (is: (steps: number) => boolean) =>
    competences.filter(({ steps }) => steps !== null && is(steps)).length;
  return {
    before,
    now,
    steps: difference(before.levelRank, now.levelRank),
    higher: count((steps) => steps > 0),
    lower: count((steps) => steps < 0),
    same: count((steps) => steps === 0),
    competences,
  };
}

function difference(before: number | null, now: number | null): number | null {
  return before === null || now === null ? null : now - before;
}

/** A result to compare with the one shown, in the terms of the description shown. */
export interface Comparison {
  readonly saved: Saved;
  /** Its profile in these terms. */
  readonly profile: Profile;
  /** Its version; null if that is the one shown. */
  readonly from: string | null;
  /** The description without the competences that {@link added} names, since they cannot be compared. */
  readonly comparable: Description;
  /** Its profile in the terms of {@link comparable}. */
  readonly compared: Profile;
  /** Competences whose answers were not carried over, and those that its version did not have. */
  readonly gone: readonly string[];
  readonly added: readonly string[];
}

/** Carries a result over to the description shown, and finds what can be compared. */
export function comparisonWith(earlier: Saved, description: Description): Comparison {
  const { version } = earlier.description;
  const carried = carryOver(earlier, description);
  const { answers } = carried.saved;
  const added = addedSince(description, version);
  const comparable = withoutCompetences(description, added);
  return {
    saved: earlier,
    profile: profileOf(description, answers),
    from: version === description.version ? null : version,
    comparable,
    compared: profileOf(comparable, answers),
    gone: carried.ok ? carried.notCarried.map(({ id }) => id) : [],
    added: [...added],
  };
}

/** The changes between a result and the one compared with it, from the older to the newer. */
export function changesWith(
  { comparable, compared }: Comparison,
  answers: Answers,
  isComparedNewer: boolean,
): readonly AreaChange[] {
  const shown = profileOf(comparable, answers);
  return isComparedNewer ? compareProfiles(shown, compared) : compareProfiles(compared, shown);
}

/** The competences that an earlier version did not have; none if the description does not declare it. */
function addedSince(description: Description, version: string): ReadonlySet<string> {
  const start = description.changes.findIndex((change) => change.from === version);
  if (start < 0) return new Set();
  let reached = [...idsBefore(description, start).competences];
  for (const change of description.changes.slice(start)) {
    reached = reached.flatMap((id) => successorsOf(id, change));
  }
  const ids = competencesOf(description).map(({ id }) => id);
  return new Set(ids.filter((id) => !reached.includes(id)));
}

/** A description without some competences, and without the areas that have none left. */
function withoutCompetences(description: Description, ids: ReadonlySet<string>): Description {
  if (ids.size === 0) return description;
  const areas = description.areas
    .map((area) => ({ ...area, competences: area.competences.filter((one) => !ids.has(one.id)) }))
    .filter((area) => area.competences.length > 0);
  return { ...description, areas };
}

/** One area through several results, oldest first. */
export interface Trend {
  readonly areaId: string;
  readonly points: readonly { readonly at: string; readonly area: AreaProfile }[];
}

/** Each area through time, if it has a position in at least two results. */
export function trendsOf(
  results: readonly { readonly saved: Saved; readonly profile: Profile }[],
): readonly Trend[] {
  const inOrder = results.toSorted((a, b) => compareByDate(a.saved, b.saved));
  const ids = new Set(results.flatMap(({ profile }) => profile.areas.map(({ id }) => id)));
  return [...ids]
    .map((areaId) => ({
      areaId,
      points: inOrder.flatMap(({ saved, profile }) => {
        const area = profile.areas.find(({ id }) => id === areaId);
        return area === undefined || area.position === null ? [] : [{ at: dateOf(saved), area }];
      }),
    }))
    .filter(({ points }) => points.length > 1);
}
