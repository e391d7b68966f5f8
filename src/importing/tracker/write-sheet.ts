import { isoDay, type LocalDate } from '../../calendar/local-date';
import { csvLines } from './csv-lines';
import { writeWorkbook, type WorkbookCell } from './excel';
import { asPlainCell } from './safe-text';

/** A cell of a sheet: a text, a number, a calendar day, or nothing. */
export type SheetCell = string | number | { readonly day: LocalDate } | null;

export type SheetRow = readonly SheetCell[];

/** A sheet as a CSV file: days as `YYYY-MM-DD`, and no text that a spreadsheet would take for a formula. */
export function csvSheet(headings: readonly string[], rows: readonly SheetRow[]): string {
  return csvLines([headings, ...rows.map((row) => row.map(textOf))]);
}

function textOf(cell: SheetCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? isoDay(cell.day) : asPlainCell(String(cell));
}

/** A sheet as an Excel workbook: days as real dates, texts as texts, the heading line always in sight. */
export async function excelSheet(name: string, headings: readonly string[], rows: readonly SheetRow[]): Promise<Buffer> {
  const heading = headings.map((value): WorkbookCell => ({ value, type: String, fontWeight: 'bold' }));
  const widths = headings.map((text) => ({ width: Math.max(text.length + 2, 12) }));
  return writeWorkbook([heading, ...rows.map((row) => row.map(excelCell))], { sheet: name, stickyRowsCount: 1, columns: widths }).toBuffer();
}

function excelCell(cell: SheetCell): WorkbookCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  return { value: new Date(`${isoDay(cell.day)}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
}
