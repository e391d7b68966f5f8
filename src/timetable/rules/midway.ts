import { later } from '../../calendar/local-date';
import type { Offset } from '../../calendar/offset';
import type { HeldReview } from '../held-reviews';
import { localMilestone } from '../local-milestone';
import type { Outcome } from '../milestone';
import { isUnregisteredOn } from '../present-placement';
import type { ReviewRule, ReviewView } from '../rule';

/**
 * A midway check after the second and each later review (B&NES 2024-25 §7.13). While the child is placed somewhere
 * unregistered the last review has a monthly one instead, the first review included (Rotherham 2022-23).
 */
export const midway: ReviewRule = (view) => {
  const { child, setting } = view;
  const { sequence, held } = view.review;
  if (held === null) return null;
  const { midway: standard, unregistered } = setting.policy.timetable;
  const following = child.reviews.at(sequence);
  if (unregistered !== null && following === undefined && isUnregisteredOn(child, setting.today)) {
    return sinceTheLastOne(held, unregistered.value.midwayEvery, view);
  }
  if (standard === null || sequence < 2) return null;
  return halfway(held, following, standard.value, view);
};

function halfway({ sequence, day }: HeldReview, following: HeldReview | undefined, distance: Offset, view: ReviewView): Outcome {
  const done = view.child.midways.find((date) => date > day && (following === undefined || date < following.day)) ?? null;
  return localMilestone({ id: 'midway', sequence, from: day, called: 'review held', distance, done }, view);
}

/** The monthly midway is never done for good: each one held puts the next a month on. */
function sinceTheLastOne({ sequence, day }: HeldReview, distance: Offset, view: ReviewView): Outcome {
  const from = later(day, view.child.midways.at(-1) ?? day);
  const called = `placement unregistered, last ${from === day ? 'review' : 'midway'}`;
  return localMilestone({ id: 'midway', sequence, from, called, distance, done: null }, view);
}
