import type { CommandName } from '../../escalation/command';
import type { EscalationAct } from '../../people/may-escalate';

/** What each command needs, and with it the commands that people give. */
export const actOf = {
  raise: 'carry', resolve: 'carry', withdraw: 'carry', escalate: 'carry', hold: 'carry', extend: 'carry', refuse_time: 'carry', pause: 'carry',
  resume: 'carry', refer_cafcass: 'carry', reassign: 'carry', action_done: 'carry', undo: 'carry',
  respond: 'answer', not_mine: 'answer', ask_until: 'answer',
} as const satisfies Partial<Record<CommandName, EscalationAct>>;

/**
 * A command that a person gives, with its fields as they came from outside (`iro escalate`), less who and when. `raise`,
 * `escalate`, `reassign` and `not_mine` take an `addressee`, by id; the first two find the ladder's own holders where none
 * is named.
 */
export type PersonCommand = Readonly<Record<string, unknown>> & { readonly do: keyof typeof actOf };
