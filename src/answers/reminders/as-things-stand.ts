import { shortDay } from '../../calendar/words';
import { dateOf, reviewInDays } from '../notices/duty-lines';
import { saidOfReport } from '../paperwork';
import type { ChildContext } from '../recording/form-context';

const NOTHING_MORE = 'Nothing more is asked of you here';

/** Why a card asks nothing more of whoever has it, in a sentence: how things stand with the report that it is about. */
export function asThingsStand({ child, timetable, sight: { today, setting: { policy: { words } } } }: ChildContext, card: string): string {
  const sequence = sequenceIn(card);
  if (timetable === null || timetable.clock === null) return `${NOTHING_MORE}: care has ended.`;
  const report = dateOf(timetable, { milestone: 'report', sequence });
  const review = dateOf(timetable, { milestone: 'review', sequence });
  if (report === null || review === null) return `${NOTHING_MORE}.`;
  const { isThere, until } = saidOfReport(child, review);
  if (report.done !== null) return `${NOTHING_MORE}: the ${words.report} for review ${sequence} came on ${shortDay(report.done, today)}.`;
  if (isThere !== null) return `${NOTHING_MORE}: the ${words.report} for review ${sequence} is there, as was said.`;
  if (review.done !== null) return `${NOTHING_MORE}: review ${sequence} was held on ${shortDay(review.done, today)}.`;
  if (until === null || until <= today) return `${NOTHING_MORE}: ${reviewInDays(review, today)}.`;
  return `More time is needed until ${shortDay(until, today)}, as was said: you are reminded on that day, or with the last reminder where that comes first.`;
}

/** The number of the review that a card is about (`cardKey`). */
function sequenceIn(card: string): number | null {
  const sequence = Number(card.split(' ')[2]);
  return Number.isInteger(sequence) ? sequence : null;
}
