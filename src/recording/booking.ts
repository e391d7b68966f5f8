import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { Setting } from '../timetable/milestone';
import { timetableOf } from '../timetable/timetable';
import { problemIn } from './checks';
import type { CommandTo, ReviewNamed } from './command';
import { entry, recordOnce, refuse, type Decision, type RecordingState } from './decision';
import type { Fact, NewEntry } from './entry';
import { valuesOf } from './lay-values';
import { entryOf } from './laid-over';
import { GONE, placeNamed, type ReviewPlace } from './place';

/** Books the next review. */
export function decideBook({ review, day }: CommandTo<'book'>, state: RecordingState, setting: Setting): Decision {
  return onNext(review, state, setting, (place) => {
    const { booked } = state.laid.facts.nextReview;
    if (booked !== null && booked !== day) return refuse(`It is booked for ${shortDay(booked, setting.today)}: move it, and say why.`);
    return bookedOn(day, place, state, setting);
  });
}

/** Moves the next review from the day it is booked for to another. */
export function decideMove({ review, from, day, reason }: CommandTo<'move'>, state: RecordingState, setting: Setting): Decision {
  return onNext(review, state, setting, (place) => {
    const { booked } = state.laid.facts.nextReview;
    if (booked === day) return { ok: true, entries: [] };
    if (booked !== from) return refuse(bookedOtherwise(booked, setting));
    const moved = bookedOn(day, place, state, setting);
    return moved.ok ? { ok: true, entries: [notHeldOn(from, reason, place, state), ...moved.entries] } : moved;
  });
}

/** Records that the next review was not held, or will not be, on the day it is booked for. */
export function decideNotHeld({ review, day, reason }: CommandTo<'not_held'>, state: RecordingState, setting: Setting): Decision {
  return onNext(review, state, setting, (place) => {
    const { booked } = state.laid.facts.nextReview;
    if (booked === day) return { ok: true, entries: [notHeldOn(day, reason, place, state)] };
    const known = valuesOf(place.recorded.entries, 'notHeld').some((value) => value.day === day);
    return known ? { ok: true, entries: [] } : refuse(bookedOtherwise(booked, setting));
  });
}

/** Brings the next review forward at somebody's request (SI 2010/959 reg 33(3)). */
export function decideBringForward(command: CommandTo<'bring_forward'>, state: RecordingState, setting: Setting): Decision {
  const { review, day, reason, askedBy } = command;
  return onNext(review, state, setting, (place) => {
    const fact: Fact = { field: 'broughtForward', value: { day, reason, askedBy } };
    const problem = problemIn(fact, { laid: state.laid, place, setting });
    return problem === null ? recordOnce(fact, place.about, place.recorded, state, setting) : refuse(problem);
  });
}

/** Decides about the review that is still to come, where it is that and there is one. */
export function onNext(
  review: ReviewNamed, { laid }: RecordingState, setting: Setting, decide: (place: ReviewPlace) => Decision,
): Decision {
  const place = placeNamed(review, laid, setting.today);
  if (place === null) return refuse(GONE);
  if (place.held !== null) {
    return refuse(`This review was held on ${shortDay(place.held.day, setting.today)}: open the child again for the next one.`);
  }
  const reading = timetableOf(laid.facts, setting);
  if (!reading.ok) return refuse(`The reviews do not fit together: ${reading.problem}.`);
  return reading.timetable.clock === null ? refuse('Care has ended, so there is no next review.') : decide(place);
}

function bookedOn(day: LocalDate, place: ReviewPlace, state: RecordingState, setting: Setting): Decision {
  const fact: Fact = { field: 'booked', value: day };
  const before = entryOf(place.recorded, 'booked');
  if (before?.value === day && state.laid.facts.nextReview.booked === day) return { ok: true, entries: [] };
  const problem = problemIn(fact, { laid: state.laid, place, setting });
  return problem === null ? { ok: true, entries: [entry(fact, place.about, state, before?.id ?? null)] } : refuse(problem);
}

function notHeldOn(day: LocalDate, reason: string, { about }: ReviewPlace, state: RecordingState): NewEntry {
  return entry({ field: 'notHeld', value: { day, reason } }, about, state);
}

function bookedOtherwise(booked: LocalDate | null, { today }: Setting): string {
  return booked === null ? 'No day is booked for this review: book one.' : `It is booked for ${shortDay(booked, today)} now: open the child again.`;
}
