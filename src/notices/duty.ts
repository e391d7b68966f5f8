import type { LocalDate } from '../calendar/local-date';
import type { Role } from '../policy/roles';
import type { Milestone, MilestoneId, Setting } from '../timetable/milestone';

/** What somebody is told of a child's timetable. */
export const dutyKinds = [
  /** The report is asked for. */
  'report.remind',
  /** A reminder that went to others, for whoever the policy wants to know of it. */
  'report.copy',
  'report.ring',
  /** The review is today, and there is no report. */
  'report.missing_today',
  'report.consult',
  /** Past the day by which it was due, the review still to come. */
  'report.late',
  'report.thanks',
  /** Its writer says that it is there, and nobody has confirmed it. */
  'report.said',
  'report.held_without',
  'report.cause_for_concern',
  'report.record_why',
  /** Asked for by a later day, because the review was held without it. */
  'report.asked_after',
  'report.still_missing',
  'review.not_recorded',
  'review.will_be_late',
  'review.overdue',
  'review.this_week',
  'review.to_book',
  /** Past the council's own date, and booked within the legal limit. */
  'review.past_standard',
  /** Told to managers: near the legal limit and not booked, booked after it, or past it. */
  'review.out_of_time',
  'task.ahead',
  'task.passed',
  'iro.none',
] as const;

export type DutyKind = (typeof dutyKinds)[number];

/** Something that the holder of a role should be told on a day. */
export interface Duty {
  readonly to: Role;
  readonly kind: DutyKind;
  readonly milestone: MilestoneId;
  /** The review that the milestone belongs to, or null. */
  readonly sequence: number | null;
  /** The day that it is about: that of the review, or the one by which something is due. */
  readonly day: LocalDate;
  /** Which of several of its kind about the same day: `-5 days`; empty where there is one only. */
  readonly step: string;
  /** The first day on which it is told; whoever is not at work then is told on their next morning. */
  readonly since: LocalDate;
  /** A line of the morning's digest, or a card of its own for what needs an act. A card goes out once for its kind, day and step. */
  readonly way: 'digest' | 'own_card';
  /** Whether a line is said on one morning only, or each time there is a digest while it holds. */
  readonly lasts: 'once' | 'while_open';
  /** It comes of a rule that is being tried out: it is written down, and nobody is told. */
  readonly monitor: boolean;
}

/** What duties are worked out under, for one child. */
export interface DutySetting extends Setting {
  /** Whether anybody who holds the role for the child is at work on a day. */
  readonly isAtWork: (role: Role, date: LocalDate) => boolean;
}

type DutyParts = Pick<Duty, 'to' | 'kind' | 'since'> & Partial<Duty>;

/** A line of the digest about a milestone, said while it holds, unless told otherwise; its day is the milestone's. */
export function dutyAbout({ id, sequence, due }: Milestone, parts: DutyParts): Duty {
  return { milestone: id, sequence, day: due, step: '', way: 'digest', lasts: 'while_open', monitor: false, ...parts };
}
