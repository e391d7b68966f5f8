import { UNDO_WITHIN_MS } from '../../../escalation/undoing';
import { isClosed } from '../../../escalation/state';
import type { CommandForm } from './command-form';

/** Takes back the stage that was opened just now, before anyone is told. */
export const undoForm: CommandForm = {
  title: 'Undo',
  needs: 'carry',
  isOffered: ({ escalation: { state }, at }) =>
    state.undoable !== null && !isClosed(state) && Date.parse(at) - Date.parse(state.undoable.since) <= UNDO_WITHIN_MS,
  inputs: () => [],
  command: () => ({ do: 'undo' }),
  save: 'Undo',
};
