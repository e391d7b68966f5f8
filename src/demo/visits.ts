import { addDays, type LocalDate } from '../calendar/local-date';
import { addWorkingDays, type Diary } from './diary';
import { UNDONE_FOR_DAYS, type Desk } from './paperwork';
import type { Case } from './stories';

/** B&NES 2023-24 §9.6 and West Berkshire 2023-24 §11.1 want every child seen before each review; not every one is. */
const NOT_SEEN = 0.15;
/** How often a child has been seen already, once a review to come is no more than the days of a visit away. */
const SEEN_ALREADY = 0.5;
const WORKING_DAYS_BEFORE = 10;

/** The days on which the IRO saw the children of a family: shortly before each review held, and before some that are booked. */
export function visitsOf({ period, standing }: Case, diary: Diary, { today, calendar, random }: Desk): LocalDate[] {
  const { reviews: { held }, booked } = standing;
  const daysFor = (review: LocalDate, since: LocalDate): LocalDate[] => {
    const earliest = Math.max(addWorkingDays(review, -WORKING_DAYS_BEFORE, calendar), since + 1);
    const days = Array.from({ length: Math.max(0, review - earliest) }, (_, index) => addDays(review, -1 - index));
    return days.filter((date) => diary.isFree(date));
  };
  const visits = held.flatMap(({ day }, index) => {
    const isMissed = random.chance(NOT_SEEN) && addDays(day, UNDONE_FOR_DAYS) > today;
    if (isMissed) return [];
    const days = daysFor(day, held[index - 1]?.day ?? period.started);
    // Where no day was left between two reviews, the IRO saw the children on the day itself.
    return [days.length === 0 ? day : random.pick(days)];
  });
  if (booked === null || period.ceased !== null || !random.chance(SEEN_ALREADY)) return visits;
  const past = daysFor(booked, held.at(-1)?.day ?? period.started).filter((date) => date <= today);
  return past.length === 0 ? visits : [...visits, random.pick(past)];
}
