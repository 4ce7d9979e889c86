import fc from 'fast-check';

/** One step of a run: what the person, a tab or the browser does. */
export type Step =
  | { readonly do: 'give'; readonly tab: number; readonly at: number; readonly rank: number }
  | {
      readonly do: 'clear' | 'note' | 'emptyNote' | 'aim' | 'dropTarget';
      readonly tab: number;
      readonly at: number;
    }
  | {
      readonly do: 'situation' | 'person' | 'title';
      readonly tab: number;
      readonly isEmpty: boolean;
    }
  | { readonly do: 'settle'; readonly tab: number; readonly which: 'here' | 'there' }
  | {
      readonly do:
        | 'startNew'
        | 'finish'
        | 'removeOpen'
        | 'undo'
        | 'dismiss'
        | 'takeFile'
        | 'chooseDevice'
        | 'chooseTab'
        | 'moveHere'
        | 'eraseTab'
        | 'eraseAll'
        | 'reload'
        | 'crash'
        | 'sleep'
        | 'wake'
        | 'duplicate'
        | 'deliver'
        | 'retry'
        | 'sign'
        | 'openDeep';
      readonly tab: number;
    }
  | {
      readonly do:
        'openOther' | 'startFrom' | 'renameOther' | 'copyOther' | 'finishOther' | 'removeOther';
      readonly tab: number;
      readonly at: number;
    }
  | { readonly do: 'openFile' | 'addFile' | 'mergeFile'; readonly tab: number; readonly at: number }
  | { readonly do: 'disk'; readonly times: number }
  | { readonly do: 'store'; readonly tab: number; readonly is: 'full' | 'blocked' | 'working' }
  | { readonly do: 'clock'; readonly ms: number }
  | { readonly do: 'earlierTab'; readonly at: number };

const tab = fc.nat(2);
const at = fc.nat(3);

/** Any step. Those that a person does all the time come more often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('give' as const), tab, at, rank: fc.nat(4) }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('note' as const), tab, at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('clear', 'emptyNote', 'aim', 'dropTarget'),
      tab,
      at,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('situation', 'person', 'title'),
      tab,
      isEmpty: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      tab,
      which: fc.constantFrom('here', 'there'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'startNew',
        'finish',
        'removeOpen',
        'undo',
        'dismiss',
        'takeFile',
        'chooseDevice',
        'chooseTab',
        'moveHere',
        'reload',
        'sleep',
        'wake',
        'deliver',
        'retry',
        'sign',
      ),
      tab,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('eraseTab', 'eraseAll', 'crash', 'duplicate', 'duplicate', 'openDeep'),
      tab,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'openOther',
        'startFrom',
        'renameOther',
        'copyOther',
        'finishOther',
        'removeOther',
      ),
      tab,
      at,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('openFile', 'addFile', 'mergeFile'), tab, at }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('disk' as const),
      times: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('store' as const),
      tab,
      is: fc.constantFrom('full', 'blocked', 'working', 'working'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      ms: fc.constantFrom(1000, 61_000, 200_000, 3_600_000, -1000, -61_000, -3_600_000),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('earlierTab' as const), at }) },
);

/** A whole run. It begins on the own device or not, because most people choose at the start. */
export interface Run {
  readonly isOwn: boolean;
  readonly steps: readonly Step[];
}

/** Any run of up to 40 steps. */
export const anyRun: fc.Arbitrary<Run> = fc.record({
  isOwn: fc.boolean(),
  steps: fc.array(anyStep, { minLength: 1, maxLength: 40, size: 'max' }),
});
