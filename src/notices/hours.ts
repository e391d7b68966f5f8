import { addDays, weekday, type LocalDate } from '../calendar/local-date';
import { londonDay, londonInstant, type Instant } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { CouncilPolicy } from '../policy/council-policy';
import type { Urgency } from './notice';

/** The days on which somebody is at work. */
export interface WorkingPattern {
  /** The council's working days, its closure days left out. */
  readonly calendar: WorkingDays;
  /** The person's own days of the week, 1 is Monday. */
  readonly workingDays: readonly number[];
}

/** When somebody may be written to first. */
export interface Tellable extends WorkingPattern {
  /** From one time of day until another, by clocks in London. */
  readonly hours: Pick<CouncilPolicy['hours'], 'from' | 'until'>;
  readonly urgency: Urgency;
}

/** Christmas with the closure days around it, and a week of somebody who works one day of it, are well within. */
const LOOKED_AHEAD = 42;

/** Whether somebody is at work on this day: a working day of the council's, and one of their own. */
export function isAtWork(date: LocalDate, { calendar, workingDays }: WorkingPattern): boolean {
  return isCouncilDay(date, calendar) && workingDays.includes(weekday(date));
}

/**
 * The first instant from this one on at which somebody may be told: within the hours of a day on which they are at
 * work; at once where it is urgent. Whoever's own days are never the council's is told on the council's next one.
 */
export function tellableFrom(at: Instant, { hours, urgency, ...pattern }: Tellable): Instant {
  if (urgency === 'urgent') return at;
  const today = londonDay(at);
  const ahead = Array.from({ length: LOOKED_AHEAD }, (_, days) => addDays(today, days));
  const days = ahead.filter((date) => at < londonInstant(date, hours.until));
  const first = days.find((date) => isAtWork(date, pattern)) ?? days.find((date) => isCouncilDay(date, pattern.calendar)) ?? today;
  const opens = londonInstant(first, hours.from);
  return at < opens ? opens : at;
}

/** Past the bank holidays that are held, every weekday is taken for a working day: a notice must not wait for a file. */
function isCouncilDay(date: LocalDate, calendar: WorkingDays): boolean {
  return date > calendar.lastDay ? weekday(date) <= 5 : calendar.isWorkingDay(date);
}
