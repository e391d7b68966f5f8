import { addDays, mondayOf, type LocalDate } from '../calendar/local-date';
import { isRefused } from '../calendar/working-days';
import type { StoredChild } from '../store/children';
import type { Milestone, MilestoneId, Setting } from '../timetable/milestone';
import type { Timetable } from '../timetable/timetable';
import { troubleWith } from '../timetable/trouble';
import type { Slots } from '../understanding/question';
import { timetableNow } from './timetables';

/** One thing that is to be done for a child, or was done: a review, a report, a record, a visit. */
export interface WorkItem {
  readonly child: StoredChild;
  readonly milestone: Milestone;
  readonly booked: LocalDate | null;
  /** The day by which it belongs to a period: the day it was done or is booked for, else its due day. */
  readonly day: LocalDate;
  /** The review that it is done for; null for a review itself, and for what is no part of one. */
  readonly review: Milestone | null;
  readonly group: WorkGroup;
}

/**
 * Where an item stands in a list, in the order of the list. A review that can still be held in time is asked for before
 * one whose booked day has passed, and that before what is overdue: most of those were held, and one press says so.
 * "Overdue" is said of the legal limit only.
 */
export const workGroups = [
  'will_be_late', 'not_recorded', 'overdue', 'past_standard', 'this_week', 'next_week', 'after_that',
  'review_held', 'earlier', 'done_late', 'done',
] as const;

export type WorkGroup = (typeof workGroups)[number];

export interface WorkFound {
  readonly items: readonly WorkItem[];
  /** Children whose dates can't be worked out, so that they stand in no list of what is to be done. */
  readonly unknown: readonly StoredChild[];
}

/** Which dates of a child's timetable a list is made of. */
export interface Wanted {
  readonly milestonesOf: (timetable: Timetable, child: StoredChild) => readonly Milestone[];
  /** Whether its dates hang on the next review, and are missing where that can't be worked out. */
  readonly hangsOnNextReview: boolean;
}

/** Every item that is wanted of these children, done ones included, whatever its day. */
export function workItems(children: readonly StoredChild[], { milestonesOf, hangsOnNextReview }: Wanted, setting: Setting): WorkFound {
  const items: WorkItem[] = [];
  const unknown: StoredChild[] = [];
  for (const child of children) {
    const reading = child.facts === null ? null : timetableNow(child.facts, setting);
    const timetable = reading?.ok ? reading.timetable : null;
    if (timetable === null || (hangsOnNextReview && lacksNextReview(timetable))) unknown.push(child);
    if (timetable === null) continue;
    const reviews = timetable.milestones.filter(({ id }) => id === 'review');
    const needed = milestonesOf(timetable, child).filter(({ status }) => status !== 'not_needed');
    const lastHeld = Math.max(0, ...reviews.map(({ done, sequence }) => (done === null ? 0 : (sequence ?? 0))));
    items.push(...needed.map((milestone) => itemOf(child, milestone, reviews, lastHeld, setting.today)));
  }
  return { items, unknown };
}

function lacksNextReview({ clock, milestones }: Timetable): boolean {
  return clock !== null && !milestones.some(({ id, done }) => id === 'review' && done === null);
}

/** What has to be there when the review is held. */
const beforeReview: readonly MilestoneId[] = ['report', 'visit'];

const partOfReview: readonly MilestoneId[] = [...beforeReview, 'decisions', 'record.completed', 'record.sent', 'letter'];

function itemOf(child: StoredChild, milestone: Milestone, reviews: readonly Milestone[], lastHeld: number, today: LocalDate): WorkItem {
  const booked = milestone.review?.booked ?? null;
  const review = partOfReview.includes(milestone.id) ? (reviews.find(({ sequence }) => sequence === milestone.sequence) ?? null) : null;
  const day = milestone.done ?? booked ?? milestone.due;
  return { child, milestone, booked, day, review, group: groupOf(milestone, booked, lastHeld, today) };
}

function groupOf(milestone: Milestone, booked: LocalDate | null, lastHeld: number, today: LocalDate): WorkGroup {
  const { id, sequence, legal, due, done, status } = milestone;
  if (done !== null) return legal === null && status === 'done_late' ? 'done_late' : 'done';
  const trouble = troubleWith(milestone, today);
  if (trouble !== null) return trouble;
  // Few councils have recorded all of this for reviews long held; it must not stand before what can be done now.
  if (due < today && sequence !== null && sequence < lastHeld) return 'earlier';
  if (due < today && sequence === lastHeld && beforeReview.includes(id)) return 'review_held';
  if (due < today) return 'past_standard';
  const day = booked ?? due;
  const nextMonday = addDays(mondayOf(today), 7);
  if (day < nextMonday) return 'this_week';
  return day < addDays(nextMonday, 7) ? 'next_week' : 'after_that';
}

/** The day of the review that an item is done for: held, booked for or due. */
export function reviewDayOf({ review }: WorkItem): LocalDate | null {
  return review === null ? null : (review.done ?? review.review?.booked ?? review.due);
}

/** Whether an item is past its legal limit and not done; where its booked day has passed as well, it stands in that group. */
export function isOverdue({ milestone: { legal, done } }: WorkItem, today: LocalDate): boolean {
  return done === null && legal !== null && legal < today;
}

/** Which items a question asks for, by its status, its period and whether they are booked; in list order. */
export function selectItems(items: readonly WorkItem[], slots: Pick<Slots, 'status' | 'when' | 'booking'>, setting: Setting): WorkItem[] {
  const { status, when, booking } = slots;
  const asked = items.filter((item) => isAsked(item, status, when !== undefined, setting) && isInPeriod(item, slots));
  return asked.filter(({ booked }) => booking === undefined || booked === null).sort(inListOrder);
}

/** What is due or was done in a period is so then itself; else the day that was said may be that of its review. */
function isInPeriod(item: WorkItem, { status, when }: Pick<Slots, 'status' | 'when'>): boolean {
  const within = (day: LocalDate | null) =>
    day !== null && (when?.from === undefined || day >= when.from) && (when?.to === undefined || day <= when.to);
  return within(item.day) || (status !== 'due' && status !== 'held' && within(reviewDayOf(item)));
}

function isAsked({ milestone, day, group }: WorkItem, status: Slots['status'], hasPeriod: boolean, { today, dueUntil }: Setting): boolean {
  const isDone = milestone.done !== null;
  // A visit that was not made before the review can't be made up for: it is late, and nothing that is still to be done.
  if (milestone.id === 'visit' && (group === 'review_held' || group === 'earlier')) return status === 'late';
  switch (status) {
    case 'held':
      return isDone;
    case 'late':
      // Fell out of timescale: done after its legal limit, or past it and not done yet. What has none has only our standard.
      return (milestone.done ?? today) > (milestone.legal ?? milestone.due);
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

function inListOrder(a: WorkItem, b: WorkItem): number {
  const groups = workGroups.indexOf(a.group) - workGroups.indexOf(b.group);
  if (groups !== 0 || a.day !== b.day) return groups || a.day - b.day;
  if (a.child.id !== b.child.id) return a.child.id < b.child.id ? -1 : 1;
  return (a.milestone.sequence ?? 0) - (b.milestone.sequence ?? 0);
}
