import { addDays, mondayOf, type LocalDate } from '../calendar/local-date';
import type { Milestone } from '../timetable/milestone';
import type { Timetable } from '../timetable/timetable';
import { troubleWith } from '../timetable/trouble';

/** What a child's next review wants of the IRO. */
export type MorningSection = 'not_recorded' | 'will_be_late' | 'overdue' | 'this_week' | 'to_book';

/** A child with its timetable of today. */
export interface MorningChild<Child> {
  readonly child: Child;
  readonly timetable: Timetable;
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
