import { addDays, type LocalDate } from '../calendar/local-date';
import { isRefused, type WorkingDays } from '../calendar/working-days';
import type { Role } from '../policy/roles';
import type { DutySetting } from './duty';

/** What is open counts as due from so many working days before it. */
export const DUE_WITHIN = 20;

/** Christmas with the closure days around it, and a week of somebody who works one day of it, are well within. */
export const LOOKED_BACK = 42;

/** The last day up to this one on which somebody who holds the role is at work; the day itself where nobody ever is. */
export function lastAtWork(role: Role, date: LocalDate, { isAtWork }: Pick<DutySetting, 'isAtWork'>): LocalDate {
  for (let back = 0; back <= LOOKED_BACK; back++) {
    const candidate = addDays(date, -back);
    if (isAtWork(role, candidate)) return candidate;
  }
  return date;
}

/** So many working days before a day; where the bank holidays are not held that far, as many weekdays. */
export function workingDaysBefore(date: LocalDate, count: number, calendar: WorkingDays): LocalDate {
  const before = calendar.add(date, -count);
  return isRefused(before) ? addDays(date, -Math.ceil((count * 7) / 5)) : before;
}
