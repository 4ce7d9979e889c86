import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../src/domain/radar/geometry.ts';
import type { Block } from '../../src/domain/report/report.ts';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { contentOf } from './contentStream.ts';
import { fontFiles } from './fontFiles.ts';
import { openPdf, readPages } from './pdfjsReader.ts';
import type { ReadElement } from './pdfjsReader.ts';
import { radar, radarOf, reportOf } from './sampleReport.ts';

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

describe('names of areas in the PDF', () => {
  const long = 'Työelämän kehittämis- ja palvelutoiminta, sähköinen asiointi ja ohjausosaaminen, ';
  const plain = (text: string) => text.replaceAll(/[\s\u00ad]+/gu, '');
  const withAll = (element: ReadElement): readonly ReadElement[] => [
    element,
    ...element.children.flatMap(withAll),
  ];

  async function read(axes: readonly string[]) {
    const { bytes } = await createPdf(reportOf(radarOf(axes, 5)), { fonts: fontFiles });
    const document = await openPdf(bytes);
    const pages = await readPages(document);
    const elements = pages.flatMap(({ tree }) => withAll(tree));
    const heights = await Promise.all(
      pages.map(async (_, index) => {
        const { items } = await (await document.getPage(index + 1)).getTextContent();
        return items.flatMap((item) => ('transform' in item ? [Number(item.transform[5])] : []));
      }),
    );
    const bodies = elements.filter(({ role }) => role === 'LBody');
    return { elements, bodies: bodies.map(({ text }) => plain(text)).join(''), heights };
  }

  test.each([1, 3, 25])(
    'names of 12 areas that repeat a long one %i times are all written, on the page',
    async (times) => {
      const axes = Array.from(
        { length: 12 },
        (_, axis) => `${long.repeat(times)}alue ${axis + 1}.`,
      );
      const { elements, bodies, heights } = await read(axes);
      const figure = elements.find(({ role }) => role === 'Figure')?.text ?? '';
      const written = plain(figure) + bodies;
      expect(axes.filter((name) => !written.includes(plain(name)))).toEqual([]);
      expect(Math.min(...heights.flat())).toBeGreaterThan(0);
      expect(Math.max(...heights.flat())).toBeLessThan(842);
    },
  );

  test('names without room become numbers in the figure, and a list after it', async () => {
    const axes = Array.from({ length: 12 }, (_, axis) => `${long.repeat(3)}alue ${axis + 1}.`);
    const { elements, bodies } = await read(axes);
    const roles = elements.map(({ role }) => role);
    expect(roles.indexOf('L')).toBeGreaterThan(roles.indexOf('Figure'));
    expect(elements.find(({ role }) => role === 'Figure')?.text).not.toContain('palvelutoiminta');
    expect(bodies).toBe(axes.map(plain).join(''));
  });

  test('names with room stand in the figure and in no list', async () => {
    const { elements } = await read(radar.axes);
    expect(elements.map(({ role }) => role)).not.toContain('L');
    expect(elements.find(({ role }) => role === 'Figure')?.text).toContain('Ennakointi');
  });
});
