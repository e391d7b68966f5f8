import { shortDay } from '../../calendar/words';
import { allows } from '../../people/permissions';
import { nextReviewNamed } from '../../recording/place';
import { asking, writeAsk } from '../ask';
import type { Button, FormButton } from '../views';
import { wayBack } from '../way-back';
import { formAsk, writeForm, type FormAsk, type FormName } from './form-ask';
import { mayRecord, type ChildContext } from './form-context';

/** The way to a card of recording about this child. */
export function childForm(name: FormName, { child, sight }: Pick<ChildContext, 'child' | 'sight'>, about: Partial<FormAsk> = {}) {
  return writeForm(formAsk(name, { ...about, child: child.id, back: sight.ask.back }));
}

/** Whether there is anything that the asker may record of this child. */
export function mayRecordAnything(context: Pick<ChildContext, 'sight' | 'child'>): boolean {
  return (['record_review', 'record_paperwork', 'say_report', 'tell_iro', 'agree_late'] as const).some((act) => mayRecord(act, context));
}

/** From a child's card to what can be recorded of it; a booked day that has passed is asked about first. */
export function recordButtons(context: ChildContext): readonly Button[] {
  const record: FormButton = { title: 'Record…', form: childForm('menu', context) };
  return mayRecordAnything(context) ? [...passedBookingButtons(context), record, ...tellIroButton(context)] : [];
}

function tellIroButton(context: ChildContext): readonly FormButton[] {
  const isTheirs = context.timetable?.clock != null && mayRecord('tell_iro', context);
  return isTheirs ? [{ title: 'Tell the IRO…', form: childForm('tell_iro', context) }] : [];
}

function passedBookingButtons(context: ChildContext): readonly FormButton[] {
  const { laid, sight } = context;
  const booked = passedBooking(context);
  if (booked === null || !mayRecord('record_review', context)) return [];
  const about = { review: nextReviewNamed(laid, sight.today), booked };
  return [
    { title: `Held on ${shortDay(booked, sight.today)}`, form: childForm('held', context, about) },
    { title: 'Not held', form: childForm('not_held', context, about) },
    { title: 'Moved to…', form: childForm('move', context, about) },
  ];
}

/** The booked day that has passed with nothing recorded; null where there is none. */
export function passedBooking({ laid, timetable, sight }: Pick<ChildContext, 'laid' | 'timetable' | 'sight'>) {
  const { booked } = laid.facts.nextReview;
  return booked !== null && booked < sight.today && timetable?.clock != null ? booked : null;
}

/** The ways on from a card of recording: what else can be recorded, what was recorded, the child, the list. */
export function waysOn(context: ChildContext, here: FormName | null = null): readonly Button[] {
  const { child, laid, grounds, sight } = context;
  const whole = allows(grounds, 'see_timetable') ? ('child.timeline' as const) : ('review.next' as const);
  return [
    ...(here !== 'menu' && mayRecordAnything(context) ? [{ title: 'Record something else', form: childForm('menu', context) }] : []),
    ...(here !== 'history' && laid.entries.length > 0 ? [{ title: 'What was recorded', form: childForm('history', context) }] : []),
    { title: 'Open the child', ask: writeAsk(asking({ intent: whole, slots: { child: child.id } }, sight.ask.back)) },
    ...wayBack(sight),
  ];
}

