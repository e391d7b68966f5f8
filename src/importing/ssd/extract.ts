import { readTable } from '../read-table';
import type { ReadingReport } from '../report';
import { readTextIn, type FolderSource } from '../source-files';
import { tables, type Extract, type TableName } from './tables';

export type ExtractReading =
  | { readonly ok: true; readonly extract: Extract }
  | { readonly ok: false; readonly problem: string };

const ALL = Object.keys(tables) as readonly TableName[];

const fileNames = (table: TableName) => tables[table].names.flatMap((name) => [`${name}.csv`, `ssd_${name}.csv`]);

/**
 * Reads every table of a folder with an extract of the Standard Safeguarding Dataset, one CSV file a table.
 * @returns a problem where a table or a needed column is missing: what a half of an extract says of a child may be wrong
 */
export async function readExtract(folder: FolderSource, report: ReadingReport): Promise<ExtractReading> {
  const present = new Set(folder.names.map((name) => name.toLowerCase()));
  const missing = ALL.filter((table) => !fileNames(table).some((name) => present.has(name)));
  if (missing.length > 0) {
    const names = missing.map((table) => `${tables[table].names[0]}.csv`).join(', ');
    return { ok: false, problem: `${folder.path} lacks ${names}: every table is needed, with its heading line at least` };
  }
  const read = new Map<TableName, unknown>();
  for (const name of ALL) {
    const reading = await readTextIn(folder, fileNames(name));
    if (!reading.ok) return reading;
    if (reading.file === null) return { ok: false, problem: `${folder.path} changed while it was read: import it again` };
    const table = readTable(reading.file, tables[name].columns, report);
    if (!table.ok) return table;
    read.set(name, { file: reading.file.name, rows: table.rows });
  }
  return { ok: true, extract: Object.fromEntries(read) as unknown as Extract };
}
