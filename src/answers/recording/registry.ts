import { actOn } from '../../recording/acts';
import { answerLateForm, askLateForm } from './forms/agreement';
import { bookForm, bringForwardForm, moveForm, notHeldForm } from './forms/booking';
import { correctForm, entryToCorrect } from './forms/correct';
import { doneForm } from './forms/done';
import { heldForm, heldPartForm } from './forms/held';
import { midwayForm, permanenceForm, unregisteredForm, visitForm } from './forms/of-the-child';
import { noEarlierReviewForm, tellIroForm } from './forms/event';
import { reportForm, reportNotThereForm, reportUntilForm, sayReportForm, whyWithoutReportForm } from './forms/report';
import type { FormName } from './form-ask';
import { mayRecord, type FormContext } from './form-context';
import type { FillIn, RecordForm } from './record-form';

/** What can be recorded, in the order in which it is offered. */
export const recordForms = {
  held: heldForm,
  held_part: heldPartForm,
  book: bookForm,
  move: moveForm,
  not_held: notHeldForm,
  bring_forward: bringForwardForm,
  report: reportForm,
  report_not_there: reportNotThereForm,
  why_without_report: whyWithoutReportForm,
  say_report: sayReportForm,
  report_until: reportUntilForm,
  premeeting: doneForm('premeeting'),
  ask_late: askLateForm,
  answer_late: answerLateForm,
  decisions: doneForm('decisions'),
  'record.completed': doneForm('record.completed'),
  'record.sent': doneForm('record.sent'),
  letter: doneForm('letter'),
  'careplan.updated': doneForm('careplan.updated'),
  midway: midwayForm,
  visit: visitForm,
  'permanence.plan': permanenceForm('plan'),
  'permanence.achieved': permanenceForm('achieved'),
  unregistered: unregisteredForm,
  tell_iro: tellIroForm,
  no_earlier_review: noEarlierReviewForm,
} as const satisfies Partial<Readonly<Record<FormName, RecordForm>>>;

export type RecordFormName = keyof typeof recordForms;

export const recordFormNames = Object.keys(recordForms) as readonly RecordFormName[];

/** The card of this name on which something is filled in; null where it is none. */
export function fillInOf(name: FormName): FillIn | null {
  if (name === 'correct') return correctForm;
  return isRecordForm(name) ? recordForms[name] : null;
}

/** Whether the asker may fill in the card that this is. */
export function mayFillIn(context: FormContext): boolean {
  const { name } = context.form;
  if (isRecordForm(name)) return mayRecord(recordForms[name].act, context);
  const entry = entryToCorrect(context);
  // What has been corrected meanwhile is said on the card, and not hidden.
  return entry === null ? mayRecord('record_review', context) || mayRecord('record_paperwork', context) : mayRecord(actOn(entry.field), context);
}

function isRecordForm(name: FormName): name is RecordFormName {
  return name in recordForms;
}
