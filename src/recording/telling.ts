import type { Setting } from '../timetable/milestone';
import { problemIn } from './checks';
import type { CommandTo } from './command';
import { entry, needsCorrection, refuse, type Decision, type RecordingState } from './decision';
import type { Entry, Fact } from './entry';
import { historyOf, standing } from './held-claims';
import { isSameValue } from './lay-values';
import type { LaidOver } from './laid-over';
import { reviewsHeld } from './place';

const ABOUT = { kind: 'child' } as const;

/** A significant event of which the IRO was told. */
export type EventEntry = Extract<Entry, { field: 'significantEvent' }>;

/** Tells the IRO of a significant event; the same again changes nothing. */
export function decideTellIro({ day, kind, text }: CommandTo<'tell_iro'>, state: RecordingState, setting: Setting): Decision {
  const fact: Fact = { field: 'significantEvent', value: { day, kind, text } };
  const problem = problemIn(fact, { laid: state.laid, place: null, setting });
  if (problem !== null) return refuse(problem);
  const isTold = state.laid.ofChild.entries.some(({ field, value }) => field === fact.field && isSameValue(value, fact.value));
  return { ok: true, entries: isTold ? [] : [entry(fact, ABOUT, state)] };
}

/** Records that an event needs no earlier review, and why. */
export function decideNoEarlierReview({ event, reason }: CommandTo<'no_earlier_review'>, state: RecordingState, setting: Setting): Decision {
  const told = eventKnownAs(event, state.laid);
  if (told === null || told.value === null) return refuse('This event was taken back: open the child again.');
  const answer = answerTo(told, state.laid);
  const fact: Fact = { field: 'noEarlierReview', value: { event, reason } };
  if (answer === null) return { ok: true, entries: [entry(fact, ABOUT, state)] };
  return answer.field === fact.field && answer.value?.reason === reason ? { ok: true, entries: [] } : refuse(needsCorrection(answer, setting));
}

/** What stands of an event, by the id of the entry or of one that it was put in place of; null where there is none. */
export function eventKnownAs(id: number, { entries }: LaidOver): EventEntry | null {
  const events = standing(entries).filter((each): each is EventEntry => each.field === 'significantEvent');
  return events.find((event) => idsOf(event, entries).includes(id)) ?? null;
}

/** The ids of an event's entry and of those that it was put in place of. */
export function idsOf(event: EventEntry, entries: readonly Entry[]): readonly number[] {
  return historyOf(event, entries).map(({ id }) => id);
}

/** What the IRO answered to an event: that no earlier review is needed, or to which day it was brought forward since; null while nothing. */
export function answerTo(event: EventEntry, { entries }: LaidOver): Entry | null {
  const ids = idsOf(event, entries);
  const answers = standing(entries).filter((each) => {
    if (each.field === 'noEarlierReview') return each.value !== null && ids.includes(each.value.event);
    return each.field === 'broughtForward' && each.value !== null && each.id > Math.min(...ids);
  });
  return answers.at(-1) ?? null;
}

/** The events to which an answer is awaited: a review that was held since has looked at them. */
export function openEvents(laid: LaidOver, setting: Pick<Setting, 'today'>): readonly EventEntry[] {
  const last = reviewsHeld(laid, setting.today).at(-1)?.day ?? null;
  const events = laid.ofChild.entries.filter((each): each is EventEntry => each.field === 'significantEvent');
  return events.filter((event) => event.value !== null && (last === null || event.value.day >= last) && answerTo(event, laid) === null);
}
