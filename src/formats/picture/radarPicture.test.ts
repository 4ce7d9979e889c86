import { describe, expect, test } from 'vitest';
import { pointOn } from '../../domain/radar/geometry.ts';
import type { RadarValues } from '../../domain/radar/geometry.ts';
import { emsOf } from '../../domain/radar/widths.ts';
import type { RadarSeries } from '../../domain/report/report.ts';
import { the } from '../../../tests/support/building.ts';
import { radarPicture } from './radarPicture.ts';
import type { Radar } from './radarPicture.ts';
import type { Path, Picture, Text } from './shapes.ts';

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

const pathsIn = ({ shapes }: Picture) => shapes.filter((one): one is Path => one.kind === 'path');
const textsIn = ({ shapes }: Picture) => shapes.filter((one): one is Text => one.kind === 'text');
const namesIn = (picture: Picture) => textsIn(picture).filter(({ y }) => y < picture.height - 90);

/** The middle of the chart and the length of a spoke, measured on the first spoke. */
const spoke = the(
  pathsIn(radarPicture(radar))
    .map(({ d }) => /^M640,([\d.]+)L640,([\d.]+)$/u.exec(d))
    .find(Boolean),
);
const [middleX, middleY, length] = [640, Number(spoke[1]), Number(spoke[1]) - Number(spoke[2])];

/** Where a value lies in the picture. */
function placeOf(axis: number, value: number): readonly [number, number] {
  const { x, y } = pointOn(axis, axes.length, value, levels.length);
  return [round(middleX + length * x), round(middleY + length * y)];
}

const round = (value: number) => Math.round(value * 100) / 100;
const withNow = (values: RadarValues) =>
  radarPicture({ ...radar, series: [seriesOf('now', values)] });

/** The discs of the present in the chart, without the one in the key below. */
const discsIn = (picture: Picture) =>
  pathsIn(picture)
    .flatMap(({ d }) => {
      const [, x, y] = /^M(\S+) (\S+)m-8 0a/u.exec(d) ?? [];
      return x === undefined ? [] : [[Number(x), Number(y)]];
    })
    .filter(([, y = 0]) => y < middleY + length + 8);
/** The thick lines of the series, without the grid and the key. */
const linesIn = (picture: Picture) =>
  pathsIn(picture)
    .filter(({ strokeWidth, d }) => strokeWidth === 4 && !d.includes('h56'))
    .map(({ d }) => d);

/** The box of a line of text in the widest font. */
function boxOf({ text, x, y, size, anchor }: Text) {
  const width = emsOf(text) * size;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { text, left, right: left + width, top: y - 0.75 * size, bottom: y + 0.2 * size };
}

type Box = ReturnType<typeof boxOf>;
const meet = (one: Box, other: Box) =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const hundred =
  'Työelämän kehittämis- ja palvelutoiminta, sähköinen asiointi ja monikulttuurinen ohjausosaaminen';
/** Area names, from short ones to the longest that a description may have. */
const names: Readonly<Record<string, (axis: number) => string>> = {
  short: (axis) => `Alue ${axis}`,
  usual: (axis) =>
    the(
      [
        'Foresight and skills needs',
        'Kompetensbaserad planering',
        'Oppimisen muotoilu ja toteutus',
        'Identifiering, bedömning och dokumentering av kunnande',
        'Handledning och individuella lärstigar',
        'Cooperation, networks and mentoring',
        'Laatu ja oma kehittyminen',
      ][axis % 7],
    ),
  long: (axis) => `${hundred} alueella ${axis + 1}`,
  unbreakable: () => 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilas'.repeat(2),
  chinese: () => '基礎的能力開発計画と評価方法の理解'.repeat(3),
  capitals: () => 'WWWW MMMMM HENKILÖKOHTAISTAMINEN',
  endless: () => `${hundred}. `.repeat(20),
};

