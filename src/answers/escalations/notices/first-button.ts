import type { EscalationNoticeKind } from '../../../notices/escalation-kinds';
import type { Button } from '../../views';
import { commandFormOf, type CommandFormName } from '../deciding/registry';
import { doableNow } from '../following/buttons';
import { formOf, type CardContext } from '../following/card-context';

/** What an occasion is answered with, where that is not what is likeliest at any other time. */
const answeredWith: Readonly<Partial<Record<EscalationNoticeKind, CommandFormName>>> = {
  'escalation.overdue': 'escalation.escalate',
  'escalation.total_overdue': 'escalation.escalate',
  'escalation.nobody': 'escalation.reassign',
  'escalation.action_due': 'escalation.action_done',
};

/** The buttons of a card, with what the occasion asks for before the others, for whoever may do it and does not answer themselves. */
export function withFirst(buttons: readonly Button[], kind: EscalationNoticeKind, context: CardContext): readonly Button[] {
  const name = answeredWith[kind];
  const form = name === undefined ? null : commandFormOf(name);
  if (name === undefined || form === null || context.answers !== null || !doableNow(context).includes(name)) return buttons;
  const others = buttons.filter((button) => !('form' in button) || button.form.name !== name);
  return [{ title: form.title, form: formOf(name, context) }, ...others];
}
