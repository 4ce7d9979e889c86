import type { RadarSeries } from '../../domain/report/report.ts';
import styles from './RadarFigure.module.css';

interface Props {
  readonly mark: RadarSeries['mark'];
  readonly x: number;
  readonly y: number;
}

/** A point of a series: its shape identifies the series, and so does its colour. */
export function SeriesMark({ mark, x, y }: Props) {
  switch (mark) {
    case 'now':
      return <circle cx={x} cy={y} r={5} className={styles.nowMark} />;
    case 'target':
      return (
        <path d={`M${x} ${y - 6.5}l6.5 6.5l-6.5 6.5l-6.5 -6.5z`} className={styles.targetMark} />
      );
    case 'earlier':
      return <rect x={x - 3.5} y={y - 3.5} width={7} height={7} className={styles.earlierMark} />;
  }
}
