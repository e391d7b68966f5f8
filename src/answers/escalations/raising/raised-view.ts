import { instantAfter, type Instant } from '../../../calendar/london';
import { wasUndone } from '../../../escalation/state';
import { UNDO_WITHIN_MS } from '../../../escalation/undoing';
import { tellableFrom } from '../../../notices/hours';
import { cardToken } from '../../../store/card-tokens';
import type { HeldEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import { asking, writeAsk } from '../../ask';
import { formView } from '../../recording/form-view';
import { calledOnCards } from '../../sight';
import type { FormView } from '../../views';
import { aroundOf } from '../circumstances';
import { momentInWords, nameOf, whoDid } from '../event-words';
import { referenceOf } from '../following/standing-words';
import type { RaisingContext } from './context';
import { titleOf } from './context';

/** What stands once an escalation was raised: its reference, who will be told and when, and how to take it back. */
export async function raisedView(tx: Tx, context: RaisingContext, { state }: HeldEscalation, problem = ''): Promise<FormView> {
  const { asker, child, setting, circumstances: { directory, today }, at } = context;
  const reference = referenceOf(state);
  const base = { understood: `${titleOf(setting)} · ${calledOnCards(child)} · ${reference}`, child: calledOnCards(child), problem };
  const { escalation, by } = state.raised;
  if (wasUndone(state)) {
    const draft = { name: 'escalation.draft', draft: escalation, step: 'summary' } as const;
    return formView({
      ...base,
      headline: `${reference} was taken back: nobody was told, and it counts nowhere.`,
      alsoSave: by === asker.id ? [{ title: 'Write it again', record: { form: draft, press: 'reopen' } }] : [],
    });
  }
  const open = { title: `Open ${reference}`, ask: writeAsk(asking({ intent: 'escalation.show', slots: { ref: reference } })) };
  if (!mayUndo(state.undoable?.since ?? null, at)) {
    return formView({ ...base, headline: `${reference}: ${whoDid(state.raised, directory, today)}.`, buttons: [open] });
  }
  const form = { name: 'escalation.raised', token: await cardToken(tx, escalation, asker.id) } as const;
  return formView({
    ...base,
    headline: `${reference} was raised. ${toldInWords(state, context)}`,
    note: 'Undo takes it back within a minute, before anyone is told.',
    alsoSave: [{ title: 'Undo', record: { form, press: 'undo' } }],
    buttons: [open],
  });
}

function mayUndo(since: Instant | null, at: Instant): boolean {
  return since !== null && at <= instantAfter(since, UNDO_WITHIN_MS);
}

/** Who will be told, and when: nobody is written to outside working hours. */
function toldInWords(state: HeldEscalation['state'], { circumstances, setting }: RaisingContext): string {
  const { directory, today } = circumstances;
  const { iroManagers, holdersAbove } = aroundOf(state, circumstances);
  const isHeld = state.addressees.length > 0;
  const told = [...new Set(isHeld ? state.addressees : [...holdersAbove, ...iroManagers])];
  const nobody = isHeld ? '' : 'Nobody holds this stage. ';
  const [first] = told;
  if (first === undefined) return `${nobody}There is nobody on the staff list who could be told.`;
  const undone = instantAfter(state.raised.at, UNDO_WITHIN_MS);
  const { workingDays = [] } = directory.person(first) ?? {};
  const from = tellableFrom(undone, { hours: setting.policy.hours, calendar: setting.localCalendar, workingDays, urgency: 'ordinary' });
  const when = from === undone ? 'in a minute' : `on ${momentInWords(from, today)}`;
  return `${nobody}${told.map((id) => nameOf(id, directory)).join(' and ')} will be told ${when}.`;
}
