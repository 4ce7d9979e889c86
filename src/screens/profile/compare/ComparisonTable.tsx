import type { AreaChange, CompetenceChange } from '../../../domain/profile/compare.ts';
import { answerInWords, areaInWords } from '../../../domain/wording/rows.ts';
import type { Wording } from '../../../domain/wording/wording.ts';
import type { Key } from '../../../i18n/language.ts';
import table from '../../../ui/Table.module.css';
import { CellText } from '../../../ui/CellText.tsx';
import { TableHead } from '../../../ui/TableHead.tsx';
import answerRow from '../../../ui/assessment/AnswerRow.module.css';

interface Props {
  readonly changes: readonly AreaChange[];
  readonly wording: Wording<Key>;
}

/** Two results side by side: areas in a table, then every competence that differs, with its notes then and now. */
export function ComparisonTable({ changes, wording }: Props) {
  const { say } = wording;
  const columns = ['table.area', 'compare.then', 'compare.now', 'compare.change'] as const;
  return (
    <>
      <table className={table.table} role="table">
        <caption>{say('compare.caption')}</caption>
        <TableHead columns={columns.map((id) => ({ id, label: say(id) }))} />
        <tbody role="rowgroup">
          {changes.map((change) => (
            <AreaRow key={change.now.id} change={change} wording={wording} />
          ))}
        </tbody>
      </table>
      <Differing changes={changes} wording={wording} />
    </>
  );
}

interface RowProps extends Omit<Props, 'changes'> {
  readonly change: AreaChange;
}

function AreaRow({ change, wording }: RowProps) {
  const { say, lang } = wording;
  const then = areaInWords(change.before, wording);
  const now = areaInWords(change.now, wording);
  const counts = [
    ...(change.higher > 0 ? [say('compare.higher', { count: change.higher })] : []),
    ...(change.lower > 0 ? [say('compare.lower', { count: change.lower })] : []),
    ...(change.same > 0 ? [say('compare.same', { count: change.same })] : []),
  ];
  return (
    <tr role="row">
      <th scope="row" role="rowheader" lang={lang}>
        <CellText text={now.title} />
      </th>
      <td role="cell" data-label={say('compare.then')}>
        <CellText text={then.level} />
      </td>
      <td role="cell" data-label={say('compare.now')}>
        <CellText text={now.level} />
      </td>
      <td role="cell" data-label={say('compare.change')}>
        {[
          change.steps === null ? `${say('compare.unknown')}.` : stepsInWords(change.steps, say),
          ...(counts.length > 0 ? [say('compare.counted', { list: counts.join(', ') })] : []),
        ].join(' ')}
      </td>
    </tr>
  );
}

function Differing({ changes, wording }: Props) {
  const { say } = wording;
  const differing = changes.flatMap((change) => change.competences).filter(isDifferent);
  if (differing.length === 0) return <p>{say('compare.nothing')}</p>;
  return (
    <details>
      <summary>{say('compare.competences', { count: differing.length })}</summary>
      <dl>
        {differing.map((change) => (
          <CompetenceRow key={change.now.id} change={change} wording={wording} />
        ))}
      </dl>
    </details>
  );
}

interface CompetenceRowProps extends Omit<Props, 'changes'> {
  readonly change: CompetenceChange;
}

function CompetenceRow({ change, wording }: CompetenceRowProps) {
  const { say, lang } = wording;
  const then = answerInWords(change.before, wording);
  const now = answerInWords(change.now, wording);
  const notes = [
    [say('compare.noteThen'), change.before.note],
    [say('compare.noteNow'), change.now.note],
  ] as const;
  return (
    <div className={answerRow.row}>
      <dt lang={lang}>{now.title}</dt>
      <dd>
        {`${say('compare.then')}: ${then.level}. ${say('compare.now')}: ${now.level}${
          change.steps === null ? '' : ` (${signed(change.steps)})`
        }`}
      </dd>
      {change.before.note === change.now.note
        ? null
        : notes.map(([label, note]) =>
            note === null ? null : (
              <dd key={label} className={answerRow.note}>{`${label} ${note}`}</dd>
            ),
          )}
    </div>
  );
}

function isDifferent({ before, now }: CompetenceChange): boolean {
  return before.state !== now.state || before.rank !== now.rank || before.note !== now.note;
}

/** The signed change and the same in words: "−1, one level lower." */
function stepsInWords(steps: number, say: Wording<Key>['say']): string {
  if (steps === 0) return `0, ${say('compare.level')}.`;
  const words = say(steps > 0 ? 'compare.up' : 'compare.down', { count: Math.abs(steps) });
  return `${signed(steps)}, ${words}.`;
}

/** "+1", "0", "−1" with a real minus sign. */
function signed(steps: number): string {
  if (steps === 0) return '0';
  return steps > 0 ? `+${steps}` : `−${-steps}`;
}
