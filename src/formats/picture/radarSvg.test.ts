import { describe, expect, test } from 'vitest';
import { pointOn } from '../../domain/radar/geometry.ts';
import type { RadarValues } from '../../domain/radar/geometry.ts';
import type { Block, RadarSeries } from '../../domain/report/report.ts';
import { radarSvg } from './radarSvg.ts';

type Radar = Extract<Block, { kind: 'radar' }>;

const axes = ['Ennakointi', 'Suunnittelu', 'Oppimisen muotoilu ja toteutus', 'Arviointi', 'Ohjaus'];
const levels = ['Tutustun', 'Kokeilen', 'Toteutan', 'Kehitän'];
const seriesOf = (mark: RadarSeries['mark'], values: RadarValues): RadarSeries => ({
  name: { now: 'Nyt', target: 'Tavoite', earlier: 'Aiempi' }[mark],
  mark,
  values,
});
const radar: Radar = {
  kind: 'radar',
  caption: 'Alueiden tasot tutkakuviona.',
  alternative: 'Ennakointi: 2 Kokeilen. Arviointi: ei tasoa.',
  axes,
  levels,
  series: [seriesOf('now', [1, 2.5, 3, 4, 2]), seriesOf('target', [2, null, null, null, null])],
};

/** The middle of the chart and the length of a spoke, measured on the first spoke. */
const spoke = /<path d="M640,(\d+)L640,([\d.]+)" stroke="#74827B"/u.exec(radarSvg(radar));
const [middleX, middleY, length] = [
  640,
  Number(spoke?.[1]),
  Number(spoke?.[1]) - Number(spoke?.[2]),
];

/** Where a value lies in the picture. */
function placeOf(axis: number, value: number): readonly [number, number] {
  const { x, y } = pointOn(axis, axes.length, value, levels.length);
  return [round(middleX + length * x), round(middleY + length * y)];
}

const round = (value: number) => Math.round(value * 100) / 100;
const withNow = (values: RadarValues) => radarSvg({ ...radar, series: [seriesOf('now', values)] });

/** The points of the present in the chart, without the one in the key below. */
const circlesIn = (svg: string) =>
  Array.from(svg.matchAll(/<circle cx="([^"]+)" cy="([^"]+)"/gu), ([, x, y]) => [
    Number(x),
    Number(y),
  ]).filter(([, y = 0]) => y < middleY + length + 8);
/** The thick lines: the series, without the grid and the key. */
const linesIn = (svg: string) =>
  Array.from(svg.matchAll(/<path d="(M[^"h]+)" fill="[^>]*stroke-width="4"/gu), ([, d]) => d ?? '');

/** Area names as long as descriptions have them. */
const longNames = [
  'Foresight and skills needs',
  'Kompetensbaserad planering',
  'Oppimisen muotoilu ja toteutus',
  'Identifiering, bedömning och dokumentering av kunnande',
  'Handledning och individuella lärstigar',
  'Cooperation, networks and mentoring',
  'Laatu ja oma kehittyminen',
];

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of each name, if a bold letter is 13.8 wide on average. */
function boxesIn(svg: string): readonly Box[] {
  const names = svg.matchAll(
    /<text y="([^"]+)" text-anchor="(\w+)" font-weight="600">(.*?)<\/text>/gu,
  );
  return Array.from(names, ([, y, anchor, spans = '']) => {
    const written = Array.from(spans.matchAll(/x="([^"]+)"[^>]*>([^<]*)</gu));
    const width = 13.8 * Math.max(...written.map(([, , line = '']) => line.length));
    const share = { start: 0, middle: 0.5, end: 1 }[anchor ?? ''] ?? 0;
    const left = Number(written[0]?.[1]) - share * width;
    const top = Number(y) - 19;
    return { left, right: left + width, top, bottom: top + 24 * written.length };
  });
}

const meet = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

describe('the picture of a radar', () => {
  test('the picture is one well-formed SVG with a title and a description', () => {
    const svg = radarSvg(radar);
    const page = new XmlReader(svg);
    expect(page.problems).toEqual([]);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* role="img">/u);
    expect(svg).toContain(`<title>${radar.caption}</title>`);
    expect(svg).toContain(`<desc>${radar.alternative}</desc>`);
  });

  test('the picture names every area, every series and every level', () => {
    const words = radarSvg(radar)
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ');
    for (const name of [...axes, 'Nyt', 'Tavoite', '1 Tutustun', '4 Kehitän']) {
      expect(words).toContain(name);
    }
  });

  test('the first spoke has a notch at each level', () => {
    const notches = radarSvg(radar).matchAll(/<path d="M(\S+) (\S+)h16" stroke="#0F5C4D"/gu);
    const middles = Array.from(notches, ([, left, y]) => [Number(left) + 8, Number(y)]);
    expect(middles).toEqual(levels.map((_, index) => placeOf(0, index + 1)));
  });

  test('no name is cut off or touches another name or the key, even in a wide font', () => {
    for (let count = 3; count <= 12; count += 1) {
      const names = Array.from({ length: count }, (_, index) => longNames[index % 7] ?? '');
      const boxes = boxesIn(radarSvg({ ...radar, axes: names, series: [] }));
      expect(boxes).toHaveLength(count);
      boxes.forEach((box, index) => {
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(1280);
        expect(box.top).toBeGreaterThanOrEqual(0);
        expect(box.bottom).toBeLessThanOrEqual(720 - 80);
        const meeting = boxes.slice(index + 1).filter((other) => meet(box, other));
        expect(meeting).toEqual([]);
      });
    }
  });

  test('the picture loads nothing from elsewhere', () => {
    expect(radarSvg(radar)).not.toMatch(/href|url\(|<script|<image|<style|@import/u);
  });
});

