import type { ReminderNoticeKind } from '../../notices/reminder-kinds';

/** What somebody is told about a report, as a list of notices calls it. */
export const reminderKindWords: Readonly<Record<ReminderNoticeKind, string>> = {
  'report.remind': 'Reminder: the report for a review',
  'report.asked_after': 'A review was held without a report, which is still asked for',
  'report.held_without': 'A review was held without a report',
  'report.cause_for_concern': 'Held without a report: a cause for concern is offered',
  'report.record_why': 'Held without a report: why it went ahead is asked',
  'report.needs_until': 'More time is needed for a report',
  'report.not_mine': 'A worker says that a child is not theirs',
};
