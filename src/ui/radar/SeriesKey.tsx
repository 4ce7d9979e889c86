import type { RadarSeries } from '../../domain/report/report.ts';
import styles from './RadarFigure.module.css';
import { SeriesMark } from './SeriesMark.tsx';

interface Props {
  readonly series: readonly RadarSeries[];
}

/** The key to the lines, drawn with the marks of the chart itself. */
export function SeriesKey({ series }: Props) {
  return (
    <ul className={styles.key}>
      {series.map(({ name, mark }) => (
        <li key={mark}>
          <svg width="44" height="16" viewBox="0 0 44 16" aria-hidden="true">
            <path d="M0 8H44" className={styles[mark]} />
            <SeriesMark mark={mark} x={22} y={8} />
          </svg>
          <span>{name}</span>
        </li>
      ))}
    </ul>
  );
}
