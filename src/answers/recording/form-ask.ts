import { z } from 'zod';
import { daySchema } from '../../calendar/day-schema';
import { isoDay } from '../../calendar/local-date';
import { reviewSchema, type ReviewNamed } from '../../recording/command';
import { backSchema, writeBack, type Back } from '../ask';

/** The cards of recording, by name: the menu, what was recorded, those for many reviews, and one for each thing to record. */
export const formNames = [
  'menu', 'history', 'sheet', 'requests',
  'book', 'move', 'not_held', 'bring_forward', 'held', 'held_part', 'ask_late', 'answer_late',
  'report', 'say_report', 'report_until', 'report_not_there', 'why_without_report',
  'premeeting', 'decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated',
  'midway', 'visit', 'unregistered', 'permanence.plan', 'permanence.achieved', 'tell_iro', 'event', 'no_earlier_review', 'correct',
] as const;

export type FormName = (typeof formNames)[number];

/** A card of recording as a button carries it. It comes back from outside, so it names things and claims nothing. */
export const formAskSchema = z.strictObject({
  name: z.enum(formNames),
  child: z.string().min(1).max(100).nullable(),
  review: reviewSchema.nullable(),
  /** The booked day that the card speaks of. */
  booked: daySchema.nullable(),
  /** The entry that is to be corrected. */
  entry: z.int().nullable(),
  /** The first line that is shown of something long, counted from 1. */
  from: z.int().min(1).max(100_000),
  back: backSchema,
});

export type FormAsk = z.output<typeof formAskSchema>;
export type WrittenForm = ReturnType<typeof writeForm>;

/** A review as a card names it. */
export function writeReview({ kind, day }: ReviewNamed) {
  return { kind, day: isoDay(day) };
}

/** The card in the form in which a button carries it: days as `YYYY-MM-DD`. */
export function writeForm({ name, child, review, booked, entry, from, back }: FormAsk) {
  return {
    name,
    child,
    review: review === null ? null : writeReview(review),
    booked: booked === null ? null : isoDay(booked),
    entry,
    from,
    back: writeBack(back),
  };
}

/** Asks for a card; what is not said has nothing to do with it. */
export function formAsk(name: FormName, about: Partial<Omit<FormAsk, 'name' | 'back'>> & { readonly back: Back }): FormAsk {
  return { child: null, review: null, booked: null, entry: null, from: 1, ...about, name };
}