describe('a series in the picture', () => {
  test('a series without gaps has a point for each value and a closed line', () => {
    const svg = withNow([1, 2.5, 3, 4, 2]);
    const places = [1, 2.5, 3, 4, 2].map((value, axis) => placeOf(axis, value));
    expect(circlesIn(svg)).toEqual(places);
    expect(linesIn(svg)).toEqual([`M${places.map((place) => place.join(',')).join('L')}Z`]);
  });

  test('the line of a series breaks at a gap and never goes to the centre', () => {
    const svg = withNow([1, null, 3, 4, null]);
    expect(circlesIn(svg)).toEqual([placeOf(0, 1), placeOf(2, 3), placeOf(3, 4)]);
    const run = [placeOf(2, 3), placeOf(3, 4)];
    expect(linesIn(svg)).toEqual([`M${run.map((place) => place.join(',')).join('L')}`]);
    expect(linesIn(svg).join('')).not.toContain(`${middleX},${middleY}`);
    expect(circlesIn(svg)).not.toContainEqual([middleX, middleY]);
  });

  test('a series is tinted only when it has no gaps', () => {
    expect(withNow([1, 2, 3, 4, 1])).toContain('fill-opacity');
    expect(withNow([1, 2, null, 4, 1])).not.toContain('fill-opacity');
  });

  test('a series without values draws nothing', () => {
    const svg = withNow([null, null, null, null, null]);
    expect(circlesIn(svg)).toEqual([]);
    expect(linesIn(svg)).toEqual([]);
    expect(svg).not.toContain('NaN');
  });

  test('each series has its own mark and its own dashes', () => {
    const svg = radarSvg({
      ...radar,
      series: [...radar.series, seriesOf('earlier', [1, 1, 1, 1, 1])],
    });
    // Each mark appears once more in the key.
    expect(svg.match(/<circle/gu)).toHaveLength(5 + 1);
    expect(svg.match(/l11 11l-11 11l-11 -11z/gu)).toHaveLength(1 + 1);
    expect(svg.match(/<rect[^>]*width="12"/gu)).toHaveLength(5 + 1);
    expect(svg).toContain('stroke-dasharray="14 8"');
    expect(svg).toContain('stroke-dasharray="3 5"');
  });
});

describe('a text with XML syntax', () => {
  const hostile = '</title><script>alert("1")</script> & \'x\' ]]>';
  test.each<readonly [string, Partial<Radar>]>([
    ['the caption', { caption: hostile }],
    ['the description', { alternative: hostile }],
    ['an area', { axes: [hostile, ...axes.slice(1)] }],
    ['a level', { levels: [hostile, ...levels.slice(1)] }],
    ['a series', { series: [{ ...seriesOf('now', [1, 1, 1, 1, 1]), name: hostile }] }],
  ])('a text with XML syntax cannot break out of %s', (_name, part) => {
    const svg = radarSvg({ ...radar, ...part });
    expect(svg).not.toContain('<script');
    expect(new XmlReader(svg).problems).toEqual([]);
    expect(svg).toContain('&amp;');
  });

  test('characters that XML forbids are left out of the picture', () => {
    const svg = radarSvg({ ...radar, caption: 'a\u0000b\u0007c \ud83d d' });
    // oxlint-disable-next-line no-control-regex -- these must not be there
    expect(svg).not.toMatch(/[\x00-\x08]/u);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
    expect(svg).toContain('<title>abc \ufffd d</title>');
  });
});

/** Checks tags as strictly as XML requires: each is closed, and every "&" begins an entity. */
class XmlReader {
  readonly problems: string[] = [];
  constructor(svg: string) {
    const open: string[] = [];
    const token = /<(\/?)([a-z]+)((?: [a-zA-Z-]+(?::[a-z]+)?="[^"<&]*")*)(\/?)>|([^<>]+)|([<>])/gu;
    for (const [, end, tag = '', , self, text, stray] of svg.matchAll(token)) {
      if (stray) this.problems.push(`a stray ${stray}`);
      else if (text?.replace(/&(?:amp|lt|gt|quot|apos);/gu, '').includes('&')) {
        this.problems.push(`a stray & in ${text}`);
      } else if (end) {
        if (open.pop() !== tag) this.problems.push(`</${tag}> closes another`);
      } else if (tag && !self) open.push(tag);
    }
    if (open.length > 0) this.problems.push(`never closed: ${open.join()}`);
  }
}
