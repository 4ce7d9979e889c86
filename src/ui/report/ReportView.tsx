import { createElement, Fragment } from 'react';
import type { Block, Cell, Passage, Report } from '../../domain/report/report.ts';
import { NotchedAnswer } from '../assessment/Notches.tsx';
import { RadarFigure } from '../radar/RadarFigure.tsx';
import styles from './ReportView.module.css';
import table from '../Table.module.css';
import { CellText } from '../CellText.tsx';
import { TableHead } from '../TableHead.tsx';

/** The report as a page: the preview of the PDF, and what is printed. It shows and never calculates. */
export function ReportView({ report }: { readonly report: Report }) {
  return (
    <article lang={report.language} className={`panel ${styles.report}`}>
      {blocksOf(report.blocks)}
    </article>
  );
}

function blocksOf(blocks: readonly Block[]) {
  // Blocks have no ids to use as keys, so each is passed as a child of its own.
  return createElement(
    Fragment,
    null,
    ...blocks.map((block) => createElement(BlockView, { block })),
  );
}

function BlockView({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={block.level} text={block.text} lang={block.lang} />;
    case 'paragraph':
      return (
        <p className={styles[block.tone]} lang={langOf(block)}>
          {block.text}
        </p>
      );
    case 'facts':
      return (
        <dl className={styles.facts}>
          {block.items.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang={langOf(value)}>{value.text}</dd>
            </div>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item.text} lang={langOf(item)}>
              {item.url === undefined ? item.text : <a href={item.url}>{item.text}</a>}
            </li>
          ))}
        </ul>
      );
    case 'radar':
      return (
        <RadarFigure
          caption={block.caption}
          axes={block.axes}
          lang={block.axesLang}
          levels={block.levels}
          series={block.series}
        />
      );
    case 'table':
      return <Table block={block} />;
    case 'emblem':
      return (
        <p className={`${styles.quiet} ${styles.emblem}`} lang={langOf(block)}>
          {block.text}
        </p>
      );
    case 'part':
      return (
        <section lang={block.lang} className={styles.part}>
          {blocksOf(block.blocks)}
        </section>
      );
  }
}

interface HeadingProps {
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly lang: string | undefined;
}

/** The report stands below the heading of its screen, so its own headings are one level down. */
function Heading({ level, text, lang }: HeadingProps) {
  if (level === 1) return <h2 lang={lang}>{text}</h2>;
  if (level === 2) return <h3 lang={lang}>{text}</h3>;
  if (level === 3) return <h4 lang={lang}>{text}</h4>;
  return <h5 lang={lang}>{text}</h5>;
}

function Table({ block }: { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className={table.table} role="table">
      {block.caption === '' ? null : <caption>{block.caption}</caption>}
      <TableHead columns={block.columns.map(({ label }) => ({ id: label, label }))} />
      <tbody role="rowgroup">
        {block.rows.map((row) => (
          <tr key={row[0]?.text} role="row">
            {row.map((cell, column) => (
              <TableCell
                key={block.columns[column]?.label}
                cell={cell}
                label={block.columns[column]?.label ?? ''}
                header={column === 0}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly cell: Cell;
  readonly label: string;
  readonly header: boolean;
}

function TableCell({ cell, label, header }: CellProps) {
  if (header) {
    return (
      <th scope="row" role="rowheader" lang={langOf(cell)}>
        <CellText text={cell.text} />
      </th>
    );
  }
  return (
    <td role="cell" data-label={label} lang={langOf(cell)}>
      <NotchedAnswer rank={cell.level?.rank ?? null} top={cell.level?.top ?? 0}>
        <CellText text={cell.text} />
      </NotchedAnswer>
    </td>
  );
}

/** The language of a text that the user wrote is unknown (`und`), so it inherits the page's. */
function langOf({ lang }: Passage): string | undefined {
  return lang === 'und' ? undefined : lang;
}
