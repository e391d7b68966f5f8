import { isoDay, type LocalDate } from '../calendar/local-date';
import { isResponseOverdue, isTotalOverdue, type EscalationState } from './state';

/** How an escalation stands on a day, as public JSON (`iro escalate`). */
export function publicState(state: EscalationState, today: LocalDate) {
  const text = (date: LocalDate | null) => (date === null ? null : isoDay(date));
  return {
    status: state.status,
    stage: state.stage,
    opened: isoDay(state.opened),
    responseDue: isoDay(state.responseDue),
    formalTotalDue: text(state.formalTotalDue),
    responseOverdue: isResponseOverdue(state, today),
    totalOverdue: isTotalOverdue(state, today),
    raisedAt: state.raised.stage,
    respondedLate: state.respondedLate,
    cafcassReferred: text(state.cafcassReferred),
  };
}

export type PublicState = ReturnType<typeof publicState>;
