import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pointsOf, runsOf } from '../../domain/radar/geometry.ts';
import type { RadarValues } from '../../domain/radar/geometry.ts';
import type { RadarSeries } from '../../domain/report/report.ts';
import { RadarChart } from './RadarChart.tsx';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** jsdom lays nothing out: the chart is told its size, as a browser would tell it. */
beforeEach(() => {
  const box = new DOMRect(0, 0, 600, 480);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(box);
  vi.stubGlobal('ResizeObserver', NoObserver);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A place on the screen, in whole thousandths: enough to tell two points apart. */
type Place = readonly [x: number, y: number];
const place = (x: number, y: number): Place => [Math.round(x * 1000), Math.round(y * 1000)];

interface Drawn {
  /** Where a point of the pure geometry lies on this screen. */
  readonly onScreen: (point: { readonly x: number; readonly y: number }) => Place;
  readonly marks: readonly Place[];
  readonly lines: readonly { readonly places: readonly Place[]; readonly closed: boolean }[];
}

const marksOf = {
  now: 'circle',
  target: 'path[class*="targetMark"]',
  earlier: 'rect[class*="earlierMark"]',
} as const;

/** What Recharts drew of one series. */
function drawn(values: RadarValues, top: number, mark: RadarSeries['mark']): Drawn {
  const axes = values.map((_, axis) => `Alue ${axis + 1}`);
  const series = [{ name: 'Sarja', mark, values }];
  const { container } = render(
    <RadarChart axes={axes} top={top} series={series} named={values.length < 8} />,
  );
  const rings = Array.from(
    container.querySelectorAll('path.recharts-polar-grid-concentric-polygon'),
  );
  expect(rings).toHaveLength(top);
  const outer = rings.at(-1);
  const numberOf = (name: string) => Number(outer?.getAttribute(name));
  const [cx, cy, radius] = [numberOf('cx'), numberOf('cy'), numberOf('radius')];
  expect(radius).toBeGreaterThan(100);
  return {
    onScreen: ({ x, y }) => place(cx + radius * x, cy + radius * y),
    marks: Array.from(container.querySelectorAll(marksOf[mark]), middleOf),
    lines: Array.from(container.querySelectorAll('.recharts-radar-polygon path'), lineOf),
  };
}

function middleOf(mark: Element): Place {
  const number = (name: string) => Number(mark.getAttribute(name));
  if (mark.tagName === 'circle') return place(number('cx'), number('cy'));
  if (mark.tagName === 'rect') return place(number('x') + 3.5, number('y') + 3.5);
  const [x = NaN, y = NaN] = numbersIn(mark.getAttribute('d')?.split('l')[0]);
  return place(x, y + 6.5);
}

function lineOf(path: Element): Drawn['lines'][number] {
  const steps = path.getAttribute('d') ?? '';
  const numbers = numbersIn(steps);
  const places = Array.from({ length: numbers.length / 2 }, (_, index) =>
    place(numbers[2 * index] ?? NaN, numbers[2 * index + 1] ?? NaN),
  );
  return { places, closed: steps.endsWith('Z') };
}

const numbersIn = (steps = ''): readonly number[] =>
  Array.from(steps.matchAll(/-?\d[\d.e+-]*/gu), ([text]) => Number(text));

/** What the screen has of a series, and what the geometry of the report says it should have. */
function compared(values: RadarValues, top: number, mark: RadarSeries['mark'] = 'now') {
  const { onScreen, marks, lines } = drawn(values, top, mark);
  const places = pointsOf(values, top).map((point) => point && onScreen(point));
  const runs = runsOf(values).map(({ axes, closed }) => {
    return { places: axes.map((axis) => places[axis]), closed };
  });
  return {
    seen: { marks, lines },
    wanted: { marks: places.filter((one) => one !== null), lines: runs },
  };
}

describe('the radar chart on screen', () => {
  test.each<readonly [string, RadarValues, number]>([
    ['a whole profile', [2.5, 3, 3.25, 2, 4, 4.75, 1.5], 5],
    ['a profile at the top', [5, 5, 5, 5], 5],
    ['three areas', [1, 2.5, 4], 4],
    ['twelve areas', [1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], 6],
    ['a gap', [2.5, null, 3.25, 2, 4], 5],
    ['a gap at the first area', [null, 3, 3.25, 2, 4], 5],
    ['points alone between gaps', [1, null, 3, null, 5, null], 5],
  ])('the chart draws %s with the points and lines of the pure geometry', (_name, values, top) => {
    const { seen, wanted } = compared(values, top);
    expect(seen).toEqual(wanted);
  });

  test.each(['now', 'target', 'earlier'] as const)(
    'the chart draws the series %s with the points and lines of the pure geometry',
    (mark) => {
      const { seen, wanted } = compared([1, 2.25, null, 4, 4.5], 5, mark);
      expect(seen).toEqual(wanted);
    },
  );

  test('the chart draws any profile with the points and lines of the pure geometry', () => {
    const level = fc.option(fc.double({ min: 1, max: 6, noNaN: true }), { nil: null });
    // A radar with nothing in it is not shown at all.
    const profiles = fc
      .array(level, { minLength: 3, maxLength: 12 })
      .filter((values) => values.some((value) => value !== null));
    const law = fc.property(profiles, (values) => {
      const { seen, wanted } = compared(values, 6);
      expect(seen).toEqual(wanted);
      cleanup();
    });
    fc.assert(law, { numRuns: 25, seed: 23 });
  });
});

test('a missing value is never drawn at the centre as if it were the lowest [C-2]', () => {
  const { onScreen, marks, lines } = drawn([null, 2, null, 4, 3], 5, 'now');
  const centre = onScreen({ x: 0, y: 0 });
  expect(marks).not.toContainEqual(centre);
  expect(lines.flatMap(({ places }) => places)).not.toContainEqual(centre);
});
