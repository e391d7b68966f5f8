import type { LocalDate } from '../calendar/local-date';
import type { Milestone } from './milestone';

/**
 * What is wrong with a date that is not done: its booked day has passed with nothing recorded, its legal limit has
 * passed, or it is booked for a day after its legal limit. A booked day that has passed comes first: most of those
 * were held, and one press says so.
 */
export type Trouble = 'not_recorded' | 'overdue' | 'will_be_late';

/** What is wrong with a date that is not done; null where nothing is, and for what is done. */
export function troubleWith({ legal, done, review }: Milestone, today: LocalDate): Trouble | null {
  const booked = review?.booked ?? null;
  if (done !== null) return null;
  if (booked !== null && booked < today) return 'not_recorded';
  if (legal !== null && legal < today) return 'overdue';
  return legal !== null && booked !== null && booked > legal ? 'will_be_late' : null;
}
