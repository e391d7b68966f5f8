import { addDays, later, type LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { ReviewFacts } from '../timetable/facts';
import { addWorkingDays } from './diary';
import type { Random, Spread } from './random';

/** What is to be done around a review, and when it was done. */
type Before = Pick<ReviewFacts, 'reportReceived' | 'premeetingHeld'>;
type After = Pick<ReviewFacts, 'decisionsSent' | 'recordCompleted' | 'recordSent' | 'carePlanUpdated'>;

export interface Desk {
  readonly today: LocalDate;
  readonly calendar: WorkingDays;
  readonly random: Random;
}

/** When something is done, in working days from the review. */
interface Habit {
  readonly days: Spread;
  /** How often (0 to 1) it is left undone at first. */
  readonly undone: number;
  /** When it was done where somebody had to see to it. */
  readonly seenTo: Spread;
}

/** Rotherham 2022-23: 24% five days and more before, 30% later before, 18% on the day, 28% after. */
const report: Habit = {
  days: [[[-10, -5], 27], [[-4, -3], 14], [[-2, -1], 16], [[0, 0], 20], [[1, 9], 23]], undone: 0.05, seenTo: [[[10, 15], 1]],
};
const premeeting: Habit = { days: [[[-19, -15], 53], [[-14, -5], 35], [[-4, -1], 12]], undone: 0.14, seenTo: [[[-3, 0], 1]] };
const decisions: Habit = { days: [[[1, 5], 86], [[6, 14], 14]], undone: 0.05, seenTo: [[[15, 30], 1]] };
/** Records sent in time: B&NES 29% in 2023-24 (Table 5), about 40% in 2024-25; West Berkshire 2023-24 about 60%. */
const recordCompleted: Habit = { days: [[[3, 10], 38], [[11, 14], 24], [[16, 32], 38]], undone: 0.07, seenTo: [[[33, 50], 1]] };
const carePlanUpdated: Habit = { days: [[[2, 10], 76], [[11, 25], 24]], undone: 0.1, seenTo: [[[26, 45], 1]] };
const letter: Habit = { days: [[[3, 10], 40], [[11, 19], 40], [[20, 28], 20]], undone: 0.25, seenTo: [[[29, 45], 1]] };

/** What was left undone is missed for a year; what is older than that somebody has seen to, late. */
export const UNDONE_FOR_DAYS = 365;

/**
 * What was done before a review on this day, as far as it lies in the past.
 * @param since the review before it, or the day care started: nobody prepares it earlier
 */
export function beforeReview(day: LocalDate, since: LocalDate, desk: Desk): Before {
  const earliest = addWorkingDays(since, 2, desk.calendar);
  const doneSince = (habit: Habit) => {
    const date = done(habit, day, desk);
    return date === null ? null : notAfter(desk.today, later(date, earliest));
  };
  return { reportReceived: doneSince(report), premeetingHeld: doneSince(premeeting) };
}

/** What was done after a review that was finished on this day, as far as it lies in the past. */
export function afterReview(day: LocalDate, desk: Desk): After {
  const { today, calendar, random } = desk;
  const completed = done(recordCompleted, day, desk);
  const sent = completed === null ? null : addWorkingDays(completed, random.int(1, 5), calendar);
  return {
    decisionsSent: done(decisions, day, desk),
    recordCompleted: completed,
    recordSent: sent === null ? null : notAfter(today, sent),
    carePlanUpdated: done(carePlanUpdated, day, desk),
  };
}

/** When the letter went to the child after a review that was finished on this day, as far as it lies in the past. */
export function letterAfter(day: LocalDate, desk: Desk): LocalDate | null {
  return done(letter, day, desk);
}

function done({ days, undone, seenTo }: Habit, day: LocalDate, { today, calendar, random }: Desk): LocalDate | null {
  const isUndone = random.chance(undone);
  const on = addWorkingDays(day, random.within(isUndone ? seenTo : days), calendar);
  return isUndone && addDays(day, UNDONE_FOR_DAYS) > today ? null : notAfter(today, on);
}

/** The day, or null where it lies beyond the last one of which anything is known. */
export function notAfter(last: LocalDate, date: LocalDate): LocalDate | null {
  return date <= last ? date : null;
}
