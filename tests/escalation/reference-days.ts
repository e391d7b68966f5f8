import bankHolidays from '../../src/calendar/bank-holidays.json';

// Days as `YYYY-MM-DD`, counted one by one: slow, and simple enough to be believed.

const holidays = new Set(bankHolidays['england-and-wales'].events.map(({ date }) => date));
const years = [...holidays].map((date) => date.slice(0, 4)).sort();
const FIRST_YEAR = years[0] ?? '';
const LAST_YEAR = years.at(-1) ?? '';

const MS_A_DAY = 86_400_000;

export function plusDays(date: string, count: number): string {
  return new Date(Date.parse(date) + count * MS_A_DAY).toISOString().slice(0, 10);
}

/** The day after which `count` working days (or calendar days) have passed; null past the years that are known. */
export function dueAfter(date: string, count: number, unit: 'working' | 'calendar'): string | null {
  let due = date;
  for (let left = count; left > 0;) {
    due = plusDays(due, 1);
    if (!isKnown(due)) return null;
    if (unit === 'calendar' || isWorkingDay(due)) left -= 1;
  }
  return due;
}

export function isKnown(date: string): boolean {
  return date.slice(0, 4) >= FIRST_YEAR && date.slice(0, 4) <= LAST_YEAR;
}

function isWorkingDay(date: string): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The day in London: an hour ahead of UTC from the last Sunday of March, 1 am, to the last Sunday of October, 1 am. */
export function dayInLondon(at: number): string {
  const year = new Date(at).getUTCFullYear();
  const isSummer = at >= lastSunday(year, 2) && at < lastSunday(year, 9);
  return new Date(at + (isSummer ? 3_600_000 : 0)).toISOString().slice(0, 10);
}

function lastSunday(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0, 1);
  return lastDay - new Date(lastDay).getUTCDay() * MS_A_DAY;
}
