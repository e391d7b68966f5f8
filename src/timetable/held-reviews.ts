import type { LocalDate } from '../calendar/local-date';
import type { ReviewFacts } from './facts';

/** One review that was held, its two parts (where it had them) taken together. */
export interface HeldReview {
  /** Counted from 1 over all reviews held since the child came into care. */
  readonly sequence: number;
  /** The day of the review; of part 1 where it was held in two. The next review counts from it. */
  readonly day: LocalDate;
  /** Whether it was begun as part 1 of two. */
  readonly inParts: boolean;
  readonly secondPart: LocalDate | null;
  /** The day on which the review was finished: what follows a review counts from it. */
  readonly concluded: LocalDate;
  readonly reportReceived: LocalDate | null;
  readonly premeetingHeld: LocalDate | null;
  readonly decisionsSent: LocalDate | null;
  readonly recordCompleted: LocalDate | null;
  readonly recordSent: LocalDate | null;
  readonly letterSent: LocalDate | null;
  readonly carePlanUpdated: LocalDate | null;
}

export type HeldReviewsReading =
  | { readonly ok: true; readonly reviews: readonly HeldReview[] }
  | { readonly ok: false; readonly problem: string };

type UnnumberedReview = Omit<HeldReview, 'sequence'>;

/** Gives a day back where it has come, null where it has not. */
export type Until = (date: LocalDate | null) => LocalDate | null;

/**
 * The reviews held since care started, oldest first. A part 2 belongs to the nearest earlier part 1 without one;
 * a field null in part 1 is taken from part 2.
 * @returns the reviews, or one sentence where a part 2 has no part 1
 */
export function heldReviews(facts: readonly ReviewFacts[], started: LocalDate, until: Until): HeldReviewsReading {
  const held = facts
    .flatMap((review) => {
      const day = review.cancelled ? null : until(review.held);
      return day === null ? [] : [{ review, day }];
    })
    .sort((a, b) => a.day - b.day || (a.review.part ?? 0) - (b.review.part ?? 0));
  const joined: UnnumberedReview[] = [];
  for (const { review, day } of held) {
    if (review.part !== 2) {
      joined.push(unnumbered(review, day, until));
      continue;
    }
    const index = joined.findLastIndex(({ inParts, secondPart }) => inParts && secondPart === null);
    const first = joined[index];
    if (!first) return { ok: false, problem: 'a part 2 of a review has no part 1 before it: give the part 1 as well, or leave "part" out' };
    joined[index] = joinedWith(first, unnumbered(review, day, until));
  }
  const reviews = joined.filter(({ day }) => day >= started).map((review, index) => ({ ...review, sequence: index + 1 }));
  return { ok: true, reviews };
}

function unnumbered(review: ReviewFacts, day: LocalDate, until: Until): UnnumberedReview {
  return {
    day,
    inParts: review.part === 1,
    secondPart: null,
    concluded: day,
    reportReceived: until(review.reportReceived),
    premeetingHeld: until(review.premeetingHeld),
    decisionsSent: until(review.decisionsSent),
    recordCompleted: until(review.recordCompleted),
    recordSent: until(review.recordSent),
    letterSent: until(review.letterSent),
    carePlanUpdated: until(review.carePlanUpdated),
  };
}

function joinedWith(first: UnnumberedReview, second: UnnumberedReview): UnnumberedReview {
  return {
    ...first,
    secondPart: second.day,
    concluded: second.day,
    reportReceived: first.reportReceived ?? second.reportReceived,
    premeetingHeld: first.premeetingHeld ?? second.premeetingHeld,
    decisionsSent: first.decisionsSent ?? second.decisionsSent,
    recordCompleted: first.recordCompleted ?? second.recordCompleted,
    recordSent: first.recordSent ?? second.recordSent,
    letterSent: first.letterSent ?? second.letterSent,
    carePlanUpdated: first.carePlanUpdated ?? second.carePlanUpdated,
  };
}
