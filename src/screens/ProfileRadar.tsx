import type { Profile } from '../domain/profile.ts';
import { fewestAxes } from '../domain/radar.ts';
import type { RadarSeries } from '../domain/report.ts';
import { seriesOf } from '../domain/reportProfile.ts';
import type { Telling } from '../domain/summary.ts';
import { walkTold } from '../domain/walk.ts';
import { areaTitle, levelName } from '../domain/words.ts';
import type { Key } from '../i18n/language.ts';
import { RadarFigure } from '../ui/RadarFigure.tsx';
import { RadarWalk } from '../ui/RadarWalk.tsx';

interface Props {
  readonly profile: Profile;
  /** Another result to set beside this one. */
  readonly earlier: Profile | null;
  readonly earlierName: string;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
}

/** The radar, or why there is none: a shape needs three axes, and three areas with a position. */
export function ProfileRadar({ profile, earlier, earlierName, lang, telling }: Props) {
  const { say, words, description } = telling;
  if (profile.areas.length < fewestAxes) return null;
  const known = profile.areas.filter((area) => area.position !== null).length;
  if (known < fewestAxes) return <p>{say('profile.noRadar', { count: fewestAxes })}</p>;
  return (
    <div className="stack">
      <RadarFigure
        caption={`${say('report.radarCaption')} ${say('profile.scaleKey')}`}
        axes={profile.areas.map((area) => areaTitle(words, area.id))}
        lang={lang}
        levels={description.levels.map((level) => levelName(words, level))}
        series={[
          ...seriesOf(profile, telling),
          ...(earlier === null ? [] : [earlierSeries(earlier, earlierName)]),
        ]}
      />
      <RadarWalk sentences={profile.areas.map((area) => walkTold(area, telling))} lang={lang} />
    </div>
  );
}

function earlierSeries(earlier: Profile, name: string): RadarSeries {
  return { name, mark: 'earlier', values: earlier.areas.map((area) => area.position) };
}
