import { mondayOf, type LocalDate } from '../calendar/local-date';
import type { Milestone } from '../timetable/milestone';
import { isOpen, type Timetable } from '../timetable/timetable';
import type { Duty, DutySetting } from './duty';
import { isNextReview } from './morning';
import { missingReport, saidToBeThere } from './report-missing';
import { reportLadder, thanksFor } from './report-ladder';
import { reviewDuties } from './review-duties';
import { taskDuties } from './tasks';

/** What matters of a child beside its timetable. */
export interface DutyChild {
  /** The day on which care started. */
  readonly started: LocalDate;
  /** The officer's id; null where none is allocated, or whoever was has left. */
  readonly iro: string | null;
  /** What people have said of the report for a review beside the day on which it came; absent where nothing is known of that. */
  readonly saidOfReport?: (review: Milestone) => SaidOfReport;
}

/** What people have said of the report for a review. */
export interface SaidOfReport {
  /** It was there when its review was held, or its writer says so and nobody has confirmed or denied it; null for neither. */
  readonly isThere: 'was_there' | 'said' | null;
  /** Until when its writer says they need; null where they have not. */
  readonly until: LocalDate | null;
  /** Whether it is recorded why the review went ahead without it. */
  readonly isExplained: boolean;
  /** When somebody last recorded that the review was held, or whether its report is there; null where nobody has. */
  readonly lastWord: LocalDate | null;
}

const nothingSaid: SaidOfReport = { isThere: null, until: null, isExplained: false, lastWord: null };

/**
 * What should be told of one child today, to whom, from the council's policy. Of a child whose care has ended there is nothing to tell.
 * @param timetable the child's, of today
 */
export function dutiesOf(child: DutyChild, { clock, milestones }: Timetable, setting: DutySetting): readonly Duty[] {
  if (clock === null) return [];
  const { started, iro } = child;
  const lastHeld = lastReviewHeld(milestones);
  const duties: Duty[] = iro === null ? [withoutOfficer(setting)] : [];
  for (const milestone of milestones) {
    if (isNextReview(milestone)) duties.push(...reviewDuties(milestone, setting));
    else if (milestone.id === 'report') duties.push(...reportDuties(milestone, lastHeld, { child, milestones }, setting));
    else if (isOpen(milestone)) duties.push(...taskDuties(milestone, { started, lastHeld }, setting));
  }
  return duties.filter((duty) => !duties.some((other) => saysAlso(other, duty)));
}

/**
 * An aim is one more date of its review: whoever hears of the review itself is not told of the aim beside it. That there is no report
 * on the day of the review says of itself that the review is this week, and that there is something to ring about.
 */
function saysAlso(other: Duty, { kind, milestone, sequence, to, monitor }: Duty): boolean {
  if (other.to !== to || other.sequence !== sequence) return false;
  if (milestone === 'aim') return other.milestone === 'review';
  return (isOfTheDay(other) || other.kind === 'report.said') && other.monitor === monitor && (kind === 'report.ring' || kind === 'review.this_week');
}

/** The number of the last review held; 0 where there is none. */
export function lastReviewHeld(milestones: readonly Milestone[]): number {
  return milestones.reduce((last, { id, sequence, done }) => (id === 'review' && done !== null ? Math.max(last, sequence ?? 0) : last), 0);
}

/** Of the last review held and of the next one: what is missing from earlier ones is past help. */
function reportDuties(report: Milestone, lastHeld: number, { child, milestones }: ReportsOf, setting: DutySetting): readonly Duty[] {
  if (report.sequence === null || report.sequence < lastHeld) return [];
  const of = milestones.find(({ id, sequence }) => id === 'review' && sequence === report.sequence);
  if (of === undefined) return [];
  const review = of.done ?? of.review?.booked ?? of.due;
  if (report.done !== null) return thanksFor({ report, review }, setting);
  if (!isOpen(report)) return [];
  const { isThere, until, isExplained, lastWord } = child.saidOfReport?.(of) ?? nothingSaid;
  if (isThere === 'was_there') return [];
  const isSaid = isThere === 'said';
  if (of.done !== null) return (isSaid ? saidToBeThere : missingReport)({ report, held: of.done, isExplained, lastWord }, setting);
  const ladder = reportLadder({ report, review, until }, setting);
  return isSaid ? ladder.filter(isOfTheDay).map((duty) => ({ ...duty, kind: 'report.said' })) : ladder;
}

interface ReportsOf {
  readonly child: DutyChild;
  readonly milestones: readonly Milestone[];
}

/** Of a report that its writer says is there, only the officer hears, who can see whether it is: on the day of its review. */
function isOfTheDay({ kind }: Duty): boolean {
  return kind === 'report.missing_today';
}

/** Those who manage the officers have it in their digest, as new each week, until somebody is allocated. */
function withoutOfficer({ today }: DutySetting): Duty {
  const monday = mondayOf(today);
  return {
    to: 'iro_manager', kind: 'iro.none', milestone: 'iro.allocated', sequence: null, day: monday, step: '', since: monday,
    way: 'digest', lasts: 'while_open', monitor: false,
  };
}
