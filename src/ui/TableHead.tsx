import type { ReactNode } from 'react';

interface Props {
  readonly columns: readonly { readonly id: string; readonly label: ReactNode }[];
}

/**
 * The headings of a table's columns. The roles are written out, here and in each table, because narrow screens
 * show a row as a block, and some browsers then forget that it is a table.
 */
export function TableHead({ columns }: Props) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(({ id, label }) => (
          <th key={id} scope="col" role="columnheader">
            {label}
          </th>
        ))}
      </tr>
    </thead>
  );
}
