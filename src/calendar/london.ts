import { TZDate } from '@date-fns/tz';
import { day, parseDay, toCivil, type LocalDate } from './local-date';

/** A point in time, as ISO 8601 text in UTC (`2026-11-23T10:15:00.000Z`). */
export type Instant = string & { readonly [instant]: true };

declare const instant: unique symbol;

/** Tells the time; passed in wherever time matters, so that tests and the desk can set it. */
export type Clock = () => Instant;

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

const londonParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** Reads an ISO 8601 instant with its zone; null where the text is none, or its day does not exist. */
export function parseInstant(text: string): Instant | null {
  // Date.parse alone would take 30 February for 2 March.
  if (!ISO_INSTANT.test(text) || parseDay(text.slice(0, 10)) === null || Number.isNaN(Date.parse(text))) return null;
  return new Date(text).toISOString() as Instant;
}

/** A time of day, as clocks in London show it: `{ hour: 8, minute: 30 }`. */
export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** The instant at which clocks in London show this time on this day; an hour that a clock change leaves out is the one after it. */
export function londonInstant(date: LocalDate, { hour, minute }: TimeOfDay): Instant {
  const { year, month, day: dayOfMonth } = toCivil(date);
  return new Date(new TZDate(year, month - 1, dayOfMonth, hour, minute, 'Europe/London').getTime()).toISOString() as Instant;
}

/** An instant so many milliseconds after another; before it where they are negative. */
export function instantAfter(at: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(at) + milliseconds).toISOString() as Instant;
}

const londonClock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

/** What clocks in London show at this instant: `09:15`. */
export function londonTime(at: Instant): string {
  return londonClock.format(new Date(at));
}

/** The calendar day in Europe/London at this instant. */
export function londonDay(at: Instant): LocalDate {
  return day(londonParts.format(new Date(at)));
}
