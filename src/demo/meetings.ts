import type { ReviewFacts } from '../timetable/facts';
import type { Random } from './random';
import type { ReviewDay } from './review-days';

/** Codes of the policies' lists, each with its weight. */
type Reasons = readonly (readonly [code: string, weight: number])[];

/** West Berkshire 2023-24 §8.2: 47 late reviews for 55 reasons. Only a first review can be late because nobody told of the child. */
const notTold: Reasons = [['late_notification', 1]];
const whyLate: Reasons = [
  ['placement_change', 17], ['information_not_available', 12], ['iro_unwell', 10], ['social_worker_availability', 5],
  ['carer_availability', 5], ['young_person_availability', 2], ['iro_transfer', 2], ['due_date_error', 1],
];
const SECOND_REASON = 0.17;

/** West Berkshire 2023-24 §7.6. */
const whyInParts: Reasons = [
  ['placement_change', 31], ['social_worker_availability', 12], ['iro_availability', 6], ['childs_interests', 5],
  ['care_plan_for_court', 4], ['parent_or_professional_availability', 3], ['report_not_available', 3],
  ['young_person_availability', 2], ['carer_availability', 2],
];

/** BCP 2023-24 §14: face to face is the rule, virtual the exception. */
const IN_PERSON = 0.85;

/**
 * The meetings with what is recorded about each that took place: how people met, why it was late, why it was split.
 * @param held the days of the reviews with their legal limits
 */
export function asRecorded(meetings: readonly ReviewFacts[], held: readonly ReviewDay[], random: Random): ReviewFacts[] {
  return meetings.map((meeting): ReviewFacts => {
    if (meeting.cancelled) return meeting;
    const late = held.findIndex(({ day, limit }) => day === meeting.held && day > limit);
    return {
      ...meeting,
      format: random.chance(IN_PERSON) ? 'in_person' : 'virtual',
      lateReasons: late === -1 ? [] : oneOrTwo(late === 0 ? [...whyLate, ...notTold] : whyLate, random),
      partReasons: meeting.part === 1 ? [random.weighted(whyInParts)] : [],
    };
  });
}

function oneOrTwo(reasons: Reasons, random: Random): string[] {
  const first = random.weighted(reasons);
  return random.chance(SECOND_REASON) ? [...new Set([first, random.weighted(reasons)])] : [first];
}
