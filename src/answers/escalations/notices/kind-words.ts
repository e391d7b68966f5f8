import type { EscalationNoticeKind } from '../../../notices/escalation-kinds';

/** What somebody is told of an escalation, as a list of notices calls it. */
export const escalationKindWords: Readonly<Record<EscalationNoticeKind, string>> = {
  'escalation.asked': 'An answer is asked for',
  'escalation.moved_up': 'Taken to the next stage',
  'escalation.answered': 'An answer came',
  'escalation.answered_by_other': 'Somebody else answered',
  'escalation.passed_on': 'Given to somebody else to answer',
  'escalation.reallocated': 'Others work with the child now',
  'escalation.time_asked': 'More time is asked for',
  'escalation.extended': 'More time is given',
  'escalation.time_refused': 'More time is refused',
  'escalation.held': 'Put on hold',
  'escalation.paused': 'Paused',
  'escalation.resumed': 'Runs on after a pause',
  'escalation.cafcass': 'Referred to Cafcass',
  'escalation.closed': 'Closed',
  'escalation.nobody': 'Nobody to answer',
  'escalation.reminder': 'An answer is due soon',
  'escalation.overdue': 'An answer is overdue',
  'escalation.total_overdue': 'The time for all formal stages is over',
  'escalation.hold_over': 'A hold is over',
  'escalation.action_due': 'The day of an action has come',
};
