import { wasUndone } from '../../../escalation/state';
import { writeAudit } from '../../../store/audit';
import { closeDraft, type Draft } from '../../../store/escalation-drafts';
import { loadEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import { formView } from '../../recording/form-view';
import type { Typed } from '../../recording/inputs';
import { calledOnCards } from '../../sight';
import type { FormView } from '../../views';
import { auditRefused } from './audit-refused';
import { beginDraft, saveBegun } from './begun';
import { closedView } from './closed-view';
import { contentOf, type RaisingContent } from './content';
import { titleOf, type RaisingContext } from './context';
import { raisingSteps, type RaisingPress, type RaisingStep, type WrittenRaisingForm } from './form-ask';
import { withinLimits } from './limits';
import { raise } from './raise';
import { raisedView } from './raised-view';
import { withActionTaken } from './step-actions';
import { stepView, type Stand } from './step-view';
import { steps } from './steps';

/** What was pressed on one step. */
export interface PressedStep {
  readonly stand: Stand;
  /** Null where nothing was saved yet. */
  readonly draft: Draft | null;
  /** Null where the card has no such button. */
  readonly press: RaisingPress | null;
  readonly typed: Typed;
}

/** What stands after a press on one step, or the same step with one sentence that says what to mend. */
export async function takeStep(tx: Tx, context: RaisingContext, { stand, draft, press, typed }: PressedStep): Promise<FormView> {
  const { step } = stand;
  const limited = withinLimits(typed);
  const read = { ...stand, content: steps[step].read(limited.typed, stand.content, context) };
  if (limited.problem !== null) return refused(tx, context, read, draft, { problem: limited.problem, code: 'too_long' });
  const goTo = async (to: RaisingStep, content = read.content) => stepView(context, await saved(tx, context, draft, { ...content, step: to }));
  switch (press) {
    case 'next':
    case 'add': {
      const problem = steps[step].problem(read.content, context);
      if (problem !== null) return refused(tx, context, read, draft, { problem, code: 'incomplete' });
      const content = step === 'actions' ? withActionTaken(read.content) : read.content;
      return goTo(press === 'add' ? step : beside(step, 1), content);
    }
    case 'back':
      return goTo(beside(step, -1));
    case 'later':
      return laterView(context, await saved(tx, context, draft, { ...read.content, step }));
    case 'discard':
      return draft === null ? stepView(context, stand) : throwAway(tx, context, draft);
    case 'reopen':
      return draft === null || draft.closedAt === null ? stepView(context, stand) : reopen(tx, context, draft);
    case 'confirm':
      return draft === null ? stepView(context, stand) : confirm(tx, context, draft);
    case 'undo':
    case null:
      return stepView(context, stand);
  }
}

function beside(step: RaisingStep, by: number): RaisingStep {
  return raisingSteps[raisingSteps.indexOf(step) + by] ?? step;
}

/** Saves, and begins the draft where nothing was saved yet; gives how it stands. */
async function saved(tx: Tx, context: RaisingContext, draft: Draft | null, content: RaisingContent): Promise<Stand> {
  if (draft === null) return standOf(await beginDraft(tx, context, content));
  await saveBegun(tx, context, draft.token, content);
  return standOf({ ...draft, content });
}

function standOf(draft: Draft): Stand {
  const content = contentOf(draft);
  return { step: content.step, content, form: formOf(draft, content.step) };
}

function formOf({ token }: Draft, step: RaisingStep): WrittenRaisingForm {
  return { name: 'escalation.draft', draft: token, step };
}

interface WhyRefused {
  readonly problem: string;
  readonly code: string;
}

/** The same step with what was filled in and what has to be mended; it is on record, and nothing is saved. */
async function refused(tx: Tx, context: RaisingContext, stand: Stand, draft: Draft | null, { problem, code }: WhyRefused): Promise<FormView> {
  const { asker, child, grounds, at } = context;
  const line = { actor: asker.id, actingFor: grounds.actingFor?.person.id ?? null, child: child.id, reason: grounds.reason, step: stand.step, refused: code };
  await auditRefused(tx, { ...line, ...(draft && { draft: draft.token }) }, at);
  return stepView(context, stand, problem);
}

async function confirm(tx: Tx, context: RaisingContext, draft: Draft): Promise<FormView> {
  const content = contentOf(draft);
  const confirmed = await raise(tx, context, draft.token, content);
  if (confirmed.ok) return raisedView(tx, context, confirmed.escalation);
  const { step, problem, isAudited } = confirmed;
  const stand = { step, content, form: formOf(draft, step) };
  return isAudited ? stepView(context, stand, problem) : refused(tx, context, stand, draft, { problem, code: 'incomplete' });
}

/** Closes a draft; its content stays, so that it can be kept after all. */
async function throwAway(tx: Tx, context: RaisingContext, draft: Draft): Promise<FormView> {
  const { asker, child, grounds, at } = context;
  await closeDraft(tx, draft.token, at);
  const detail = JSON.stringify({ draft: draft.token });
  const who = { actor: asker.id, actingFor: grounds.actingFor?.person.id ?? null, reason: grounds.reason };
  await writeAudit(tx, [{ at, ...who, action: 'draft thrown away', child: child.id, detail }]);
  return closedView(tx, context, draft);
}

/** Goes on with what was thrown away or taken back; what was raised and stands is shown. */
async function reopen(tx: Tx, context: RaisingContext, draft: Draft): Promise<FormView> {
  const held = await loadEscalation(tx, draft.token);
  if (held !== null && !wasUndone(held.state)) return raisedView(tx, context, held);
  return stepView(context, standOf(await beginDraft(tx, context, contentOf(draft))));
}

function laterView({ child, setting }: RaisingContext, { form }: Stand): FormView {
  const title = titleOf(setting);
  return formView({
    understood: `${title} · ${calledOnCards(child)} · saved`,
    child: calledOnCards(child),
    headline: `Saved; nobody is told. Say “${title.charAt(0).toLowerCase()}${title.slice(1)}” to find it again, here or on another device.`,
    buttons: [{ title: 'Go on', form }],
  });
}
