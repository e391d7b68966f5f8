import { isoDay } from '../calendar/local-date';
import { londonDay } from '../calendar/london';
import { readSource, sourceFormats, type SourceFormat } from '../importing/read-source';
import { importBatch } from '../store/import-batch';
import { allPeople } from '../store/people';
import { now, withStore } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';

export interface ImportOptions {
  readonly format: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** Takes a source in: its good rows in one transaction, its bad ones reported. */
export async function importSource(path: string, { format, dryRun, json }: ImportOptions): Promise<Outcome> {
  if (!isSourceFormat(format)) return failed(`--format: "${format}" is none of ${sourceFormats.join(', ')}`);
  const at = now();
  const today = londonDay(at);
  const staff = await withStore((store) => store.write(allPeople));
  if (!staff.ok) return failed(staff.problem);
  const attempt = await readSource(path, format, today, staff.value);
  if (!attempt.ok) return failed(attempt.problem);
  const { rows, batch, rejected, warnings } = attempt.reading;

  const counts = dryRun
    ? { ok: true as const, value: { imported: 0, unchanged: 0 } }
    : await withStore((store) => importBatch(store, batch, { format, rows, rejected: rejected.length, at, today, by: 'iro import' }));
  if (!counts.ok) return failed(counts.problem);
  const { imported, unchanged } = counts.value;

  if (json) await printJson({ format, rows, imported, unchanged, rejected, warnings });
  else {
    await printLine(`${isoDay(today)}: ${rows} rows read, ${imported} children and people taken in, ${unchanged} unchanged, ${rejected.length} rows left out${dryRun ? ' (dry run: nothing was changed)' : ''}`);
    for (const { file, line, field, problem } of rejected) await printLine(`${file}${line === null ? '' : `:${line}`}: ${field === null ? '' : `${field}: `}${problem}`);
    for (const warning of warnings) await printLine(`warning: ${warning}`);
  }
  return done;
}

function isSourceFormat(format: string): format is SourceFormat {
  return sourceFormats.some((known) => known === format);
}
