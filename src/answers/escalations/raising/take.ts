import type { Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import type { Tx } from '../../../store/open-store';
import { writeLooks } from '../../looks';
import type { Typed } from '../../recording/inputs';
import type { SettingInForce } from '../../setting-in-force';
import type { Answered } from '../../sight';
import type { View } from '../../views';
import { act } from '../act';
import { begun } from './begun';
import { closedView } from './closed-view';
import { newContent } from './content';
import { raisingContext, sightToRaise } from './context';
import { draftsView } from './drafts-view';
import { firstAction } from './first-action';
import { raisingPresses, writeBeginning, type RaisingForm, type RaisingFormOf } from './form-ask';
import { notTheirs, raisedByToken, showing } from './open';
import { raisedView } from './raised-view';
import { takeStep } from './take-step';

/** What was pressed on a card of raising. */
export interface RaisingPressed<Form extends RaisingForm = RaisingForm> {
  readonly form: Form;
  readonly press: string;
  readonly typed: Typed;
}

/** Does what was pressed: saves a step, goes on or back, raises, takes back. What is refused changes nothing and is on record. */
export async function takeRaising(tx: Tx, asker: Person, pressed: RaisingPressed, setting: SettingInForce, at: Instant): Promise<View> {
  const answered = await taken(tx, asker, pressed, setting, at);
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function taken(tx: Tx, asker: Person, { form, press, typed }: RaisingPressed, setting: SettingInForce, at: Instant): Promise<Answered> {
  // A press that no card offers does what opening the card does.
  const known = raisingPresses.find((each) => each === press) ?? null;
  switch (form.name) {
    case 'escalation.raise': {
      const found = await raisingContext(tx, asker, form.child, setting, at);
      if (!found.ok) return found.answered;
      const stand = { step: 'child', content: newContent(form, firstAction(form, found.context)), form: writeBeginning(form) } as const;
      return showing(found.context, await takeStep(tx, found.context, { stand, draft: null, press: known, typed }));
    }
    case 'escalation.draft': {
      const found = await begun(tx, asker, form.draft, setting, at);
      if (!found.ok) return found.answered;
      const { context, draft, content } = found;
      if (draft.closedAt !== null && known !== 'reopen') return showing(context, await closedView(tx, context, draft));
      return showing(context, await takeStep(tx, context, { stand: { step: form.step, content, form }, draft, press: known, typed }));
    }
    case 'escalation.raised':
      return takeUndo(tx, asker, form, setting, at);
    case 'escalation.drafts':
      return draftsView(tx, await sightToRaise(tx, asker, null, setting), setting, null, []);
  }
}

/** Takes back what was raised, while there is time. */
async function takeUndo(tx: Tx, asker: Person, { token }: RaisingFormOf<'escalation.raised'>, setting: SettingInForce, at: Instant): Promise<Answered> {
  const held = await raisedByToken(tx, asker, token);
  if (held === null) return notTheirs(tx, asker, setting, at);
  const { escalation, child } = held.state.raised;
  const found = await raisingContext(tx, asker, child, setting, at);
  if (!found.ok) return found.answered;
  const acted = await act(tx, { person: asker, escalation, command: { do: 'undo' }, seen: null }, setting, at);
  return showing(found.context, await raisedView(tx, found.context, acted.escalation ?? held, acted.ok ? '' : acted.problem));
}
