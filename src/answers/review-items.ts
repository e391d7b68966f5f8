import { addDays, mondayOf, type LocalDate } from '../calendar/local-date';
import { isRefused } from '../calendar/working-days';
import type { Milestone, MilestoneId, Setting } from '../timetable/milestone';
import type { Timetable } from '../timetable/timetable';
import type { Slots } from '../understanding/question';
import type { StoredChild } from '../store/children';
import { timetableNow } from './timetables';

/** One review (or midway, or pathway plan) in a list. */
export interface ReviewItem {
  readonly child: StoredChild;
  readonly milestone: Milestone;
  readonly sequence: number | null;
  readonly booked: LocalDate | null;
  /** The day by which it belongs to a period: the day it was held or is booked for, else its due day. */
  readonly day: LocalDate;
  readonly group: ReviewGroup;
}

/** Where an item stands in a list, in the order of the list. "Overdue" is said of the legal limit only. */
export const reviewGroups = ['will_be_late', 'overdue', 'not_recorded', 'past_standard', 'this_week', 'next_week', 'after_that', 'done'] as const;

export type ReviewGroup = (typeof reviewGroups)[number];

type ReviewKind = Slots['kind'];

export interface ReviewsFound {
  readonly items: readonly ReviewItem[];
  /** Children whose next review can't be worked out, so that they stand in no list of reviews to be held. */
  readonly unknown: readonly StoredChild[];
}

/** Every item of one kind on these children, held ones included, whatever its day. */
export function reviewItems(children: readonly StoredChild[], kind: ReviewKind, setting: Setting): ReviewsFound {
  const items: ReviewItem[] = [];
  const unknown: StoredChild[] = [];
  for (const child of children) {
    const reading = child.facts === null ? null : timetableNow(child.facts, setting);
    const timetable = reading?.ok ? reading.timetable : null;
    if (timetable === null || lacksNextReview(timetable)) unknown.push(child);
    if (timetable !== null) items.push(...milestonesOfKind(timetable, kind).map((milestone) => itemOf(child, milestone, setting)));
  }
  return { items, unknown };
}

function lacksNextReview({ clock, milestones }: Timetable): boolean {
  return clock !== null && !milestones.some(({ id, done }) => id === 'review' && done === null);
}

/** Midways and pathway plans are dates of their own; the other kinds are reviews. */
function milestonesOfKind(timetable: Timetable, kind: ReviewKind): readonly Milestone[] {
  const id: MilestoneId = kind === 'midway' || kind === 'pathway' ? kind : 'review';
  return timetable.milestones.filter(
    (milestone) => milestone.id === id && milestone.status !== 'not_needed' && isOfKind(milestone, kind, timetable),
  );
}

function isOfKind({ sequence }: Milestone, kind: ReviewKind, { clock }: Timetable): boolean {
  switch (kind) {
    case 'first':
      return sequence === 1;
    case 'second':
      return sequence === 2;
    case 'subsequent':
      return sequence !== null && sequence > 2;
    case 'adoption':
      return clock === 'authorised' || clock === 'placed';
    default:
      return true;
  }
}

function itemOf(child: StoredChild, milestone: Milestone, setting: Setting): ReviewItem {
  const booked = milestone.review?.booked ?? null;
  const day = milestone.done ?? booked ?? milestone.due;
  return { child, milestone, sequence: milestone.sequence, booked, day, group: groupOf(milestone, booked, day, setting.today) };
}

function groupOf({ legal, due, done }: Milestone, booked: LocalDate | null, day: LocalDate, today: LocalDate): ReviewGroup {
  if (done !== null) return 'done';
  if (legal !== null && legal < today) return 'overdue';
  if (legal !== null && booked !== null && booked > legal) return 'will_be_late';
  if (booked !== null && booked < today) return 'not_recorded';
  if (due < today) return 'past_standard';
  const nextMonday = addDays(mondayOf(today), 7);
  if (day < nextMonday) return 'this_week';
  return day < addDays(nextMonday, 7) ? 'next_week' : 'after_that';
}

/** Which items a question asks for, by its status and its period. */
export function selectItems(items: readonly ReviewItem[], { status, when }: Pick<Slots, 'status' | 'when'>, setting: Setting): ReviewItem[] {
  const inPeriod = ({ day }: ReviewItem) => (when?.from === undefined || day >= when.from) && (when?.to === undefined || day <= when.to);
  const asked = items.filter((item) => isAsked(item, status, when !== undefined, setting));
  return asked.filter(inPeriod).sort(inListOrder);
}

function isAsked({ milestone, day }: ReviewItem, status: Slots['status'], hasPeriod: boolean, { today, dueUntil }: Setting): boolean {
  const isDone = milestone.done !== null;
  switch (status) {
    case 'held':
      return isDone;
    case 'late':
      // Fell out of timescale: held after its legal limit, or past it and not held yet.
      return isDone ? milestone.review?.onTimeLegal === false : milestone.legal !== null && milestone.legal < today;
    case 'overdue':
      return !isDone && milestone.status === 'overdue';
    case 'upcoming':
      return !isDone && day >= today;
    case 'outstanding':
      return !isDone;
    case 'due':
      return !isDone && (hasPeriod || isDueSoon(milestone, day, dueUntil));
    default:
      // "Reviews last month" are those held then as well; "reviews", plainly, are those to be held.
      return hasPeriod || (!isDone && isDueSoon(milestone, day, dueUntil));
  }
}

/** Plain "due" takes in what is past its date, what falls due within 20 working days, and what is booked to be late. */
function isDueSoon({ status, review, legal }: Milestone, day: LocalDate, dueUntil: Setting['dueUntil']): boolean {
  if (status !== 'upcoming') return true;
  if (!isRefused(dueUntil) && day <= dueUntil) return true;
  return legal !== null && review?.booked != null && review.booked > legal;
}

function inListOrder(a: ReviewItem, b: ReviewItem): number {
  const groups = reviewGroups.indexOf(a.group) - reviewGroups.indexOf(b.group);
  if (groups !== 0 || a.day !== b.day) return groups || a.day - b.day;
  if (a.child.id !== b.child.id) return a.child.id < b.child.id ? -1 : 1;
  return (a.sequence ?? 0) - (b.sequence ?? 0);
}
