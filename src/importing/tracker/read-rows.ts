import type { LocalDate } from '../../calendar/local-date';
import { ifThere, readTable, type Column, type Row } from '../read-table';
import type { ReadingReport } from '../report';
import type { TextFile } from '../source-files';
import { trackerCells } from './cells';
import { matchColumns, type ChosenHeadings, type Headings } from './columns';
import { trackerHeadings, type TrackerField } from './fields';
import { findHeadingLine } from './heading-line';

type TrackerColumns = { readonly [F in keyof typeof trackerCells]: Column<(typeof trackerCells)[F]> };

/** One row of a tracker: what it says of one review of one child. A field is null where the row says nothing. */
export type TrackerRow = Omit<Row<TrackerColumns>, 'review'> & {
  readonly file: string;
  /** How the file's own headings call a field. */
  readonly called: (field: ReadField) => string;
};

/** A field that a row can say something of. */
export type ReadField = Exclude<TrackerField, 'review' | 'ignore'>;

export type TrackerReading =
  | { readonly ok: true; readonly rows: readonly TrackerRow[]; readonly headings: readonly string[] }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads the rows of a tracker's sheets. A sheet is passed over, with a warning, where no line names a column for the child.
 * @param today a column with the day of the review says held up to this day, booked after it
 * @returns the good rows and every heading; a problem where no sheet is a tracker, or two columns say one thing
 */
export function readTrackerRows(
  sheets: readonly TextFile[], chosen: ChosenHeadings, today: LocalDate, report: ReadingReport,
): TrackerReading {
  const rows: TrackerRow[] = [];
  const headings: string[] = [];
  const passedOver: string[] = [];
  for (const sheet of sheets) {
    const heading = findHeadingLine(sheet, chosen);
    if (!heading.ok) return heading;
    if (heading.found === null) {
      passedOver.push(sheet.name);
      continue;
    }
    const matched = matchColumns(heading.found.headings, chosen);
    if (!matched.ok) return { ok: false, problem: `${sheet.name} ${matched.problem}` };
    headings.push(...heading.found.headings);
    warnOfUnknown(sheet.name, matched.unknown, report);
    const table = readTable({ name: sheet.name, text: heading.found.text }, columnsFor(matched.headings), report);
    if (!table.ok) return table;
    rows.push(...table.rows.flatMap((row) => rowFrom(row, sheet.name, matched.headings, today, report) ?? []));
  }
  const noTracker = 'has no line that names a column for the child (such as "Child reference") and one for the review: name it with --map "Heading=child"';
  if (passedOver.length === sheets.length) return { ok: false, problem: `${passedOver.join(', ')} ${noTracker}` };
  for (const name of passedOver) report.warn(`${name} ${noTracker}; it was passed over`);
  return { ok: true, rows, headings };
}

/** A field that no column is for has a heading that no file has, so that its cells count as empty. */
function columnsFor(headings: Headings): TrackerColumns {
  const columns = Object.entries(trackerCells).map(([field, cell]) => [field, ifThere(headings.get(field as TrackerField) ?? `(${field})`, cell)]);
  return Object.fromEntries(columns) as TrackerColumns;
}

function warnOfUnknown(name: string, unknown: readonly string[], report: ReadingReport): void {
  if (unknown.length === 0) return;
  const [first = ''] = unknown;
  report.warn(`${name}: left out, since their meaning is not known: "${unknown.join('", "')}"; say what a column means with --map "${first}=field"`);
}

function rowFrom(
  { review, ...row }: Row<TrackerColumns>, file: string, headings: Headings, today: LocalDate, report: ReadingReport,
): TrackerRow | null {
  const called = (field: ReadField) => headings.get(field) ?? (field === 'held' || field === 'booked' ? headings.get('review') : undefined) ?? trackerHeadings[field];
  const toCome = review !== null && review > today ? review : null;
  if (toCome !== null && row.booked !== null && row.booked !== toCome) {
    report.reject({ file, line: row.line, field: called('booked'), problem: `differs from "${headings.get('review')}", which is still to come: give one day` });
    return null;
  }
  const held = row.held ?? (toCome === null ? review : null);
  return { ...row, held, booked: row.booked ?? toCome, file, called };
}
