import { isoDay, type LocalDate } from '../calendar/local-date';
import type { RejectedRow } from '../importing/batch';
import { printJson, printLine } from './print';

/** What an import came to, as the contract has it. */
export interface ImportReport {
  readonly format: string;
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly string[];
}

export interface ReportOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Prints what an import came to; `what` was taken in, such as "children and people". */
export async function printImport(report: ImportReport, what: string, today: LocalDate, { dryRun, json }: ReportOptions): Promise<void> {
  if (json) return printJson(report);
  const { rows, imported, unchanged, rejected, warnings } = report;
  const ending = dryRun ? ' (dry run: nothing was changed)' : '';
  await printLine(`${isoDay(today)}: ${rows} rows read, ${imported} ${what} taken in, ${unchanged} unchanged, ${rejected.length} rows left out${ending}`);
  for (const { file, line, field, problem } of rejected) await printLine(`${file}${line === null ? '' : `:${line}`}: ${field === null ? '' : `${field}: `}${problem}`);
  for (const warning of warnings) await printLine(`warning: ${warning}`);
}
