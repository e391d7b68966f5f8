import { shortDay } from '../../calendar/words';
import type { ReviewPlace } from '../../recording/place';
import { reviewMilestone, type ChildContext } from './form-context';

/** A review in words: "Review 3, held Mon 8 Jun", "Review 4, booked for Thu 19 Nov", "Review 4, not booked yet". */
export function reviewInWords(context: ChildContext, place: ReviewPlace): string {
  const { today } = context.sight;
  const sequence = reviewMilestone(context, place)?.sequence ?? null;
  const { booked } = context.laid.facts.nextReview;
  const how = place.held !== null
    ? `held ${shortDay(place.held.day, today)}`
    : booked === null ? 'not booked yet' : `${booked < today ? 'was booked' : 'booked'} for ${shortDay(booked, today)}`;
  return `${sequence === null ? 'Review' : `Review ${sequence}`}, ${how}`;
}
