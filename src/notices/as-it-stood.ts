import { addDays, type LocalDate } from '../calendar/local-date';
import { blankNextReview, type ChildFacts, type NextReviewFacts, type ReviewFacts } from '../timetable/facts';

/** No fact says when a review was booked; B&NES 2024-25 wants it four weeks before. */
const BOOKED_DAYS_AHEAD = 28;

/**
 * A child's facts as they stood on a morning, before anything that was done on that day: a review held that day or later was the next one then,
 * booked from four weeks before. Where the child lives and whether it is in care is as on the day itself.
 */
export function asItStood(facts: ChildFacts, morning: LocalDate): ChildFacts {
  const done = <T extends LocalDate | null>(date: T) => (date !== null && date < morning ? date : null);
  const isDone = (date: LocalDate) => date < morning;
  return {
    ...facts,
    iroAllocated: done(facts.iroAllocated),
    firstCarePlan: done(facts.firstCarePlan),
    reviews: facts.reviews.filter(({ held }) => held === null || isDone(held)).map((review) => ({
      ...review,
      reportReceived: done(review.reportReceived),
      premeetingHeld: done(review.premeetingHeld),
      decisionsSent: done(review.decisionsSent),
      recordCompleted: done(review.recordCompleted),
      recordSent: done(review.recordSent),
      letterSent: done(review.letterSent),
      carePlanUpdated: done(review.carePlanUpdated),
    })),
    nextReview: nextAsItStood(facts, morning),
    midways: facts.midways.filter(isDone),
    visits: facts.visits.filter(isDone),
    pathwayPlan: done(facts.pathwayPlan),
    permanencePlan: done(facts.permanencePlan),
    permanenceAchieved: done(facts.permanenceAchieved),
  };
}

function nextAsItStood({ reviews, nextReview }: ChildFacts, morning: LocalDate): NextReviewFacts {
  const done = (date: LocalDate | null) => (date !== null && date < morning ? date : null);
  const later = nextHeld(reviews, morning);
  const { reportReceived, premeetingHeld } = later?.review ?? nextReview;
  const prepared = { reportReceived: done(reportReceived), premeetingHeld: done(premeetingHeld) };
  if (later === null) return { ...nextReview, ...prepared };
  return { ...blankNextReview, ...prepared, booked: addDays(later.held, -BOOKED_DAYS_AHEAD) <= morning ? later.held : null };
}

function nextHeld(reviews: readonly ReviewFacts[], morning: LocalDate): { readonly review: ReviewFacts; readonly held: LocalDate } | null {
  const later = reviews.flatMap((review) => {
    const { held, part, cancelled } = review;
    return held === null || held < morning || part === 2 || cancelled ? [] : [{ review, held }];
  });
  return later.reduce<(typeof later)[number] | null>((first, each) => (first === null || each.held < first.held ? each : first), null);
}

/** Every morning on which a child's facts, as they stood, differ from the morning before. */
export function morningsOfChange({ care, placements, adoption, dateOfBirth, reviews, ...facts }: ChildFacts): readonly LocalDate[] {
  const onTheDay = numbersIn({ care, placements, adoption, dateOfBirth });
  const dayAfter = numbersIn({ reviews, ...facts }).map((date) => addDays(date, 1));
  const booked = reviews.flatMap(({ held }) => (held === null ? [] : [addDays(held, -BOOKED_DAYS_AHEAD)]));
  return [...onTheDay, ...dayAfter, ...booked];
}

/** Every number in the facts is a day, but for a review's part, which as a day is one of 1970. */
function numbersIn(value: unknown): readonly LocalDate[] {
  if (typeof value === 'number') return [value as LocalDate];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
