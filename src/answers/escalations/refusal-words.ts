import type { Refusal } from '../../escalation/decision';
import type { EscalationEvent } from '../../escalation/event';
import type { HeldEscalation } from '../../store/escalations';
import type { Circumstances } from './circumstances';
import { whoDid } from './event-words';

/** One sentence for whoever was refused: who was first, where somebody was; else what to do. */
export function refusalInWords({ error, message }: Refusal, held: HeldEscalation | null, { directory, today }: Circumstances): string {
  const first = held === null ? undefined : whoWasFirst(error, held);
  return first ? `${whoDid(first, directory, today)}: nothing was changed.` : message;
}

/** What had happened that makes the command come too late. */
function whoWasFirst(error: Refusal['error'], { events, state }: HeldEscalation): EscalationEvent | undefined {
  switch (error) {
    case 'already_exists':
      return state.raised;
    case 'already_closed':
      return state.ended ?? undefined;
    case 'not_awaiting_response':
      return state.answer ?? last(events, 'held', 'paused');
    case 'stage_not_higher':
      return last(events, 'escalated');
    case 'already_paused':
      return last(events, 'paused');
    case 'not_paused':
      return last(events, 'resumed');
    case 'no_time_asked':
      return last(events, 'extended', 'time_refused', 'time_asked');
    case 'action_already_done':
      return last(events, 'action_done', 'responded');
    case 'nothing_to_undo':
      return events.at(-1)?.event === 'undone' ? events.at(-1) : undefined;
    default:
      return undefined;
  }
}

function last(events: readonly EscalationEvent[], ...kinds: readonly EscalationEvent['event'][]): EscalationEvent | undefined {
  return events.findLast(({ event }) => kinds.includes(event));
}
