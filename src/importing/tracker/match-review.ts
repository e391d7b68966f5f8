import type { LocalDate } from '../../calendar/local-date';
import { counted, shortDay } from '../../calendar/words';
import { valueOf, type LaidOver, type LaidReview } from '../../recording/laid-over';
import { reviewKnownAs } from '../../recording/lay-over';
import { placeOfHeld, placeOfNext, reviewsHeld, type ReviewPlace } from '../../recording/place';
import type { Setting } from '../../timetable/milestone';
import { timetableOf } from '../../timetable/timetable';
import type { ReadField, TrackerRow } from './read-rows';

/** The review that a row is about. */
export interface RowReview {
  /** The place of the whole review. */
  readonly place: ReviewPlace;
  /** The review, or the part of it, whose row it is; null where it is not known to have been held. */
  readonly held: LaidReview | null;
}

export type ReviewMatch =
  | ({ readonly ok: true } & RowReview)
  | { readonly ok: false; readonly field: ReadField; readonly problem: string };

/** The reviews of this period of care held up to today, the oldest first: their numbers count from 1. */
export function numberedReviews(laid: LaidOver, today: LocalDate): readonly LaidReview[] {
  return reviewsHeld(laid, today).filter(({ day }) => day >= laid.facts.care.started);
}

/** Part 2 of a review held as part 1; null where it is not known to have been held. */
export function secondPartOf(first: LaidReview, laid: LaidOver, today: LocalDate): LaidReview | null {
  if (first.part !== 1) return null;
  const following = reviewsHeld(laid, today).find(({ day }) => day > first.day)?.day ?? Infinity;
  return laid.reviews.find(({ part, day }) => part === 2 && day >= first.day && day < following && day <= today) ?? null;
}

/** Finds the review that a row is about: by the day it was held, else the day it is booked for, else its number. */
export function reviewOfRow(row: TrackerRow, laid: LaidOver, setting: Setting): ReviewMatch {
  const { today } = setting;
  const { booked, number } = row;
  if (row.held !== null) return heldOn(row.held, row, laid, today);
  if (booked !== null && booked === laid.facts.nextReview.booked) return nextReview(laid, setting);
  const since = booked === null ? null : heldAsBooked(booked, laid, today);
  const numbered = numberedReviews(laid, today);
  const held = since ?? (number === null ? undefined : numbered[number - 1]);
  if (held) return partOf(held, row, laid, today);
  if (number === null && booked === null) return no('held', 'is empty, and so are the booked day and the number: say which review this is');
  if (number !== null && number > numbered.length + 1) return no('number', `is ${number}, and ${counted(numbered.length, 'review')} ${numbered.length === 1 ? 'is' : 'are'} known to have been held: give the days of those between`);
  return nextReview(laid, setting);
}

const no = (field: ReadField, problem: string): ReviewMatch => ({ ok: false, field, problem });

function heldOn(day: LocalDate, { part, number }: TrackerRow, laid: LaidOver, today: LocalDate): ReviewMatch {
  const all = laid.reviews.filter((review) => review.day <= today && (part === null || (part === 2) === (review.part === 2)));
  const known = reviewKnownAs(all, day);
  if (known) return { ok: true, place: placeOfHeld(wholeOf(known, laid, today), laid, today), held: known };
  if (part === 2) return newPartTwo(day, laid, today);
  const numbered = number === null ? undefined : numberedReviews(laid, today)[number - 1];
  if (numbered) return no('held', `is ${shortDay(day, today)}, and review ${number} is known as held on ${shortDay(numbered.day, today)}: correct the day or the number`);
  return { ok: true, place: newPlace(day, laid, today), held: null };
}

/** The review to which a part belongs: a part 2 to the part 1 before it. */
function wholeOf(review: LaidReview, laid: LaidOver, today: LocalDate): LaidReview {
  return review.part === 2 ? reviewsHeld(laid, today).findLast(({ day }) => day <= review.day) ?? review : review;
}

function newPartTwo(day: LocalDate, laid: LaidOver, today: LocalDate): ReviewMatch {
  const first = reviewsHeld(laid, today).findLast((review) => review.day <= day);
  if (first?.part !== 1) return no('part', 'is 2, and no part 1 is known to have been held before it: give part 1 a row of its own');
  const second = secondPartOf(first, laid, today);
  if (second) return no('held', `is ${shortDay(day, today)}, and part 2 is known as held on ${shortDay(second.day, today)}: correct the day`);
  return { ok: true, place: placeOfHeld(first, laid, today), held: null };
}

/** The place of a review that nobody knows of yet: the next one, or one between those known. */
function newPlace(day: LocalDate, laid: LaidOver, today: LocalDate): ReviewPlace {
  const held = reviewsHeld(laid, today);
  if (held.every((review) => review.day < day)) return placeOfNext(laid, today);
  const previous = held.findLast((review) => review.day < day)?.day ?? null;
  return { about: { kind: 'held', day }, held: null, recorded: { entries: [] }, previous };
}

/** A review held on, or about, the day that it was booked for. */
function heldAsBooked(booked: LocalDate, laid: LaidOver, today: LocalDate): LaidReview | null {
  const held = reviewsHeld(laid, today);
  return held.find((review) => valueOf(review, 'booked') === booked) ?? (booked > today ? null : reviewKnownAs(held, booked));
}

function partOf(review: LaidReview, { part }: TrackerRow, laid: LaidOver, today: LocalDate): ReviewMatch {
  const place = placeOfHeld(review, laid, today);
  if (part !== 2) return { ok: true, place, held: review };
  const second = secondPartOf(review, laid, today);
  return second ? { ok: true, place, held: second } : no('held', 'is empty: say on which day part 2 was held');
}

function nextReview(laid: LaidOver, setting: Setting): ReviewMatch {
  const reading = timetableOf(laid.facts, setting);
  if (reading.ok && reading.timetable.clock === null) return no('number', 'means the next review, and care has ended: leave the row out');
  return { ok: true, place: placeOfNext(laid, setting.today), held: null };
}
