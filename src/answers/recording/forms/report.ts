import { entryOf, saidReport, valueOf } from '../../../recording/laid-over';
import { untilInWords } from '../../said-words';
import { capital } from '../../understood';
import type { FormInput } from '../../views';
import { childForm } from '../buttons';
import type { FormContext } from '../form-context';
import { dayInput, textInput, type Typed } from '../inputs';
import { ofReview, type RecordForm } from '../record-form';
import { doneForm, doneOn, reportSaid } from './done';

const WHY_NEEDED = 'Say why, in a few words.';

/** That the report came; where that was said, the answer may also be that it is not there. */
export const reportForm: RecordForm = {
  ...doneForm('report'),
  instead: (context) => {
    const { review } = context.form;
    return reportNotThereForm.isOffered(context) ? [{ title: 'It is not there…', form: childForm('report_not_there', context, { review }) }] : [];
  },
};

/** What the social worker says of the report: shown as said, and never counted. */
export const sayReportForm: RecordForm = {
  title: 'Say when the report was given',
  act: 'say_report',
  about: ['next', 'held'],
  isOffered: (context) => doneOn(context, 'report') === null,
  note: reportSaid,
  inputs: ({ sight }, typed) => [dayInput({ id: 'day', label: 'Given on', needed: 'Choose the day.' }, sight.today, typed)],
  commands: (context, typed) => [{ do: 'say_report', ...ofReview(context), day: typed['day'] }],
};

/** Whoever writes the report says until when they need: the IRO is told. */
export const reportUntilForm: RecordForm = {
  title: 'I need longer for the report',
  asks: 'When will it be there?',
  act: 'say_report',
  about: ['next', 'held'],
  isOffered: (context) => doneOn(context, 'report') === null && !isSaidToBeThere(context) && !wasThere(context),
  note: (context) => untilSaid(context) || reportSaid(context),
  inputs: (_, typed) => [
    dayInput({ id: 'day', label: 'It will be there on', needed: 'Choose the day.' }, null, typed),
    textInput({ id: 'reason', label: 'Why', needed: WHY_NEEDED }, typed),
  ],
  commands: (context, typed) => [{ do: 'report_until', ...ofReview(context), day: typed['day'], reason: typed['reason'] }],
  save: 'Tell the IRO',
};

/** The answer to it by whoever reviews. */
export const reportNotThereForm: RecordForm = {
  title: 'The report is not there',
  act: 'record_review',
  about: ['next', 'held'],
  isOffered: (context) => isSaidToBeThere(context) && doneOn(context, 'report') === null,
  note: reportSaid,
  inputs: () => [],
  commands: (context) => [{ do: 'report_not_there', ...ofReview(context) }],
  save: 'It is not there',
};

/** Where the council wants it written down: why a review went ahead without its report. */
export const whyWithoutReportForm: RecordForm = {
  title: 'Why it went ahead without its report',
  act: 'record_review',
  about: ['held'],
  isOffered: (context) => {
    const { place, sight: { setting: { policy } } } = context;
    const isExplained = place !== null && valueOf(place.recorded, 'wentWithoutReport') !== null;
    return policy.missingReport.iroRecordsWhy && !wasThere(context) && !isExplained;
  },
  inputs: (_, typed) => [whyInput(typed)],
  commands: (context, typed) => [{ do: 'why_without_report', ...ofReview(context), reason: typed['reason'] }],
};

/** Why a review went ahead without its report. */
export function whyInput(typed: Typed): FormInput {
  return textInput({ id: 'reason', label: 'Why it went ahead', needed: WHY_NEEDED }, typed);
}

function isSaidToBeThere({ place }: FormContext): boolean {
  const said = place === null ? null : saidReport(place.recorded);
  return said !== null && !said.notThere;
}

/** Whether a review that was held had its report. */
function wasThere({ place }: FormContext): boolean {
  if (place === null || place.held === null) return false;
  const { held, recorded } = place;
  const came = held.facts.reportReceived;
  return (came !== null && came <= held.day) || valueOf(recorded, 'withReport') === true;
}

function untilSaid({ place, sight }: FormContext): string {
  const until = place === null ? null : entryOf(place.recorded, 'reportUntil');
  return capital((until && untilInWords(until, sight)) ?? '');
}
