import { shortDay } from '../calendar/words';
import type { Setting } from '../timetable/milestone';
import { problemIn } from './checks';
import type { CommandTo, DoneThing } from './command';
import { entry, recordOnce, refuse, type Decision, type RecordingState } from './decision';
import type { Fact } from './entry';
import { saidReport } from './laid-over';
import { GONE, placeNamed } from './place';

/** What each thing that can be ticked off is recorded as. */
export const fieldOf = {
  report: 'reportReceived',
  premeeting: 'premeetingHeld',
  decisions: 'decisionsSent',
  'record.completed': 'recordCompleted',
  'record.sent': 'recordSent',
  letter: 'letterSent',
  'careplan.updated': 'carePlanUpdated',
} as const satisfies Readonly<Record<DoneThing, Fact['field']>>;

/** Records the day on which something about a review was done. */
export function decideDone({ review, what, day }: CommandTo<'done'>, state: RecordingState, setting: Setting): Decision {
  const place = placeNamed(review, state.laid, setting.today);
  if (place === null) return refuse(GONE);
  const fact: Fact = { field: fieldOf[what], value: day };
  const problem = problemIn(fact, { laid: state.laid, place, setting });
  return problem === null ? recordOnce(fact, place.about, place.recorded, state, setting) : refuse(problem);
}

/** Records what the social worker says of the report; the last word said stands, and it is never a figure. */
export function decideSayReport({ review, day }: CommandTo<'say_report'>, state: RecordingState, setting: Setting): Decision {
  const { laid } = state;
  const place = placeNamed(review, laid, setting.today);
  if (place === null) return refuse(GONE);
  const confirmed = (place.held?.facts ?? laid.facts.nextReview).reportReceived;
  if (confirmed !== null) return refuse(`The report is recorded as received on ${shortDay(confirmed, setting.today)}: there is nothing left to say.`);
  const fact: Fact = { field: 'reportSaid', value: day };
  const problem = problemIn(fact, { laid, place, setting });
  if (problem !== null) return refuse(problem);
  const said = saidReport(place.recorded);
  if (said?.day === day && !said.notThere) return { ok: true, entries: [] };
  return { ok: true, entries: [entry(fact, place.about, state, said?.entry.id ?? null)] };
}

/** Answers what the social worker said: the report is not there. */
export function decideReportNotThere({ review }: CommandTo<'report_not_there'>, state: RecordingState, setting: Setting): Decision {
  const place = placeNamed(review, state.laid, setting.today);
  if (place === null) return refuse(GONE);
  const said = saidReport(place.recorded);
  if (said === null) return refuse('Nobody has said that the report is there.');
  return { ok: true, entries: said.notThere ? [] : [entry({ field: 'reportNotThere', value: true }, place.about, state)] };
}
