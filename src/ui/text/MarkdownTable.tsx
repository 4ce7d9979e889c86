import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import styles from './Markdown.module.css';
import table from '../Table.module.css';
import { TableHead } from '../TableHead.tsx';
import { breaksIn } from '../tableWords.ts';

/** A cell with an id that is unique in its row. */
interface Cell {
  readonly id: string;
  readonly content: ReactNode;
  /** The content without its markup. */
  readonly text: string;
  /** The name of its column. */
  readonly column: string;
}

interface Props {
  /** What the table is about: the heading above it. */
  readonly name: string;
  readonly head: readonly Cell[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
}

/**
 * A table of an article; its first column names the rows. Narrow screens show each row as a block. A table
 * that is still too wide scrolls on its own, with the keyboard too.
 */
export function MarkdownTable({ name, head, rows }: Props) {
  const { say } = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(box);
  const label = say('article.table', { heading: name });
  return (
    <div
      ref={box}
      className={styles.scroll}
      {...(scrolls ? { role: 'region', 'aria-label': label, tabIndex: 0 } : {})}
    >
      <table className={`${table.table} ${styles.table}`} role="table" aria-label={label}>
        <TableHead
          columns={head.map(({ id, content, text }) => ({
            id,
            label: <span className={breaksIn(text)}>{content}</span>,
          }))}
        />
        <tbody role="rowgroup">
          {rows.map(({ id, cells: [first, ...others] }) => (
            <tr key={id} role="row">
              <th scope="row" role="rowheader" className={breaksIn(first?.text ?? '')}>
                {first?.content}
              </th>
              {others.map((cell) => (
                <td
                  key={cell.id}
                  role="cell"
                  data-label={cell.column}
                  className={breaksIn(cell.text)}
                >
                  {cell.content}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether the content of a box is wider than the box, measured again whenever the box's width changes. */
function useOverflow(box: { readonly current: HTMLElement | null }): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth + 1);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return overflows;
}
