import { CsvError, parse, type Options } from 'csv-parse/sync';
import { z } from 'zod';
import type { ReadingReport } from './report';
import type { TextFile } from './source-files';

/** A column of a table: how its heading is written, how its cells are read, and whether a file may come without it. */
export interface Column<Cell extends z.ZodType = z.ZodType> {
  readonly heading: string;
  readonly cell: Cell;
  readonly mayLack: boolean;
}

export type Columns = Readonly<Record<string, Column>>;

/** A row with its cells read, and the line it begins on (the heading is on line 1). */
export type Row<C extends Columns> = { readonly [K in keyof C]: z.output<C[K]['cell']> } & { readonly line: number };

export type TableReading<C extends Columns> =
  | { readonly ok: true; readonly rows: readonly Row<C>[] }
  | { readonly ok: false; readonly problem: string };

/** A column that every file must have. */
export const needed = <Cell extends z.ZodType>(heading: string, cell: Cell): Column<Cell> => ({ heading, cell, mayLack: false });

/** A column that a file may lack; its cells then count as empty. */
export const ifThere = <Cell extends z.ZodType>(heading: string, cell: Cell): Column<Cell> => ({ heading, cell, mayLack: true });

const FORM: Options = { skip_empty_lines: true, skip_records_with_empty_values: true, relax_column_count: true, relax_quotes: true };

/**
 * Reads a CSV table with a heading line. Columns are found by heading, in any order, ignoring letter case, spaces,
 * underscores and hyphens; other columns are passed over. A row with a cell that cannot be read goes to the report.
 * @returns the good rows in the file's order; a problem where a needed column is missing or the file is no CSV at all
 */
export function readTable<C extends Columns>(file: TextFile, columns: C, report: ReadingReport): TableReading<C> {
  const refuse = (problem: string) => ({ ok: false, problem: `${file.name} ${problem}` }) as const;
  const rows: Row<C>[] = [];
  let line = 1;
  try {
    const heading = parse(file.text, { ...FORM, to: 1 })[0]?.map((name) => name.trim());
    if (!heading) return refuse('is empty: its first line must name the columns');
    const places = findColumns(heading, columns);
    if (!places.ok) return refuse(places.problem);

    const readRow = rowReader(file.name, heading, places.at, columns, report);
    parse(file.text, {
      ...FORM,
      from: 2,
      on_record: (cells: string[], { lines }) => {
        report.rows += 1;
        line = lines;
        const row = readRow(cells, lines - lineBreaksIn(cells));
        if (row) rows.push(row);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(`cannot be read after line ${line}: a quotation mark is opened there and never closed`);
  }
  return { ok: true, rows };
}

type Places = { readonly ok: true; readonly at: ReadonlyMap<string, number> } | { readonly ok: false; readonly problem: string };

/** Where each column stands; a column that is missing and may be is left out. */
function findColumns(heading: readonly string[], columns: Columns): Places {
  const headings = heading.map(plain);
  const at = new Map<string, number>();
  for (const [key, column] of Object.entries(columns)) {
    const index = headings.indexOf(plain(column.heading));
    if (index >= 0) at.set(key, index);
    else if (!column.mayLack) return { ok: false, problem: `has no column "${column.heading}": add it to the heading line` };
    if (index >= 0 && headings.lastIndexOf(plain(column.heading)) !== index) {
      return { ok: false, problem: `has the column "${column.heading}" twice: keep one of them` };
    }
  }
  return { ok: true, at };
}

function rowReader<C extends Columns>(
  file: string, heading: readonly string[], at: ReadonlyMap<string, number>, columns: C, report: ReadingReport,
): (cells: readonly string[], line: number) => Row<C> | null {
  const schema = z.object(Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column.cell])));
  const keys = Object.keys(columns);
  return (cells, line) => {
    if (cells.slice(heading.length).some((extra) => extra.trim() !== '')) {
      const counts = `has ${cells.length} cells where the heading has ${heading.length}`;
      const problem = `${counts}: put quotation marks round a cell with a comma in it`;
      report.reject({ file, line, field: null, problem });
      return null;
    }
    const texts: Record<string, string> = {};
    for (const key of keys) texts[key] = textOf(cells[at.get(key) ?? -1]);
    const parsed = schema.safeParse(texts);
    if (parsed.success) return Object.assign(parsed.data, { line }) as unknown as Row<C>;
    for (const { path, message } of parsed.error.issues) {
      const key = String(path[0]);
      report.reject({ file, line, field: columns[key]?.heading ?? key, problem: message });
    }
    return null;
  };
}

/** The text of a cell; a database's export writes NULL where it holds nothing. */
function textOf(cell: string | undefined): string {
  const text = cell?.trim() ?? '';
  return text === 'NULL' ? '' : text;
}

function lineBreaksIn(cells: readonly string[]): number {
  return cells.reduce((count, cell) => (cell.includes('\n') ? count + cell.split('\n').length - 1 : count), 0);
}

function plain(heading: string): string {
  return heading.toLowerCase().replace(/[\s_-]/g, '');
}
