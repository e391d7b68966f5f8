import { addDays, addMonths, daysInMonth, fromCivil, mondayOf, toCivil, weekday, type LocalDate } from '../../calendar/local-date';

/** Days from `from` to `to`, both included. */
export interface Span {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Whether a date without its year or month means the next such date or the last one. */
export type Leaning = 'future' | 'past';

/**
 * Days as they were named. Those that come round again ("12 December", "Friday") are the first that end on or after the anchor, or,
 * leaning to the past, the last that begin on or before it.
 */
export interface Moment {
  readonly near: (anchor: LocalDate, leaning: Leaning) => Span;
  /** How often such days come round, where they do. */
  readonly every?: 'week' | 'month' | 'year';
}

export function oneDay(date: LocalDate): Span {
  return { from: date, to: date };
}

/** Days that are the same whenever they are named. */
export function fixed(span: Span): Moment {
  return { near: () => span };
}

/** A day of the week, 1 is Monday. */
export function everyWeek(dayOfWeek: number): Moment {
  return {
    every: 'week',
    near: (anchor, leaning) => {
      const ahead = (dayOfWeek - weekday(anchor) + 7) % 7;
      return oneDay(addDays(anchor, leaning === 'future' || ahead === 0 ? ahead : ahead - 7));
    },
  };
}

/** A day of the month ("the 12th"), in months that have it. */
export function everyMonth(dayOfMonth: number): Moment {
  return {
    every: 'month',
    near: (anchor, leaning) => {
      const step = leaning === 'future' ? 1 : -1;
      const { day } = toCivil(anchor);
      const isBehind = leaning === 'future' ? dayOfMonth < day : dayOfMonth > day;
      let month = addMonths(firstOfMonth(anchor), isBehind ? step : 0);
      while (toCivil(endOfMonth(month)).day < dayOfMonth) month = addMonths(month, step);
      return oneDay(addDays(month, dayOfMonth - 1));
    },
  };
}

/** Days that come round every year. */
export function everyYear(inYear: (year: number) => Span): Moment {
  return {
    every: 'year',
    near: (anchor, leaning) => {
      const { year } = toCivil(anchor);
      const around = [year - 1, year, year + 1, year + 2].map(inYear);
      const found = leaning === 'future' ? around.find(({ to }) => to >= anchor) : around.findLast(({ from }) => from <= anchor);
      return found ?? inYear(year);
    },
  };
}

function firstOfMonth(date: LocalDate): LocalDate {
  return fromCivil({ ...toCivil(date), day: 1 });
}

export function endOfMonth(date: LocalDate): LocalDate {
  const { year, month } = toCivil(date);
  return fromCivil({ year, month, day: daysInMonth(year, month) });
}

export function weekOf(date: LocalDate): Span {
  const monday = mondayOf(date);
  return { from: monday, to: addDays(monday, 6) };
}

export function monthOf(date: LocalDate): Span {
  return { from: firstOfMonth(date), to: endOfMonth(date) };
}
