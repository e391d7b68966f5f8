import type { ReadingReport } from './report';

interface Place {
  readonly file: string;
  /** The heading of the column that must not hold the same value twice. */
  readonly field: string;
}

/**
 * Leaves out, with a report, every later row whose value already stood in an earlier one.
 * `valueOf` gives null where a row has no value to compare.
 */
export function withoutRepeats<R extends { readonly line: number }>(
  rows: readonly R[], valueOf: (row: R) => string | null, { file, field }: Place, report: ReadingReport,
): readonly R[] {
  const lines = new Map<string, number>();
  return rows.filter((row) => {
    const value = valueOf(row);
    if (value === null) return true;
    const first = lines.get(value);
    if (first === undefined) {
      lines.set(value, row.line);
      return true;
    }
    report.reject({ file, line: row.line, field, problem: `"${value}" already stands on line ${first}` });
    return false;
  });
}