describe('the picture of a radar', () => {
  test('the picture has a title and a description', () => {
    const { title, description } = radarPicture(radar);
    expect([title, description]).toEqual([radar.caption, radar.alternative]);
  });

  test('the picture names every area, every series and every level', () => {
    const words = textsIn(radarPicture(radar))
      .map(({ text }) => text)
      .join(' ');
    for (const name of [...axes, 'Nyt', 'Tavoite', '1 Tutustun', '4 Kehitän']) {
      expect(words).toContain(name);
    }
  });

  test('the first spoke has a notch at each level', () => {
    const notches = pathsIn(radarPicture(radar)).flatMap(({ d }) => {
      const [, left, y] = /^M(\S+) (\S+)h16$/u.exec(d) ?? [];
      return left === undefined ? [] : [[Number(left) + 8, Number(y)]];
    });
    expect(notches).toEqual(levels.map((_, index) => placeOf(0, index + 1)));
  });

  test.each(Object.keys(names))(
    'no name is cut off or touches another one or the key: %s names of 3 to 12 areas',
    (kind) => {
      for (let count = 3; count <= 12; count += 1) {
        const all = Array.from({ length: count }, (_, axis) => the(names[kind])(axis));
        const picture = radarPicture({ ...radar, axes: all });
        const boxes = textsIn(picture).map(boxOf);
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(picture.width);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.bottom).toBeLessThanOrEqual(picture.height);
          expect(boxes.slice(index + 1).filter((other) => meet(box, other))).toEqual([]);
        });
        const written = namesIn(picture).map(({ text }) => text.replaceAll(' ', ''));
        const whole = written.join('');
        expect(all.filter((name) => !whole.includes(name.replaceAll(' ', '')))).toEqual([]);
      }
    },
  );

  test('names that have no room become numbers, with a list that says whose they are', () => {
    const all = Array.from({ length: 12 }, (_, axis) => the(names['long'])(axis));
    const texts = namesIn(radarPicture({ ...radar, axes: all })).map(({ text }) => text);
    for (const number of ['1', '7', '12']) {
      expect(texts.filter((text) => text === number).length).toBeGreaterThanOrEqual(2);
    }
  });

  test('names that have room stand next to their axes', () => {
    const all = Array.from({ length: 12 }, (_, axis) => the(names['usual'])(axis));
    const texts = namesIn(radarPicture({ ...radar, axes: all })).map(({ text }) => text);
    expect(texts).not.toContain('12');
  });

  test('long names of levels are written whole below the chart', () => {
    const long = levels.map((name) => `${name}: ${hundred}`);
    const picture = radarPicture({ ...radar, levels: long });
    const words = textsIn(picture).map(({ text }) => text);
    for (const name of long) expect(words.join(' ')).toContain(name);
    for (const box of textsIn(picture).map(boxOf)) {
      expect(box.right).toBeLessThanOrEqual(picture.width);
      expect(box.bottom).toBeLessThanOrEqual(picture.height);
    }
  });
});

describe('a series in the picture', () => {
  test('a series without gaps has a point for each value and a closed line', () => {
    const picture = withNow([1, 2.5, 3, 4, 2]);
    const places = [1, 2.5, 3, 4, 2].map((value, axis) => placeOf(axis, value));
    expect(discsIn(picture)).toEqual(places);
    expect(linesIn(picture)).toEqual([`M${places.map((place) => place.join(',')).join('L')}Z`]);
  });

  test('the line of a series breaks at a gap and never goes to the centre', () => {
    const picture = withNow([1, null, 3, 4, null]);
    expect(discsIn(picture)).toEqual([placeOf(0, 1), placeOf(2, 3), placeOf(3, 4)]);
    const run = [placeOf(2, 3), placeOf(3, 4)];
    expect(linesIn(picture)).toEqual([`M${run.map((place) => place.join(',')).join('L')}`]);
    expect(discsIn(picture)).not.toContainEqual([middleX, middleY]);
  });

  test('a series is tinted only when it has no gaps', () => {
    const isTinted = (picture: Picture) =>
      pathsIn(picture).some(({ fillOpacity }) => fillOpacity !== undefined);
    expect(isTinted(withNow([1, 2, 3, 4, 1]))).toBe(true);
    expect(isTinted(withNow([1, 2, null, 4, 1]))).toBe(false);
  });

  test('a series without values draws nothing', () => {
    const picture = withNow([null, null, null, null, null]);
    expect(discsIn(picture)).toEqual([]);
    expect(linesIn(picture)).toEqual([]);
    expect(JSON.stringify(picture)).not.toMatch(/NaN|null/u);
  });

  test('each series has its own mark and its own dashes', () => {
    const more = [...radar.series, seriesOf('earlier', [1, 1, 1, 1, 1])];
    const paths = pathsIn(radarPicture({ ...radar, series: more }));
    const having = (part: string) => paths.filter(({ d }) => d.includes(part));
    // Each mark appears once more in the key.
    expect(having('a8 8')).toHaveLength(5 + 1);
    expect(having('l11 11l-11 11l-11 -11z')).toHaveLength(1 + 1);
    expect(having('h12v12h-12z')).toHaveLength(5 + 1);
    const dashes = paths.flatMap(({ dash }) => dash?.join(' ') ?? []);
    expect(new Set(dashes)).toEqual(new Set(['14 8', '3 5']));
  });
});
