import { addDays, type LocalDate } from '../calendar/local-date';
import type { Random } from './random';
import type { ReviewDays } from './review-days';

/** How things stand today: the reviews held, and what is arranged for the next one. */
export interface Standing {
  readonly reviews: ReviewDays;
  readonly booked: LocalDate | null;
  readonly broughtForwardTo: LocalDate | null;
  /** The last review was begun as part 1, and its part 2 has not been held. */
  readonly awaitsPartTwo: boolean;
}

/** How likely a review is booked, by how many days it lies ahead. */
const bookedWithin: readonly { readonly days: number; readonly likely: number }[] = [
  { days: 30, likely: 0.93 },
  { days: 75, likely: 0.82 },
  { days: Infinity, likely: 0.62 },
];

/** The next review is booked for its day or not yet; after care has ended there is none. */
export function ordinaryStanding(reviews: ReviewDays, until: LocalDate, adult: LocalDate, today: LocalDate, random: Random): Standing {
  const { day } = reviews.next;
  const likely = bookedWithin.find(({ days }) => day <= addDays(today, days))?.likely ?? 0;
  const isBooked = random.chance(likely) && until === today && day < adult;
  return { reviews, booked: isBooked ? day : null, broughtForwardTo: null, awaitsPartTwo: false };
}
