import type { Profile } from '../profile/profile.ts';
import type { Block, Cell } from './report.ts';
import { langOf } from './keys.ts';
import type { ReportKey, SectionInput } from './keys.ts';
import { areaInWords, targetInWords } from '../wording/rows.ts';
import { rankInWords } from '../wording/wording.ts';
import type { Wording } from '../wording/wording.ts';
import { areaTitle, levelName } from '../description/words.ts';

/** The radar, the same as a table, and remarks in words: wide spreads and targets. */
export function profileSection({ result, wording }: SectionInput): Block[] {
  const { say } = wording;
  const { profile } = result;
  const rows = profile.areas.map((area) => areaInWords(area, wording));
  const remarks = [
    ...rows.flatMap((row) => (row.wide === null ? [] : [{ text: `${row.title}: ${row.wide}` }])),
    ...targetsInWords(profile, wording).map((text) => ({ text, ...langOf(wording) })),
  ];
  return [
    ...(result.radar === 'drawn' ? [radarBlock(profile, wording)] : []),
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

/** One sentence for each target. */
function targetsInWords(profile: Profile, wording: Wording<ReportKey>): readonly string[] {
  return profile.competences.flatMap((one) => {
    const target = targetInWords(one, wording);
    return target === null ? [] : [wording.say('report.radarTarget', { target })];
  });
}

/** What a radar is drawn from, on a screen and in a report. */
export type RadarPicture = Pick<
  Extract<Block, { kind: 'radar' }>,
  'axes' | 'axesLang' | 'levels' | 'series'
>;

/** The radar of a profile: the positions now and, if there are targets, those with the targets reached. */
export function radarOf(
  profile: Profile,
  { say, words, lang, description }: Wording<'profile.now' | 'profile.target'>,
): RadarPicture {
  const now = profile.areas.map((area) => area.position);
  const target = profile.areas.map((area) => area.target);
  return {
    axes: profile.areas.map((area) => areaTitle(words, area.id)),
    ...(lang === undefined ? {} : { axesLang: lang }),
    levels: description.levels.map((level) => levelName(words, level)),
    series: [
      { name: say('profile.now'), mark: 'now', values: now },
      ...(target.some((value) => value !== null)
        ? [{ name: say('profile.target'), mark: 'target', values: target } as const]
        : []),
    ],
  };
}

function radarBlock(profile: Profile, wording: Wording<ReportKey>): Block {
  return {
    kind: 'radar',
    caption: wording.say('report.radarCaption'),
    alternative: radarInWords(profile, wording).join(' '),
    ...radarOf(profile, wording),
  };
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
