import type { CompetenceProfile, Profile } from '../../domain/profile/profile.ts';
import { answerTold } from '../../domain/wording/summary.ts';
import type { AnswerKey, Telling } from '../../domain/wording/summary.ts';
import { areaTitle, competenceTitle, levelName } from '../../domain/description/words.ts';

export type CsvKey =
  | AnswerKey
  | 'table.area'
  | 'table.code'
  | 'table.competence'
  | 'table.chosen'
  | 'table.sentence'
  | 'table.rank'
  | 'table.target'
  | 'table.mean'
  | 'report.notes';

/**
 * A profile as a table for a spreadsheet: one row per competence. It opens right in a Finnish Excel: UTF-8
 * with its mark, semicolons, a decimal comma where the language has one. No cell can be taken for a formula.
 */
export function csvOf(profile: Profile, telling: Telling<CsvKey>): string {
  const { say } = telling;
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
      areaTitle(telling.words, area.id),
      ...cellsOf(one, telling),
      area.position === null ? '' : decimal(area.position, telling.language),
    ]),
  );
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellsOf(one: CompetenceProfile, telling: Telling<CsvKey>): string[] {
  const told = answerTold(one, telling);
  const level = one.level === null ? told.level : levelName(telling.words, one.level);
  return [
    one.code,
    competenceTitle(telling.words, one.id),
    one.rank === null ? '' : String(one.rank),
    level,
    told.text ?? '',
    one.target === null ? '' : levelName(telling.words, one.target),
    one.note ?? '',
  ];
}

function decimal(value: number, language: string): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 2, useGrouping: false }).format(
    value,
  );
}

/** Quotes what needs it; a leading apostrophe keeps a spreadsheet from running a text as a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[";\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
