import type { AreaProfile } from '../../domain/profile/profile.ts';
import styles from './LevelLine.module.css';

interface Props {
  readonly area: Pick<AreaProfile, 'position' | 'target' | 'lowest' | 'highest'>;
  readonly top: number;
}

const inset = 10;
/** The greatest length from the lowest level to the highest, so that the longest scale fits on a phone. */
const longest = 140;
const widest = 35;

/**
 * An area on the scale: a notch for each level, a dot for its position, a bar from its lowest to its highest
 * answer, and a diamond for the position that its targets would give it.
 */
export function LevelLine({ area, top }: Props) {
  const { position, target, lowest, highest } = area;
  const step = Math.min(widest, longest / (top - 1));
  const at = (value: number) => inset + (value - 1) * step;
  const width = at(top) + inset;
  return (
    <svg
      className={styles.line}
      width={width}
      height="26"
      viewBox={`0 0 ${width} 26`}
      aria-hidden="true"
    >
      <path d={`M${at(1)} 13H${at(top)}`} className={styles.axis} />
      {Array.from({ length: top }, (_, index) => (
        <path key={index} d={`M${at(index + 1)} 8v10`} className={styles.axis} />
      ))}
      {lowest === null || highest === null ? null : (
        <>
          <path d={`M${at(lowest)} 13H${at(highest)}`} className={styles.spread} />
          <path d={`M${at(lowest)} 6v14M${at(highest)} 6v14`} className={styles.end} />
        </>
      )}
      {target === null ? null : (
        <path d={`M${at(target)} 5l8 8l-8 8l-8 -8z`} className={styles.target} />
      )}
      {position === null ? null : (
        <circle cx={at(position)} cy={13} r={5.5} className={styles.now} />
      )}
    </svg>
  );
}
