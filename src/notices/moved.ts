import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { addDays, type LocalDate } from '../calendar/local-date';
import { isRefused, type WorkingDays } from '../calendar/working-days';
import type { Directory } from '../people/directory';
import type { Allocation } from '../people/person';
import type { Timetable } from '../timetable/timetable';
import { isNextReview } from './morning';

/** A review that is still to come: its number, the day booked for it, and the day by which it is due. */
export const reviewAheadSchema = z.strictObject({ sequence: z.int().nullable(), booked: daySchema.nullable(), due: daySchema });

export type ReviewAhead = z.output<typeof reviewAheadSchema>;

/** What people rely on about a child, and are told of when it moves. */
export interface KnownOfChild {
  readonly iro: string | null;
  readonly socialWorker: string | null;
  /** Whether an IRO is named who is on the staff list. */
  readonly hasIro: boolean;
  /** Null where there is none, or its dates cannot be worked out. */
  readonly review: ReviewAhead | null;
}

const personSchema = z.string().nullable();

/** Something that moved, as it was and as it is. */
export const movedFactSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('review'), before: reviewAheadSchema, after: reviewAheadSchema }),
  z.strictObject({ what: z.literal('iro'), before: personSchema, after: z.string() }),
  z.strictObject({ what: z.literal('social_worker'), before: personSchema, after: personSchema }),
  /** Nobody on the staff list is the child's IRO any more. */
  z.strictObject({ what: z.literal('no_iro'), before: personSchema, after: z.null() }),
]);

export type MovedFact = z.output<typeof movedFactSchema>;

/** Who is told that something moved: in a message of its own where it asks for an act, else in the next digest. */
export interface ToldOfMove {
  /** Null where nobody holds the post. */
  readonly to: string | null;
  readonly way: 'digest' | 'own_card';
  readonly fact: MovedFact;
}

/** What is known of a child today. */
export function knownOf({ iro, socialWorker }: Allocation, timetable: Timetable | null, directory: Directory): KnownOfChild {
  const next = timetable === null || timetable.clock === null ? undefined : timetable.milestones.find(isNextReview);
  return {
    iro,
    socialWorker,
    hasIro: directory.person(iro) !== null,
    review: next === undefined ? null : { sequence: next.sequence, booked: next.review?.booked ?? null, due: next.due },
  };
}

/** What says who is told. */
export interface MoveSetting {
  readonly directory: Directory;
  readonly today: LocalDate;
  readonly localCalendar: WorkingDays;
  /** Whoever recorded it knows; null where an import brought it. */
  readonly recordedBy: string | null;
}

/**
 * Who is told of what moved about a child in care, and how: a new IRO and a new social worker, whose child it now is; the
 * IRO of another worker, and the worker of another IRO; both of a review that moved; the IRO managers of a child who was left without an IRO.
 * @param before null for a child who was not known before: only whoever is to review it is told
 */
export function whoIsTold(before: KnownOfChild | null, after: KnownOfChild, setting: MoveSetting): readonly ToldOfMove[] {
  return [...ofTheIro(before, after, setting), ...ofTheWorker(before, after, setting), ...ofTheReview(before, after, setting)];
}

function ofTheIro(before: KnownOfChild | null, after: KnownOfChild, { directory }: MoveSetting): readonly ToldOfMove[] {
  if (before?.hasIro === true && !after.hasIro) return withoutIro(before.iro, directory);
  if (after.iro === null || !after.hasIro || after.iro === (before?.iro ?? null)) return [];
  const fact: MovedFact = { what: 'iro', before: before?.iro ?? null, after: after.iro };
  const worker = before === null ? null : directory.person(after.socialWorker);
  return [{ to: after.iro, way: 'own_card', fact }, ...(worker === null ? [] : [{ to: worker.id, way: 'digest', fact } as const])];
}

function withoutIro(before: string | null, directory: Directory): readonly ToldOfMove[] {
  const managers = directory.withRole('iro_manager').map(({ id }) => id);
  const fact: MovedFact = { what: 'no_iro', before, after: null };
  return (managers.length === 0 ? [null] : managers).map((to) => ({ to, way: 'own_card', fact }));
}

