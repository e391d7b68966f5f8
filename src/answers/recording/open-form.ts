import type { Instant } from '../../calendar/london';
import type { Person } from '../../people/person';
import { writeAudit } from '../../store/audit';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking } from '../ask';
import { sightOf } from '../sight-of';
import { calledOnCards, type Sight } from '../sight';
import type { FormInput, FormView, View } from '../views';
import { words } from '../words-answer';
import { mayRecordAnything, waysOn } from './buttons';
import { writeForm, type FormAsk } from './form-ask';
import { childContext, formContext, lastEntry, type ChildContext, type FormContext } from './form-context';
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
  const { view, shown } = await opened(tx, form, sight);
  const lines = shown.map(({ child, reason }) => ({ at, actor: asker.id, action: 'looked', child, reason, detail: view.understood }));
  await writeAudit(tx, lines.length > 0 ? lines : [{ at, actor: asker.id, action: 'asked', child: null, reason: null, detail: view.understood }]);
  return view;
}

/** What a card of recording is worked out from. */
export function sightForForm(tx: Tx, asker: Person, { child, back }: FormAsk, setting: Setting): Promise<Sight> {
  const question = child === null ? { intent: 'reviews.list' as const, slots: {} } : { intent: 'review.next' as const, slots: { child } };
  return sightOf(tx, asker, asking(question, back), setting);
}

type Opened = { readonly view: View; readonly shown: readonly { readonly child: string; readonly reason: string }[] };

async function opened(tx: Tx, form: FormAsk, sight: Sight): Promise<Opened> {
  if (form.name === 'sheet') return sheetView(tx, form, sight);
  if (form.name === 'requests') return requestsView(tx, form, sight);
  const context = await contextFor(tx, form, sight);
  if (context === null) return { view: notFound(form, sight), shown: [] };
  return { view: viewOf(context, form), shown: [{ child: context.child.id, reason: context.reason }] };
}

/** The child of a card with what the card is about; null where the asker may not see it. */
export async function contextFor(tx: Tx, form: FormAsk, sight: Sight): Promise<FormContext | null> {
  const context = form.child === null ? null : await childContext(tx, form.child, sight);
  if (context === null) return null;
  return formContext(context, form, form.name === 'held' ? await siblingsOf(tx, context) : []);
}

function viewOf(context: FormContext, form: FormAsk): View {
  if (form.name === 'history') return historyView(context, form);
  if (form.name === 'menu') return mayRecordAnything(context) ? menuView(context, form) : refusedView(context);
  return mayFillIn(context) ? fillInView(context, {}, '') : refusedView(context);
}

/** The same words whether the child is unknown or not theirs to see: a refusal must not tell which. */
export function notFound({ child }: FormAsk, sight: Sight): View {
  return words('Record', [`I can’t find “${child ?? ''}” among the children you work with.`], sight, []).view;
}

/** What somebody is told who may see the child but not record this. */
export function refusedView(context: ChildContext): View {
  const { child, sight } = context;
  return words(understoodAs('Record', child), ['You may not record this of this child. Ask the child’s IRO, or business support where it is about records.'], sight, []).view;
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
    headline: [title, place === null ? null : reviewInWords(context, place)].filter((part) => part !== null).join(' · '),
    problem,
    facts: [...(note === '' ? [] : [{ title: 'Now', value: note }]), ...meanwhile],
    inputs,
    save: { title: fillIn.save ?? 'Record', record: { form: writeForm(form), seen: lastEntry(laid) } },
    buttons: waysOn(context),
  });
}
