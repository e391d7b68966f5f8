import { addDays, type LocalDate } from '../calendar/local-date';
import type { ChildFacts } from '../timetable/facts';

/** A review as a case system files it. */
export interface FiledReview {
  readonly due: LocalDate | null;
  readonly date: LocalDate | null;
  readonly cancelled: boolean;
  readonly participation: string | null;
}

/**
 * A child's reviews as they come out of a case system. It counts 28, 91 and 183 days, files a review in two parts
 * under its first day, and gives a booked review the day in the future for which it is booked.
 */
export function filedReviews({ care, reviews, nextReview }: ChildFacts, today: LocalDate): FiledReview[] {
  let due = addDays(care.started, 28);
  let held = 0;
  const filed: FiledReview[] = [];
  for (const review of reviews.filter(({ part }) => part !== 2)) {
    filed.push({ due, date: review.held, cancelled: review.cancelled, participation: review.participation });
    if (review.held === null || review.cancelled) continue;
    held += 1;
    due = addDays(review.held, held === 1 ? 91 : 183);
  }
  const { booked, reportedDue } = nextReview;
  const date = booked !== null && booked > today ? booked : null;
  if (reportedDue !== null || date !== null) filed.push({ due: reportedDue, date, cancelled: false, participation: null });
  return filed;
}
