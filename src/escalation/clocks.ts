import { isoDay, type LocalDate } from '../calendar/local-date';
import { offsetFrom, type Offset } from '../calendar/offset';
import { isRefused } from '../calendar/working-days';
import type { LadderStep } from '../policy/ladder';
import { refuse, type EscalationContext, type Refusal } from './decision';
import { dayOrNull } from './written-values';

/** The days by which a stage that opens must be answered. */
export interface Clocks {
  readonly responseDue: LocalDate;
  readonly formalTotalDue: LocalDate | null;
}

/**
 * Sets the clocks of a stage that opens on a day: the response within the step's own time, and, with the first formal
 * stage, all formal stages together (IRO Handbook ch. 6: 20 working days). A total that runs already stays as it is.
 * @param running the formal total's day, null where no formal stage has opened
 */
export function clocksFrom(
  opened: LocalDate, step: LadderStep, running: LocalDate | null, context: EscalationContext,
): { readonly ok: true; readonly clocks: Clocks } | Refusal {
  const responseDue = dueOn(opened, step.within, context);
  if (responseDue === null) return calendarEnds(context);
  if (running !== null || !step.formal) return { ok: true, clocks: { responseDue, formalTotalDue: running } };
  const formalTotalDue = dueOn(opened, context.version.policy.ladder.formalTotal.value, context);
  return formalTotalDue === null ? calendarEnds(context) : { ok: true, clocks: { responseDue, formalTotalDue } };
}

/** The day to which somebody moves a clock: today or later, and no later than the bank holidays are known. */
export function readUntil(
  written: unknown, today: LocalDate, context: EscalationContext,
): { readonly ok: true; readonly until: LocalDate } | Refusal {
  const until = dayOrNull(written);
  if (until === null || until < today) return refuse('bad_until', 'Give the day until when as YYYY-MM-DD, today or later.');
  return until > context.calendar.lastDay ? calendarEnds(context) : { ok: true, until };
}

/** Null where the sum runs past the bank holidays that are known. */
function dueOn(from: LocalDate, within: Offset, { calendar }: EscalationContext): LocalDate | null {
  const due = offsetFrom(from, within, calendar);
  return isRefused(due) || due > calendar.lastDay ? null : due;
}

function calendarEnds({ calendar }: EscalationContext): Refusal {
  const [first, last] = [isoDay(calendar.firstDay), isoDay(calendar.lastDay)];
  return refuse('calendar_ends', `Bank holidays are known from ${first} to ${last} only, and this clock would run outside: take in a newer file.`);
}
