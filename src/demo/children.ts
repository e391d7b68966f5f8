import { addDays, addMonths, later, type LocalDate } from '../calendar/local-date';
import type { ImportedChild } from '../importing/batch';
import type { Allocation } from '../people/person';
import type { ChildFacts, ReviewFacts } from '../timetable/facts';
import { addWorkingDays, type Diary } from './diary';
import type { Member } from './families';
import { asRecorded } from './meetings';
import { letterAfter, notAfter, type Desk } from './paperwork';
import { bareFacts } from './period-of-care';
import { permanenceOf } from './permanence';
import type { Spread } from './random';
import { isChairedAt, midwaysOf, nextReviewOf, participationAt, reviewsOf } from './reviews';
import type { Case } from './stories';
import { visitsOf } from './visits';

/** One child of the demo council. */
export interface DemoChild extends ImportedChild {
  readonly name: string;
  readonly initials: string;
  readonly allocation: Allocation;
}

/** Who works with a family, and when the IRO and the office are at work. */
export interface Worked {
  readonly allocation: Allocation;
  readonly diary: Diary;
  readonly office: Diary;
}

/** From coming into care, in days; the same in working days; from 15 years and 9 months, in months. */
const iroDays: Spread = [[[0, 1], 55], [[2, 5], 33], [[6, 12], 12]];
const carePlanDays: Spread = [[[3, 10], 87], [[11, 20], 13]];
const pathwayMonths: Spread = [[[-4, -1], 48], [[0, 2], 18], [[3, 5], 18], [[6, 9], 10], [[12, 12], 6]];

/** The children of a family with their facts; references are given in the order of the family. */
export function childrenOf(given: Case, references: readonly string[], { allocation, diary, office }: Worked, desk: Desk): DemoChild[] {
  const { family, period } = given;
  const until = period.ceased === null ? desk.today : addDays(period.ceased, -1);
  const apart = (name: string): Desk => ({ ...desk, random: desk.random.fork(name) });
  const meetings = asRecorded(reviewsOf(given, until, diary, desk), given.standing.reviews.held, apart('meetings').random);
  const visits = visitsOf(given, diary, apart('visits'));
  const midways = midwaysOf(given, until, office, desk);
  const bare = bareFacts('', period);
  const nextReview = period.ceased === null ? nextReviewOf(given, desk) : bare.nextReview;
  const iroAllocated = notAfter(until, addDays(period.started, desk.random.within(iroDays)));
  const firstCarePlan = notAfter(until, addWorkingDays(period.started, desk.random.within(carePlanDays), desk.calendar));

  return family.members.map((member, index): DemoChild => {
    const facts: ChildFacts = {
      ...bare,
      child: references[index] ?? '',
      dateOfBirth: member.dateOfBirth,
      iroAllocated,
      firstCarePlan,
      reviews: withTheChild(meetings, member, desk, apart(`letters ${index}`)),
      nextReview,
      midways,
      visits,
      pathwayPlan: period.shortBreaks ? null : pathwayPlan(member, period.started, until, desk),
      ...permanenceOf(given, until, office, apart(`permanence ${index}`).random),
    };
    return { facts, name: member.name, initials: member.initials, allocation };
  });
}

/** The meetings with what differs between brothers and sisters: how each took part, who chaired, and the letter to each. */
function withTheChild(meetings: readonly ReviewFacts[], { dateOfBirth }: Member, desk: Desk, letters: Desk): ReviewFacts[] {
  return meetings.map((review) => {
    const { held, cancelled, part } = review;
    if (held === null || cancelled) return review;
    const participation = participationAt(held, dateOfBirth, desk.random);
    const chairedByChild = isChairedAt(held, dateOfBirth, participation, letters.random);
    return { ...review, participation, chairedByChild, letterSent: part === 1 ? null : letterAfter(held, letters) };
  });
}

/** Most plans are made between 15 years 9 months and three months after the 16th birthday, some late, some not yet. */
function pathwayPlan({ dateOfBirth }: Member, started: LocalDate, until: LocalDate, { random, calendar }: Desk): LocalDate | null {
  const expected = addMonths(dateOfBirth, 15 * 12 + 9 + random.within(pathwayMonths));
  const date = addDays(later(expected, addDays(started, 60)), random.int(0, 27));
  return date < calendar.firstDay ? null : notAfter(until, date);
}
