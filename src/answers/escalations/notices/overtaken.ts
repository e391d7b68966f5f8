import { isoDay, type LocalDate } from '../../../calendar/local-date';
import { stateOf } from '../../../escalation/fold';
import { isClosed, isResponseOverdue, isTotalOverdue, wasUndone, type EscalationState } from '../../../escalation/state';
import type { EscalationNoticeKind } from '../../../notices/escalation-kinds';
import type { HeldEscalation } from '../../../store/escalations';

/** A notice about an escalation as it is to be sent. */
export interface Told {
  readonly kind: EscalationNoticeKind;
  /** Whose notice it is, whoever stands in for them. */
  readonly person: string;
  /** How many events there were when it was decided. */
  readonly sequence: number;
  /** Which of several of its kind: the day that has come, or the action whose day it is. */
  readonly step: string;
  readonly today: LocalDate;
}

const CLOSED = 'it was closed';
const GONE_ON = 'it has gone on since';
const NOT_ASKED = 'it is no longer asked of them';
const NOT_AWAITED = 'no answer is awaited any more';

/** Why what a notice was decided for is no longer so; null where it still is. */
export function whyOvertaken(told: Told, { events, state }: HeldEscalation): string | null {
  const then = stateOf(events.slice(0, told.sequence));
  if (then === null) throw new Error('a notice tells of an escalation before it began');
  if (wasUndone(state) || events[told.sequence]?.event === 'undone') return 'it was taken back';
  const { kind, step, today } = told;
  switch (kind) {
    case 'escalation.asked':
    case 'escalation.extended':
    case 'escalation.time_refused':
      return whyNotAsked(told.person, state) ?? (isAsThen(state, then) ? null : GONE_ON);
    case 'escalation.reminder':
      return whyNotAsked(told.person, state) ?? (step === isoDay(state.responseDue) && today <= state.responseDue ? null : GONE_ON);
    case 'escalation.overdue':
      return isResponseOverdue(state, today) && step === isoDay(state.responseDue) ? null : 'the answer is no longer overdue';
    case 'escalation.total_overdue':
      return isTotalOverdue(state, today) ? null : CLOSED;
    case 'escalation.hold_over':
      return state.status === 'held' && step === isoDay(state.responseDue) ? null : GONE_ON;
    case 'escalation.action_due':
      return whyNotDue(step, state);
    case 'escalation.nobody':
      return state.addressees.length === 0 && isAsThen(state, then) ? null : 'somebody is asked by now';
    case 'escalation.time_asked':
      return state.timeAsked?.at === then.timeAsked?.at ? null : GONE_ON;
    case 'escalation.held':
    case 'escalation.paused':
    case 'escalation.resumed':
    case 'escalation.answered':
    case 'escalation.answered_by_other':
      return isAsThen(state, then) ? null : GONE_ON;
    case 'escalation.moved_up':
      return isClosed(state) ? CLOSED : state.stage === then.stage ? null : GONE_ON;
    case 'escalation.passed_on':
    case 'escalation.reallocated':
      return isClosed(state) ? CLOSED : isWithThoseThen(state, then) ? null : GONE_ON;
    case 'escalation.cafcass':
    case 'escalation.closed':
      return null;
  }
}

function whyNotAsked(person: string, { addressees, status }: EscalationState): string | null {
  if (!addressees.includes(person)) return NOT_ASKED;
  return status === 'awaiting_response' || status === 'paused' ? null : NOT_AWAITED;
}

/** Whether it stands at the same stage, with the same to be done by the same day. */
function isAsThen(now: EscalationState, then: EscalationState): boolean {
  return now.stage === then.stage && now.status === then.status && now.responseDue === then.responseDue && now.answer?.at === then.answer?.at;
}

function isWithThoseThen(now: EscalationState, then: EscalationState): boolean {
  return now.iro === then.iro && now.addressees.join() === then.addressees.join();
}

/** @param step the place of the action, and the day by which it was to be done */
function whyNotDue(step: string, { actions, status }: EscalationState): string | null {
  const [place, by] = step.split(' ');
  const action = actions[Number(place)];
  if (status === 'withdrawn' || action === undefined) return CLOSED;
  if (action.done !== null) return 'it was done';
  return isoDay(action.by) === by ? null : 'its day was changed';
}
