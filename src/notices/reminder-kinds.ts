/** Duties that are told on a card of their own, because they ask somebody to act; a notice of each is called as the duty is. */
export const reminderKinds = ['report.remind', 'report.asked_after', 'report.held_without', 'report.cause_for_concern', 'report.record_why'] as const;

export type ReminderKind = (typeof reminderKinds)[number];

/** The same, and what comes of the buttons on them. */
export const reminderNoticeKinds = [...reminderKinds, 'report.needs_until', 'report.not_mine'] as const;

export type ReminderNoticeKind = (typeof reminderNoticeKinds)[number];

export function isReminderKind(kind: string): kind is ReminderKind {
  return (reminderKinds as readonly string[]).includes(kind);
}
