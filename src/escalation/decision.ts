import { calendarHash } from '../calendar/calendar-version';
import type { LocalDate } from '../calendar/local-date';
import { londonDay } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { PolicyVersion } from '../policy/council-policy';
import type { EscalationCommand } from './command';
import type { EscalationEvent } from './event';

/** The refusals of `iro escalate`, in the order in which they are looked for. */
type PublicCode =
  | 'bad_command' | 'bad_time' | 'missing_field' | 'already_exists' | 'unknown_escalation' | 'already_closed' | 'stage_not_on_ladder'
  | 'stage_not_higher' | 'bad_reason' | 'response_not_overdue' | 'not_responded' | 'not_awaiting_response' | 'bypass_needs_reason'
  | 'unknown_concern' | 'action_not_smart' | 'calendar_ends';

/** Why a command was not carried out, for machines. */
export type RefusalCode =
  | PublicCode
  | 'bad_until' | 'bad_day' | 'already_paused' | 'not_paused' | 'unknown_action' | 'action_already_done' | 'no_time_asked' | 'nothing_to_undo';

/** A command that was not carried out: the code, and one sentence for the person that says what to do. */
export interface Refusal {
  readonly ok: false;
  readonly error: RefusalCode;
  readonly message: string;
}

/** What a command comes to: the events to store (none where it only looks), or why not. */
export type Decision = { readonly ok: true; readonly events: readonly EscalationEvent[] } | Refusal;

/** What is looked at beside the escalation itself. */
export interface EscalationContext {
  /** The version in force for a new escalation; for one that runs, the version that it was raised under. */
  readonly version: PolicyVersion;
  /** Working days, the council's closure days left out; for an escalation that runs, those of the day it was raised. */
  readonly calendar: WorkingDays;
  /** The hash of the working days of England and Wales from which these are made. */
  readonly calendarVersion: string;
}

/** The context of a policy version, with the working days of England and Wales. */
export function escalationContext(version: PolicyVersion, calendar: WorkingDays): EscalationContext {
  return { version, calendar: calendar.closedOn(version.policy.closureDays), calendarVersion: calendarHash(calendar) };
}

export function refuse(error: RefusalCode, message: string): Refusal {
  return { ok: false, error, message };
}

export function happened(event: EscalationEvent): Decision {
  return { ok: true, events: [event] };
}

/** What every event keeps of its command: when, who, and for whom. */
export function stampOf({ at, by, actingFor }: EscalationCommand) {
  return { at, by, actingFor };
}

/** The day in London on which a command is given. */
export function dayOf({ at }: EscalationCommand): LocalDate {
  return londonDay(at);
}
