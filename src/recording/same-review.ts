import { shippedBankHolidays } from '../calendar/bank-holidays';
import type { LocalDate } from '../calendar/local-date';
import { WorkingDays } from '../calendar/working-days';

const WORKING_DAYS_APART = 3;
const DAYS_APART = 5;

// The bank holidays that come with the program, whatever newer file is in use: a review that was taken for the same
// yesterday must be the same today.
let shipped: WorkingDays | undefined;

/** Whether two days name one review: within three working days of each other. */
export function isSameReview(one: LocalDate, other: LocalDate): boolean {
  shipped ??= new WorkingDays(shippedBankHolidays());
  const apart = shipped.between(one, other);
  return apart === null ? Math.abs(other - one) <= DAYS_APART : Math.abs(apart) <= WORKING_DAYS_APART;
}

/** The one of these that was held nearest to a day and can be the same review; null where none can. */
export function nearestReview<T extends { readonly day: LocalDate }>(reviews: readonly T[], date: LocalDate): T | null {
  return reviews
    .filter(({ day }) => isSameReview(day, date))
    .reduce<T | null>((best, review) => (best === null || Math.abs(review.day - date) < Math.abs(best.day - date) ? review : best), null);
}
