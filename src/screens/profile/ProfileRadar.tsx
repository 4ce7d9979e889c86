import type { Profile } from '../../domain/profile/profile.ts';
import { fewestAxes } from '../../domain/radar/geometry.ts';
import type { RadarSeries } from '../../domain/report/report.ts';
import { seriesOf } from '../../domain/report/profileSection.ts';
import type { Wording } from '../../domain/wording/summary.ts';
import { walkInWords } from '../../domain/wording/radarWalk.ts';
import { areaTitle, levelName } from '../../domain/description/words.ts';
import type { Key } from '../../i18n/language.ts';
import { RadarFigure } from '../../ui/radar/RadarFigure.tsx';
import { RadarWalk } from '../../ui/radar/RadarWalk.tsx';

interface Props {
  readonly profile: Profile;
  /** Another result to set beside this one. */
  readonly earlier: Profile | null;
  readonly earlierName: string;
  readonly lang: string | undefined;
  readonly wording: Wording<Key>;
}

/** The radar, or why there is none: a shape needs three axes, and three areas with a position. */
export function ProfileRadar({ profile, earlier, earlierName, lang, wording }: Props) {
  const { say, words, description } = wording;
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
          ...seriesOf(profile, wording),
          ...(earlier === null ? [] : [earlierSeries(earlier, earlierName)]),
        ]}
      />
      <RadarWalk sentences={profile.areas.map((area) => walkInWords(area, wording))} lang={lang} />
    </div>
  );
}

function earlierSeries(earlier: Profile, name: string): RadarSeries {
  return { name, mark: 'earlier', values: earlier.areas.map((area) => area.position) };
}
