import { calledOnCards } from '../../sight';
import { formView } from '../../recording/form-view';
import type { Typed } from '../../recording/inputs';
import type { Button, FormView } from '../../views';
import { shownInShort } from '../following/child-first';
import { backButton, doableNow } from '../following/buttons';
import { formOf, understoodOf, type CardContext } from '../following/card-context';
import { standingInWords } from '../following/standing-words';
import type { CommandForm } from './command-form';
import { commandFormOf, type CommandFormName } from './registry';

/**
 * The card on which something that is done with an escalation is filled in, with the child first.
 * @param typed what was filled in last time, which is kept
 * @param problem why it was refused; empty where it was not
 */
export function commandView(name: CommandFormName, form: CommandForm, context: CardContext, typed: Typed, problem: string): FormView {
  const { escalation: { state }, circumstances } = context;
  const carried = formOf(name, context);
  const isAnswer = name === 'escalation.answer';
  return formView({
    understood: understoodOf(form.title, context),
    child: calledOnCards(circumstances.child),
    headline: standingInWords(state, circumstances),
    problem,
    facts: shownInShort(context),
    inputs: form.inputs(context, typed),
    note: form.note ?? '',
    save: { title: form.save, record: { form: carried, press: 'send' } },
    alsoSave: isAnswer ? [{ title: 'Save for later', record: { form: carried, press: 'later' } }] : [],
    buttons: [detailButton(context)],
  });
}

function detailButton(context: CardContext): Button {
  return { title: 'How it stands', form: formOf('escalation', context) };
}

/** Everything that can be done with an escalation now, each opening its card. */
export function moreView(context: CardContext): FormView {
  const { escalation: { state }, circumstances } = context;
  const lines = doableNow(context).flatMap((name) => {
    const form = commandFormOf(name);
    return form === null ? [] : [{ title: form.title, note: form.note ?? '', open: formOf(name, context), openLabel: `${form.title}: open` }];
  });
  return formView({
    understood: understoodOf('What can be done', context),
    child: calledOnCards(circumstances.child),
    headline: standingInWords(state, circumstances),
    groups: lines.length === 0 ? [] : [{ title: 'What can be done now', lines }],
    buttons: [detailButton(context), ...backButton(context)],
  });
}
