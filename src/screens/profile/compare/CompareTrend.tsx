import { useMemo } from 'react';
import { comparisonWith, trendsOf } from '../../../domain/profile/compare.ts';
import type { Trend } from '../../../domain/profile/compare.ts';
import type { Profile } from '../../../domain/profile/profile.ts';
import { dateOf } from '../../../domain/assessment/dates.ts';
import type { Saved } from '../../../domain/assessment/assessment.ts';
import { areaInWords } from '../../../domain/wording/rows.ts';
import type { Wording } from '../../../domain/wording/wording.ts';
import { areaTitle } from '../../../domain/description/words.ts';
import { formatDate } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Key } from '../../../i18n/language.ts';
import { useAssessment } from '../../../store/loaded.ts';
import styles from './Compare.module.css';

interface Props {
  readonly profile: Profile;
  readonly candidates: readonly Saved[];
  readonly wording: Wording<Key>;
}

/** Two results are a pair to compare. Only three or more show a trend. */
const fewestResults = 3;

/** Shows each area over all the results of one person, as a small line and in words. */
export function CompareTrend({ profile, candidates, wording }: Props) {
  const { say } = useLanguage();
  const saved = useAssessment((state) => state.saved);
  const results = useMemo(
    () => [
      { saved, profile },
      ...candidates
        .filter((one) => isOfSamePerson(one, saved))
        .map((one) => ({ saved: one, profile: comparisonWith(one, wording.description).profile }))
        .filter((one) => one.profile.areas.some((area) => area.position !== null)),
    ],
    [saved, profile, candidates, wording.description],
  );
  if (results.length < fewestResults) return null;
  const dates = results.map((one) => Date.parse(dateOf(one.saved)));
  const span = { first: Math.min(...dates), last: Math.max(...dates), top: profile.top };
  return (
    <>
      <h3>{say('compare.trend')}</h3>
      <p>{say('compare.trendText', { count: results.length })}</p>
      <dl className={styles.trends}>
        {trendsOf(results).map((trend) => (
          <AreaTrend key={trend.areaId} trend={trend} span={span} wording={wording} />
        ))}
      </dl>
    </>
  );
}

/** Whether two results can be one person's. A colleague's opened result is not part of one's own trend. */
function isOfSamePerson(one: Saved, other: Saved): boolean {
  return one.person === undefined || other.person === undefined || one.person === other.person;
}

interface AreaTrendProps {
  readonly trend: Trend;
  readonly span: Span;
  readonly wording: Wording<Key>;
}

function AreaTrend({ trend, span, wording }: AreaTrendProps) {
  const { lang } = wording;
  const { say, language } = useLanguage();
  return (
    <div className={styles.trend}>
      <dt lang={lang}>{areaTitle(wording.words, trend.areaId)}</dt>
      <dd>
        <TrendLine trend={trend} span={span} />
        <ol className={styles.points}>
          {trend.points.map(({ at, area }, index) => (
            // A copy of a result has the same time as the result.
            // oxlint-disable-next-line react/no-array-index-key -- the list never changes its order
            <li key={index}>
              {say('compare.trendPoint', {
                date: formatDate(at, language),
                level: areaInWords(area, wording).level,
              })}
            </li>
          ))}
        </ol>
      </dd>
    </div>
  );
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly top: number;
}

const width = 160;
const height = 48;
const margin = 6;

/** The positions of one area over time. The list next to the line says the same in words. */
function TrendLine({ trend, span }: { readonly trend: Trend; readonly span: Span }) {
  const { first, last, top } = span;
  const points = trend.points.map(({ at, area }) => ({
    x: margin + ((Date.parse(at) - first) / Math.max(1, last - first)) * (width - 2 * margin),
    y: height - margin - (((area.position ?? 1) - 1) / (top - 1)) * (height - 2 * margin),
  }));
  return (
    <svg
      className={styles.line}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <path d={`M0 ${height - margin}H${width}M0 ${margin}H${width}`} className={styles.bounds} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ x, y }) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r="3.5" />
      ))}
    </svg>
  );
}
