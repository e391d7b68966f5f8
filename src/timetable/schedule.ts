import { addDays, isoDay, later } from '../calendar/local-date';
import type { DayOrRefused } from '../calendar/working-days';
import { clockOn, legalLimit, type ClockName, type LegalLimit } from './clocks';
import type { HeldReview } from './held-reviews';
import type { KnownChild } from './known';
import { earliestDeadline, localDeadlines, type LocalDeadline } from './local-standards';
import type { Setting } from './milestone';

/** One review in the order of a period of care, held or still to come, with the dates that apply to it. */
export interface ScheduledReview {
  readonly sequence: number;
  readonly held: HeldReview | null;
  readonly clock: ClockName;
  readonly legal: LegalLimit;
  readonly local: DayOrRefused | null;
  readonly localDeadlines: readonly LocalDeadline[];
}

/**
 * All reviews of a period of care, oldest first: those held, and the next one unless care has ended. A held review is judged as
 * things stood on the day before it: the clock that ran, the moves made, the placement. The next one is judged as things stand today.
 */
export function scheduleOf(child: KnownChild, setting: Setting): readonly ScheduledReview[] {
  const held = child.reviews.map((_, index) => scheduled(child, index, setting));
  return child.ended === null ? [...held, scheduled(child, held.length, setting)] : held;
}

function scheduled(child: KnownChild, index: number, setting: Setting): ScheduledReview {
  const held = child.reviews[index] ?? null;
  // A review on the very day care started has no day before it in care.
  const asOf = held === null ? setting.today : later(addDays(held.day, -1), child.started);
  const before = child.reviews.slice(0, index);
  const clock = clockOn(child, asOf);
  const legal = legalLimit(clock, before, setting.calendar);
  const deadlines: LocalDeadline[] =
    clock.name === 'ordinary' ? localDeadlines({ child, before, countedBefore: legal.countedBefore, asOf, setting }) : [];
  if (held === null) deadlines.push(...broughtForward(child));
  return { sequence: index + 1, held, clock: clock.name, legal, local: earliestDeadline(deadlines), localDeadlines: deadlines };
}

/** A review that somebody with the right to ask (reg 33(3)) has had brought forward, on every clock. */
function broughtForward({ next }: KnownChild): LocalDeadline[] {
  const to = next.broughtForwardTo;
  return to === null ? [] : [{ day: to, explain: () => `brought forward to ${isoDay(to)}` }];
}
