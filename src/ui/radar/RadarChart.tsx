import { PolarAngleAxis, PolarGrid, PolarRadiusAxis, Radar, RadarChart as Chart } from 'recharts';
import { runsOf } from '../../domain/radar/geometry.ts';
import { titleLines, titleMeasures, titleRise } from '../../domain/radar/titles.ts';
import type { RadarSeries } from '../../domain/report/report.ts';
import styles from './RadarFigure.module.css';
import { SeriesMark } from './SeriesMark.tsx';

interface Props {
  readonly axes: readonly string[];
  readonly top: number;
  readonly series: readonly RadarSeries[];
  /** Whether the axes carry their names; otherwise numbers, with a list elsewhere. */
  readonly named: boolean;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * The radar drawn by Recharts. Its own lines and points are replaced, since it draws a missing value at the
 * centre, as if it were the lowest; and it is not animated, since half-way it shows a false profile. It is
 * hidden from assistive technology itself, so that a chart that could not be fetched is not. A translated
 * page would lose its texts, which stand translated in the table.
 */
export function RadarChart({ axes, top, series, named }: Props) {
  const rows = axes.map((title, axis) => ({
    title: named ? title : String(axis + 1),
    ...Object.fromEntries(series.map(({ mark, values }) => [mark, values[axis]])),
  }));
  return (
    <div aria-hidden="true" translate="no">
      <Chart
        responsive
        style={{ width: '100%', aspectRatio: named ? '1.15 / 1' : '1 / 1' }}
        data={rows}
        outerRadius={named ? '68%' : '80%'}
        margin={{ top: 8, right: 8, bottom: 8, left: 8 }}
        accessibilityLayer={false}
      >
        <PolarGrid gridType="polygon" stroke="var(--grid)" />
        <PolarAngleAxis dataKey="title" tick={AxisTitle} tickLine={false} axisLine={false} />
        <PolarRadiusAxis
          angle={90}
          domain={[0, top]}
          ticks={Array.from({ length: top }, (_, index) => index + 1)}
          tick={LevelDigit}
          axisLine={false}
        />
        {series.toReversed().map(({ name, mark, values }) => (
          <Radar
            key={mark}
            name={name}
            dataKey={mark}
            isAnimationActive={false}
            shape={({ points = [] }: { points?: readonly Spot[] }) => (
              <g>
                {runsOf(values).map((run) => (
                  <path
                    key={run.axes.join()}
                    className={`${styles[mark]} ${run.closed && mark === 'now' ? styles.filled : ''}`}
                    d={pathThrough(
                      run.axes.map((axis) => points[axis]),
                      run.closed,
                    )}
                  />
                ))}
              </g>
            )}
            dot={({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) => {
              const known = index !== undefined && (values[index] ?? null) !== null;
              return known && cx !== undefined && cy !== undefined ? (
                <SeriesMark key={index} mark={mark} x={cx} y={cy} />
              ) : (
                <g key={index} />
              );
            }}
          />
        ))}
      </Chart>
    </div>
  );
}

function pathThrough(spots: readonly (Spot | undefined)[], closed: boolean): string {
  const steps = spots.flatMap((spot) => (spot === undefined ? [] : [`${spot.x},${spot.y}`]));
  return `M${steps.join('L')}${closed ? 'Z' : ''}`;
}

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly cx?: number | string;
  readonly cy?: number | string;
  readonly payload?: { readonly value?: unknown };
}

/** The title of an axis in short lines, pushed outwards so that it never meets a point on the top level. */
function AxisTitle({ x, y, cx, cy, payload }: TickProps) {
  const [left, up] = [Number(x) - Number(cx), Number(y) - Number(cy)];
  const distance = Math.hypot(left, up);
  const [outX, outY] = [left / distance, up / distance];
  const lines = titleLines(String(payload?.value), Math.abs(outX));
  const anchor = Math.abs(outX) < 0.15 ? 'middle' : outX > 0 ? 'start' : 'end';
  return (
    <text x={Number(x) + outX * 10} y={y} textAnchor={anchor} className={styles.title}>
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={Number(x) + outX * 10}
          dy={`${index === 0 ? titleRise(lines.length, outY) : titleMeasures.lineHeight}em`}
        >
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** A level on the first spoke: a notch of the rule, and its digit next to it. */
function LevelDigit({ x, y, payload }: TickProps) {
  return (
    <g>
      <path d={`M${Number(x) - 6} ${y}h12`} className={styles.notch} />
      <text x={Number(x) + 11} y={y} dy={`${titleMeasures.halfLetter}em`} className={styles.digit}>
        {String(payload?.value)}
      </text>
    </g>
  );
}
