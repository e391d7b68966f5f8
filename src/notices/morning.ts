import { addDays, mondayOf, type LocalDate } from '../calendar/local-date';
import type { Milestone } from '../timetable/milestone';
import type { Timetable } from '../timetable/timetable';
import { troubleWith } from '../timetable/trouble';

/** What an IRO's morning is made of, in the order in which it is said. */
export const morningSections = ['not_recorded', 'will_be_late', 'overdue', 'this_week', 'to_book'] as const;

export type MorningSection = (typeof morningSections)[number];

/** A child's review that the IRO has to know of this morning. */
export interface MorningItem<Child> {
  readonly child: Child;
  readonly section: MorningSection;
  readonly review: Milestone;
  /** The day by which it stands in its section: the booked one, else the one by which it is due. */
  readonly day: LocalDate;
}

/** A child with its timetable of today. */
export interface MorningChild<Child> {
  readonly child: Child;
  readonly timetable: Timetable;
}

/**
 * What an IRO has to know of the next reviews of their children: each child stands in one section at most, what is
 * wrong before what is to come.
 * @returns in the order of the sections, the earliest day first
 */
export function morningOf<Child>(children: readonly MorningChild<Child>[], today: LocalDate): readonly MorningItem<Child>[] {
  const items = children.flatMap(({ child, timetable }): MorningItem<Child>[] => {
    const review = timetable.clock === null ? undefined : timetable.milestones.find(isNextReview);
    const section = review && sectionOf(review, today);
    return review && section ? [{ child, section, review, day: review.review?.booked ?? review.due }] : [];
  });
  return items.sort((a, b) => morningSections.indexOf(a.section) - morningSections.indexOf(b.section) || a.day - b.day);
}

/** Whether it is the review that comes next. */
export function isNextReview({ id, done, status }: Milestone): boolean {
  return id === 'review' && done === null && status !== 'not_needed';
}

/** A review that nobody has booked is to be booked, whatever its week: nothing is held this week of which no one has named the day. */
export function sectionOf(review: Milestone, today: LocalDate): MorningSection | null {
  const trouble = troubleWith(review, today);
  if (trouble !== null) return trouble;
  const booked = review.review?.booked ?? null;
  if (booked !== null) return booked < addDays(mondayOf(today), 7) ? 'this_week' : null;
  return review.status === 'upcoming' ? null : 'to_book';
}
