import type { LocalDate } from '../../calendar/local-date';
import { localMilestone } from '../local-milestone';
import type { ReviewRule, ReviewView } from '../rule';

/** The IRO and the social worker meet before the review (IRO Handbook; B&NES 2024-25 §16 action 4). */
export const premeeting: ReviewRule = preparation('premeeting', 'premeetingHeld');

/** The social work report is in before the review (IRO Handbook; each council's own number of days). */
export const report: ReviewRule = preparation('report', 'reportReceived');

/** What counts back from a review. */
function preparation(id: 'premeeting' | 'report', doneBy: 'premeetingHeld' | 'reportReceived'): ReviewRule {
  return (view) => {
    const { sequence, held } = view.review;
    const standard = view.setting.policy.timetable[id];
    const review = dayOfReview(view);
    if (standard === null || review === null) return null;
    const done = (held ?? view.child.next)[doneBy];
    return localMilestone({ id, sequence, from: review.day, called: review.called, distance: standard.value, done }, view);
  };
}

/** The day of a review: it was held or is booked for, or its due date while none is booked; null where that was refused. */
export function dayOfReview({ review: { held }, milestone, child: { next } }: ReviewView): { day: LocalDate; called: string } | null {
  if (held !== null) return { day: held.day, called: 'review held' };
  if (next.booked !== null) return { day: next.booked, called: 'review booked for' };
  return milestone === null ? null : { day: milestone.due, called: 'review due' };
}
