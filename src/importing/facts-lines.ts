import type { LocalDate } from '../calendar/local-date';
import type { ChildFacts } from '../timetable/facts';
import { asKnownOn } from '../timetable/known';
import { readFactsLine } from './facts-line';
import type { ReadingReport } from './report';
import type { TextFile } from './source-files';

/**
 * Reads a file with one child's facts a line (JSON lines); empty lines are passed over.
 * A line is left out, with a report, where a field is wrong, the child stood on an earlier line, or its facts do not agree with
 * each other on the day of today.
 */
export function readFactsLines({ name: file, text }: TextFile, today: LocalDate, report: ReadingReport): readonly ChildFacts[] {
  const lines = new Map<string, number>();
  const children: ChildFacts[] = [];
  text.split('\n').forEach((written, index) => {
    if (written.trim() === '') return;
    report.rows += 1;
    const line = index + 1;
    const reading = readFactsLine(written);
    if (!reading.ok) {
      for (const { field, problem } of reading.problems) report.reject({ file, line, field, problem });
      return;
    }
    const { child } = reading.facts;
    const earlier = lines.get(child);
    if (earlier !== undefined) {
      report.reject({ file, line, field: 'child', problem: `"${child}" already stands on line ${earlier}` });
      return;
    }
    const knowing = asKnownOn(reading.facts, today);
    if (!knowing.ok) {
      report.reject({ file, line, field: 'reviews', problem: knowing.problem });
      return;
    }
    lines.set(child, line);
    children.push(reading.facts);
  });
  return children;
}
