import type { LocalDate } from '../../calendar/local-date';
import { distance, shortDay } from '../../calendar/words';
import { cardKey, type Told } from '../../notices/council-morning';
import type { ReminderKind } from '../../notices/reminder-kinds';
import { laterDay } from '../../notices/report-missing';
import { entryOf } from '../../recording/laid-over';
import { nextReviewNamed } from '../../recording/place';
import type { Milestone } from '../../timetable/milestone';
import { asking, writeAsk } from '../ask';
import { nameNow } from '../child-views';
import { withArticle } from '../escalations/raising/called';
import { raiseButton } from '../escalations/raising/raise-button';
import type { KnownChild } from '../notices/council';
import { askedForBy, dateOf, reviewInDays } from '../notices/duty-lines';
import { recordedOf } from '../paperwork';
import { childForm } from '../recording/buttons';
import { whyInput } from '../recording/forms/report';
import { lastEntry, mayRecord, type ChildContext } from '../recording/form-context';
import { formView, understoodAs } from '../recording/form-view';
import { dayInput } from '../recording/inputs';
import { untilInWords } from '../said-words';
import { calledOnCards } from '../sight';
import { capital } from '../understood';
import type { Button, FormView } from '../views';
import type { ReminderForm, ReminderFormName } from './form-ask';

/** A reminder with the child as its receiver sees it, and the report and the review that it is about. */
interface Reminding {
  readonly told: Told<KnownChild>;
  readonly kind: ReminderKind;
  readonly context: ChildContext;
  readonly report: Milestone;
  readonly review: Milestone;
}

/** A card, and the line of its notification, which names no child. */
export interface ReminderCard {
  readonly view: FormView;
  readonly summary: string;
}

/** The card of a reminder as things stand now; null where the report or its review is no longer in the timetable. */
export function reminderCard(told: Told<KnownChild>, kind: ReminderKind, context: ChildContext): ReminderCard | null {
  const { child: { timetable }, duty } = told;
  const report = dateOf(timetable, duty);
  const review = dateOf(timetable, { milestone: 'review', sequence: duty.sequence });
  if (report === null || review === null) return null;
  const about: Reminding = { told, kind, context, report, review };
  const { title, headline, summary } = wordsOf(about);
  const asksTheWriter = kind === 'report.remind' || kind === 'report.asked_after' || kind === 'report.held_without';
  const view = formView({
    understood: understoodAs(title, context.child),
    child: calledOnCards(context.child),
    headline,
    facts: factsOf(about),
    ...(asksTheWriter ? forTheWriter(about) : forTheOfficer(about)),
  });
  return { view, summary };
}

interface ReminderWords {
  readonly title: string;
  readonly headline: string;
  readonly summary: string;
}

function wordsOf({ told: { duty }, kind, context: { sight }, report, review }: Reminding): ReminderWords {
  const { today, setting: { policy: { words } } } = sight;
  const day = (date: LocalDate) => shortDay(date, today);
  const held = `${reviewInDays(review, today)} without a ${words.report}.`;
  switch (kind) {
    case 'report.remind': {
      const isLate = report.due < today;
      const due = `${isLate ? 'was due' : 'is due'} by ${day(report.due)}`;
      return {
        title: isLate ? 'Report late' : 'Report due', headline: `The ${words.report} for review ${report.sequence} ${due}. ${reviewInDays(review, today)}.`,
        summary: `1 ${words.report} for a review ${due}`,
      };
    }
    case 'report.asked_after':
      return {
        title: 'Report due after the review', headline: `${held} Please send it by ${day(duty.day)}.`,
        summary: `1 review was held without your ${words.report}: due by ${day(duty.day)}`,
      };
    case 'report.held_without': {
      const due = laterDay(duty.day, sight.setting);
      return {
        title: 'Held without a report', headline: `${held}${due === null ? '' : ` It ${due < today ? '' : 'is '}${askedForBy(due, today)}.`}`,
        summary: `1 review was held without a ${words.report}`,
      };
    }
    case 'report.cause_for_concern':
      return {
        title: 'Held without a report', headline: `${held} Raise ${withArticle(words.escalation)} about it?`,
        summary: `1 review was held without a ${words.report}: raise ${withArticle(words.escalation)}?`,
      };
    case 'report.record_why':
      return { title: 'Held without a report', headline: `${held} Why did it go ahead?`, summary: `1 review was held without a ${words.report}: why did it go ahead?` };
  }
}

