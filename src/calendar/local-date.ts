/**
 * A calendar day, as people in Europe/London write it: no time, no zone.
 *
 * Inside it is a day number (days since 1970-01-01), so days compare with `<` and subtract with `-`.
 * Text (`YYYY-MM-DD`) is for the edges. A `Date` is an instant, not a day, and never stands for one here.
 */
export type LocalDate = number & { readonly [localDate]: true };

declare const localDate: unique symbol;

/** A day taken apart; `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

// Days and civil dates are turned into each other by counting 400-year eras of 146,097 days that begin on
// 1 March, so that the leap day is the last of its year (the proleptic Gregorian calendar, as ISO 8601 has it).
const DAYS_IN_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** The day of a year, month and day that are known to exist. */
export function fromCivil({ year, month, day }: CivilDay): LocalDate {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * DAYS_IN_ERA + dayOfEra - DAYS_BEFORE_1970) as LocalDate;
}

/** The year, month and day of a calendar day. */
export function toCivil(date: LocalDate): CivilDay {
  const shifted = date + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Reads `YYYY-MM-DD`; null where the text is not a day that exists. */
export function parseDay(text: string): LocalDate | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return fromCivil({ year, month, day });
}

/** A day known at the time of writing, such as a constant or a test's; throws where it does not exist. */
export function day(text: string): LocalDate {
  const parsed = parseDay(text);
  if (parsed === null) throw new RangeError(`not a calendar day: ${text}`);
  return parsed;
}

/** The day as `YYYY-MM-DD`. */
export function isoDay(date: LocalDate): string {
  const { year, month, day: dayOfMonth } = toCivil(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** The day `count` calendar days later (earlier where negative). */
export function addDays(date: LocalDate, count: number): LocalDate {
  return (date + count) as LocalDate;
}

/**
 * The same day `count` months on (back where negative), or the last day of that month where it has no such day
 * (Interpretation Act 1978; Dodds v Walker 1981).
 */
export function addMonths(date: LocalDate, count: number): LocalDate {
  const { year, month, day: dayOfMonth } = toCivil(date);
  const months = year * 12 + (month - 1) + count;
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return fromCivil({ year: newYear, month: newMonth, day: Math.min(dayOfMonth, daysInMonth(newYear, newMonth)) });
}

/** The day of the week: 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: LocalDate): number {
  // 1970-01-01 was a Thursday (4).
  return ((((date + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week of this day. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

/** The earlier of two days; a null stands for "none". */
export function earlier(a: LocalDate | null, b: LocalDate | null): LocalDate | null {
  if (a === null) return b;
  return b === null || a <= b ? a : b;
}

/** The later of two days. */
export function later(a: LocalDate, b: LocalDate): LocalDate {
  return a >= b ? a : b;
}
