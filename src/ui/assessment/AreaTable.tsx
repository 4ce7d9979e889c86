import type { AreaProfile } from '../../domain/profile/profile.ts';
import type { AreaInWords } from '../../domain/wording/rows.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './AreaTable.module.css';
import { LevelLine } from './LevelLine.tsx';
import table from '../Table.module.css';
import { CellText } from '../CellText.tsx';
import { TableHead } from '../TableHead.tsx';

interface Props {
  readonly rows: readonly (AreaInWords & {
    readonly area: AreaProfile;
    /** The targets of the area in words. */
    readonly targets: readonly string[];
  })[];
  readonly top: number;
  readonly lang: string | undefined;
}

/** The profile as a table, in the order of the description. */
export function AreaTable({ rows, top, lang }: Props) {
  const { say } = useLanguage();
  const columns = ['table.area', 'table.level', 'table.answered', 'table.spread'] as const;
  return (
    <table className={`${table.table} ${styles.table}`} role="table">
      <caption>{say('table.caption')}</caption>
      <TableHead columns={columns.map((id) => ({ id, label: say(id) }))} />
      <tbody role="rowgroup">
        {rows.map(({ area, title, level, answered, spread, targets }, index) => (
          <tr key={area.id} role="row">
            <th scope="row" role="rowheader">
              <span>{`${index + 1}.`}</span> <CellText text={title} lang={lang} />
            </th>
            <td role="cell">
              <CellText text={level} lang={area.level === null ? undefined : lang} />
              {targets.map((target) => (
                <span key={target} className={styles.target}>
                  <span>{`${say('table.target')}:`}</span> <CellText text={target} lang={lang} />
                </span>
              ))}
            </td>
            <td role="cell" data-label={say('table.answered')}>
              {answered}
            </td>
            <td role="cell">
              <LevelLine area={area} top={top} />
              <span className={styles.spread}>
                <CellText text={spread} lang={lang} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
