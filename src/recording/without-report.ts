import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { Setting } from '../timetable/milestone';
import { problemIn } from './checks';
import type { CommandTo } from './command';
import { entry, recordOnce, refuse, type Decision, type RecordingState } from './decision';
import type { Fact } from './entry';
import { entryOf, saidReport, valueOf, type LaidOver } from './laid-over';
import { isSameValue } from './lay-values';
import { GONE, placeNamed, type ReviewPlace } from './place';

/** Records until when whoever writes the report says they need; the last word said stands. */
export function decideReportUntil({ review, day, reason }: CommandTo<'report_until'>, state: RecordingState, setting: Setting): Decision {
  const { laid } = state;
  const place = placeNamed(review, laid, setting.today);
  if (place === null) return refuse(GONE);
  const there = thatItIsThere(place, laid, setting.today);
  if (there !== null) return refuse(`${there}: no more time is needed.`);
  const said = saidReport(place.recorded);
  if (said !== null && !said.notThere) return refuse(`It was said that the report was given on ${shortDay(said.day, setting.today)}: correct that first.`);
  const fact: Fact = { field: 'reportUntil', value: { day, reason } };
  const problem = problemIn(fact, { laid, place, setting });
  if (problem !== null) return refuse(problem);
  const before = entryOf(place.recorded, 'reportUntil');
  if (before !== null && isSameValue(before.value, fact.value)) return { ok: true, entries: [] };
  return { ok: true, entries: [entry(fact, place.about, state, before?.id ?? null)] };
}

/** Records why a review went ahead without its report. */
export function decideWhyWithoutReport({ review, reason }: CommandTo<'why_without_report'>, state: RecordingState, setting: Setting): Decision {
  const { laid } = state;
  const place = placeNamed(review, laid, setting.today);
  if (place === null) return refuse(GONE);
  if (place.held === null) return refuse('This review has not been recorded as held: record that first.');
  const { reportReceived } = place.held.facts;
  const cameAfter = reportReceived !== null && reportReceived > place.held.day;
  const there = cameAfter ? null : thatItIsThere(place, laid, setting.today);
  if (there !== null) return refuse(`${there}: there is nothing to give a reason for.`);
  return recordOnce({ field: 'wentWithoutReport', value: { reason } }, place.about, place.recorded, state, setting);
}

/** That the report is there, and since when where that is known, at the start of a sentence; null where it is not. */
function thatItIsThere({ held, recorded }: ReviewPlace, { facts }: LaidOver, today: LocalDate): string | null {
  const { reportReceived } = held?.facts ?? facts.nextReview;
  if (reportReceived !== null) return `The report is recorded as received on ${shortDay(reportReceived, today)}`;
  return valueOf(recorded, 'withReport') === true ? 'It is recorded that the report was there' : null;
}
