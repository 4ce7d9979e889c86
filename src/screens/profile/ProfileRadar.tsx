import type { Profile } from '../../domain/profile/profile.ts';
import { fewestAxes } from '../../domain/profile/result.ts';
import type { Result } from '../../domain/profile/result.ts';
import { radarOf } from '../../domain/report/profileSection.ts';
import type { RadarSeries } from '../../domain/report/report.ts';
import { walkInWords } from '../../domain/wording/radarWalk.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import type { Key } from '../../i18n/language.ts';
import { RadarFigure } from '../../ui/radar/RadarFigure.tsx';
import { RadarWalk } from '../../ui/radar/RadarWalk.tsx';

interface Props {
  readonly result: Result;
  /** Another result to draw into the same radar. */
  readonly earlier: Profile | null;
  readonly earlierName: string;
  readonly wording: Wording<Key>;
}

/** The radar, or why there is none yet. A description with too few areas never has one. */
export function ProfileRadar({ result, earlier, earlierName, wording }: Props) {
  const { say, lang } = wording;
  const { profile } = result;
  if (result.radar === 'too-few-areas') return null;
  if (result.radar === 'too-few-positions') {
    return <p>{say('profile.noRadar', { count: fewestAxes })}</p>;
  }
  const { axes, levels, series } = radarOf(profile, wording);
  return (
    <div className="stack">
      <RadarFigure
        caption={`${say('report.radarCaption')} ${say('profile.scaleKey')}`}
        axes={axes}
        lang={lang}
        levels={levels}
        series={[...series, ...(earlier === null ? [] : [earlierSeries(earlier, earlierName)])]}
      />
      <RadarWalk sentences={profile.areas.map((area) => walkInWords(area, wording))} lang={lang} />
    </div>
  );
}

function earlierSeries(earlier: Profile, name: string): RadarSeries {
  return { name, mark: 'earlier', values: earlier.areas.map((area) => area.position) };
}
