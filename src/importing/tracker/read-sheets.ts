import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { openSource, readText, type TextFile } from '../source-files';
import { csvLines } from './csv-lines';
import { readWorkbook, type WorkbookSheet } from './excel';

export type SheetsReading =
  /** Each sheet as the text of a CSV file, its lines numbered as the sheet's rows. */
  | { readonly ok: true; readonly sheets: readonly TextFile[] }
  | { readonly ok: false; readonly problem: string };

/** Reads the sheets of a spreadsheet: one of a `.csv` file, all that are not empty of an `.xlsx` file. */
export async function readSheets(path: string): Promise<SheetsReading> {
  const opening = await openSource(path);
  if (!opening.ok) return opening;
  if (opening.source.kind === 'folder') return { ok: false, problem: `${path} is a folder: give the tracker itself, a .csv or .xlsx file` };
  switch (extname(path).toLowerCase()) {
    case '.csv': {
      const reading = await readText(path);
      return reading.ok ? { ok: true, sheets: [reading.file] } : reading;
    }
    case '.xlsx':
      return readWorkbookFile(path);
    default:
      return { ok: false, problem: `${path} is neither .csv nor .xlsx: save it as one of these` };
  }
}

async function readWorkbookFile(path: string): Promise<SheetsReading> {
  const name = basename(path);
  const bytes = await readFile(path);
  let workbook: readonly WorkbookSheet[];
  try {
    workbook = await readWorkbook(bytes, { parseNumber: (digits) => digits });
  } catch {
    return { ok: false, problem: `${name} is not an Excel workbook, or it is damaged: save it again as .xlsx` };
  }
  const filled = workbook.filter(({ data }) => data.some((row) => row.some((value) => value !== null)));
  const sheets = filled.map(({ sheet, data }) => ({
    name: filled.length === 1 ? name : `${name} (${sheet})`,
    text: csvLines(data.map((row) => row.map(textOf))),
  }));
  return sheets.length > 0 ? { ok: true, sheets } : { ok: false, problem: `${name} is empty: its first row must name the columns` };
}

/** A cell as a CSV file would have it, on one line so that lines stay rows. A day comes as its midnight in UTC. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? value.replace(/\s*[\r\n]+\s*/g, ' ') : '';
}
