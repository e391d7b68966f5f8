import { z } from 'zod';
import { isoDay, parseDay } from '../../calendar/local-date';
import type { Instant } from '../../calendar/london';
import { shortDay } from '../../calendar/words';
import type { NewNotice } from '../../notices/notice';
import { Receivers } from '../../notices/receivers';
import type { Person } from '../../people/person';
import { writeAudit } from '../../store/audit';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking, writeAsk } from '../ask';
import { writeLooks } from '../looks';
import { childContext, mayRecord, type ChildContext } from '../recording/form-context';
import { formView, understoodAs } from '../recording/form-view';
import { dayInput, readTyped, textInput, type Typed } from '../recording/inputs';
import { calledOnCards, permitted, type Answered } from '../sight';
import { sightAmong, sightOf } from '../sight-of';
import type { FormView, View } from '../views';
import { words, wordsView } from '../words-answer';
import { whyInput } from './card';
import { cardNow } from './card-now';
import { reminderFormSchema, type ReminderForm } from './form-ask';
import { snooze } from './snooze';

const pressSchema = z.looseObject({ form: reminderFormSchema });

/** What was pressed on a reminder. */
export interface ReminderPress {
  readonly form: ReminderForm;
  readonly typed: Typed;
}

/** What came with a press, null where it is not of a reminder. */
export function readReminderPress(data: unknown): ReminderPress | null {
  const read = pressSchema.safeParse(data);
  return read.success ? { form: read.data.form, typed: readTyped(data) } : null;
}

/** Opens the card on which more time is asked for; nothing else of a reminder has a card of its own. */
export async function openReminder(tx: Tx, asker: Person, form: ReminderForm, setting: Setting, at: Instant): Promise<View> {
  return withChild(tx, asker, form, { setting, at }, async (context) => untilView(context, form, {}, ''));
}

/** Does what was pressed on a reminder: the answer says who is told, or when it comes back. */
export async function takeReminder(tx: Tx, asker: Person, { form, typed }: ReminderPress, setting: Setting, at: Instant): Promise<View> {
  return withChild(tx, asker, form, { setting, at }, (context) => {
    switch (form.name) {
      case 'reminder.until':
        return takeUntil(tx, context, form, typed, at);
      case 'reminder.not_mine':
        return takeNotMine(tx, context, form, at);
      case 'reminder.snooze':
        return takeSnooze(tx, context, form, at);
      case 'reminder.why':
        return takeWhy(tx, context, form, typed, at);
    }
  });
}

