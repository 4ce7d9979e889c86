/** Parses the cells of a CSV file by RFC 4180, with semicolons and without the byte order mark. */
export function csvCells(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/guy;
  for (const [, quoted, plain = '', end] of csv.replace(/^\uFEFF/u, '').matchAll(cell)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
