import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import { openDraft, openDraftsOf, ownDraft, saveDraft, type Draft } from '../../../store/escalation-drafts';
import type { Tx } from '../../../store/open-store';
import type { SettingInForce } from '../../setting-in-force';
import type { Answered } from '../../sight';
import { words } from '../../words-answer';
import { auditRefused } from './audit-refused';
import { contentOf, type RaisingContent } from './content';
import { raisingContext, sightToRaise, titleOf, type RaisingContext } from './context';

/** What somebody has begun, on a card that they may go on with as things stand now. */
export type Begun =
  | { readonly ok: true; readonly context: RaisingContext; readonly draft: Draft; readonly content: RaisingContent }
  | { readonly ok: false; readonly answered: Answered };

/** What the token of a card stands for; else why not, which is on record. */
export async function begun(tx: Tx, asker: Person, token: string, setting: SettingInForce, at: Instant): Promise<Begun> {
  const draft = await ownDraft(tx, token, asker.id);
  if (draft === null || draft.kind !== 'raise' || draft.child === null) {
    await auditRefused(tx, { actor: asker.id, child: null, draft: token, refused: 'not_permitted' }, at);
    const refusal = 'That card is not yours, or it has gone to the child’s new IRO. Nothing was changed.';
    return { ok: false, answered: words(titleOf(setting), [refusal], await sightToRaise(tx, asker, null, setting), []) };
  }
  const found = await raisingContext(tx, asker, draft.child, setting, at);
  return found.ok ? { ok: true, context: found.context, draft, content: contentOf(draft) } : found;
}

/** What somebody has begun of escalations, the last one written first. */
export async function begunBy(tx: Tx, { id }: Person): Promise<readonly Draft[]> {
  return (await openDraftsOf(tx, id)).filter(({ kind }) => kind === 'raise');
}

/**
 * Begins a draft. One that says just so of the child already is taken in its place: a card pressed twice, or delivered again,
 * begins one.
 */
export async function beginDraft(tx: Tx, { asker, child, at }: RaisingContext, content: RaisingContent): Promise<Draft> {
  const same = (await begunBy(tx, asker)).find((draft) => draft.child === child.id && saysOfTheChild(contentOf(draft)) === saysOfTheChild(content));
  return same ?? openDraft(tx, { person: asker.id, kind: 'raise', escalation: null, child: child.id, content }, at);
}

/** Saves what was filled in so far. */
export async function saveBegun(tx: Tx, { asker, at }: RaisingContext, token: string, content: RaisingContent): Promise<void> {
  await saveDraft(tx, { token, person: asker.id, content }, at);
}

function saysOfTheChild({ impact, childView, knownHow }: RaisingContent): string {
  return JSON.stringify([impact, childView, knownHow]);
}
