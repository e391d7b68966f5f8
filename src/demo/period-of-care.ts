import type { LocalDate } from '../calendar/local-date';
import type { AdoptionFacts, ChildFacts, Placement } from '../timetable/facts';
import { adoptionOf } from './adoption';
import type { Family, Span } from './families';
import { placementsOf } from './placements';
import type { Random } from './random';

/** What the children of one family have in common in care, apart from their reviews. */
export interface PeriodOfCare {
  readonly started: LocalDate;
  readonly ceased: LocalDate | null;
  readonly shortBreaks: boolean;
  readonly placements: readonly Placement[];
  readonly adoption: AdoptionFacts;
}

export function periodOfCare(family: Family, { today, office }: Span, random: Random): PeriodOfCare {
  const adoption = adoptionOf(family, today, office, random);
  return {
    started: family.started,
    ceased: family.ceased,
    shortBreaks: family.kind === 'short_breaks',
    placements: placementsOf(family, adoption, today, random),
    adoption,
  };
}

/** The facts of a child of whom nothing is known but the period of care. */
export function bareFacts(child: string, { started, ceased, shortBreaks, placements, adoption }: PeriodOfCare): ChildFacts {
  return {
    child,
    dateOfBirth: null,
    shortBreaks,
    care: { started, ceased },
    iroAllocated: null,
    firstCarePlan: null,
    placements: [...placements],
    adoption,
    reviews: [],
    nextReview: { booked: null, reportedDue: null, reportReceived: null, premeetingHeld: null, broughtForwardTo: null },
    midways: [],
    visits: [],
    pathwayPlan: null,
    permanencePlan: null,
    permanenceAchieved: null,
  };
}
