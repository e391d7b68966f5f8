/** What people are told about an escalation. */
export const escalationNoticeKinds = [
  /** An answer is asked for. */
  'escalation.asked',
  /** It went up, and is answered by others now. */
  'escalation.moved_up',
  'escalation.answered',
  'escalation.answered_by_other',
  /** It was given to somebody else to answer. */
  'escalation.passed_on',
  /** The child's IRO, worker or team changed. */
  'escalation.reallocated',
  'escalation.time_asked',
  'escalation.extended',
  'escalation.time_refused',
  'escalation.held',
  'escalation.paused',
  'escalation.resumed',
  'escalation.cafcass',
  'escalation.closed',
  /** Nobody holds the stage. */
  'escalation.nobody',
  'escalation.reminder',
  'escalation.overdue',
  'escalation.total_overdue',
  'escalation.hold_over',
  'escalation.action_due',
] as const;

export type EscalationNoticeKind = (typeof escalationNoticeKinds)[number];

/** What waits for its time in an escalation, each settled by its own handler. */
export const escalationDeadlineKinds = [
  'escalation.reminder', 'escalation.response', 'escalation.total', 'escalation.held_until', 'escalation.paused_until', 'escalation.action',
] as const;

export type EscalationDeadlineKind = (typeof escalationDeadlineKinds)[number];
