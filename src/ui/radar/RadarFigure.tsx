import { useId } from 'react';
import { titlesFit } from '../../domain/radar/titles.ts';
import type { RadarSeries } from '../../domain/report/report.ts';
import { lazyPart } from '../lazyPart.tsx';
import styles from './RadarFigure.module.css';
import { SeriesKey } from './SeriesKey.tsx';
import { useMediaQueryOnScreen } from '../useMediaQuery.ts';

const RadarChart = lazyPart(async () => (await import('./RadarChart.tsx')).RadarChart);

interface Props {
  /** What stands under the chart, before the names of the levels. */
  readonly caption: string;
  readonly axes: readonly string[];
  readonly lang: string | undefined;
  readonly levels: readonly string[];
  readonly series: readonly RadarSeries[];
}

/** The radar as a picture: all it says stands as text in the table next to it. */
export function RadarFigure({ caption, axes, lang, levels, series }: Props) {
  const captionId = useId();
  const wide = useMediaQueryOnScreen('(min-width: 36rem)');
  const named = wide && titlesFit(axes);
  return (
    <figure
      aria-labelledby={captionId}
      className={`${styles.figure} ${wide ? '' : styles.numbered}`}
    >
      <div className={`${styles.chart} ${named ? styles.named : ''}`} lang={lang}>
        <RadarChart axes={axes} top={levels.length} series={series} named={named} />
      </div>
      <SeriesKey series={series} />
      {named ? null : (
        <ol className={styles.axes} lang={lang}>
          {axes.map((axis) => (
            <li key={axis}>{axis}</li>
          ))}
        </ol>
      )}
      <figcaption id={captionId} className={styles.caption}>
        <span>{caption}</span>{' '}
        <span lang={lang}>
          {levels.map((name, index) => `${index + 1}\u00A0${name}`).join(' · ')}
        </span>
      </figcaption>
    </figure>
  );
}
