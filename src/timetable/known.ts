import { addMonths, earlier, type LocalDate } from '../calendar/local-date';
import type { AdoptionFacts, ChildFacts, NextReviewFacts, Placement } from './facts';
import { heldReviews, type HeldReview, type Until } from './held-reviews';

/** A child's facts as they are known on one day: what is dated later is left out, lists are in order, parts are paired. */
export interface KnownChild {
  readonly child: string;
  readonly dateOfBirth: LocalDate | null;
  readonly shortBreaks: boolean;
  readonly started: LocalDate;
  /** When care ended, an adoption order was made or the child turned 18, whichever came first. */
  readonly ended: LocalDate | null;
  readonly iroAllocated: LocalDate | null;
  readonly firstCarePlan: LocalDate | null;
  readonly pathwayPlan: LocalDate | null;
  readonly adoption: AdoptionFacts;
  /** Oldest first. */
  readonly placements: readonly Placement[];
  /** Placements that began with a move, from the day care started on. */
  readonly moves: readonly Placement[];
  readonly reviews: readonly HeldReview[];
  readonly next: NextReviewFacts;
  /** Oldest first. */
  readonly midways: readonly LocalDate[];
  /** Days on which the IRO saw the child, oldest first. */
  readonly visits: readonly LocalDate[];
  readonly permanencePlan: LocalDate | null;
  readonly permanenceAchieved: LocalDate | null;
}

export type Knowing =
  | { readonly ok: true; readonly child: KnownChild }
  | { readonly ok: false; readonly problem: string };

/**
 * What is known about a child on a day.
 * @returns the child, or one sentence where the reviews cannot be paired (a part 2 without a part 1)
 */
export function asKnownOn(facts: ChildFacts, today: LocalDate): Knowing {
  const until: Until = (date) => (date !== null && date <= today ? date : null);
  const { started, ceased } = facts.care;
  const held = heldReviews(facts.reviews, started, until);
  if (!held.ok) return held;

  const placements = facts.placements
    .filter(({ from }) => from <= today)
    .map((placement) => ({ ...placement, to: until(placement.to) }))
    .sort((a, b) => a.from - b.from);
  const adoption: AdoptionFacts = {
    authorisedToPlace: until(facts.adoption.authorisedToPlace),
    placed: until(facts.adoption.placed),
    placementEnded: until(facts.adoption.placementEnded),
    orderMade: until(facts.adoption.orderMade),
  };
  const dateOfBirth = until(facts.dateOfBirth);
  const adult = dateOfBirth === null ? null : until(addMonths(dateOfBirth, 18 * 12));
  return {
    ok: true,
    child: {
      child: facts.child,
      dateOfBirth,
      shortBreaks: facts.shortBreaks,
      started,
      ended: earlier(earlier(until(ceased), adoption.orderMade), adult),
      iroAllocated: until(facts.iroAllocated),
      firstCarePlan: until(facts.firstCarePlan),
      pathwayPlan: until(facts.pathwayPlan),
      adoption,
      placements,
      moves: placements.filter(({ from, move }) => move !== 'first' && from >= started),
      reviews: held.reviews,
      next: {
        ...facts.nextReview,
        reportReceived: until(facts.nextReview.reportReceived),
        premeetingHeld: until(facts.nextReview.premeetingHeld),
      },
      midways: upTo(today, facts.midways),
      visits: upTo(today, facts.visits),
      permanencePlan: until(facts.permanencePlan),
      permanenceAchieved: until(facts.permanenceAchieved),
    },
  };
}

function upTo(today: LocalDate, days: readonly LocalDate[]): LocalDate[] {
  return days.filter((date) => date <= today).sort((a, b) => a - b);
}
