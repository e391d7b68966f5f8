import { isoDay, type LocalDate } from '../calendar/local-date';

/** One line of a table: a text for each column; null is an empty cell. */
export type Line<Column extends string> = Readonly<Record<Column, string | null>>;

/** The text of a CSV file (RFC 4180): the heading line and a line for each row, ended by line feeds. */
export function csvText<Column extends string>(columns: readonly Column[], lines: readonly Line<Column>[]): string {
  const rows = [columns, ...lines.map((line) => columns.map((column) => line[column]))];
  return rows.map((row) => `${row.map(cellText).join(',')}\n`).join('');
}

/** A day for a cell; null stays empty. */
export function dayText(date: LocalDate | null): string | null {
  return date === null ? null : isoDay(date);
}

function cellText(text: string | null): string {
  if (text === null) return '';
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
