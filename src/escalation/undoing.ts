import type { CommandTo } from './command';
import { happened, refuse, stampOf, type Decision } from './decision';
import type { EscalationState } from './state';

/** How long after a stage was opened it can be taken back, in milliseconds; nobody is told before. */
export const UNDO_WITHIN_MS = 60_000;

/** Takes back the stage just opened: the escalation stands as before, or, where it had just been raised, is withdrawn as undone. */
export function decideUndo({ undoable }: EscalationState, command: CommandTo<'undo'>): Decision {
  if (undoable === null || Date.parse(command.at) - Date.parse(undoable.since) > UNDO_WITHIN_MS) {
    return refuse('nothing_to_undo', 'It can no longer be undone: withdraw it, and say why.');
  }
  return happened({ event: 'undone', ...stampOf(command) });
}
