import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { pointsOf } from '../../src/domain/radar/geometry.ts';
import type { Block } from '../../src/domain/report/report.ts';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { contentOf } from './contentStream.ts';
import { fontFiles } from './fontFiles.ts';
import { radar, reportOf } from './sampleReport.ts';

type Radar = Extract<Block, { kind: 'radar' }>;
type Place = readonly [x: number, y: number];

async function drawn(block: Radar): Promise<string> {
  const { bytes } = await createPdf(reportOf(block), { fonts: fontFiles });
  const [page] = (await PDFDocument.load(bytes)).getPages();
  return page === undefined ? '' : contentOf(page);
}

const corners = (path: string): readonly Place[] =>
  Array.from(path.matchAll(/^(\S+) (\S+) [ml]$/gmu), ([, x, y]) => [Number(x), Number(y)]);

/** The short horizontal lines in the colour of the notches. */
function notchesIn(content: string): readonly Place[] {
  const stroked = content.matchAll(/^0\.06 0\.36 0\.3 RG\n\S+ w\n(\S+ \S+ m\n\S+ \S+ l\n)S$/gmu);
  return Array.from(stroked, ([, path = '']): Place => {
    const [[left, y] = [0, 0], [right, end] = [0, 0]] = corners(path);
    expect(end).toBe(y);
    expect(right - left).toBeCloseTo(7, 1);
    return [(left + right) / 2, y];
  });
}

/** The corners of the line of a series, found by its dashes. */
const dashed = (content: string, dash: string) =>
  corners(content.split(`${dash} 0. d\n`)[1]?.split('\nh\n')[0] ?? '');

test('the first spoke has a notch at each level, and the series are drawn to that scale', async () => {
  for (const levels of [radar.levels, radar.levels.slice(0, 4)]) {
    const content = await drawn({ ...radar, levels });
    const notches = notchesIn(content);
    const top = levels.length;
    expect(notches).toHaveLength(top);
    const [[x, lowest] = [0, 0]] = notches;
    const [, highest] = notches.at(-1) ?? [0, 0];
    const step = (highest - lowest) / (top - 1);
    notches.forEach(([notchX, y], index) => {
      expect(notchX).toBeCloseTo(x, 1);
      expect(y).toBeCloseTo(lowest + index * step, 1);
    });
    const [centre, radius] = [lowest - step, top * step];
    for (const [series, dash] of [
      [radar.series[1], '[7. 4.]'],
      [radar.series[2], '[2. 3.]'],
    ] as const) {
      const points = pointsOf(series?.values ?? [], top);
      const places = dashed(content, dash);
      expect(places).toHaveLength(points.length);
      places.forEach(([placeX, placeY], index) => {
        const point = points[index] ?? { x: Number.NaN, y: Number.NaN };
        expect(placeX).toBeCloseTo(x + radius * point.x, 0);
        expect(placeY).toBeCloseTo(centre - radius * point.y, 0);
      });
    }
  }
});
