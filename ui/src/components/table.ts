import type { Table, TableCell } from "../api";

/** What a `DataTable` needs to show a table of the program; the first column names the rows. */
export function tableProps(table: Table): {
  columns: { key: string; label: string; numeric: boolean }[];
  rows: TableCell[][];
  rowHeader: boolean;
} {
  return {
    columns: table.columns.flatMap(({ heading, numeric, files_only = false }, place) =>
      files_only ? [] : [{ key: String(place), label: heading, numeric: numeric && place > 0 }],
    ),
    rows: table.rows,
    rowHeader: true,
  };
}

/** The table as text that a spreadsheet takes from the clipboard. */
export function tableAsText(table: Table): string {
  const plain = (text: string): string => text.replace(/[\t\n]/g, " ");
  return [
    table.columns.map(({ heading }) => heading),
    ...table.rows.map((row) => row.map(({ text }) => text)),
  ]
    .map((row) => row.map(plain).join("\t"))
    .join("\n");
}