/** What the sentence of the card does not say. */
function factsOf({ told: { standingFor }, context: { child, sight }, report, review }: Reminding): FormView['facts'] {
  const { directory, today, setting } = sight;
  const day = review.review?.booked ?? review.due;
  const entry = entryOf(recordedOf(child, review), 'reportUntil');
  const until = entry === null ? null : untilInWords(entry, sight);
  const name = (id: string | null) => nameNow(directory.person(id), sight) ?? id ?? 'none allocated';
  return [
    review.done === null
      ? { title: 'Review', value: capital(distance(day, today, setting.calendar)) }
      : { title: capital(setting.policy.words.report), value: `${report.due < today ? 'was due' : 'due'} ${shortDay(report.due, today)}` },
    ...(until === null ? [] : [{ title: 'More time', value: until }]),
    { title: 'IRO', value: name(child.allocation.iro) },
    { title: 'Social worker', value: name(child.allocation.socialWorker) },
    ...(standingFor === null ? [] : [{ title: 'You', value: `told in place of ${name(standingFor)}` }]),
  ];
}

/** What whoever writes the report, or sees to it that it is written, can do with one press. */
function forTheWriter({ told, context, review }: Reminding): Partial<FormView> {
  const { child, laid, sight } = context;
  const mayUse = mayRecord('say_report', context);
  const about = { review: review.done === null ? nextReviewNamed(laid, sight.today) : ({ kind: 'held', day: review.done } as const) };
  const form = (name: ReminderFormName): ReminderForm => ({ name, child: child.id, card: cardKey(told.duty) });
  const isTheirs = child.allocation.socialWorker === sight.asker.id;
  return {
    inputs: mayUse ? [dayInput({ id: 'day', label: 'Report given on', needed: 'Choose the day.' }, sight.today, {})] : [],
    save: mayUse ? { title: 'Report is done', record: { form: childForm('say_report', context, about), seen: lastEntry(laid) } } : null,
    alsoSave: [
      ...(isTheirs ? [{ title: 'Not my child', record: { form: form('reminder.not_mine') } }] : []),
      { title: 'Snooze', record: { form: form('reminder.snooze') } },
    ],
    buttons: [...(mayUse ? [{ title: 'I need until…', form: childForm('report_until', context, about) }] : []), opensTheChild(context)],
  };
}

/** What the officer can do about a review that was held without its report. */
function forTheOfficer({ kind, context, review }: Reminding): Partial<FormView> {
  const { child, laid, timetable, sight } = context;
  const isAskedWhy = kind === 'report.record_why' && mayRecord('record_review', context);
  const about = { review: review.done === null ? null : ({ kind: 'held', day: review.done } as const) };
  const buttons = [
    ...raiseButton({ child, timetable, review: review.done }, sight),
    ...(mayRecord('record_review', context) ? [{ title: 'The report was there', form: childForm('report', context, about) }] : []),
    opensTheChild(context),
  ];
  if (!isAskedWhy) return { buttons };
  const record = { form: childForm('why_without_report', context, about), seen: lastEntry(laid) };
  return { inputs: [whyInput({})], save: { title: 'Record why', record }, buttons };
}

function opensTheChild({ child }: ChildContext): Button {
  return { title: 'Open the child', ask: writeAsk(asking({ intent: 'review.next', slots: { child: child.id } })) };
}
