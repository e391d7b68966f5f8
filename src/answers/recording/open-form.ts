import type { Instant } from '../../calendar/london';
import type { Person } from '../../people/person';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking } from '../ask';
import { sightOf } from '../sight-of';
import { writeLooks } from '../looks';
import { calledOnCards, type Answered, type Sight } from '../sight';
import type { FormInput, FormView, View } from '../views';
import { words } from '../words-answer';
import { mayRecordAnything, waysOn } from './buttons';
import { writeForm, type FormAsk } from './form-ask';
import { childContext, formContext, lastEntry, type ChildContext, type FormContext } from './form-context';
import { eventView } from './event-view';
import { formView, understoodAs } from './form-view';
import { historyView } from './history';
import type { Typed } from './inputs';
import { menuView } from './menu';
import { titleOf } from './record-form';
import { fillInOf, mayFillIn } from './registry';
import { requestsView } from './requests';
import { reviewInWords } from './review-words';
import { sheetView } from './sheet-view';
import { siblingsOf } from './siblings';

/** A card of recording, as things stand; that the child was looked at goes into the audit trail. */
export async function openForm(tx: Tx, asker: Person, form: FormAsk, setting: Setting, at: Instant): Promise<View> {
  const sight = await sightForForm(tx, asker, form, setting);
  const answered = await opened(tx, form, sight);
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

/** What a card of recording is worked out from. */
export function sightForForm(tx: Tx, asker: Person, { child, back }: FormAsk, setting: Setting): Promise<Sight> {
  const question = child === null ? { intent: 'reviews.list' as const, slots: {} } : { intent: 'review.next' as const, slots: { child } };
  return sightOf(tx, asker, asking(question, back), setting);
}

async function opened(tx: Tx, form: FormAsk, sight: Sight): Promise<Answered> {
  if (form.name === 'sheet') return sheetView(tx, form, sight);
  if (form.name === 'requests') return requestsView(tx, form, sight);
  const context = await contextFor(tx, form, sight);
  return context === null ? notFound(form, sight) : showing(context, viewOf(context, form));
}

/** The child of a card with what the card is about; null where the asker may not see it. */
export async function contextFor(tx: Tx, form: FormAsk, sight: Sight): Promise<FormContext | null> {
  const context = form.child === null ? null : await childContext(tx, form.child, sight);
  if (context === null) return null;
  return formContext(context, form, form.name === 'held' ? await siblingsOf(tx, context) : []);
}

function viewOf(context: FormContext, form: FormAsk): View {
  if (form.name === 'history') return historyView(context, form);
  if (form.name === 'event') return eventView(context);
  if (form.name === 'menu') return mayRecordAnything(context) ? menuView(context, form) : refusedView(context);
  return mayFillIn(context) ? fillInView(context, {}, '') : refusedView(context);
}

/** The same words whether the child is unknown or not theirs to see: a refusal must not tell which. */
export function notFound({ child }: FormAsk, sight: Sight): Answered {
  return words('Record', [`I can’t find “${child ?? ''}” among the children you work with.`], sight, []);
}

/** A card about one child. */
export function showing({ child, grounds }: ChildContext, view: View): Answered {
  return { view, shown: [{ child: child.id, grounds }] };
}

/** What somebody is told who may see the child but not record this. */
export function refusedView(context: ChildContext): View {
  const { child, sight } = context;
  const refusal = 'You may not record this of this child. Ask the child’s IRO, or business support where it is about records.';
  return words(understoodAs('Record', child), [refusal], sight, []).view;
}

/**
 * A card on which one thing is filled in.
 * @param typed what was filled in last time, which is kept
 * @param problem why it was refused; empty where it was not
 */
export function fillInView(context: FormContext, typed: Typed, problem: string, meanwhile: FormView['facts'] = []): FormView {
  const { child, form, place, laid } = context;
  const fillIn = fillInOf(form.name);
  if (fillIn === null) throw new Error(`${form.name} is not a card on which something is filled in`);
  const title = titleOf(fillIn, context);
  const note = fillIn.note?.(context) ?? '';
  const inputs: readonly FormInput[] = fillIn.inputs(context, typed);
  return formView({
    understood: understoodAs(title, child),
    child: calledOnCards(child),
    headline: [fillIn.asks ?? title, place === null ? null : reviewInWords(context, place)].filter((part) => part !== null).join(' · '),
    problem,
    facts: [...(note === '' ? [] : [{ title: 'Now', value: note }]), ...meanwhile],
    inputs,
    save: { title: fillIn.save ?? 'Record', record: { form: writeForm(form), seen: lastEntry(laid) } },
    buttons: [...(fillIn.instead?.(context) ?? []), ...waysOn(context)],
  });
}
