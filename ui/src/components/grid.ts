import { editableNumber, readNumber, showNumber, type NumberKind } from "./numbers";

/** What a column of a grid holds. */
export type CellKind = NumberKind | "text";

export interface GridColumn {
  key: string;
  label: string;
  kind: CellKind;
  /** What the numbers of the column mean; a tooltip of its heading. */
  help?: string;
  /** Width in rem. */
  width?: number;
}

export interface GridRow {
  /** Stable name of the row. */
  key: string;
  /** Heading of the row; absent: its number. */
  label?: string;
  /** Values by column, as plain decimals or text. */
  cells: Record<string, string | null>;
  /** Columns that cannot be changed in this row. */
  fixed?: string[];
}

/** One cell that gets another value. A row beyond the last is a new one. */
export interface CellEdit {
  row: number;
  column: string;
  value: string | null;
}

export interface Place {
  row: number;
  column: number;
}

/** A value as a cell shows it: amounts without the sign of the currency, to stay narrow. */
export function showCell(value: string | null, kind: CellKind): string {
  if (value === null) return "";
  if (kind === "text") return value;
  return showNumber(
    value,
    kind === "money" || kind === "days" || kind === "months" ? "count" : kind,
  );
}

/** A value as one types it. */
export function editCell(value: string | null, kind: CellKind): string {
  if (value === null) return "";
  return kind === "text" ? value : editableNumber(value, kind);
}

/** What was typed into a cell, or why it cannot be read. */
export function readCell(
  text: string,
  kind: CellKind,
  currency: string,
): { value: string | null } | { problem: string } {
  if (kind !== "text") return readNumber(text, kind, currency);
  const trimmed = text.trim();
  return { value: trimmed === "" ? null : trimmed };
}

/** Text out of a spreadsheet, as rows of cells; a cell in quotes may hold tabs and line breaks. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] as string;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === "\t") {
      row.push(cell);
      cell = "";
    } else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i += 1;
      rows.push([...row, cell]);
      row = [];
      cell = "";
    } else cell += c;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows.map((cells) => cells.map((one) => one.trim()));
}

/** Cells as text for a spreadsheet. */
export function asText(cells: string[][]): string {
  const quote = (cell: string): string =>
    /[\t\n\r"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return cells.map((row) => row.map(quote).join("\t")).join("\n");
}
