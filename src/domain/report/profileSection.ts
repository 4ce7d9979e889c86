import type { Profile } from '../profile/profile.ts';
import { fewestAxes } from '../radar/geometry.ts';
import type { Block, Cell, RadarSeries } from './report.ts';
import { langOf } from './keys.ts';
import type { ReportKey, SectionInput } from './keys.ts';
import { areaInWords, rankInWords, targetInWords } from '../wording/summary.ts';
import type { Wording } from '../wording/summary.ts';
import { areaTitle, levelName } from '../description/words.ts';

/** The radar and the same as a table, with what the table leaves to words. */
export function profileSection({ profile, wording }: SectionInput): Block[] {
  const { say } = wording;
  const rows = profile.areas.map((area) => areaInWords(area, wording));
  const remarks = [
    ...rows.flatMap((row) => (row.wide === null ? [] : [{ text: `${row.title}: ${row.wide}` }])),
    ...targetsInWords(profile, wording).map((text) => ({ text, ...langOf(wording) })),
  ];
  return [
    ...radar(profile, wording),
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
        { text: title, strong: true, ...langOf(wording) },
        { text: level },
        { text: answered },
        { text: spread },
      ]),
    },
    ...(remarks.length > 0 ? [{ kind: 'list', ordered: false, items: remarks } as const] : []),
  ];
}

/** Each target as a sentence of its own. */
function targetsInWords(profile: Profile, wording: Wording<ReportKey>): readonly string[] {
  return profile.competences.flatMap((one) => {
    const target = targetInWords(one, wording);
    return target === null ? [] : [wording.say('report.radarTarget', { target })];
  });
}

/** The series of a radar: where the answers are now and, with targets, where they would bring. */
export function seriesOf(
  profile: Profile,
  { say }: Wording<'profile.now' | 'profile.target'>,
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

function radar(profile: Profile, wording: Wording<ReportKey>): Block[] {
  const { say, words, description } = wording;
  const known = profile.areas.filter((area) => area.position !== null).length;
  if (known < fewestAxes) return [];
  return [
    {
      kind: 'radar',
      caption: say('report.radarCaption'),
      alternative: radarInWords(profile, wording).join(' '),
      axes: profile.areas.map((area) => areaTitle(words, area.id)),
      ...(words.language === wording.language ? {} : { axesLang: words.language }),
      levels: description.levels.map((level) => levelName(words, level)),
      series: seriesOf(profile, wording),
    },
  ];
}

/** The radar in words, area by area, gaps and targets included. */
export function radarInWords(profile: Profile, wording: Wording<ReportKey>): readonly string[] {
  const { say, words } = wording;
  return [
    say('report.radarCaption'),
    ...profile.areas.map((area) => {
      const title = areaTitle(words, area.id);
      if (area.levelRank === null) return say('report.radarGap', { area: title });
      return say('report.radarPoint', { area: title, level: rankInWords(wording, area.levelRank) });
    }),
    ...targetsInWords(profile, wording),
  ];
}
