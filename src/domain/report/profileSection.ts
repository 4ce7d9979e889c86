import type { Profile } from '../profile/profile.ts';
import { fewestAxes } from '../radar/geometry.ts';
import type { Block, Cell, RadarSeries } from './report.ts';
import { langOf } from './keys.ts';
import type { ReportKey, Source } from './keys.ts';
import { areaTold, rankName, targetTold } from '../wording/summary.ts';
import type { Telling } from '../wording/summary.ts';
import { areaTitle, levelName } from '../description/words.ts';

/** The radar and the same as a table, with what the table leaves to words. */
export function profileSection({ profile, telling }: Source): Block[] {
  const { say } = telling;
  const rows = profile.areas.map((area) => areaTold(area, telling));
  const remarks = [
    ...rows.flatMap((row) => (row.wide === null ? [] : [{ text: `${row.title}: ${row.wide}` }])),
    ...targetsTold(profile, telling).map((text) => ({ text, ...langOf(telling) })),
  ];
  return [
    ...radar(profile, telling),
    {
      kind: 'table',
      caption: say('table.caption'),
      columns: [
        { label: say('table.area'), width: 35 },
        { label: say('table.level'), width: 20 },
        { label: say('table.answered'), width: 16 },
        { label: say('table.spread'), width: 29 },
      ],
      rows: rows.map(({ title, level, answered, spread }): Cell[] => [
        { text: title, strong: true, ...langOf(telling) },
        { text: level },
        { text: answered },
        { text: spread },
      ]),
    },
    ...(remarks.length > 0 ? [{ kind: 'list', ordered: false, items: remarks } as const] : []),
  ];
}

/** Each target as a sentence of its own. */
function targetsTold(profile: Profile, telling: Telling<ReportKey>): readonly string[] {
  return profile.competences.flatMap((one) => {
    const target = targetTold(one, telling);
    return target === null ? [] : [telling.say('report.radarTarget', { target })];
  });
}

/** The series of a radar: where the answers are now and, with targets, where they would bring. */
export function seriesOf(
  profile: Profile,
  { say }: Telling<'profile.now' | 'profile.target'>,
): readonly RadarSeries[] {
  const now = profile.areas.map((area) => area.position);
  const target = profile.areas.map((area) => area.target);
  return [
    { name: say('profile.now'), mark: 'now', values: now },
    ...(target.some((value) => value !== null)
      ? [{ name: say('profile.target'), mark: 'target', values: target } as const]
      : []),
  ];
}

function radar(profile: Profile, telling: Telling<ReportKey>): Block[] {
  const { say, words, description } = telling;
  const known = profile.areas.filter((area) => area.position !== null).length;
  if (known < fewestAxes) return [];
  return [
    {
      kind: 'radar',
      caption: say('report.radarCaption'),
      alternative: radarTold(profile, telling).join(' '),
      axes: profile.areas.map((area) => areaTitle(words, area.id)),
      ...(words.language === telling.language ? {} : { axesLang: words.language }),
      levels: description.levels.map((level) => levelName(words, level)),
      series: seriesOf(profile, telling),
    },
  ];
}

/** The radar in words, area by area, gaps and targets included. */
export function radarTold(profile: Profile, telling: Telling<ReportKey>): readonly string[] {
  const { say, words } = telling;
  return [
    say('report.radarCaption'),
    ...profile.areas.map((area) => {
      const title = areaTitle(words, area.id);
      if (area.levelRank === null) return say('report.radarGap', { area: title });
      return say('report.radarPoint', { area: title, level: rankName(telling, area.levelRank) });
    }),
    ...targetsTold(profile, telling),
  ];
}
