import { writeEvent, type EscalationEvent } from '../../escalation/event';

/**
 * Whether something was done just so already since whoever does it looked: a button pressed twice, or a message that Teams
 * delivers again.
 * @param seen the number of the last event that they had seen; null where that is not known, and only the last one counts
 */
export function wasDone(event: EscalationEvent, events: readonly EscalationEvent[], seen: number | null): boolean {
  const since = events.slice(seen ?? -1);
  return since.some((earlier) => withoutInstant(earlier) === withoutInstant(event));
}

function withoutInstant(event: EscalationEvent): string {
  return JSON.stringify(writeEvent(event), (key, value: unknown) => (key === 'at' ? undefined : value));
}
