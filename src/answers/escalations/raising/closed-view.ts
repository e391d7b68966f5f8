import type { Draft } from '../../../store/escalation-drafts';
import { loadEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import { formView } from '../../recording/form-view';
import { calledOnCards } from '../../sight';
import type { FormView } from '../../views';
import { contentOf } from './content';
import { titleOf, type RaisingContext } from './context';
import { raisedView } from './raised-view';

/** What became of a draft that is closed: the escalation that was raised from it, or that it was thrown away. */
export async function closedView(tx: Tx, context: RaisingContext, draft: Draft): Promise<FormView> {
  const held = await loadEscalation(tx, draft.token);
  if (held !== null) return raisedView(tx, context, held);
  const { child, setting } = context;
  const form = { name: 'escalation.draft', draft: draft.token, step: contentOf(draft).step } as const;
  return formView({
    understood: `${titleOf(setting)} · ${calledOnCards(child)} · thrown away`,
    child: calledOnCards(child),
    headline: 'Thrown away: nothing was raised, and nobody is told.',
    alsoSave: [{ title: 'Keep it after all', record: { form, press: 'reopen' } }],
  });
}
