import type { CompetenceProfile, Profile } from '../../domain/profile/profile.ts';
import { answerInWords } from '../../domain/wording/rows.ts';
import type { TableKey } from '../../domain/report/keys.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { byteLength } from '../base/format.ts';
import type { ResultFormat } from '../base/format.ts';
import { areaTitle, competenceTitle, levelName } from '../../domain/description/words.ts';

/** One row per competence, for a spreadsheet. */
export const csv: ResultFormat = {
  extension: 'csv',
  mimeType: 'text/csv',
  shows: 'nothing',
  size: ({ result, wording }) => byteLength(csvOf(result.profile, wording)),
  make: ({ result, wording }) => Promise.resolve({ bytes: csvOf(result.profile, wording) }),
};

/**
 * Writes a profile as a spreadsheet table, one row per competence. A Finnish Excel opens it correctly: UTF-8
 * with a byte order mark, semicolons, a decimal comma if the language has one. No cell can run as a formula.
 */
export function csvOf(profile: Profile, wording: Wording<TableKey>): string {
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
    say('table.mean'),
  ];
  const rows = profile.areas.flatMap((area) =>
    area.competences.map((one) => [
      areaTitle(wording.words, area.id),
      ...cellsOf(one, wording),
      area.position === null ? '' : decimal(area.position, wording.language),
    ]),
  );
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
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

function decimal(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(
    value,
  );
}

/** Quotes a text if CSV requires it; a leading apostrophe stops it from running as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
