import { saidReport } from '../../../recording/laid-over';
import { dayInput } from '../inputs';
import { ofReview, type RecordForm } from '../record-form';
import { doneOn, reportSaid } from './done';

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

/** The answer to it by whoever reviews. */
export const reportNotThereForm: RecordForm = {
  title: 'The report is not there',
  act: 'record_review',
  about: ['next', 'held'],
  isOffered: (context) => {
    const said = context.place === null ? null : saidReport(context.place.recorded);
    return said !== null && !said.notThere && doneOn(context, 'report') === null;
  },
  note: reportSaid,
  inputs: () => [],
  commands: (context) => [{ do: 'report_not_there', ...ofReview(context) }],
  save: 'It is not there',
};
