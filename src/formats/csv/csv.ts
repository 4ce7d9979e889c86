import { isFinished } from '../../domain/assessment/assessment.ts';
import type { AreaProfile, CompetenceProfile, Profile } from '../../domain/profile/profile.ts';
import { answerInWords, areaInWords } from '../../domain/wording/rows.ts';
import type { TableKey } from '../../domain/report/keys.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { byteLength } from '../base/format.ts';
import type { FormatInput, ResultFormat } from '../base/format.ts';
import { areaTitle, competenceTitle, levelName } from '../../domain/description/words.ts';
import { cell } from './cell.ts';

/** One row per competence, for a spreadsheet. */
export const csv: ResultFormat = {
  extension: 'csv',
  mimeType: 'text/csv',
  shows: 'nothing',
  size: (input) => byteLength(tableOf(input)),
  make: (input) => Promise.resolve({ bytes: tableOf(input) }),
};

function tableOf({ result, wording, saved, given }: FormatInput): string {
  const key = isFinished(saved) ? 'given.answered' : 'given.latest';
  return csvOf(result.profile, wording, wording.say(key, { date: given }));
}

/**
 * Writes a profile as a spreadsheet table, one row per competence; `given` says when it was answered. UTF-8 with
 * a byte order mark and semicolons, as a spreadsheet in Finland expects. Its only numbers are whole, and
 * {@link cell} keeps every text a text, so that any spreadsheet shows in each cell what is written here.
 */
export function csvOf(profile: Profile, wording: Wording<TableKey>, given: string): string {
  const { say } = wording;
  const header = [
    say('table.area'),
    say('table.code'),
    say('table.competence'),
    say('table.rank'),
    say('table.chosen'),
    say('table.sentence'),
    say('table.target'),
    say('report.notes'),
    say('table.areaRank'),
    say('table.areaLevel'),
    say('table.given'),
  ];
  const rows = profile.areas.flatMap((area) =>
    area.competences.map((one) => [
      areaTitle(wording.words, area.id),
      ...cellsOf(one, wording),
      ...levelOf(area, wording),
      given,
    ]),
  );
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The level of an area as a number and by its name, or why it has none. */
function levelOf(area: AreaProfile, wording: Wording<TableKey>): string[] {
  if (area.level === null) return ['', areaInWords(area, wording).level];
  return [String(area.levelRank), levelName(wording.words, area.level)];
}

function cellsOf(one: CompetenceProfile, wording: Wording<TableKey>): string[] {
  const answer = answerInWords(one, wording);
  const level = one.level === null ? answer.level : levelName(wording.words, one.level);
  return [
    one.code,
    competenceTitle(wording.words, one.id),
    one.rank === null ? '' : String(one.rank),
    level,
    answer.text ?? '',
    one.target === null ? '' : levelName(wording.words, one.target),
    one.note ?? '',
  ];
}
