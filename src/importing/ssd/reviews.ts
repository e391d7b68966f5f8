import { earlier, type LocalDate } from '../../calendar/local-date';
import { blankReview, type NextReviewFacts, type ReviewFacts } from '../../timetable/facts';
import { groupedBy } from '../grouping';
import type { ReadingReport } from '../report';
import type { PeriodOfCare } from './periods-of-care';
import { tables, type EpisodeRow, type ReviewRow } from './tables';

/** Gives the rows of the reviews of a period of care. */
export type ReviewFinder = (period: PeriodOfCare) => readonly ReviewRow[];

/**
 * Finds the reviews of a period of care by its id, else by the child and the day. A review that can be told to belong to no
 * period of care goes to the report.
 */
export function reviewFinder(
  file: string, rows: readonly ReviewRow[], episodes: readonly EpisodeRow[], report: ReadingReport,
): ReviewFinder {
  const periods = new Set(episodes.map(({ period }) => period));
  const hasPeriod = ({ period }: ReviewRow) => period !== null && periods.has(period);
  for (const row of rows) {
    if (hasPeriod(row) || row.person !== null) continue;
    const problem = row.period === null ? 'is empty' : `"${row.period}" is not the period of care of any episode that could be read`;
    report.reject({ file, line: row.line, field: tables.reviews.columns.period.heading, problem });
  }
  const byPeriod = groupedBy(rows, (row) => (hasPeriod(row) ? row.period : null));
  const byPerson = groupedBy(rows, (row) => (hasPeriod(row) ? null : row.person));
  return (period) => [
    ...(byPeriod.get(period.id ?? '') ?? []),
    ...(byPerson.get(period.person) ?? []).filter((row) => isWithin(row.date ?? row.due, period)),
  ];
}

function isWithin(day: LocalDate | null, { started, ceased }: PeriodOfCare): boolean {
  return day !== null && day >= started && (ceased === null || day <= ceased);
}

/** The reviews of one period of care: those held or cancelled up to today, and the next one. */
export function reviewsFrom(
  rows: readonly ReviewRow[], today: LocalDate,
): { readonly reviews: ReviewFacts[]; readonly nextReview: NextReviewFacts } {
  const single = eachOnce(rows);
  const past = single.filter(({ date }) => date !== null && date <= today);
  return { reviews: past.map(reviewFrom), nextReview: nextFrom(single, past, today) };
}

type Review = Pick<ReviewRow, 'date' | 'due' | 'cancelled' | 'participation'>;

/** Ordered by day. The same id or the same day is the same review: held if any of its rows says so, each blank filled from the next row. */
function eachOnce(rows: readonly ReviewRow[]): readonly Review[] {
  const ordered = [...rows].sort((a, b) => (a.date ?? Infinity) - (b.date ?? Infinity) || a.line - b.line);
  const single: ReviewRow[] = [];
  for (const row of ordered) {
    const index = single.findIndex(({ id, date }) => (id !== null && id === row.id) || (date !== null && date === row.date));
    const same = single[index];
    if (same) single[index] = joined(same, row);
    else single.push(row);
  }
  return single;
}

function joined(review: ReviewRow, other: ReviewRow): ReviewRow {
  return {
    ...review,
    due: review.due ?? other.due,
    cancelled: review.cancelled && other.cancelled,
    participation: review.participation ?? other.participation,
  };
}

function reviewFrom({ date, cancelled, participation }: Review): ReviewFacts {
  return { ...blankReview, held: date, cancelled, participation };
}

/** The earliest review that is still to come; one without a day that was due by the last review held has been overtaken by it. */
function nextFrom(single: readonly Review[], past: readonly Review[], today: LocalDate): NextReviewFacts {
  const lastHeld = past.findLast(({ cancelled }) => !cancelled)?.date ?? null;
  const toCome = single.filter(({ cancelled }) => !cancelled);
  const booked = toCome.find(({ date }) => date !== null && date > today);
  const due = toCome
    .filter((review) => review.date === null && review.due !== null && (lastHeld === null || review.due > lastHeld))
    .reduce<LocalDate | null>((earliest, review) => earlier(earliest, review.due), null);
  const reportedDue = booked?.due ?? due;
  return { booked: booked?.date ?? null, reportedDue, reportReceived: null, premeetingHeld: null, broughtForwardTo: null };
}
