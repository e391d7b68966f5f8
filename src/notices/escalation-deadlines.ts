import { addDays, type LocalDate } from '../calendar/local-date';
import { londonInstant, type Instant } from '../calendar/london';
import { isRefused, type WorkingDays } from '../calendar/working-days';
import type { EscalationContext } from '../escalation/decision';
import { isClosed, type EscalationState } from '../escalation/state';
import type { EscalationDeadlineKind } from './escalation-kinds';

/** Something that has to happen in an escalation at a time. */
export interface EscalationDeadline {
  readonly kind: EscalationDeadlineKind;
  /** The escalation's id; for an action with its place behind it (`…#0`). */
  readonly subject: string;
  readonly dueAt: Instant;
}

/** Everything that waits while an escalation stands so, by the versions that it keeps; nothing of what it does not exist yet. */
export function deadlinesOf(state: EscalationState | null, context: EscalationContext): readonly EscalationDeadline[] {
  if (state === null) return [];
  return [...ofTheStage(state, context), ...ofTheTotal(state, context), ...ofTheActions(state, context)];
}

/** What has to be settled, and what set, where the deadlines of an escalation change; what stays the same is left alone. */
export interface DeadlineChanges {
  readonly over: readonly EscalationDeadline[];
  readonly set: readonly EscalationDeadline[];
}

/**
 * How the deadlines change. One that stays is not set again, because it may have come already.
 * @param at when: a reminder whose time has passed by then is left out
 */
export function deadlineChanges(before: readonly EscalationDeadline[], after: readonly EscalationDeadline[], at: Instant): DeadlineChanges {
  const isIn = (list: readonly EscalationDeadline[]) => ({ kind, subject, dueAt }: EscalationDeadline) =>
    list.some((other) => other.kind === kind && other.subject === subject && other.dueAt === dueAt);
  return {
    over: before.filter((deadline) => !isIn(after)(deadline)),
    set: after.filter((deadline) => !isIn(before)(deadline) && !(deadline.kind === 'escalation.reminder' && deadline.dueAt <= at)),
  };
}

function ofTheStage(state: EscalationState, context: EscalationContext): readonly EscalationDeadline[] {
  const subject = state.raised.escalation;
  const { status, responseDue } = state;
  switch (status) {
    case 'awaiting_response': {
      const dayBefore = context.calendar.add(responseDue, -1);
      const reminder = isRefused(dayBefore) ? [] : [{ kind: 'escalation.reminder' as const, subject, dueAt: morning(dayBefore, context) }];
      return [...reminder, { kind: 'escalation.response', subject, dueAt: morningAfter(responseDue, context) }];
    }
    case 'held':
      return [{ kind: 'escalation.held_until', subject, dueAt: workingMorning(responseDue, context) }];
    case 'paused':
      return [{ kind: 'escalation.paused_until', subject, dueAt: morning(responseDue, context) }];
    case 'responded':
    case 'resolved':
    case 'withdrawn':
      return [];
  }
}

function ofTheTotal(state: EscalationState, context: EscalationContext): readonly EscalationDeadline[] {
  const { formalTotalDue, raised } = state;
  if (formalTotalDue === null || isClosed(state)) return [];
  return [{ kind: 'escalation.total', subject: raised.escalation, dueAt: morningAfter(formalTotalDue, context) }];
}

/** What was agreed is still to be done once the matter is resolved; of one withdrawn nothing is. */
function ofTheActions({ actions, raised, status }: EscalationState, context: EscalationContext): readonly EscalationDeadline[] {
  if (status === 'withdrawn') return [];
  return actions.flatMap(({ by, done }, place) =>
    done !== null ? [] : [{ kind: 'escalation.action' as const, subject: actionSubject(raised.escalation, place), dueAt: workingMorning(by, context) }],
  );
}

/** The subject of an action's deadline. */
export function actionSubject(escalation: string, place: number): string {
  return `${escalation}#${place}`;
}

/** The escalation that a deadline is about, and the place of the action, null where it is about none. */
export function subjectOf(subject: string): { readonly escalation: string; readonly action: number | null } {
  const [escalation = '', place] = subject.split('#');
  return { escalation, action: place === undefined ? null : Number(place) };
}

function morning(date: LocalDate, { version }: EscalationContext): Instant {
  return londonInstant(date, version.policy.hours.digestAt);
}

/** The morning of the first working day from this one on. */
function workingMorning(date: LocalDate, context: EscalationContext): Instant {
  return morning(workingDayFrom(date, context.calendar), context);
}

/** The first working morning on which a day has passed. */
function morningAfter(date: LocalDate, context: EscalationContext): Instant {
  return workingMorning(addDays(date, 1), context);
}

function workingDayFrom(date: LocalDate, calendar: WorkingDays): LocalDate {
  if (calendar.isWorkingDay(date)) return date;
  const next = calendar.add(date, 1);
  return isRefused(next) ? date : next;
}
