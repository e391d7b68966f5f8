import type { HeldEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import { act } from '../act';
import type { RaisingContent } from './content';
import type { RaisingContext } from './context';
import { raisingSteps, type RaisingStep } from './form-ask';
import { stageMeant } from './step-stage';
import { steps } from './steps';

/** What came of confirming: how it stands, or which step has to be mended, in one sentence. */
export type Confirmed =
  | { readonly ok: true; readonly escalation: HeldEscalation }
  | { readonly ok: false; readonly step: RaisingStep; readonly problem: string; readonly isAudited: boolean };

/** Raises what was written, by the token of its draft: a second press raises nothing more. */
export async function raise(tx: Tx, context: RaisingContext, token: string, content: RaisingContent): Promise<Confirmed> {
  for (const step of raisingSteps) {
    const problem = steps[step].problem(content, context);
    if (problem !== null) return { ok: false, step, problem, isAudited: false };
  }
  const doing = { person: context.asker, escalation: token, command: commandOf(content, context), seen: null };
  const acted = await act(tx, doing, context.setting, context.at);
  return acted.ok ? { ok: true, escalation: acted.escalation } : { ok: false, step: 'summary', problem: acted.problem, isAudited: true };
}

function commandOf(content: RaisingContent, context: RaisingContext) {
  const { impact, childView, knownHow, concerns, about, actions, bypassReason, addressee, reviewDay, raisedFrom } = content;
  return {
    do: 'raise', child: context.child.id, stage: stageMeant(content, context), bypassReason, concerns, impact, childView, childViewKnownHow: knownHow,
    about, actions, addressee, reviewDay, raisedFrom,
  } as const;
}
