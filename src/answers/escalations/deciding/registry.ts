import { answerForm } from '../answering/answer-form';
import type { FollowName } from '../following/form-ask';
import { actionDoneForm } from './action-form';
import { escalateForm } from './climbing-form';
import type { CommandForm } from './command-form';
import { cafcassForm, resolveForm, withdrawForm } from './ending-forms';
import { notMineForm, reassignForm } from './handing-on-forms';
import { askUntilForm, extendForm, holdForm, pauseForm, refuseTimeForm, resumeForm } from './time-forms';
import { undoForm } from './undo-form';

/** What can be filled in, in the order in which it is offered. */
const commandForms = {
  'escalation.answer': answerForm,
  'escalation.ask_until': askUntilForm,
  'escalation.not_mine': notMineForm,
  'escalation.resume': resumeForm,
  'escalation.resolve': resolveForm,
  'escalation.escalate': escalateForm,
  'escalation.extend': extendForm,
  'escalation.refuse_time': refuseTimeForm,
  'escalation.hold': holdForm,
  'escalation.action_done': actionDoneForm,
  'escalation.refer_cafcass': cafcassForm,
  'escalation.reassign': reassignForm,
  'escalation.pause': pauseForm,
  'escalation.withdraw': withdrawForm,
  'escalation.undo': undoForm,
} as const satisfies Partial<Readonly<Record<FollowName, CommandForm>>>;

export type CommandFormName = keyof typeof commandForms;

export const commandFormNames = Object.keys(commandForms) as readonly CommandFormName[];

/** The card of this name on which something is filled in; null where it is none. */
export function commandFormOf(name: FollowName): CommandForm | null {
  return name in commandForms ? commandForms[name as CommandFormName] : null;
}