function ofTheWorker(before: KnownOfChild | null, after: KnownOfChild, { directory }: MoveSetting): readonly ToldOfMove[] {
  if (before === null || before.socialWorker === after.socialWorker) return [];
  const fact: MovedFact = { what: 'social_worker', before: before.socialWorker, after: after.socialWorker };
  const worker = directory.person(after.socialWorker);
  // Whoever is newly the IRO reads on that card who the worker is.
  const iro = before.iro === after.iro ? directory.person(after.iro) : null;
  return [
    ...(worker === null ? [] : [{ to: worker.id, way: 'own_card', fact } as const]),
    ...(iro === null ? [] : [{ to: iro.id, way: 'digest', fact } as const]),
  ];
}

function ofTheReview(before: KnownOfChild | null, after: KnownOfChild, setting: MoveSetting): readonly ToldOfMove[] {
  const [was, is] = [before?.review ?? null, after.review];
  if (before === null || was === null || is === null || was.sequence !== is.sequence || isSameReview(was, is)) return [];
  const days = daysThatMoved(was, is);
  if (days.every((date) => date < setting.today)) return [];
  const way = days.some((date) => isNear(date, setting)) ? 'own_card' : 'digest';
  const isFirstBooking = was.booked === null && is.booked !== null;
  const stay = (['iro', 'socialWorker'] as const).filter((post) => before[post] === after[post] && !(isFirstBooking && post === 'iro'));
  return stay.flatMap((post) => {
    const person = setting.directory.person(after[post]);
    return person === null || person.id === setting.recordedBy ? [] : [{ to: person.id, way, fact: { what: 'review', before: was, after: is } }];
  });
}

/** The days on which people reckon with a review, before and after. */
function daysThatMoved(was: ReviewAhead, is: ReviewAhead): readonly LocalDate[] {
  const limits = isDueAsBefore(was, is) ? [] : [dueBeforeBooked(was), dueBeforeBooked(is)];
  return [was.booked ?? was.due, is.booked ?? is.due, ...limits.filter((date) => date !== null)];
}

/** The day by which a review has to be held, while no day is booked that keeps it; null where one is, for then it moves nobody's diary. */
export function dueBeforeBooked({ booked, due }: ReviewAhead): LocalDate | null {
  return booked !== null && booked <= due ? null : due;
}

function isDueAsBefore(one: ReviewAhead, other: ReviewAhead): boolean {
  return dueBeforeBooked(one) === dueBeforeBooked(other);
}

function isSameReview(one: ReviewAhead, other: ReviewAhead): boolean {
  return one.booked === other.booked && isDueAsBefore(one, other);
}

const NEAR_WORKING_DAYS = 5;

function isNear(date: LocalDate, { today, localCalendar }: MoveSetting): boolean {
  const limit = localCalendar.add(today, NEAR_WORKING_DAYS);
  return date >= today && date <= (isRefused(limit) ? addDays(today, 7) : limit);
}

/** Whether it is still so, for a child who is in care. */
export function stillHolds(fact: MovedFact, now: KnownOfChild): boolean {
  switch (fact.what) {
    case 'review':
      return now.review !== null && now.review.sequence === fact.after.sequence && isSameReview(now.review, fact.after);
    case 'iro':
      return now.iro === fact.after;
    case 'social_worker':
      return now.socialWorker === fact.after;
    case 'no_iro':
      return !now.hasIro;
  }
}

/**
 * What a person has to be told of several moves of the same thing, one after another: from how it was at first to how it is now.
 * @returns null where it has moved back
 */
export function allInOne(first: MovedFact, last: MovedFact): MovedFact | null {
  if (first.what === 'review' && last.what === 'review') {
    if (first.before.sequence !== last.after.sequence) return last;
    return isSameReview(first.before, last.after) ? null : { ...last, before: first.before };
  }
  if (first.what !== last.what || first.what === 'review' || last.what === 'review') return last;
  return first.before === last.after ? null : { ...last, before: first.before };
}
