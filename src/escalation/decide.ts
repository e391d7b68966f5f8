import { decideActionDone } from './actions';
import { decideReallocate, decideNotMine, decideReassign } from './addressing';
import { decideRespond } from './answering';
import { decideEscalate } from './climbing';
import type { CommandName, EscalationCommand } from './command';
import { refuse, type Decision, type EscalationContext } from './decision';
import { decideReferCafcass, decideResolve, decideWithdraw } from './ending';
import { decideAskUntil, decideExtend, decideHold, decidePause, decideRefuseTime, decideResume } from './moving-the-day';
import { decideRaise } from './raising';
import { isClosed, type EscalationState } from './state';
import { decideUndo } from './undoing';

/** What may be done after the end: looking, the track beside the ladder, and ticking off what was agreed. */
const afterTheEnd: ReadonlySet<CommandName> = new Set(['show', 'refer_cafcass', 'action_done']);

/**
 * What a command comes to as things stand. Whether the person may is asked before, and not here.
 * @param state how the escalation stands, null where there is none by this id
 * @param context for an escalation that runs, with the policy version that it was raised under; another is a bug, and throws
 */
export function decide(state: EscalationState | null, command: EscalationCommand, context: EscalationContext): Decision {
  if (command.do === 'raise') {
    return state === null ? decideRaise(command, context) : refuse('already_exists', 'There is an escalation with this id already.');
  }
  if (state === null) return refuse('unknown_escalation', 'There is no escalation with this id.');
  if (state.raised.policy !== context.version.hash) throw new Error('an escalation keeps the policy version that it was raised under');
  if (isClosed(state) && !afterTheEnd.has(command.do)) {
    return refuse('already_closed', `It is ${state.status}: nothing more can be done with it. Raise a new one if need be.`);
  }
  switch (command.do) {
    case 'respond':
      return decideRespond(state, command);
    case 'resolve':
      return decideResolve(command);
    case 'escalate':
      return decideEscalate(state, command, context);
    case 'withdraw':
      return decideWithdraw(command);
    case 'refer_cafcass':
      return decideReferCafcass(command);
    case 'extend':
      return decideExtend(state, command, context);
    case 'hold':
      return decideHold(command, context);
    case 'pause':
      return decidePause(state, command, context);
    case 'resume':
      return decideResume(state, command);
    case 'reassign':
      return decideReassign(command);
    case 'not_mine':
      return decideNotMine(state, command);
    case 'reallocate':
      return decideReallocate(command);
    case 'ask_until':
      return decideAskUntil(state, command, context);
    case 'refuse_time':
      return decideRefuseTime(state, command);
    case 'action_done':
      return decideActionDone(state, command);
    case 'undo':
      return decideUndo(state, command);
    case 'show':
      return { ok: true, events: [] };
  }
}
