import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import type { Tx } from '../../../store/open-store';
import { writeLooks } from '../../looks';
import type { Typed } from '../../recording/inputs';
import type { View } from '../../views';
import { wordsView } from '../../words-answer';
import { act } from '../act';
import { keepAnswer } from '../answering/draft';
import type { InForce } from '../circumstances';
import { cardContext, pressedContext, shownOf, understoodOf, type CardContext } from '../following/card-context';
import { detailView } from '../following/detail';
import type { FollowForm } from '../following/form-ask';
import { notFoundView, openedView } from '../following/open';
import { groundsTo, type CommandForm } from './command-form';
import { commandView } from './command-view';
import { changedMeanwhile } from './meanwhile';
import { auditNotTheirs, auditRefused } from './refused';
import { commandFormOf, type CommandFormName } from './registry';
import { notTaken, problemOf, shortened } from './typed-problem';

/** What was pressed on a card about an escalation. */
export interface FollowPressed {
  readonly form: FollowForm;
  /** Which of the card's buttons. */
  readonly press: string;
  readonly typed: Typed;
}

/**
 * Does what was pressed on a card about an escalation, judged on the present state. The answer is how it stands now, or
 * the same card with one sentence that says why not.
 */
export async function takeFollowing(tx: Tx, person: Person, pressed: FollowPressed, inForce: InForce, at: Instant): Promise<View> {
  const context = await pressedContext(tx, person, pressed.form, at);
  if (context === null) {
    await auditNotTheirs(tx, person.id, pressed.form.name, at);
    return notFoundView();
  }
  const { name, from } = pressed.form;
  const form = commandFormOf(name);
  const view = form === null
    ? await openedView(tx, name, from, context)
    : await taken(tx, { name: name as CommandFormName, form, pressed, context, inForce });
  await writeLooks(tx, person.id, { view, shown: [shownOf(context)] }, at);
  return view;
}

/** A card as it was filled in. */
interface Filled {
  readonly name: CommandFormName;
  readonly form: CommandForm;
  readonly pressed: FollowPressed;
  readonly context: CardContext;
  readonly inForce: InForce;
}

async function taken(tx: Tx, filled: Filled): Promise<View> {
  const { name, form, pressed: { form: { seen }, press, typed }, context } = filled;
  const isForLater = name === 'escalation.answer' && press === 'later';
  if (groundsTo(form, context) === null) return decided(tx, filled);

  const problem = problemOf(form, typed, context, isForLater);
  if (problem?.code === 'too_long') return refused(tx, filled, problem.code, commandView(name, form, context, shortened(typed), problem.sentence));
  if (name === 'escalation.answer') await keepAnswer(tx, context, typed);
  if (isForLater) return { ...commandView(name, form, context, typed, ''), headline: 'Saved. Nobody sees it until you send it.' };
  const changed = changedMeanwhile(name, seen, context);
  if (changed !== null) return refused(tx, filled, 'overtaken', detailView(context, { problem: changed }));
  return problem === null ? decided(tx, filled) : refused(tx, filled, problem.code, commandView(name, form, context, typed, problem.sentence));
}

async function refused(tx: Tx, { form, pressed: { typed }, context }: Filled, code: string, view: View): Promise<View> {
  await auditRefused(tx, context, form.command(typed, context).do, code);
  return view;
}

async function decided(tx: Tx, { name, form, pressed: { form: { seen }, typed }, context, inForce }: Filled): Promise<View> {
  const { person, back, at, escalation: { state: { raised: { escalation } } } } = context;
  const acted = await act(tx, { person, escalation, command: form.command(typed, context), seen }, inForce, at);
  if (!acted.ok) {
    const problem = notTaken(acted);
    if (problem !== null) return commandView(name, form, context, typed, problem);
  }
  const now = await cardContext(tx, person, escalation, back, at);
  const said = acted.ok ? (acted.repeated ? 'This was done already.' : (form.done ?? 'Done.')) : acted.problem;
  if (now === null) return wordsView(understoodOf(form.title, context), [said], []);
  return detailView(now, acted.ok ? { done: said } : { problem: said });
}
