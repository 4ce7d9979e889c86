/** The most work in ms that a crash may take, and the time in ms within which acts should be called saved. */
export const allowed = 1000;

/** Values of the fields that the app shows, by field: a choice as its place in the statement, a text as it is. */
export type Shown = Readonly<Record<string, string>>;

export interface Change {
  readonly field: string;
  readonly value: string;
}

/** A change as the page reported it, with its number in the page and its time in ms. */
export interface Act extends Change {
  readonly serial: number;
  readonly at: number;
}

/** The page said at this time that every act up to this one is saved. */
export interface Claim {
  readonly at: number;
  readonly upTo: number;
}

/** Everything that is known about one kill. */
export interface Evidence {
  readonly before: Shown;
  readonly acts: readonly Act[];
  readonly claims: readonly Claim[];
  /** Changes that were made in the page but not reported before it died. The app may have saved them. */
  readonly unreported: readonly Change[];
  readonly killedAt: number;
  /** What the app shows after the kill. */
  readonly after: Shown;
}

export interface Verdict {
  /** A sentence for each field that shows less than it must, or what was never there. */
  readonly faults: readonly string[];
  /** The time in ms from the earliest lost act to the kill; 0 when nothing is lost. */
  readonly lost: number;
  /** How many acts were called saved in time, of those that had the time for it. */
  readonly prompt: { readonly saved: number; readonly of: number };
}

/**
 * Judges what is left after a kill. A field must show the value of its last act that was called saved or was
 * older than {@link allowed}, or of a later one.
 */
export function judge(evidence: Evidence): Verdict {
  const { acts, claims, killedAt } = evidence;
  const fields = [...evidence.unreported, ...acts].map(({ field }) => field);
  const all = new Set([...fields, ...Object.keys(evidence.before), ...Object.keys(evidence.after)]);
  const results = [...all].map((field) => judgeField(field, evidence));
  const judged = acts.filter(({ at }) => at <= killedAt - allowed);
  const saved = judged.filter(({ serial, at }) =>
    claims.some((claim) => claim.upTo >= serial && claim.at <= at + allowed),
  );
  return {
    faults: results.flatMap(({ faults }) => faults),
    lost: Math.max(0, ...results.map(({ lost }) => lost)),
    prompt: { saved: saved.length, of: judged.length },
  };
}

function judgeField(field: string, evidence: Evidence): Pick<Verdict, 'faults' | 'lost'> {
  const { before, claims, killedAt } = evidence;
  const shown = evidence.after[field] ?? '';
  const unreported = evidence.unreported.filter((change) => change.field === field);
  if (unreported.some(({ value }) => value === shown)) return { faults: [], lost: 0 };
  // What an earlier run left counts as an act that was saved long ago.
  const earlier = { serial: 0, at: -Infinity, field, value: before[field] ?? '' };
  const acts = [earlier, ...evidence.acts.filter((act) => act.field === field)];
  const reached = acts.findLastIndex(({ value }) => value === shown);
  if (reached < 0 && shown !== '') {
    return { faults: [`${field} shows ${JSON.stringify(shown)}, which nobody entered`], lost: 0 };
  }
  const missing = acts.slice(reached + 1);
  const calledSaved = Math.max(0, ...claims.map(({ upTo }) => upTo));
  const denied = missing.findLast(({ serial }) => serial <= calledSaved);
  const old = missing.findLast(({ at }) => at < killedAt - allowed);
  const faults = [
    ...(denied === undefined ? [] : [`${lossOf(denied, killedAt)} and called saved`]),
    ...(old === undefined || old === denied ? [] : [lossOf(old, killedAt)]),
  ];
  return { faults, lost: missing[0] === undefined ? 0 : Math.max(0, killedAt - missing[0].at) };
}

function lossOf({ field, value, at }: Act, killedAt: number): string {
  const when = at === -Infinity ? 'in an earlier run' : `${killedAt - at} ms before the kill`;
  return `${field} lost ${JSON.stringify(value)}, entered ${when}`;
}
