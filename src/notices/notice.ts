import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import { escalationNoticeKinds } from './escalation-kinds';
import { reminderNoticeKinds } from './reminder-kinds';

/** What people are told of. How each kind is worded, and whether it still holds, is looked up when it is sent. */
export const noticeKinds = [
  'digest', 'late_review.asked', 'late_review.answered', 'cover.set', 'cover.none', 'good_practice', 'facts.moved', 'event.told',
  ...reminderNoticeKinds, ...escalationNoticeKinds,
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

/**
 * Where a notice can end, and the two states before that. `overtaken`: no longer true when it was to be sent;
 * `expired`: too old to matter; `nobody`: the post has no holder; `not_confirmed`: it may have arrived, and may not;
 * `monitored`: it comes of a rule that is being tried out, and is never sent.
 */
export const noticeStates = ['queued', 'sending', 'delivered', 'refused', 'nobody', 'overtaken', 'expired', 'not_confirmed', 'monitored'] as const;

export type NoticeState = (typeof noticeStates)[number];

/** Urgent matters do not wait for working hours. */
export type Urgency = 'ordinary' | 'urgent';

/** Something that somebody is to be told, as it was decided. The same person, kind, subject, step and day is the same notice. */
export interface NewNotice {
  /** A person's id in the staff list; null where nobody holds the post. */
  readonly to: string | null;
  readonly kind: NoticeKind;
  /** What it is about, in the terms of its kind: a child, an escalation's reference, a day. */
  readonly subject: string;
  /** Which of several notices of its kind about the same subject: `-5 wd`; empty where there is one only. */
  readonly step: string;
  /** The day for which it was decided. */
  readonly day: LocalDate;
  readonly child: string | null;
  /** What has to be known beyond the subject to word it; plain JSON. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly urgency: Urgency;
  /** It is not sent before: the end of a time to undo, the beginning of working hours. */
  readonly notBefore: Instant;
  /** From when on it no longer matters; null where it always does. */
  readonly expires: Instant | null;
  /** The notice whose message it replaces, which tells nobody anew; null for a message of its own. */
  readonly renews: number | null;
  /** Whom the receiver stands in for, if anybody. */
  readonly standingFor: string | null;
}
