import { addDays, later, type LocalDate } from '../calendar/local-date';
import type { ChildFacts } from '../timetable/facts';
import type { Diary } from './diary';
import type { Random, Spread } from './random';
import type { Case } from './stories';

type Permanence = Pick<ChildFacts, 'permanencePlan' | 'permanenceAchieved'>;

/** When a plan is made, in days from the second review: nine in ten by then, the others within the year after. */
const planDays: Spread = [[[-28, -1], 45], [[0, 0], 45], [[1, 60], 4], [[61, 330], 6]];

/** When permanence is achieved, in days from coming into care; BCP 2023-24 has it for 43% of its children. */
const achievedDays: Spread = [[[120, 270], 40], [[271, 500], 30], [[501, 900], 30]];
const NOT_ACHIEVED = 0.16;

/** A child's plan for permanence, and when it was achieved, as far as both lie before care ended and in the past. */
export function permanenceOf(given: Case, until: LocalDate, office: Diary, random: Random): Permanence {
  const { held, next } = given.standing.reviews;
  const [first, second = next] = held;
  if (first === undefined) return { permanencePlan: null, permanenceAchieved: null };
  const made = later(addDays(second.day, random.within(planDays)), first.day);
  const settled = settledOn(given, random);
  if (made > until) return { permanencePlan: null, permanenceAchieved: null };
  const permanencePlan = office.onOrBefore(made);
  const isSettled = settled !== null && settled <= until;
  return { permanencePlan, permanenceAchieved: isSettled ? later(office.onOrBefore(settled), permanencePlan) : null };
}

/** The day on which a child lives where the child is to stay; null where that is not to be seen. */
function settledOn({ family, period }: Case, random: Random): LocalDate | null {
  switch (family.kind) {
    case 'placed':
    case 'adopted':
      return period.adoption.placed;
    case 'story':
    case 'unregistered':
    case 'authorised':
    case 'placement_ended':
      return null;
    default:
      return random.chance(NOT_ACHIEVED) ? null : addDays(period.started, random.within(achievedDays));
  }
}
