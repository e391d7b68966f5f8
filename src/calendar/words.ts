import { format } from 'date-fns/format';
import { toCivil, type LocalDate } from './local-date';
import type { WorkingDays } from './working-days';

// A list says the same few hundred days over and over, and writing one costs more than all the sums behind it.
const written = new Map<LocalDate, string>();
const MOST_WRITTEN = 20_000;

/** The day with its weekday and year: `Wed 2 Jun 2027`. */
export function longDay(date: LocalDate): string {
  const known = written.get(date);
  if (known !== undefined) return known;
  const { year, month, day } = toCivil(date);
  // date-fns wants a Date, so one is made at noon, local time, which every zone has.
  const text = format(new Date(year, month - 1, day, 12), 'EEE d MMM yyyy');
  if (written.size >= MOST_WRITTEN) written.clear();
  written.set(date, text);
  return text;
}

/** The day with its weekday; the year only where it is not this year's: `Mon 30 Nov`, `Wed 2 Jun 2027`. */
export function shortDay(date: LocalDate, today: LocalDate): string {
  const long = longDay(date);
  return toCivil(date).year === toCivil(today).year ? long.slice(0, -' 2027'.length) : long;
}

/** The day as it stands over a page, whose year nobody asks about: `Monday 23 November`. */
export function fullDay(date: LocalDate): string {
  const { year, month, day } = toCivil(date);
  return format(new Date(year, month - 1, day, 12), 'EEEE d MMMM');
}

/** A count with its noun: `1 review`, `3 reviews`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/**
 * How far a day is from today, counted as the people who must act count it:
 * `today`, `tomorrow`, `in 5 working days`, `3 working days ago`.
 */
export function distance(date: LocalDate, today: LocalDate, calendar: WorkingDays): string {
  if (date === today) return 'today';
  if (date - today === 1) return 'tomorrow';
  if (date - today === -1) return 'yesterday';
  const workingDays = calendar.between(today, date);
  const [count, noun] = workingDays === null || workingDays === 0 ? [date - today, 'day'] : [workingDays, 'working day'];
  return count > 0 ? `in ${counted(count, noun)}` : `${counted(-count, noun)} ago`;
}
