import { isoDay, type LocalDate } from '../../calendar/local-date';
import { doneThings, type ReviewNamed } from '../../recording/command';
import { placeNamed } from '../../recording/place';
import { writeReview } from './form-ask';
import type { ChildContext } from './form-context';
import { HELD } from './sheet-rows';

/** One thing ticked on the sheet, with what it asks to be recorded. */
export interface Ticked {
  /** The tick itself; null for how the child took part, which is chosen and not ticked. */
  readonly value: string | null;
  readonly command: object;
}

/** What was filled in of one review: what is ticked, how the child took part (empty where not said), the one day for all. */
export interface FilledIn {
  readonly ticks: readonly string[];
  readonly participation: string;
  readonly day: string;
}

/** What was ticked of one review as commands, the review itself first: the rest may follow from it. */
export function ticked(review: ReviewNamed, { ticks, participation, day }: FilledIn, context: ChildContext): readonly Ticked[] {
  const { child, laid, sight } = context;
  const ofReview = { child: child.id, review: writeReview(review) };
  const heldTick = ticks.find((tick) => tick.startsWith(HELD)) ?? null;
  const held = placeNamed(review, laid, sight.today)?.held ?? null;
  const heldOn = heldTick?.slice(HELD.length) ?? isoDayOrNull(held?.day ?? laid.facts.nextReview.booked);
  const hold = heldTick === null && participation === ''
    ? []
    : [{ value: heldTick, command: { do: 'hold', ...ofReview, day: heldOn, part: held?.part ?? null, participation } }];
  const done = doneThings.filter((what) => ticks.includes(what)).map((what) => ({ value: what, command: { do: 'done', ...ofReview, what, day } }));
  const ofChild = [
    { value: 'midway', command: { do: 'midway', child: child.id, day, concern: false } },
    { value: 'midway.concern', command: { do: 'midway', child: child.id, day, concern: true } },
    { value: 'visit', command: { do: 'visit', child: child.id, day } },
  ].filter(({ value }) => ticks.includes(value));
  return [...hold, ...done, ...ofChild];
}

function isoDayOrNull(date: LocalDate | null): string | null {
  return date === null ? null : isoDay(date);
}
