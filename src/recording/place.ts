import { addDays, type LocalDate } from '../calendar/local-date';
import type { ReviewNamed } from './command';
import type { About } from './entry';
import { reviewAfter, reviewKnownAs } from './lay-over';
import type { LaidOver, LaidReview, RecordedAbout } from './laid-over';

/** The review that something is recorded about, as things stand now. */
export interface ReviewPlace {
  readonly about: About;
  /** Null while it has not been held. */
  readonly held: LaidReview | null;
  readonly recorded: RecordedAbout;
  /** The day of the review before it; null where there was none. */
  readonly previous: LocalDate | null;
}

/** What to say where a card names a review that is no longer there. */
export const GONE = 'This review is not held here any more: open the child again.';

/** Reviews held up to today, the oldest first; a part 2 is no review of its own. */
export function reviewsHeld({ reviews }: LaidOver, today: LocalDate): readonly LaidReview[] {
  return reviews.filter(({ part, day }) => part !== 2 && day <= today);
}

/**
 * The review that a card names. "The next one" is the one held since, where somebody has recorded that meanwhile.
 * @returns null where the review named has gone
 */
export function placeNamed(named: ReviewNamed, laid: LaidOver, today: LocalDate): ReviewPlace | null {
  const held = reviewsHeld(laid, today);
  if (named.kind === 'held') {
    const review = reviewKnownAs(held, named.day);
    return review && placeOfHeld(review, laid, today);
  }
  const review = reviewAfter(held, named.day, laid.facts.care.started);
  return review ? placeOfHeld(review, laid, today) : placeOfNext(laid, today);
}

/** The place of a review that was held. */
export function placeOfHeld(review: LaidReview, laid: LaidOver, today: LocalDate): ReviewPlace {
  const previous = reviewsHeld(laid, today).findLast(({ day }) => day < review.day)?.day ?? null;
  return { about: { kind: 'held', day: review.day }, held: review, recorded: review, previous };
}

/** The place of the review that is still to come. */
export function placeOfNext(laid: LaidOver, today: LocalDate): ReviewPlace {
  const previous = reviewsHeld(laid, today).at(-1)?.day ?? null;
  return { about: nextReviewNamed(laid, today), held: null, recorded: laid.next, previous };
}

/** How a card names the review that is still to come. */
export function nextReviewNamed(laid: LaidOver, today: LocalDate): ReviewNamed {
  const last = reviewsHeld(laid, today).at(-1);
  return { kind: 'after', day: last ? last.day : addDays(laid.facts.care.started, -1) };
}
