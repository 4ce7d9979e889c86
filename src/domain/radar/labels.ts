import type { Point } from './geometry.ts';
import { angleOf } from './geometry.ts';

/** The name of an axis with its place; points from the centre of the radar. */
export interface Label<Line> {
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center' | 'right';
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelRules<Line> {
  /** Nothing may come nearer the centre than this. */
  readonly radius: number;
  /** Nothing may reach further to the side than this. */
  readonly halfWidth: number;
  readonly widest: number;
  readonly leading: number;
  readonly wrap: (name: string, width: number) => readonly Line[];
  readonly widthOf: (line: Line) => number;
}

interface Draft<Line> {
  readonly name: string;
  readonly anchor: Point;
  /** Where the label stands against its anchor: 1 above it, 0 below it. */
  readonly lift: number;
  side: number;
  /** The distance of the label's near edge from the vertical axis; it only grows. */
  inset: number;
  lines: readonly Line[];
  top: number;
}

const gap = 5;

/**
 * Places the names around the radar so that none touches another, the chart or the margins. Names beside the
 * chart are pushed away from the middle line until they are apart, and outwards until they clear the chart.
 */
export function placeLabels<Line>(
  names: readonly string[],
  rules: LabelRules<Line>,
): readonly Label<Line>[] {
  const drafts = names.map((name, axis) => draftOf(name, axis, names.length, rules));
  for (const side of [-1, 1]) {
    const group = drafts.filter((draft) => draft.side === side);
    // Pushing and breaking anew depend on each other; insets only grow, so this settles at once or soon.
    for (let round = 0; round < 8; round += 1) {
      for (const draft of group) breakName(draft, rules);
      spread(group, rules);
      if (!clearChart(group, rules)) break;
    }
  }
  for (const draft of drafts) if (draft.side === 0) breakCentred(draft, names.length, rules);
  return drafts.map((draft) => labelOf(draft, rules));
}

function draftOf<Line>(
  name: string,
  axis: number,
  axes: number,
  rules: LabelRules<Line>,
): Draft<Line> {
  const angle = angleOf(axis, axes);
  const anchor = { x: rules.radius * Math.sin(angle), y: -rules.radius * Math.cos(angle) };
  const side = Math.abs(Math.sin(angle)) < 0.01 ? 0 : Math.sign(anchor.x);
  const lift = (1 + Math.cos(angle)) / 2;
  return { name, anchor, lift, side, inset: Math.abs(anchor.x), lines: [], top: 0 };
}

function breakName<Line>(draft: Draft<Line>, rules: LabelRules<Line>): void {
  const width = Math.min(rules.widest, rules.halfWidth - draft.inset);
  draft.lines = rules.wrap(draft.name, width);
  draft.top = draft.anchor.y - draft.lift * heightOf(draft, rules);
}

/** The name at the top or the bottom keeps between its neighbours. */
function breakCentred<Line>(draft: Draft<Line>, axes: number, rules: LabelRules<Line>): void {
  const neighbour = rules.radius * Math.sin(angleOf(1, axes));
  const width = Math.min(2 * rules.widest, Math.max(2 * (neighbour - gap), 40));
  draft.lines = rules.wrap(draft.name, width);
  draft.top = draft.anchor.y - draft.lift * heightOf(draft, rules);
}

function heightOf<Line>(draft: Draft<Line>, rules: LabelRules<Line>): number {
  return draft.lines.length * rules.leading;
}

/** Whether no name reaches beyond `halfWidth` at either side or touches another one. */
export function areApart<Line>(labels: readonly Label<Line>[], halfWidth: number): boolean {
  return labels.every(
    (one, index) =>
      one.left >= -halfWidth &&
      one.left + one.width <= halfWidth &&
      labels.slice(index + 1).every((other) => !touch(one, other)),
  );
}

function touch<Line>(one: Label<Line>, other: Label<Line>): boolean {
  return (
    one.left < other.left + other.width &&
    other.left < one.left + one.width &&
    one.top < other.top + other.height &&
    other.top < one.top + one.height
  );
}

/** Moves the upper names up and the lower ones down, beginning from the middle. */
function spread<Line>(group: readonly Draft<Line>[], rules: LabelRules<Line>): void {
  const sorted = group.toSorted((one, other) => one.anchor.y - other.anchor.y);
  const distances = sorted.map((draft) => Math.abs(draft.anchor.y));
  const middle = distances.indexOf(Math.min(...distances));
  let below = Infinity;
  for (const draft of sorted.slice(0, middle + 1).toReversed()) {
    draft.top = Math.min(draft.top, below - gap - heightOf(draft, rules));
    below = draft.top;
  }
  let above = -Infinity;
  for (const draft of sorted.slice(middle)) {
    draft.top = Math.max(draft.top, above + gap);
    above = draft.top + heightOf(draft, rules);
  }
}

/** Moves names outwards that would lie over the chart; says whether any moved. */
function clearChart<Line>(group: readonly Draft<Line>[], rules: LabelRules<Line>): boolean {
  let moved = false;
  for (const draft of group) {
    const bottom = draft.top + heightOf(draft, rules);
    const nearest =
      draft.top < 0 && bottom > 0 ? 0 : Math.min(Math.abs(draft.top), Math.abs(bottom));
    const edge = Math.sqrt(Math.max(0, rules.radius ** 2 - nearest ** 2));
    if (edge <= draft.inset + 0.01) continue;
    draft.inset = edge;
    moved = true;
  }
  return moved;
}

function labelOf<Line>(draft: Draft<Line>, rules: LabelRules<Line>): Label<Line> {
  const width = Math.max(0, ...draft.lines.map(rules.widthOf));
  const height = heightOf(draft, rules);
  const { lines, top, inset, side } = draft;
  if (side === 0) return { lines, align: 'center', left: -width / 2, top, width, height };
  if (side > 0) return { lines, align: 'left', left: inset, top, width, height };
  return { lines, align: 'right', left: -inset - width, top, width, height };
}
