import { counted } from '../../calendar/words';
import type { CouncilPolicy } from '../../policy/council-policy';
import type { DutyKind } from '../../notices/duty';
import type { ReminderKind } from '../../notices/reminder-kinds';
import type { Question } from '../../understanding/question';

/** What is told in the lines of a digest. */
export type LineKind = Exclude<DutyKind, 'report.remind' | Exclude<ReminderKind, 'report.asked_after' | 'report.held_without'>>;

interface DutyWords {
  readonly title: string;
  /** In few words, where it stands among other things. */
  readonly short: string;
  readonly count: (count: number) => string;
  /** The list that holds all of them; null where no list does. */
  readonly whole: Question | null;
}

const reviews = (slots: Question['slots'] = {}): Question => ({ intent: 'reviews.list', slots });
const reports = (slots: Question['slots'] = {}): Question => ({ intent: 'reports.list', slots });

const caseload: Question = { intent: 'caseload.summary', slots: {} };

/** The sections of a digest, in the order in which they are said: what is wrong, what is to be done now, what is good to know. */
export const dutyWords: Readonly<Record<LineKind, DutyWords>> = {
  'iro.none': {
    title: 'Without an IRO', short: 'without an IRO', whole: reviews(),
    count: (count) => `${counted(count, 'child', 'children')} without an IRO`,
  },
  'review.not_recorded': {
    title: 'Booked day has passed, nothing recorded', short: 'nothing recorded', whole: reviews(),
    count: (count) => `${counted(count, 'booked day')} passed with nothing recorded`,
  },
  'review.will_be_late': {
    title: 'Will be late: booked after the legal limit', short: 'will be late', whole: reviews(),
    count: (count) => `${counted(count, 'review')} will be late`,
  },
  'review.overdue': {
    title: 'Overdue: past the legal limit', short: 'overdue', whole: reviews({ status: 'overdue' }),
    count: (count) => `${counted(count, 'review')} overdue`,
  },
  'review.out_of_time': {
    title: 'Out of time, or about to be', short: 'out of time', whole: reviews({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'review')} out of time or about to be`,
  },
  'review.past_standard': {
    title: 'Past our standard, within the legal limit', short: 'past our standard', whole: reviews({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'review')} past our standard`,
  },
  'report.missing_today': {
    title: 'No report, and the review is close', short: 'no report', whole: reports({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'review')} close without a report`,
  },
  'report.consult': {
    title: 'No report: talk with the IRO before the review', short: 'talk with the IRO', whole: reports({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'review')} to talk over with the IRO`,
  },
  'report.ring': {
    title: 'Ring the social worker: no report yet', short: 'ring the social worker', whole: reports({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'call')} about a report`,
  },
  'report.said': {
    title: 'Said to be there: please confirm', short: 'to confirm', whole: reports({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'report')} to confirm`,
  },
  'report.asked_after': {
    title: 'Report due tomorrow, after the review', short: 'report due', whole: reports({ status: 'overdue' }),
    count: (count) => `${counted(count, 'report')} due after the review`,
  },
  'report.held_without': {
    title: 'Held without a report', short: 'held without a report', whole: reports({ status: 'overdue' }),
    count: (count) => `${counted(count, 'review')} held without a report`,
  },
  'report.still_missing': {
    title: 'Held, and the report is still missing', short: 'report still missing', whole: reports({ status: 'overdue' }),
    count: (count) => `${counted(count, 'report')} still missing after the review`,
  },
  'report.late': {
    title: 'Reports late in your team', short: 'report late', whole: reports({ status: 'overdue' }),
    count: (count) => `${counted(count, 'report')} late in your team`,
  },
  'report.copy': {
    title: 'Reminders that went out', short: 'reminded', whole: reports({ status: 'outstanding' }),
    count: (count) => `${counted(count, 'reminder')} about a report`,
  },
  'review.this_week': { title: 'Reviews this week', short: 'this week', whole: reviews(), count: (count) => `${counted(count, 'review')} this week` },
  'review.to_book': {
    title: 'To book', short: 'to book', whole: reviews({ status: 'outstanding', booking: 'none' }),
    count: (count) => `${counted(count, 'review')} to book`,
  },
  'task.passed': { title: 'Past their day', short: 'past its day', whole: caseload, count: (count) => `${counted(count, 'other date')} passed` },
  'task.ahead': { title: 'Coming up', short: 'coming up', whole: caseload, count: (count) => `${counted(count, 'other date')} coming up` },
  'report.thanks': {
    title: 'Thank you', short: 'thank you', whole: null,
    count: (count) => `${counted(count, 'report')} in early, thank you`,
  },
};

const withoutReport: Readonly<Record<CouncilPolicy['missingReport']['review'], string>> = {
  iro_decides: 'you decide whether it goes ahead',
  goes_ahead: 'it goes ahead',
  exceptional_only: 'it goes ahead in exceptional circumstances only',
  should_not_go_ahead: 'it should not go ahead unless the circumstances are exceptional',
};

/** What the council's policy says of a review for which there is no report. */
export function missingReportInWords({ review, iroConsultsSocialWorker, iroRecordsWhy }: CouncilPolicy['missingReport']): string {
  const consults = iroConsultsSocialWorker ? ', once you have talked with the social worker' : '';
  return `${withoutReport[review]}${consults}${iroRecordsWhy ? ', and you record why' : ''}`;
}

/** In the order in which they are said. */
export const lineKinds = Object.keys(dutyWords) as readonly LineKind[];
