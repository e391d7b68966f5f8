import type { LocalDate } from '../../calendar/local-date';
import { londonDay, type Instant } from '../../calendar/london';
import { shortDay } from '../../calendar/words';
import { dueBeforeBooked, type KnownOfChild, type MovedFact, type ReviewAhead } from '../../notices/moved';
import type { HeldMove } from '../../store/moved-facts';

/** How somebody is called. */
export type NameOf = (id: string) => string;

interface Telling {
  readonly now: KnownOfChild;
  /** Whether the child is newly the reader's. */
  readonly isTheirs: boolean;
  readonly today: LocalDate;
  readonly nameOf: NameOf;
}

/** What moved, from what to what, and why: "Review 4 moved from Thu 10 Dec to Fri 11 Dec · Amber Stone, Mon 23 Nov: carer ill". */
export function noteOfMove({ fact, cause, at }: HeldMove, telling: Telling): string {
  const { today, nameOf } = telling;
  const when = (instant: Instant) => shortDay(londonDay(instant), today);
  if (cause.by === null) return `${whatMoved(fact, telling)} · import of ${when(at)}`;
  const by = `${nameOf(cause.by)}${cause.actingFor === null ? '' : ` for ${nameOf(cause.actingFor)}`}, ${when(cause.recordedAt ?? at)}`;
  return `${whatMoved(fact, telling)} · ${by}${cause.reason === null ? '' : `: ${cause.reason}`}`;
}

function whatMoved(fact: MovedFact, { now, isTheirs, today, nameOf }: Telling): string {
  switch (fact.what) {
    case 'review':
      return reviewMoved(fact.before, fact.after, today);
    case 'no_iro':
      return [`IRO until now: ${nameOrNobody(fact.before, nameOf)}`, ...nextReview(now, today)].join(' · ');
    case 'iro':
    case 'social_worker': {
      const post = fact.what === 'iro' ? 'IRO' : 'social worker';
      const before = `before: ${nameOrNobody(fact.before, nameOf)}`;
      if (!isTheirs) return `New ${post}: ${nameOrNobody(fact.after, nameOf)} · ${before}`;
      const other = fact.what === 'iro' ? `social worker: ${nameOrNobody(now.socialWorker, nameOf)}` : `IRO: ${nameOrNobody(now.iro, nameOf)}`;
      return [`You are the ${post}`, before, other, ...nextReview(now, today)].join(' · ');
    }
  }
}

type InShort = (date: LocalDate) => string;

function reviewMoved(before: ReviewAhead, after: ReviewAhead, today: LocalDate): string {
  const day: InShort = (date) => shortDay(date, today);
  const review = `Review ${after.sequence ?? ''}`.trim();
  if (before.booked === after.booked) return `${review} ${dueMoved(before, after, day)}`;
  const due = after.due === before.due || dueBeforeBooked(after) === null ? '' : `, and now due by ${day(after.due)}`;
  if (after.booked === null) return `${review} no longer booked for ${day(before.booked ?? before.due)}, and for no other day yet${due}`;
  return before.booked === null ? `${review} booked for ${day(after.booked)}${due}` : `${review} moved from ${day(before.booked)} to ${day(after.booked)}${due}`;
}

/** The booking is as it was, and the day by which the review has to be held is another. */
function dueMoved(before: ReviewAhead, after: ReviewAhead, day: InShort): string {
  if (after.booked === null) return `now due by ${day(after.due)}, before by ${day(before.due)}`;
  if (dueBeforeBooked(after) === null) return `no longer due before ${day(after.booked)}, the day it is booked for`;
  return `now due by ${day(after.due)}, but booked for ${day(after.booked)}`;
}

function nextReview({ review }: KnownOfChild, today: LocalDate): readonly string[] {
  if (review === null) return [];
  const { sequence, booked, due } = review;
  const when = booked === null ? `due by ${shortDay(due, today)}, not booked yet` : `booked for ${shortDay(booked, today)}`;
  return [`review ${sequence ?? ''} ${when}`.replace('  ', ' ')];
}

function nameOrNobody(id: string | null, nameOf: NameOf): string {
  return id === null ? 'nobody' : nameOf(id);
}
