import { londonDay } from '../calendar/london';
import { readSource, sourceFormats, type SourceFormat } from '../importing/read-source';
import { importBatch } from '../store/import-batch';
import { allPeople } from '../store/people';
import { printImport, type ReportOptions } from './import-report';
import { importTracker } from './import-tracker';
import { now, withStore } from './installation';
import { done, failed, type Outcome } from './outcome';

export interface ImportOptions extends ReportOptions {
  readonly format: string;
  /** For a tracker: what headings mean, `Heading=field`. */
  readonly map?: readonly string[];
}

/** Takes a source in: its good rows in one transaction, its bad ones reported. */
export async function importSource(path: string, options: ImportOptions): Promise<Outcome> {
  const { format, map = [] } = options;
  if (format === 'tracker') return importTracker(path, map, options);
  if (!isSourceFormat(format)) return failed(`--format: "${format}" is none of ${sourceFormats.join(', ')}, tracker`);
  if (map.length > 0) return failed('--map: only the columns of a tracker are matched by name');
  const at = now();
  const today = londonDay(at);
  const staff = await withStore((store) => store.write(allPeople));
  if (!staff.ok) return failed(staff.problem);
  const attempt = await readSource(path, format, today, staff.value);
  if (!attempt.ok) return failed(attempt.problem);
  const { rows, batch, rejected, warnings } = attempt.reading;

  const counts = options.dryRun
    ? { ok: true as const, value: { imported: 0, unchanged: 0 } }
    : await withStore((store) => importBatch(store, batch, { format, rows, rejected: rejected.length, at, today, by: 'iro import' }));
  if (!counts.ok) return failed(counts.problem);
  await printImport({ format, rows, ...counts.value, rejected, warnings }, 'children and people', today, options);
  return done;
}

function isSourceFormat(format: string): format is SourceFormat {
  return sourceFormats.some((known) => known === format);
}
