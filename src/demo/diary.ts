import { addDays, weekday, type LocalDate } from '../calendar/local-date';
import { isRefused, type WorkingDays } from '../calendar/working-days';

/** The days on which somebody works: working days of England and Wales that are their own working days too. */
export interface Diary {
  isFree(date: LocalDate): boolean;
  /** Their last working day up to this one. */
  onOrBefore(date: LocalDate): LocalDate;
  /** Their first working day from this one on. */
  onOrAfter(date: LocalDate): LocalDate;
}

/** The diary of somebody who works on these days of the week (1 is Monday; not empty). */
export function diaryOf(workingDays: readonly number[], calendar: WorkingDays): Diary {
  const isFree = (date: LocalDate) => workingDays.includes(weekday(date)) && calendar.isWorkingDay(date);
  const search = (from: LocalDate, step: 1 | -1): LocalDate => {
    for (let date = from; date >= calendar.firstDay && date <= calendar.lastDay; date = addDays(date, step)) {
      if (isFree(date)) return date;
    }
    throw new RangeError('a demo date lies outside the years for which bank holidays are held');
  };
  return { isFree, onOrBefore: (date) => search(date, -1), onOrAfter: (date) => search(date, 1) };
}

/** A working-day sum that stays inside the years of the calendar; throws where it does not. */
export function addWorkingDays(date: LocalDate, count: number, calendar: WorkingDays): LocalDate {
  const sum = calendar.add(date, count);
  if (isRefused(sum)) throw new RangeError(sum.refused);
  return sum;
}
