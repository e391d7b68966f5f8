import type { ImportAttempt, ImportBatch } from './batch';
import type { ReadingReport } from './report';

/**
 * Closes the reading of a source. A source in which no child could be read is not taken for the whole caseload: else an
 * empty extract would have every child flagged as missing from it.
 */
export function readingOf(format: string, batch: ImportBatch, report: ReadingReport): ImportAttempt {
  const isEmpty = batch.wholeCaseload && batch.children.length === 0;
  if (isEmpty) report.warn('no child in care was read: no child is flagged as missing from this source');
  const { rows, rejected, warnings } = report;
  return {
    ok: true,
    reading: { format, rows, batch: { ...batch, wholeCaseload: batch.wholeCaseload && !isEmpty }, rejected, warnings },
  };
}
