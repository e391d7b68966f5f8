import { addDays, fromCivil, mondayOf, toCivil, type LocalDate } from '../calendar/local-date';
import { isAtWork, type WorkingPattern } from './hours';

/** How often something is told at a fixed time. */
export type Every = 'week' | 'month' | 'quarter';

/** Whether this is somebody's first day at work of the week, of the month, or of the quarter that begins in January, April, July or October. */
export function isFirstAtWork(date: LocalDate, every: Every, pattern: WorkingPattern): boolean {
  if (!isAtWork(date, pattern)) return false;
  const begins = beginning(date, every);
  return Array.from({ length: date - begins }, (_, days) => addDays(begins, days)).every((before) => !isAtWork(before, pattern));
}

/** The first day of the week, the month or the quarter in which a day lies. */
export function beginning(date: LocalDate, every: Every): LocalDate {
  const { year, month } = toCivil(date);
  switch (every) {
    case 'week':
      return mondayOf(date);
    case 'month':
      return fromCivil({ year, month, day: 1 });
    case 'quarter':
      return fromCivil({ year, month: month - ((month - 1) % 3), day: 1 });
  }
}
