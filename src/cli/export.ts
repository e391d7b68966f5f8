import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { londonDay } from '../calendar/london';
import { headingLine, trackerRows } from '../importing/tracker/export-rows';
import { csvSheet, excelSheet, type SheetRow } from '../importing/tracker/write-sheet';
import { writeAudit } from '../store/audit';
import { childrenOf, laidOver } from '../store/children';
import { directoryOf } from '../store/directory';
import type { Tx } from '../store/open-store';
import { settingFor, type Setting } from '../timetable/milestone';
import { installedCalendar, now, policyNamed, withStore } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printLine } from './print';

export interface ExportOptions {
  readonly format?: string;
}

// Excel takes a CSV file for UTF-8 only where it begins so.
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes the tracker: a row for each review of each child in care.
 * @param file `.csv` or `.xlsx`; without it the CSV goes to standard output
 */
export async function exportTracker(file: string | undefined, { format = formatOf(file) }: ExportOptions): Promise<Outcome> {
  if (format !== 'csv' && format !== 'xlsx') return failed(`--format: "${format}" is none of csv, xlsx: give one of them, or a file whose name ends so`);
  if (file === undefined && format === 'xlsx') return failed('--format: a workbook needs a file to go to: name one');
  const policy = policyNamed(undefined);
  if (!policy.ok) return failed(policy.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);
  const at = now();
  const setting = settingFor(policy.value.policy, calendar.value, londonDay(at));

  const rows = await withStore((store) =>
    store.write(async (tx) => {
      const found = await rowsOf(tx, setting);
      const detail = JSON.stringify({ format, rows: found.length });
      await writeAudit(tx, [{ at, actor: 'iro export', action: 'exported', child: null, reason: null, detail }]);
      return found;
    }),
  );
  if (!rows.ok) return failed(rows.problem);
  if (file === undefined) {
    await printLine(csvSheet(headingLine, rows.value).trimEnd());
    return done;
  }
  writeFileSync(file, format === 'csv' ? BYTE_ORDER_MARK + csvSheet(headingLine, rows.value) : await excelSheet('Tracker', headingLine, rows.value));
  await printLine(`${file}: ${rows.value.length} reviews written; take what is filled in back with  iro import ${file} --format tracker`);
  return done;
}

function formatOf(file: string | undefined): string {
  return file === undefined ? 'csv' : extname(file).slice(1).toLowerCase();
}

async function rowsOf(tx: Tx, setting: Setting): Promise<readonly SheetRow[]> {
  const directory = await directoryOf(tx);
  const children = await childrenOf(tx, { kind: 'all', reason: 'overseeing' });
  const tracked = children.flatMap((child) => {
    const laid = laidOver(child);
    return laid === null ? [] : [{ ...child, laid }];
  });
  return trackerRows(tracked, directory, setting);
}
