import { refuse, type Refusal } from './decision';
import type { EscalationState } from './state';

/** What to say where something is only for an escalation that awaits its answer. */
export function notAwaiting({ answer, status }: EscalationState): Refusal {
  return refuse('not_awaiting_response', answer === null ? `It is ${status}: no answer is awaited.` : 'This stage has its answer already.');
}

/** Null while an answer is awaited, else what to say. */
export function unlessAwaiting(state: EscalationState): Refusal | null {
  return state.status === 'awaiting_response' ? null : notAwaiting(state);
}
