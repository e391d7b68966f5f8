import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import type { NextReviewFacts, ReviewFacts } from '../timetable/facts';
import type { Diary } from './diary';
import { afterReview, beforeReview, UNDONE_FOR_DAYS, type Desk } from './paperwork';
import type { Random } from './random';
import { reviewOn } from './review-days';
import type { Case } from './stories';

/** West Berkshire 2023-24 §7.6: 73 of 537 reviews were begun as part 1. */
const IN_PARTS = 0.136;
const CANCELLED = 0.035;
const MIDWAY_MISSED = 0.22;
/** Every second child is there and speaks (PN1), and only those can chair: one review in a hundred. */
const CHAIRED_WHERE_SPEAKING = 0.02;

/** Every meeting of a family's reviews: cancelled ones, those in two parts, and the papers of each. How a child took part is not in it. */
export function reviewsOf({ period, standing }: Case, until: LocalDate, diary: Diary, desk: Desk): ReviewFacts[] {
  const { reviews, awaitsPartTwo } = standing;
  return reviews.held.flatMap(({ day }, index) => {
    const before = reviews.held[index - 1]?.day;
    const following = reviews.held[index + 1]?.day;
    const cancelled = desk.random.chance(CANCELLED) ? diary.onOrBefore(addDays(day, -desk.random.int(3, 12))) : null;
    const secondPart = desk.random.chance(IN_PARTS) ? diary.onOrAfter(addDays(day, desk.random.int(7, 20))) : null;
    const prepared = { ...reviewOn(day), ...beforeReview(day, before ?? period.started, desk) };
    const meetings: ReviewFacts[] = [];
    if (cancelled !== null && before !== undefined && cancelled > before) meetings.push({ ...reviewOn(cancelled), cancelled: true });
    if (awaitsPartTwo && following === undefined) return [...meetings, { ...prepared, part: 1 }];
    if (secondPart === null || secondPart > until || (following !== undefined && secondPart >= addDays(following, -14))) {
      return [...meetings, { ...prepared, ...afterReview(day, desk) }];
    }
    return [...meetings, { ...prepared, part: 1 }, { ...reviewOn(secondPart), part: 2, ...afterReview(secondPart, desk) }];
  });
}

/** How a child of this age took part (Rotherham 2022-23, 1,593 reviews). */
export function participationAt(day: LocalDate, dateOfBirth: LocalDate, random: Random): ReviewFacts['participation'] {
  if (day < addMonths(dateOfBirth, 4 * 12)) return 'PN0';
  return random.weighted([['PN1', 656], ['PN2', 12], ['PN3', 5], ['PN4', 15], ['PN5', 100], ['PN6', 396], ['PN7', 135]]);
}

/** Whether a child of this age, who took part like this, chaired the review: about one in a hundred from the age of eight. */
export function isChairedAt(day: LocalDate, dateOfBirth: LocalDate, participation: ReviewFacts['participation'], random: Random): boolean {
  const isAsked = participation === 'PN1' && day >= addMonths(dateOfBirth, 8 * 12);
  return isAsked && random.chance(CHAIRED_WHERE_SPEAKING);
}

/** Checks between reviews, after the second and each later one; monthly since the last review while a placement is unregistered. */
export function midwaysOf({ family, standing }: Case, until: LocalDate, office: Diary, { today, random }: Desk): LocalDate[] {
  const { reviews } = standing;
  const days = reviews.held.slice(1).flatMap(({ day }, index) => {
    const following = reviews.held[index + 2]?.day;
    const isMissed = random.chance(MIDWAY_MISSED) && addDays(day, UNDONE_FOR_DAYS) > today;
    const wished = addDays(day, random.within([[[70, 89], 80], [[94, 120], 20]]));
    const held = office.onOrBefore(following !== undefined && wished >= following ? addDays(following, -7) : wished);
    return !isMissed && held > addDays(day, 3) && held <= until ? [held] : [];
  });
  const last = reviews.held.at(-1)?.day;
  if (family.kind !== 'unregistered' || last === undefined) return days;
  const monthly = [28, 56].map((count) => office.onOrBefore(addDays(last, count)));
  return [...days.filter((date) => date < last), ...monthly.filter((date) => date <= until)];
}

/** What is known about the review to come, and what the case system says of it: some systems count 91 and 183 days. */
export function nextReviewOf({ period, standing }: Case, desk: Desk): NextReviewFacts {
  const { reviews, booked, broughtForwardTo } = standing;
  const last = reviews.held.at(-1)?.day;
  const counted = last === undefined ? reviews.next.limit : addDays(last, reviews.held.length === 1 ? 91 : 183);
  return {
    booked,
    reportedDue: desk.random.weighted([[reviews.next.limit, 62], [counted, 30], [null, 8]]),
    broughtForwardTo,
    ...(booked === null ? { reportReceived: null, premeetingHeld: null } : beforeReview(booked, last ?? period.started, desk)),
  };
}