async function withChild(
  tx: Tx, asker: Person, { child }: ReminderForm, { setting, at }: { readonly setting: Setting; readonly at: Instant }, work: (context: ChildContext) => Promise<View>,
): Promise<View> {
  const sight = await sightOf(tx, asker, asking({ intent: 'review.next', slots: { child } }), setting);
  const context = await childContext(tx, child, sight);
  const answered: Answered = context === null
    ? words('Report', [`I can’t find “${child}” among the children you work with.`], sight, [])
    : { view: await work(context), shown: [{ child, grounds: context.grounds }] };
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

const LONGEST_REASON = 300;

function untilView({ child, sight }: ChildContext, form: ReminderForm, typed: Typed, problem: string): FormView {
  return formView({
    understood: understoodAs('I need until…', child),
    child: calledOnCards(child),
    headline: 'Until when do you need, and why? The IRO is told.',
    problem,
    inputs: [
      dayInput({ id: 'until', label: 'The report is there on', needed: 'Choose the day.' }, null, typed),
      textInput({ id: 'reason', label: 'Why', needed: 'Say why.' }, typed, LONGEST_REASON),
    ],
    save: { title: 'Tell the IRO', record: { form: { ...form, name: 'reminder.until' } } },
    buttons: [opens(child.id)],
    facts: [{ title: 'IRO', value: sight.directory.person(child.allocation.iro)?.name ?? 'none allocated' }],
  });
}

async function takeUntil(tx: Tx, context: ChildContext, form: ReminderForm, typed: Typed, at: Instant): Promise<View> {
  const { child, sight: { asker, directory, today, setting } } = context;
  if (!mayRecord('say_report', context)) return saying(context, 'Only the child’s social worker, or who manages them, can say so.');
  const until = parseDay(typed['until'] ?? '');
  const reason = (typed['reason'] ?? '').trim();
  if (until === null || until < today) return untilView(context, form, typed, 'Choose today or a day to come.');
  if (reason === '' || reason.length > LONGEST_REASON) return untilView(context, form, typed, `Say why, in at most ${LONGEST_REASON} characters.`);
  const data = { by: asker.id, until: isoDay(until), reason, sequence: sequenceIn(form.card) };
  const told = new Receivers(directory, setting.localCalendar).for(child.allocation).of('iro');
  await decideNotices(tx, told.map(({ id }) => answerNotice(id, 'report.needs_until', `${asker.id} ${isoDay(until)} ${reason}`, context, data, at)), at);
  await auditAnswer(tx, context, 'report needs until', data, at);
  const who = told.map(({ name }) => name).join(' and ');
  return saying(context, `${who === '' ? 'Nobody is the child’s IRO, so nobody' : who} is told that you need until ${shortDay(until, today)}.`);
}

async function takeNotMine(tx: Tx, context: ChildContext, form: ReminderForm, at: Instant): Promise<View> {
  const { child, sight } = context;
  const { asker, directory } = sight;
  if (child.allocation.socialWorker !== asker.id) return saying(context, 'The case system names somebody else as the social worker: nothing more is asked of you.');
  const candidates = [...directory.managersOf(asker.id), ...directory.withRole('iro_manager')];
  const manager = candidates.find((person) => permitted([child], 'see_reviews', sightAmong(person, sight, sight.ask, sight.setting)).length > 0) ?? null;
  const data = { by: asker.id, card: form.card };
  await decideNotices(tx, [answerNotice(manager?.id ?? null, 'report.not_mine', asker.id, context, data, at)], at);
  await auditAnswer(tx, context, 'child not theirs', data, at);
  return saying(context, manager === null
    ? 'It is on record that this child is not yours. Nobody on the staff list manages you, so tell business support.'
    : `${manager.name} is told that this child is not yours.`);
}

async function takeSnooze(tx: Tx, context: ChildContext, form: ReminderForm, at: Instant): Promise<View> {
  const { sight: { asker, today, setting }, child } = context;
  const named = { person: asker.id, child: child.id, card: form.card };
  if ((await cardNow(tx, named, setting)) === null) return saying(context, 'Nothing more is asked of you here.');
  const back = await snooze(tx, named, asker, setting, at);
  return saying(context, `This comes back on ${shortDay(back, today)} in the morning, unless the report is there by then.`);
}

/** Why a review went ahead without its report is kept where nothing is ever changed (Rotherham 2022-23). */
async function takeWhy(tx: Tx, context: ChildContext, form: ReminderForm, typed: Typed, at: Instant): Promise<View> {
  if (!mayRecord('record_review', context)) return saying(context, 'Only the child’s IRO, or who oversees the service, can record this.');
  const why = (typed['why'] ?? '').trim();
  if (why === '') return whyView(context, form, typed);
  await auditAnswer(tx, context, 'why held without a report', { by: context.sight.asker.id, why, sequence: sequenceIn(form.card) }, at);
  return saying(context, `It is on record why the review went ahead: ${why}`);
}

function whyView({ child }: ChildContext, form: ReminderForm, typed: Typed): FormView {
  return formView({
    understood: understoodAs('Held without a report', child), child: calledOnCards(child), headline: 'Why did the review go ahead?',
    problem: 'Say why it went ahead.', inputs: [whyInput(typed)], save: { title: 'Record why', record: { form } }, buttons: [opens(child.id)],
  });
}

/** The number of the review that a card is about (`cardKey`). */
function sequenceIn(card: string): number | null {
  const sequence = Number(card.split(' ')[2]);
  return Number.isInteger(sequence) ? sequence : null;
}

function answerNotice(
  to: string | null, kind: NewNotice['kind'], step: string, { child, sight: { today } }: ChildContext, data: NewNotice['data'], at: Instant,
): NewNotice {
  return {
    to, kind, subject: child.id, step, day: today, child: child.id, data, urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
  };
}

async function auditAnswer(tx: Tx, { child, grounds, sight: { asker } }: ChildContext, action: string, data: object, at: Instant): Promise<void> {
  const actingFor = grounds.actingFor?.person.id ?? null;
  await writeAudit(tx, [{ at, actor: asker.id, actingFor, action, child: child.id, reason: grounds.reason, detail: JSON.stringify(data) }]);
}

function saying({ child }: ChildContext, sentence: string): View {
  return wordsView(understoodAs('Report', child), [sentence], [opens(child.id)]);
}

function opens(child: string) {
  return { title: 'Open the child', ask: writeAsk(asking({ intent: 'review.next', slots: { child } })) };
}
