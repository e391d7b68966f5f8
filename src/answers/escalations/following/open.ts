import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import type { Tx } from '../../../store/open-store';
import { writeLooks } from '../../looks';
import type { View } from '../../views';
import { wordsView } from '../../words-answer';
import { begunAnswer } from '../answering/draft';
import { groundsTo } from '../deciding/command-form';
import { commandView, moreView } from '../deciding/command-view';
import { auditNotTheirs } from '../deciding/refused';
import { commandFormOf, type CommandFormName } from '../deciding/registry';
import { pressedContext, shownOf, type CardContext } from './card-context';
import { detailView } from './detail';
import type { FollowForm, FollowName } from './form-ask';
import { historyView } from './history';

/** A card about an escalation, as things stand; that it was looked at goes into the audit trail. */
export async function openFollowing(tx: Tx, person: Person, form: FollowForm, at: Instant): Promise<View> {
  const context = await pressedContext(tx, person, form, at);
  if (context === null) {
    await auditNotTheirs(tx, person.id, form.name, at);
    return notFoundView();
  }
  const view = await openedView(tx, form.name, form.from, context);
  await writeLooks(tx, person.id, { view, shown: [shownOf(context)] }, at);
  return view;
}

/** The same words whether there is no such escalation or it is not theirs to see: a refusal must not tell which. */
export function notFoundView(): View {
  return wordsView('Escalation', ['I can’t find that escalation among those that you may see.'], []);
}

/** A card by its name, for whoever may see the escalation. What can no longer be done is said on the card of how it stands. */
export async function openedView(tx: Tx, name: FollowName, from: number, context: CardContext): Promise<View> {
  if (name === 'escalation.history') return historyView(context, from);
  if (name === 'escalation.more') return moreView(context);
  const form = commandFormOf(name);
  if (form === null) return detailView(context);
  if (groundsTo(form, context) === null) return detailView(context, { problem: 'That is not yours to do, as things stand now.' });
  if (!form.isOffered(context)) return detailView(context, { problem: 'That can’t be done as it stands now.' });
  const typed = name === 'escalation.answer' ? await begunAnswer(tx, context) : {};
  return commandView(name as CommandFormName, form, context, typed, '');
}
