import { isoDay, type LocalDate } from '../../calendar/local-date';
import type { Column } from '../read-table';
import { withoutRepeats } from '../repeats';
import type { ReadingReport } from '../report';

interface TableOf<R> {
  readonly file: string;
  readonly rows: readonly R[];
}

interface Span {
  readonly line: number;
  readonly started: LocalDate;
  readonly ended: LocalDate | null;
}

/** A table without the rows that end before the day they begin; those go to the report. */
export function inOrder<R extends Span>({ file, rows }: TableOf<R>, { heading: field }: Column, report: ReadingReport): TableOf<R> {
  const sound = rows.filter(({ line, started, ended }) => {
    const isInOrder = ended === null || started <= ended;
    if (!isInOrder) report.reject({ file, line, field, problem: `ends on ${isoDay(ended)}, before it begins on ${isoDay(started)}` });
    return isInOrder;
  });
  return { file, rows: sound };
}

/** A table without the later rows of an id that stands twice; those go to the report. */
export function once<R extends { readonly line: number; readonly id: string | null }>(
  { file, rows }: TableOf<R>, { heading: field }: Column, report: ReadingReport,
): TableOf<R> {
  return { file, rows: withoutRepeats(rows, ({ id }) => id, { file, field }, report) };
}
