import { later, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Action, EventOf } from './event';
import type { Stage } from './stages';

export type EscalationStatus = 'awaiting_response' | 'responded' | 'held' | 'paused' | 'resolved' | 'withdrawn';

/** An action as it stands: `by` is the day last agreed. */
export interface ActionState extends Action {
  readonly answer: 'accepted' | 'done' | 'changed' | null;
  readonly done: LocalDate | null;
}

/** How one escalation stands after its events; what never changes stands in `raised`. */
export interface EscalationState {
  /** How many events there were. Compared before the next one is stored, so that of two at the same moment one is refused. */
  readonly sequence: number;
  readonly raised: EventOf<'raised'>;
  readonly status: EscalationStatus;
  readonly stage: Stage;
  /** The day on which the present stage opened. */
  readonly opened: LocalDate;
  readonly responseDue: LocalDate;
  /** Null until a formal stage has opened; never moved. */
  readonly formalTotalDue: LocalDate | null;
  /** Who carries it: the child's IRO. */
  readonly iro: string | null;
  /** Who is asked for the answer; of several, the first answer counts. */
  readonly addressees: readonly string[];
  /** Whether somebody named them, in place of those who hold the stage's roles. */
  readonly chosen: boolean;
  /** The answer at the present stage. */
  readonly answer: EventOf<'responded'> | null;
  /** Whether any answer, at any stage, came after its day. */
  readonly respondedLate: boolean;
  /** The addressee's request for more time, until somebody answers it. */
  readonly timeAsked: EventOf<'time_asked'> | null;
  readonly pause: { readonly event: EventOf<'paused'>; readonly statusBefore: EscalationStatus } | null;
  readonly actions: readonly ActionState[];
  /** The day of the first referral. */
  readonly cafcassReferred: LocalDate | null;
  readonly ended: EventOf<'resolved' | 'withdrawn' | 'undone'> | null;
  /** Present while the last event opened a stage: what stood before it, null where nothing did. */
  readonly undoable: { readonly since: Instant; readonly before: EscalationState | null } | null;
}

/** Whether it is resolved or withdrawn. */
export function isClosed({ status }: EscalationState): boolean {
  return status === 'resolved' || status === 'withdrawn';
}

/** Whether it was taken back before anyone was told: kept for the audit, left out of every count. */
export function wasUndone({ ended }: EscalationState): boolean {
  return ended?.event === 'undone';
}

/** Whether an answer is awaited and its day has passed. */
export function isResponseOverdue({ status, responseDue }: EscalationState, today: LocalDate): boolean {
  return status === 'awaiting_response' && today > responseDue;
}

/** Whether it is open and the day for all formal stages together has passed. */
export function isTotalOverdue(state: EscalationState, today: LocalDate): boolean {
  return !isClosed(state) && state.formalTotalDue !== null && today > state.formalTotalDue;
}

/** The latest day among the actions that are not done, until which an escalation is held; null where all are done. */
export function lastActionDay({ actions }: EscalationState): LocalDate | null {
  const days = actions.flatMap(({ by, done }) => (done === null ? [by] : []));
  return days.length === 0 ? null : days.reduce((last, by) => later(last, by));
}
