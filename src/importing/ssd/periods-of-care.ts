import type { LocalDate } from '../../calendar/local-date';
import { groupedBy } from '../grouping';
import { firstOf, type ReadingReport } from '../report';
import { tables, type EpisodeRow } from './tables';

const { columns } = tables.episodes;

/** A child's unbroken time in care, made of episodes. */
export interface PeriodOfCare {
  readonly person: string;
  /** The case system's id of the period; null where it gives none. */
  readonly id: string | null;
  readonly started: LocalDate;
  /** Null while the child is in care. */
  readonly ceased: LocalDate | null;
  /** In order; those that begin after today are left out. */
  readonly episodes: readonly EpisodeRow[];
}

/**
 * Each child's latest period of care: the present one, else the last that ended. Ordered by child.
 * A period is what bears one `clae_cla_id`; without one, what has the same day of entering care.
 */
export function latestPeriods(
  file: string, rows: readonly EpisodeRow[], today: LocalDate, report: ReadingReport,
): readonly PeriodOfCare[] {
  for (const row of rows) {
    const problem = 'names no period of care: give clae_cla_id, or clae_entered_care_date';
    if (periodKey(row) === null) report.reject({ file, line: row.line, field: columns.period.heading, problem });
  }
  const latest = new Map<string, PeriodOfCare>();
  for (const episodes of groupedBy(rows, periodKey).values()) {
    const period = periodOf(file, episodes.filter(({ started }) => started <= today), report);
    const other = period && latest.get(period.person);
    if (period && (!other || isLater(period, other, today))) latest.set(period.person, period);
  }
  const periods = [...latest.values()].sort((a, b) => (a.person < b.person ? -1 : 1));
  warnOfOpenEnds(file, periods, today, report);
  return periods;
}

/** What says to which period of care an episode belongs; null where nothing does. */
function periodKey({ person, period, enteredCare }: EpisodeRow): string | null {
  const of = period ?? enteredCare;
  return of === null ? null : JSON.stringify([person, of]);
}

/** Null where no episode has begun yet, or none says when care did. */
function periodOf(file: string, begun: EpisodeRow[], report: ReadingReport): PeriodOfCare | null {
  const episodes = begun.sort((a, b) => a.started - b.started || (a.ended ?? Infinity) - (b.ended ?? Infinity) || a.line - b.line);
  const [first, last] = [episodes[0], episodes.at(-1)];
  if (!first || !last) return null;
  const started = episodes.find(({ startReason }) => startReason === 'S')?.started ?? first.enteredCare;
  if (started === null) {
    const problem = `no episode of this period of care begins it (S), and it has no clae_entered_care_date: ${first.person} is left out`;
    report.reject({ file, line: first.line, field: columns.startReason.heading, problem });
    return null;
  }
  const isOver = last.endReason !== null && last.endReason !== 'X1';
  return { person: first.person, id: first.period, started, ceased: isOver ? last.ended : null, episodes };
}

/** A period that runs is later than one that has ended; of two that run, or two that have ended, the one of the later day. */
function isLater(period: PeriodOfCare, other: PeriodOfCare, today: LocalDate): boolean {
  const end = ({ ceased }: PeriodOfCare) => (ceased === null || ceased > today ? Infinity : ceased);
  return end(period) === end(other) ? period.started > other.started : end(period) > end(other);
}

function warnOfOpenEnds(file: string, periods: readonly PeriodOfCare[], today: LocalDate, report: ReadingReport): void {
  const doubtful = periods.filter(({ ceased, episodes }) => {
    const end = episodes.at(-1)?.ended ?? null;
    return ceased === null && end !== null && end <= today;
  });
  if (doubtful.length === 0) return;
  const children = firstOf(doubtful.map(({ person }) => person));
  report.warn(`${file}: the last episode ended with X1 or without a reason, so the child is taken to be in care still: ${children}`);
}
