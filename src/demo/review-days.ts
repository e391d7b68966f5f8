import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import { isRefused, type WorkingDays } from '../calendar/working-days';
import { clockOn, legalLimit } from '../timetable/clocks';
import { blankReview, type Placement, type ReviewFacts } from '../timetable/facts';
import { asKnownOn } from '../timetable/known';
import { addWorkingDays, type Diary } from './diary';
import { bareFacts, type PeriodOfCare } from './period-of-care';
import type { Random } from './random';

/** A review's day with the legal limit that it was to keep. */
export interface ReviewDay {
  readonly day: LocalDate;
  readonly limit: LocalDate;
}

/** The reviews held, oldest first, and the next one with the day its IRO has in mind for it. */
export interface ReviewDays {
  readonly held: readonly ReviewDay[];
  readonly next: ReviewDay;
}

/** What decides when reviews are held. */
export interface ReviewedPeriod {
  readonly period: PeriodOfCare;
  /** The eldest child's: one review comes shortly before the 18th birthday. */
  readonly dateOfBirth: LocalDate;
  /** The last day on which a review can have been held. */
  readonly until: LocalDate;
  readonly diary: Diary;
  readonly calendar: WorkingDays;
}

/** One review in twelve is held late (West Berkshire 2023-24 §8.2: 47 of 537). */
const LATE = 0.085;
/** Reviews are held up to five weeks before their limit. */
const MOST_DAYS_EARLY = 35;
/** How often a move of either sort is followed by an early review. */
const FOLLOWED: Readonly<Record<Placement['move'], number>> = { first: 0, planned: 0.7, unplanned: 0.85 };

/** The days of a family's reviews: each a little before its legal limit or the good practice after a move, some of them late. */
export function reviewDays(reviewed: ReviewedPeriod, random: Random): ReviewDays {
  const followed = reviewed.period.placements.filter(({ move }) => random.chance(FOLLOWED[move]));
  const held: ReviewDay[] = [];
  for (;;) {
    const next = following(held, followed, reviewed, random);
    if (next.day > reviewed.until) return { held, next };
    held.push(next);
  }
}

/** A review whose day is still to be found. */
interface Coming {
  readonly held: readonly ReviewDay[];
  /** The moves that an early review follows. */
  readonly followed: readonly Placement[];
  /** How many days past its limit it is to be held; 0 where in time. */
  readonly late: number;
  /** How much of the possible time before its limit is used (0 to 1). */
  readonly early: number;
}

function following(held: readonly ReviewDay[], followed: readonly Placement[], reviewed: ReviewedPeriod, random: Random): ReviewDay {
  const { started, adoption } = reviewed.period;
  const changes = [adoption.authorisedToPlace, adoption.placed, adoption.placementEnded, ...followed.map(({ from }) => from)]
    .filter((date) => date !== null)
    .sort((a, b) => a - b);
  const coming: Coming = { held, followed, late: random.chance(LATE) ? random.int(1, 24) : 0, early: random.next() };
  // What happens between two reviews (a move, a step towards adoption) sets another day for the second of them.
  for (let asOf = held.at(-1)?.day ?? started; ; ) {
    const limit = legalLimitAsOf(asOf, held, reviewed);
    const day = dayFor(coming, limit, asOf, reviewed);
    const change = changes.find((date) => date > asOf && date < day);
    if (change === undefined) return { day, limit };
    asOf = change;
  }
}

function dayFor(coming: Coming, limit: LocalDate, asOf: LocalDate, reviewed: ReviewedPeriod): LocalDate {
  const { period, until, diary } = reviewed;
  const wanted = goodPractice(asOf, coming, reviewed).filter((date) => date > asOf && date < limit);
  const target = wanted.reduce((first, date) => (date < first ? date : first), limit);
  if (coming.late > 0 && target === limit) {
    const day = diary.onOrAfter(addDays(limit, coming.late));
    if (day <= until) return day;
  }
  const last = coming.held.at(-1)?.day ?? period.started;
  const margin = Math.floor(coming.early * Math.min(MOST_DAYS_EARLY, (target - last) * 0.3));
  const day = diary.onOrBefore(addDays(target, -margin));
  if (day > asOf) return day;
  const latest = diary.onOrBefore(limit);
  return latest > asOf ? latest : diary.onOrAfter(addDays(asOf, 1));
}

function legalLimitAsOf(date: LocalDate, held: readonly ReviewDay[], { period, calendar }: ReviewedPeriod): LocalDate {
  const knowing = asKnownOn({ ...bareFacts('', period), reviews: held.map(({ day }) => reviewOn(day)) }, date);
  if (!knowing.ok) throw new Error(knowing.problem);
  const limit = legalLimit(clockOn(knowing.child, date), knowing.child.reviews, calendar).day;
  if (isRefused(limit)) throw new RangeError(limit.refused);
  return limit;
}

/** The days that careful councils keep: soon and again three months after a move, three-monthly while unregistered, shortly before 18. */
function goodPractice(asOf: LocalDate, { held, followed }: Coming, { period, dateOfBirth, calendar }: ReviewedPeriod): LocalDate[] {
  const days: LocalDate[] = [];
  const move = followed.findLast(({ from }) => from <= asOf);
  if (move) {
    const since = held.filter(({ day }) => day >= move.from).length;
    if (since === 0) days.push(addWorkingDays(move.from, 20, calendar));
    if (since === 1) days.push(addMonths(move.from, 3));
  }
  const last = held.at(-1)?.day;
  if (last !== undefined && period.placements.findLast(({ from }) => from <= asOf)?.kind === 'unregistered') days.push(addMonths(last, 3));
  const adult = addMonths(dateOfBirth, 18 * 12);
  if ((last ?? period.started) < addMonths(adult, -6)) days.push(addDays(adult, -32));
  return days;
}

/** A review of which nothing is known but its day. */
export function reviewOn(day: LocalDate): ReviewFacts {
  return { ...blankReview, held: day };
}
