import type { LocalDate } from '../calendar/local-date';
import { isRefused, type DayOrRefused, type Refused, type WorkingDays } from '../calendar/working-days';

/** A last day, some working days after another. */
export interface WorkingDayLimit {
  readonly from: LocalDate;
  readonly limit: DayOrRefused;
}

/**
 * Whether a day comes no later than a limit counted in working days. Where the bank-holiday file ends before the limit,
 * every day up to the end of the file comes before it; of a day beyond nothing is known.
 */
export function isNoLaterThan(date: LocalDate, { from, limit }: WorkingDayLimit, calendar: WorkingDays): boolean | Refused {
  if (!isRefused(limit)) return date <= limit;
  return calendar.between(from, date) === null ? limit : true;
}
