import type { EscalationStatus } from '../../../escalation/state';
import { scopeOf, allows, groundsFor } from '../../../people/permissions';
import { asking, writeAsk } from '../../ask';
import type { Button, SaveButton } from '../../views';
import { wayBack } from '../../way-back';
import { askingAs } from '../circumstances';
import { groundsTo } from '../deciding/command-form';
import { commandFormNames, commandFormOf, type CommandFormName } from '../deciding/registry';
import { undoForm } from '../deciding/undo-form';
import { formOf, type CardContext } from './card-context';

/** Teams shows so many under a card. */
const MOST_BUTTONS = 6;
const MOST_TO_DO = 3;

/** What is likeliest to be done while it stands so, before the rest. */
const likeliest: Readonly<Record<EscalationStatus, readonly CommandFormName[]>> = {
  awaiting_response: ['escalation.resolve', 'escalation.escalate'],
  responded: ['escalation.resolve', 'escalation.escalate', 'escalation.hold'],
  held: ['escalation.resolve', 'escalation.escalate', 'escalation.action_done'],
  paused: ['escalation.resume'],
  resolved: [],
  withdrawn: [],
};

/** What can be done now by whoever has the card, the likeliest first. */
export function doableNow(context: CardContext): readonly CommandFormName[] {
  const { state } = context.escalation;
  const answering: readonly CommandFormName[] = ['escalation.answer', 'escalation.ask_until', 'escalation.not_mine'];
  const asked: readonly CommandFormName[] = state.timeAsked === null ? [] : ['escalation.extend', 'escalation.refuse_time'];
  const inOrder = new Set([...answering, ...asked, ...likeliest[state.status], ...commandFormNames]);
  return [...inOrder].filter((name) => {
    const form = commandFormOf(name);
    return form !== null && form !== undoForm && form.isOffered(context) && groundsTo(form, context) !== null;
  });
}

/** The buttons under a card about an escalation: what to do now, what else, the child, the list. */
export function buttonsFor(context: CardContext): readonly Button[] {
  const doable = doableNow(context);
  const shown = doable.length <= MOST_TO_DO + 1 ? doable : doable.slice(0, MOST_TO_DO);
  const more: Button = { title: 'More…', form: formOf('escalation.more', context) };
  const beside = [...(doable.length > shown.length ? [more] : []), ...backButton(context), ...childButton(context)];
  const room = MOST_BUTTONS - (undoButton(context) === null ? 0 : 1);
  return [...shown.map((name) => doButton(name, context)), ...beside].slice(0, room);
}

function doButton(name: CommandFormName, context: CardContext): Button {
  return { title: commandFormOf(name)?.title ?? name, form: formOf(name, context) };
}

/** Takes back the stage that was opened just now; null once others are told, or for whoever may not. */
export function undoButton(context: CardContext): SaveButton | null {
  const canUndo = undoForm.isOffered(context) && groundsTo(undoForm, context) !== null;
  return canUndo ? { title: undoForm.title, record: { form: formOf('escalation.undo', context), press: 'send' } } : null;
}

/** The way to the child, for whoever may see it beside the escalation. */
function childButton({ person, circumstances, back }: CardContext): readonly Button[] {
  const { child } = circumstances;
  const { covered, directory } = askingAs(person, circumstances);
  const seesChild = groundsFor(scopeOf(person, directory, covered), child.allocation).some((grounds) => allows(grounds, 'see_timetable'));
  return seesChild ? [{ title: 'Open the child', ask: writeAsk(asking({ intent: 'child.timeline', slots: { child: child.id } }, back)) }] : [];
}

/** The way back to where it was opened. */
export function backButton({ back }: Pick<CardContext, 'back'>): readonly Button[] {
  return wayBack({ ask: { back } });
}
