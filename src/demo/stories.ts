import { addDays, addMonths, mondayOf, type LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { Diary } from './diary';
import type { Family } from './families';
import type { PeriodOfCare } from './period-of-care';
import type { Random } from './random';
import type { ReviewDays } from './review-days';
import type { Standing } from './standing';

/** A family on an IRO's caseload. */
export interface Case {
  readonly family: Family;
  readonly period: PeriodOfCare;
  readonly standing: Standing;
}

/** Whose caseload it is and when. */
export interface Scene {
  readonly diary: Diary;
  readonly today: LocalDate;
  readonly calendar: WorkingDays;
  readonly random: Random;
}

/** Something that goes other than planned; null where it does not fit the case. */
type Story = (given: Case, scene: Scene) => Standing | null;

/**
 * An IRO's caseload with what makes its list worth reading: a review overdue, one that will be late, one whose day
 * passed with nothing recorded, one brought forward, and enough in this week and the next. Not every IRO has each.
 * @param index the place of the IRO among the IROs; the first has the fullest list
 */
export function withStories(cases: readonly Case[], index: number, scene: Scene): Case[] {
  const stories: Story[] = [onlyOneChild(overdue)];
  if (index % 4 !== 3) stories.push(onlyOneChild(willBeLate));
  if (index % 2 === 0) stories.push(onlyOneChild(dayPassed));
  if (index % 3 === 0) stories.push(onlyOneChild(broughtForward));
  if (index === 3) stories.push(onlyOneChild(awaitsPartTwo(3, 15)));
  if (index === 8) stories.push(onlyOneChild(awaitsPartTwo(22, 45)));
  const told = tell(cases, stories, scene);
  const thisWeek = mondayOf(scene.today);
  return [thisWeek, addDays(thisWeek, 7)].reduce((filled, monday) => fillWeek(filled, monday, index === 0 ? 3 : 2, scene), told);
}

function tell(cases: readonly Case[], stories: readonly Story[], scene: Scene): Case[] {
  const told = [...cases];
  const taken = new Set<number>();
  for (const story of stories) {
    for (const [index, each] of cases.entries()) {
      const standing = taken.has(index) || isNearlyAdult(each, scene.today) || each.family.kind === 'story' ? null : story(each, scene);
      if (standing === null) continue;
      told[index] = { ...each, standing };
      taken.add(index);
      break;
    }
  }
  return told;
}

/** Books reviews for a week until there are enough of them in it. */
function fillWeek(cases: readonly Case[], monday: LocalDate, enough: number, scene: Scene): Case[] {
  const isInWeek = ({ standing }: Case) => standing.booked !== null && mondayOf(standing.booked) === monday;
  const missing = Math.max(0, enough - cases.filter(isInWeek).length);
  return tell(cases, Array.from({ length: missing }, () => soon(monday)), scene);
}

function onlyOneChild(story: Story): Story {
  return (given, scene) => (given.family.kind === 'ordinary' && given.family.members.length === 1 ? story(given, scene) : null);
}

function isNearlyAdult({ family }: Case, today: LocalDate): boolean {
  return family.members.some(({ dateOfBirth }) => addMonths(dateOfBirth, 18 * 12) < addDays(today, 90));
}

/** As if the last review had not been held: it is the next one now. */
function withoutTheLast({ held }: ReviewDays): ReviewDays | null {
  const next = held.at(-1);
  return next === undefined ? null : { held: held.slice(0, -1), next };
}

const overdue: Story = ({ standing }, { today, diary, random }) => {
  const reviews = withoutTheLast(standing.reviews);
  if (reviews === null || reviews.next.limit >= today || reviews.next.day < addDays(today, -50)) return null;
  const soonest = diary.onOrAfter(addDays(today, random.int(1, 8)));
  return { ...standing, reviews, booked: random.pick([soonest, reviews.next.day, null]) };
};

const dayPassed: Story = ({ standing }, { today }) => {
  const reviews = withoutTheLast(standing.reviews);
  if (reviews === null || reviews.next.limit < today || reviews.next.day === today || reviews.next.day < addDays(today, -12)) return null;
  return { ...standing, reviews, booked: reviews.next.day };
};

const willBeLate: Story = ({ standing }, { today, diary, random }) => {
  const asItIs = standing.reviews;
  const reviews = [asItIs, withoutTheLast(asItIs)].find((each) => {
    const limit = each?.next.limit ?? today;
    return limit > today && limit <= addDays(today, 40);
  });
  return reviews ? { ...standing, reviews, booked: diary.onOrAfter(addDays(reviews.next.limit, random.int(1, 9))) } : null;
};

const broughtForward: Story = ({ standing }, { today, diary, random }) => {
  const { next, held } = standing.reviews;
  if (next.limit < addDays(today, 60) || (held.at(-1)?.day ?? today) > addDays(today, -21)) return null;
  const day = diary.onOrAfter(addDays(today, random.int(9, 20)));
  return { ...standing, booked: random.chance(0.7) ? day : null, broughtForwardTo: day };
};

/** The last review was begun as part 1 between so many working days ago, and part 2 is still to come. */
function awaitsPartTwo(from: number, to: number): Story {
  return ({ standing }, { today, calendar }) => {
    const last = standing.reviews.held.at(-1)?.day;
    const ago = last === undefined ? null : calendar.between(last, today);
    return ago === null || ago < from || ago > to ? null : { ...standing, awaitsPartTwo: true };
  };
}

/** The next review is booked for a day of this week on which the IRO is free, before its limit. */
function soon(monday: LocalDate): Story {
  return ({ standing }, { today, diary, random }) => {
    const { next, held } = standing.reviews;
    const earliest = addDays(held.at(-1)?.day ?? today, 25);
    const days = [0, 1, 2, 3, 4]
      .map((day) => addDays(monday, day))
      .filter((date) => date > today && date >= earliest && date <= next.limit && diary.isFree(date));
    const isFarOff = standing.booked === null || (standing.booked > addDays(monday, 13) && standing.booked <= next.limit);
    if (days.length === 0 || !isFarOff || standing.broughtForwardTo !== null || next.limit > addDays(today, 75)) return null;
    return { ...standing, booked: random.pick(days) };
  };
}
