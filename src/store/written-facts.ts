import { isoDay, type LocalDate } from '../calendar/local-date';
import type { AdoptionFacts, ChildFacts, NextReviewFacts, Placement, ReviewFacts, WrittenFacts } from '../timetable/facts';

/** Every field must be named, also one that may be left out of a file: a field added to the facts is not forgotten here. */
type EveryField<T> = { [Field in keyof Required<T>]: T[Field] };

type Item<T> = NonNullable<T> extends readonly (infer Inner)[] ? EveryField<Inner> : EveryField<NonNullable<T>>;

/** A child's facts as they are stored and filed: `childFactsSchema` reads them back as they were. */
export function writtenFacts(facts: ChildFacts): EveryField<WrittenFacts> {
  return {
    child: facts.child,
    dateOfBirth: text(facts.dateOfBirth),
    shortBreaks: facts.shortBreaks,
    care: { started: isoDay(facts.care.started), ceased: text(facts.care.ceased) },
    iroAllocated: text(facts.iroAllocated),
    firstCarePlan: text(facts.firstCarePlan),
    placements: facts.placements.map(writtenPlacement),
    adoption: writtenAdoption(facts.adoption),
    reviews: facts.reviews.map(writtenReview),
    nextReview: writtenNextReview(facts.nextReview),
    midways: facts.midways.map(isoDay),
    visits: filled(facts.visits.map(isoDay)),
    pathwayPlan: text(facts.pathwayPlan),
    permanencePlan: text(facts.permanencePlan),
    permanenceAchieved: text(facts.permanenceAchieved),
  };
}

function writtenPlacement({ from, to, kind, move }: Placement): Item<WrittenFacts['placements']> {
  return { from: isoDay(from), to: text(to), kind, move };
}

function writtenAdoption(adoption: AdoptionFacts): Item<WrittenFacts['adoption']> {
  return {
    authorisedToPlace: text(adoption.authorisedToPlace),
    placed: text(adoption.placed),
    placementEnded: text(adoption.placementEnded),
    orderMade: text(adoption.orderMade),
  };
}

function writtenReview(review: ReviewFacts): Item<WrittenFacts['reviews']> {
  return {
    held: text(review.held),
    part: review.part ?? undefined,
    cancelled: review.cancelled || undefined,
    reportReceived: text(review.reportReceived),
    premeetingHeld: text(review.premeetingHeld),
    decisionsSent: text(review.decisionsSent),
    recordCompleted: text(review.recordCompleted),
    recordSent: text(review.recordSent),
    letterSent: text(review.letterSent),
    carePlanUpdated: text(review.carePlanUpdated),
    participation: review.participation ?? undefined,
    format: review.format ?? undefined,
    chairedByChild: review.chairedByChild ?? undefined,
    lateReasons: filled(review.lateReasons),
    partReasons: filled(review.partReasons),
    checks: filled(review.checks),
  };
}

function writtenNextReview(next: NextReviewFacts): Item<WrittenFacts['nextReview']> {
  return {
    booked: text(next.booked),
    reportedDue: text(next.reportedDue),
    reportReceived: text(next.reportReceived),
    premeetingHeld: text(next.premeetingHeld),
    broughtForwardTo: text(next.broughtForwardTo),
  };
}

/** Undefined rather than null, so that JSON leaves the field out. */
function text(date: LocalDate | null): string | undefined {
  return date === null ? undefined : isoDay(date);
}

/** Undefined rather than an empty list, for the same reason. */
function filled(list: string[]): string[] | undefined {
  return list.length === 0 ? undefined : list;
}
