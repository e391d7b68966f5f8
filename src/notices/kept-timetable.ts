import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import { isRefused, type WorkingDays } from '../calendar/working-days';
import type { ChildFacts } from '../timetable/facts';
import type { Setting } from '../timetable/milestone';
import { isOpen, timetableOf, type Timetable, type TimetableReading } from '../timetable/timetable';
import { asItStood, morningsOfChange } from './as-it-stood';
import { DUE_WITHIN, workingDaysBefore } from './days-told';

/** Ages at which something begins to be shown, or care ends. */
const BIRTHDAYS = [15, 17, 18] as const;

/**
 * A child's timetable as it stood, over mornings that follow on each other, as far as anybody is told of it (`whatIsTold`).
 * Between two days on which something in it turns (a fact of the child's,
 * a birthday, a date that comes near or passes) it is the same, and is not worked out again.
 * @returns a function to be asked for mornings in their order, under one policy and calendar
 */
export function keptTimetable(facts: ChildFacts, calendar: WorkingDays): (setting: Setting) => TimetableReading {
  const turning = [...new Set([...morningsOfChange(facts), ...daysOfTurning(facts, calendar)])].sort((a, b) => a - b);
  let at = 0;
  let kept: { readonly reading: TimetableReading; readonly until: LocalDate } | null = null;
  return (setting) => {
    const { today } = setting;
    if (kept !== null && today < kept.until) return kept.reading;
    const whole = timetableOf(asItStood(facts, today), setting);
    const reading = whole.ok ? { ...whole, timetable: whatIsTold(whole.timetable) } : whole;
    while ((turning[at] ?? Infinity) <= today) at += 1;
    kept = { reading, until: Math.min(turning[at] ?? Infinity, nextTurn(reading, setting)) as LocalDate };
    return reading;
  };
}

/** A timetable without what was done, but for the reviews and their reports: of nothing else that was done is anybody told. */
export function whatIsTold(timetable: Timetable): Timetable {
  return { ...timetable, milestones: timetable.milestones.filter((each) => each.id === 'review' || each.id === 'report' || isOpen(each)) };
}

/** The first day after today on which an open date comes near, or has passed. */
function nextTurn(reading: TimetableReading, { today, calendar }: Setting): number {
  if (!reading.ok) return addDays(today, 1);
  if (reading.timetable.refused.length > 0) return addDays(today, 1);
  return reading.timetable.milestones.filter(isOpen).reduce((next, { due }) => {
    const turns = [workingDaysBefore(due, DUE_WITHIN, calendar), addDays(due, 1)].filter((date) => date > today);
    return Math.min(next, ...turns);
  }, Infinity);
}

/** The birthdays that matter, and the first day on which the second part of a review comes too late. */
function daysOfTurning({ dateOfBirth, reviews }: ChildFacts, calendar: WorkingDays): readonly LocalDate[] {
  const birthdays = dateOfBirth === null ? [] : BIRTHDAYS.map((age) => addMonths(dateOfBirth, age * 12));
  const secondParts = reviews.flatMap(({ held }) => {
    const last = held === null ? null : calendar.add(held, DUE_WITHIN);
    return last === null || isRefused(last) ? [] : [addDays(last, 1)];
  });
  return [...birthdays, ...secondParts];
}
