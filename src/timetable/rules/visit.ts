import { isoDay } from '../../calendar/local-date';
import { milestone } from '../milestone';
import type { ReviewRule } from '../rule';
import { dayOfReview } from './preparation';

/**
 * The IRO sees the child between two reviews, before the first one since care started (IRO Handbook ch. 3). A visit on
 * the day of the review itself counts for it; one on the day of the review before does not.
 */
export const visit: ReviewRule = (view) => {
  const { child, setting, review } = view;
  const { sequence, held } = review;
  const by = dayOfReview(view);
  if (setting.policy.timetable.visit === null || by === null) return null;
  const previous = child.reviews.find((before) => before.sequence === sequence - 1) ?? null;
  const done = child.visits.find((date) => isSince(date) && (held === null || date <= held.day)) ?? null;
  const since = previous === null ? `care started ${isoDay(child.started)}` : `review before held ${isoDay(previous.day)}`;
  return milestone(
    {
      id: 'visit',
      sequence,
      legal: null,
      local: by.day,
      done,
      source: setting.policy.id,
      because: () => [since, `${by.called} ${isoDay(by.day)}, the child seen by then`],
    },
    view,
  );

  function isSince(date: number): boolean {
    return previous === null ? date >= child.started : date > previous.day;
  }
};
