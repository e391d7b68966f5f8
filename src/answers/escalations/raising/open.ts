import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import { escalationByToken } from '../../../store/card-tokens';
import { loadEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import { writeLooks } from '../../looks';
import type { SettingInForce } from '../../setting-in-force';
import type { Answered } from '../../sight';
import type { View } from '../../views';
import { words } from '../../words-answer';
import { auditRefused } from './audit-refused';
import { begun, begunBy } from './begun';
import { closedView } from './closed-view';
import { newContent } from './content';
import { raisingContext, sightToRaise, titleOf, type RaisingContext } from './context';
import { draftsView } from './drafts-view';
import { firstAction } from './first-action';
import { writeBeginning, type RaisingForm, type RaisingFormOf } from './form-ask';
import { raisedView } from './raised-view';
import { stepView } from './step-view';

/** A card of raising, as things stand; that the child was looked at goes into the audit trail. Nothing is saved. */
export async function openRaising(tx: Tx, asker: Person, form: RaisingForm, setting: SettingInForce, at: Instant): Promise<View> {
  const answered = await opened(tx, asker, form, setting, at);
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function opened(tx: Tx, asker: Person, form: RaisingForm, setting: SettingInForce, at: Instant): Promise<Answered> {
  switch (form.name) {
    case 'escalation.raise': {
      const found = await raisingContext(tx, asker, form.child, setting, at);
      return found.ok ? beginning(tx, found.context, form) : found.answered;
    }
    case 'escalation.draft': {
      const found = await begun(tx, asker, form.draft, setting, at);
      if (!found.ok) return found.answered;
      const { context, draft, content } = found;
      if (draft.closedAt !== null) return showing(context, await closedView(tx, context, draft));
      return showing(context, stepView(context, { step: form.step, content, form }));
    }
    case 'escalation.raised':
      return openRaised(tx, asker, form, setting, at);
    case 'escalation.drafts':
      return draftsView(tx, await sightToRaise(tx, asker, null, setting), setting, null, []);
  }
}

/** The first step, with what is known already; what was begun of the child is offered before a new one. */
export async function beginning(tx: Tx, context: RaisingContext, form: RaisingFormOf<'escalation.raise'>): Promise<Answered> {
  const { asker, child, setting } = context;
  const isBegun = !form.anew && (await begunBy(tx, asker)).some((draft) => draft.child === child.id);
  if (!isBegun) return showing(context, stepView(context, { step: 'child', content: newContent(form, firstAction(form, context)), form: writeBeginning(form) }));
  const anew = { title: 'Begin another', form: writeBeginning({ ...form, anew: true }) };
  return draftsView(tx, await sightToRaise(tx, asker, child.id, setting), setting, child.id, [anew]);
}

async function openRaised(tx: Tx, asker: Person, { token }: RaisingFormOf<'escalation.raised'>, setting: SettingInForce, at: Instant): Promise<Answered> {
  const held = await raisedByToken(tx, asker, token);
  if (held === null) return notTheirs(tx, asker, setting, at);
  const found = await raisingContext(tx, asker, held.state.raised.child, setting, at);
  return found.ok ? showing(found.context, await raisedView(tx, found.context, held)) : found.answered;
}

/** What was raised, by the token that the card of this person carries; null where it is another's, or none. */
export async function raisedByToken(tx: Tx, { id }: Person, token: string) {
  const escalation = await escalationByToken(tx, token, id);
  return escalation === null ? null : loadEscalation(tx, escalation);
}

/** What is said of a card that is another's, which is on record. */
export async function notTheirs(tx: Tx, asker: Person, setting: SettingInForce, at: Instant): Promise<Answered> {
  await auditRefused(tx, { actor: asker.id, child: null, refused: 'not_permitted' }, at);
  return words(titleOf(setting), ['That card is not yours. Nothing was changed.'], await sightToRaise(tx, asker, null, setting), []);
}

/** A card about the child of this context. */
export function showing({ shown }: RaisingContext, view: View): Answered {
  return { view, shown: [shown] };
}
