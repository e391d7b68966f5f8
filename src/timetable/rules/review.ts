import type { LocalDate } from '../../calendar/local-date';
import { isRefused, type Refused } from '../../calendar/working-days';
import type { HeldReview } from '../held-reviews';
import type { KnownChild } from '../known';
import { milestone, type ChildView, type Outcome, type ReviewParticulars, type Setting } from '../milestone';
import type { ScheduledReview } from '../schedule';
import { isNoLaterThan } from '../working-day-limit';

/** A part 2 belongs within this many working days of its part 1 (SI 2010/959 reg 36, the adjournment). */
const PART_TWO_WITHIN_WORKING_DAYS = 20;

/** A review, held or still to come (SI 2010/959 reg 33 and 48, SI 2005/389 reg 36). */
export function reviewMilestone(review: ScheduledReview, view: ChildView): Outcome {
  const { sequence, held, legal, local, localDeadlines } = review;
  const particulars = held === null ? toCome(review, view.child) : alreadyHeld(review, held, view.setting);
  if ('refused' in particulars) return { id: 'review', sequence, why: particulars.refused };
  return milestone(
    {
      id: 'review',
      sequence,
      legal: legal.day,
      local,
      done: held?.day ?? null,
      source: legal.source,
      because: () => [...legal.explain(), ...localDeadlines.map(({ explain }) => explain())],
      review: particulars,
    },
    view,
  );
}

function toCome({ legal }: ScheduledReview, { next: { booked, reportedDue } }: KnownChild): ReviewParticulars {
  const reportedLaterThanLegal = reportedDue !== null && !isRefused(legal.day) && reportedDue > legal.day;
  return { onTimeLegal: null, incomplete: false, booked, reportedDue, reportedLaterThanLegal };
}

function alreadyHeld({ legal }: ScheduledReview, held: HeldReview, setting: Setting): ReviewParticulars | Refused {
  const complete = !held.inParts || secondPartInTime(held, setting);
  if (typeof complete === 'object') return complete;
  return {
    onTimeLegal: isRefused(legal.day) ? null : held.day <= legal.day,
    incomplete: !complete,
    booked: null,
    reportedDue: null,
    reportedLaterThanLegal: false,
  };
}

/** Whether part 2 has followed in time, or still can. */
function secondPartInTime({ day, secondPart }: HeldReview, { calendar, today }: Setting): boolean | Refused {
  const reached: LocalDate = secondPart ?? today;
  return isNoLaterThan(reached, { from: day, limit: calendar.add(day, PART_TWO_WITHIN_WORKING_DAYS) }, calendar);
}
