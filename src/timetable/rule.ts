import type { ChildView, Milestone, Outcome } from './milestone';
import type { ScheduledReview } from './schedule';

/** What a rule about one review looks at. */
export interface ReviewView extends ChildView {
  readonly review: ScheduledReview;
  /** The review's own milestone; null where its date was refused. */
  readonly milestone: Milestone | null;
}

/** A rule about one review: from the facts, the policy and the calendar to a milestone; null where it sets no date. */
export type ReviewRule = (view: ReviewView) => Outcome | null;

/** A rule about the child's time in care as a whole; null where it sets no date. */
export type ChildRule = (view: ChildView) => Outcome | null;
