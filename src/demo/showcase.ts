import { addDays } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { Person } from '../people/person';
import type { DemoChild } from './children';
import { addWorkingDays } from './diary';
import type { Random } from './random';
import { reviewDays, type ReviewedPeriod } from './review-days';
import type { Standing } from './standing';

/** People who can be asked and shown first, and the child they share. */
export interface Showcase {
  readonly iro: Person;
  readonly socialWorker: Person;
  readonly teamManager: Person;
  readonly child: DemoChild;
}

const TRIES = 200;

/** How things stand with the child to show: moved in a hurry since the last review, the next one booked for the coming days. */
export function storyStanding(reviewed: ReviewedPeriod, random: Random): Standing {
  const { until: today, diary, calendar } = reviewed;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const reviews = reviewDays(reviewed, random.fork(`attempt ${attempt}`));
    const last = reviews.held.at(-1)?.day ?? reviewed.period.started;
    const isFitting = last > addDays(today, -145) && last < addDays(today, -60) && reviews.held.every(({ day, limit }) => day <= limit);
    if (!isFitting) continue;
    return { reviews, booked: diary.onOrAfter(addWorkingDays(today, 5, calendar)), broughtForwardTo: null, awaitsPartTwo: false };
  }
  throw new Error('the child to show has no fitting history');
}

/**
 * The child to show, with a social work report that came after the last review and none yet for the next; the IRO and
 * the social worker met in the days after the move.
 */
export function withStory(child: DemoChild, calendar: WorkingDays): DemoChild {
  const { reviews, nextReview, placements } = child.facts;
  const moved = placements.at(-1)?.from ?? child.facts.care.started;
  const last = reviews.findLastIndex(({ cancelled, part }) => !cancelled && part !== 2);
  const late = reviews.map((review, index) =>
    index === last && review.held !== null ? { ...review, reportReceived: addWorkingDays(review.held, 2, calendar) } : review,
  );
  const prepared = { ...nextReview, reportReceived: null, premeetingHeld: addWorkingDays(moved, 4, calendar) };
  return { ...child, facts: { ...child.facts, reviews: late, nextReview: prepared } };
}

/** Puts the people of a child together; throws where one of them is not on the staff list. */
export function showcaseOf(child: DemoChild, people: readonly Person[]): Showcase {
  const { iro, socialWorker, team } = child.allocation;
  const found = (isIt: (person: Person) => boolean): Person => {
    const person = people.find(isIt);
    if (!person) throw new Error(`somebody who works with ${child.facts.child} is not on the staff list`);
    return person;
  };
  return {
    iro: found(({ id }) => id === iro),
    socialWorker: found(({ id }) => id === socialWorker),
    teamManager: found((person) => person.team === team && person.roles.includes('team_manager')),
    child,
  };
}
