import { earlier, type LocalDate } from '../calendar/local-date';
import { isRefused, type DayOrRefused, type Refused, type WorkingDays } from '../calendar/working-days';
import type { CouncilPolicy } from '../policy/council-policy';
import type { KnownChild } from './known';
import { isNoLaterThan } from './working-day-limit';

export const milestoneIds = [
  'review', 'aim', 'premeeting', 'report', 'decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated', 'midway', 'visit',
  'iro.allocated', 'careplan.first', 'review.last', 'pathway', 'permanence.plan', 'permanence.achieved',
] as const;

export type MilestoneId = (typeof milestoneIds)[number];

export type MilestoneStatus = 'done_on_time' | 'done_late' | 'overdue' | 'due' | 'upcoming' | 'not_needed';

/** One date of a child's timetable. The legal limit, the local standard and what is due are three dates, never mixed. */
export interface Milestone {
  readonly id: MilestoneId;
  /** The review that it belongs to, or null. */
  readonly sequence: number | null;
  readonly legal: LocalDate | null;
  readonly local: LocalDate | null;
  /** The earlier of the two. */
  readonly due: LocalDate;
  readonly done: LocalDate | null;
  readonly status: MilestoneStatus;
  /** The regulation, or the policy's id where no regulation sets the date. */
  readonly source: string;
  /** Why the date is what it is, a line a step, days as `YYYY-MM-DD`. Built when asked for. */
  readonly because: () => readonly string[];
  readonly review?: ReviewParticulars;
}

/** What only a review has. */
export interface ReviewParticulars {
  /** Held on or before its legal limit; null while it has not been held. */
  readonly onTimeLegal: boolean | null;
  /** Begun as part 1, and no part 2 followed within 20 working days. */
  readonly incomplete: boolean;
  readonly booked: LocalDate | null;
  /** What the case system calls due; kept apart. */
  readonly reportedDue: LocalDate | null;
  readonly reportedLaterThanLegal: boolean;
}

/** A milestone that cannot be worked out, named with the reason. */
export interface RefusedMilestone {
  readonly id: MilestoneId;
  readonly sequence: number | null;
  readonly why: string;
}

export type Outcome = Milestone | RefusedMilestone;

export function isRefusedMilestone(outcome: Outcome): outcome is RefusedMilestone {
  return 'why' in outcome;
}

/** What every rule looks at beside the child: policy, calendars and the day. Made once a caseload. */
export interface Setting {
  readonly policy: CouncilPolicy;
  /** Working days of England and Wales: for the law. */
  readonly calendar: WorkingDays;
  /** The same less the council's closure days: for its own standards. */
  readonly localCalendar: WorkingDays;
  readonly today: LocalDate;
  /** The last day that still counts as "due": 20 working days on. */
  readonly dueUntil: DayOrRefused;
}

const DUE_WITHIN_WORKING_DAYS = 20;

export function settingFor(policy: CouncilPolicy, calendar: WorkingDays, today: LocalDate): Setting {
  return {
    policy,
    calendar,
    localCalendar: calendar.closedOn(policy.closureDays),
    today,
    dueUntil: calendar.add(today, DUE_WITHIN_WORKING_DAYS),
  };
}

/** What every rule looks at. */
export interface ChildView {
  readonly child: KnownChild;
  readonly setting: Setting;
}

/** What a rule knows of a milestone before its due date and status are worked out. */
export interface MilestoneDraft {
  readonly id: MilestoneId;
  readonly sequence: number | null;
  readonly legal: DayOrRefused | null;
  readonly local: DayOrRefused | null;
  readonly done: LocalDate | null;
  readonly source: string;
  readonly because: () => readonly string[];
  readonly review?: ReviewParticulars;
}

/** Gives a milestone its due date and status, or names it refused where a working-day sum was. */
export function milestone(draft: MilestoneDraft, { child, setting }: ChildView): Outcome {
  const { id, sequence, legal, local, done, source, because, review } = draft;
  if (isRefused(legal)) return { id, sequence, why: legal.refused };
  if (isRefused(local)) return { id, sequence, why: local.refused };
  const due = earlier(legal, local);
  if (due === null) throw new Error(`the milestone ${id} has neither a legal limit nor a local standard`);
  const status = statusOf(id, due, done, child.ended, setting);
  if (typeof status === 'object') return { id, sequence, why: status.refused };
  // Written out, because a caseload keeps some hundred thousand of them, and copies of a draft take half as much again.
  if (review === undefined) return { id, sequence, legal, local, due, done, status, source, because };
  return { id, sequence, legal, local, due, done, status, source, because, review };
}

function statusOf(
  id: MilestoneId, due: LocalDate, done: LocalDate | null, ended: LocalDate | null, setting: Setting,
): MilestoneStatus | Refused {
  const { today, dueUntil, policy, calendar } = setting;
  if (done !== null && (ended === null || done <= ended)) return done <= due ? 'done_on_time' : 'done_late';
  if (ended !== null) return 'not_needed';
  if (policy.pauses.some(({ rule, from, to }) => rule === id && from <= due && due <= to)) return 'not_needed';
  if (due < today) return 'overdue';
  const isNear = isNoLaterThan(due, { from: today, limit: dueUntil }, calendar);
  if (typeof isNear === 'object') return isNear;
  return isNear ? 'due' : 'upcoming';
}
