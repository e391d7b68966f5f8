import { isoDay, type LocalDate } from '../calendar/local-date';
import { explainOffset, offsetFrom, type Offset } from '../calendar/offset';
import type { DayOrRefused, WorkingDays } from '../calendar/working-days';
import type { HeldReview } from './held-reviews';
import type { KnownChild } from './known';

/** The four review clocks of the law. */
export type ClockName = 'ordinary' | 'short_breaks' | 'authorised' | 'placed';

/** The clock that runs on a day, and the day from which its reviews count. */
export interface RunningClock {
  readonly name: ClockName;
  readonly countsFrom: LocalDate;
  /** What happened on that day, for the explanation: `care started`. */
  readonly startedBy: string;
}

interface ClockRule {
  readonly intervals: { readonly first: Offset; readonly second: Offset; readonly later: Offset };
  readonly source: { readonly first: string; readonly later: string };
}

const months = (count: number): Offset => ({ count, unit: 'months' });

/** Care Planning, Placement and Case Review Regulations 2010 reg 33 and 48; Adoption Agencies Regulations 2005 reg 36. */
const clockRules: Readonly<Record<ClockName, ClockRule>> = {
  ordinary: {
    intervals: { first: { count: 20, unit: 'wd' }, second: months(3), later: months(6) },
    source: { first: 'SI 2010/959 reg 33(1)', later: 'SI 2010/959 reg 33(2)' },
  },
  short_breaks: {
    intervals: { first: months(3), second: months(6), later: months(6) },
    source: { first: 'SI 2010/959 reg 48', later: 'SI 2010/959 reg 48' },
  },
  authorised: {
    intervals: { first: months(3), second: months(6), later: months(6) },
    source: { first: 'SI 2005/389 reg 36', later: 'SI 2005/389 reg 36' },
  },
  placed: {
    intervals: { first: { count: 28, unit: 'days' }, second: months(3), later: months(6) },
    source: { first: 'SI 2005/389 reg 36', later: 'SI 2005/389 reg 36' },
  },
};

const careStarted = (countsFrom: LocalDate): RunningClock => ({ name: 'ordinary', countsFrom, startedBy: 'care started' });
const shortBreaksStarted = (countsFrom: LocalDate): RunningClock => ({ name: 'short_breaks', countsFrom, startedBy: 'short breaks started' });
const authorised = (countsFrom: LocalDate): RunningClock => ({ name: 'authorised', countsFrom, startedBy: 'authorised to place for adoption' });
const placedForAdoption = (countsFrom: LocalDate): RunningClock => ({ name: 'placed', countsFrom, startedBy: 'placed for adoption' });
const placementOver = (countsFrom: LocalDate): RunningClock => ({ name: 'authorised', countsFrom, startedBy: 'placement for adoption ended' });

/**
 * The clock that runs on a day: the one that started last. A child whose adoptive placement has ended is back on the
 * clock of a child who may be placed, counted from that authority, or from the day the placement ended where the authority's day is not known.
 */
export function clockOn({ started, shortBreaks, adoption }: KnownChild, date: LocalDate): RunningClock {
  const { authorisedToPlace, placed, placementEnded } = adoption;
  let running = shortBreaks ? shortBreaksStarted(started) : careStarted(started);
  let startedOn = started;
  const takeOver = (start: LocalDate | null, clock: (start: LocalDate) => RunningClock) => {
    if (start === null || start > date || start < startedOn) return;
    running = clock(start);
    startedOn = start;
  };
  takeOver(authorisedToPlace, authorised);
  takeOver(placed, placedForAdoption);
  takeOver(placementEnded, (end) => {
    const hasAuthority = authorisedToPlace !== null && authorisedToPlace <= date;
    return hasAuthority ? authorised(authorisedToPlace) : placementOver(end);
  });
  return running;
}

/** The latest day on which the law lets a review be held, where it comes from, and why. */
export interface LegalLimit {
  readonly day: DayOrRefused;
  readonly source: string;
  /** How many reviews this clock had before this one. */
  readonly countedBefore: number;
  readonly explain: () => readonly string[];
}

/**
 * The legal limit of the review that follows the ones held before it.
 * @param before the reviews held before it, oldest first; those held before the clock started do not count
 */
export function legalLimit(clock: RunningClock, before: readonly HeldReview[], calendar: WorkingDays): LegalLimit {
  const rule = clockRules[clock.name];
  const counted = before.filter(({ day }) => day >= clock.countsFrom);
  const last = counted.at(-1);
  const interval = counted.length === 0 ? rule.intervals.first : counted.length === 1 ? rule.intervals.second : rule.intervals.later;
  const from = last?.day ?? clock.countsFrom;
  return {
    day: offsetFrom(from, interval, calendar),
    source: last ? rule.source.later : rule.source.first,
    countedBefore: counted.length,
    explain: () => [
      last ? `${counted.length === 1 ? 'first review' : 'review before'} held ${isoDay(from)}` : `${clock.startedBy} ${isoDay(from)}`,
      explainOffset(from, interval, calendar),
    ],
  };
}
