import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { participationCodes, reviewFormats } from '../timetable/facts';
import { choices, maybe, needed, neededDay, neededReason, toggle } from './card-inputs';
import { askedByOptions, significantEvents } from './entry';

/** A review as a card names it: held about that day, or the first one after it. */
export const reviewSchema = z.strictObject({ kind: z.enum(['held', 'after']), day: daySchema });

export type ReviewNamed = z.output<typeof reviewSchema>;

const child = z.string().min(1);
const ofReview = { child, review: reviewSchema };

/** What can be ticked off about a review. */
export const doneThings = [
  'report', 'premeeting', 'decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated',
] as const;

export type DoneThing = (typeof doneThings)[number];

const bookSchema = z.strictObject({ do: z.literal('book'), ...ofReview, day: neededDay });

const moveSchema = z.strictObject({ do: z.literal('move'), ...ofReview, from: daySchema, day: neededDay, reason: neededReason });

/** A booked day on which the review was not held, or will not be. */
const notHeldSchema = z.strictObject({ do: z.literal('not_held'), ...ofReview, day: daySchema, reason: neededReason });

const bringForwardSchema = z.strictObject({
  do: z.literal('bring_forward'), ...ofReview, day: neededDay, reason: neededReason,
  askedBy: needed(z.enum(askedByOptions), 'Say who asked for it.'),
});

const part = z.preprocess((value) => (value === '1' ? 1 : value === '2' ? 2 : value), maybe(z.union([z.literal(1), z.literal(2)])));

const holdSchema = z.strictObject({
  do: z.literal('hold'),
  ...ofReview,
  day: neededDay,
  part,
  participation: maybe(z.enum(participationCodes)),
  format: maybe(z.enum(reviewFormats)),
  chairedByChild: maybe(toggle),
  withReport: maybe(toggle),
  lateReasons: choices,
  partReasons: choices,
  checks: choices,
});

const doneSchema = z.strictObject({ do: z.literal('done'), ...ofReview, what: z.enum(doneThings), day: neededDay });

const sayReportSchema = z.strictObject({ do: z.literal('say_report'), ...ofReview, day: neededDay });

const reportNotThereSchema = z.strictObject({ do: z.literal('report_not_there'), ...ofReview });

const reportUntilSchema = z.strictObject({ do: z.literal('report_until'), ...ofReview, day: neededDay, reason: neededReason });

const whyWithoutReportSchema = z.strictObject({ do: z.literal('why_without_report'), ...ofReview, reason: neededReason });

const askLateSchema = z.strictObject({ do: z.literal('ask_late_agreement'), ...ofReview, day: neededDay, reason: neededReason });

const answerLateSchema = z.strictObject({
  do: z.literal('answer_late_agreement'), ...ofReview, agreed: toggle, reason: maybe(z.string().trim().max(500)),
});

const midwaySchema = z.strictObject({ do: z.literal('midway'), child, day: neededDay, concern: toggle });

const visitSchema = z.strictObject({ do: z.literal('visit'), child, day: neededDay });

const unregisteredSchema = z.strictObject({ do: z.literal('unregistered'), child, from: neededDay, to: maybe(daySchema) });

const permanenceSchema = z.strictObject({ do: z.literal('permanence'), child, what: z.enum(['plan', 'achieved']), day: neededDay });

const tellIroSchema = z.strictObject({
  do: z.literal('tell_iro'), child, day: neededDay,
  kind: needed(z.enum(significantEvents), 'Say what kind of event it is.'),
  text: needed(z.string().trim().max(500, 'Keep it under 500 characters.'), 'Say what happened, in a few words.'),
});

const noEarlierReviewSchema = z.strictObject({ do: z.literal('no_earlier_review'), child, event: z.int(), reason: neededReason });

const correctSchema = z.strictObject({
  do: z.literal('correct'),
  child,
  entry: z.preprocess((value) => (typeof value === 'string' ? Number(value) : value), z.int()),
  /** Whether it happened at all. */
  happened: toggle,
  // What it should be, whichever of these the field has; what is left empty stays as it was.
  day: maybe(daySchema),
  to: maybe(daySchema),
  part,
  code: maybe(z.string()),
  codes: choices,
  yes: maybe(toggle),
  why: neededReason,
});

/** What a person does with a card, one command a thing. Bad input gives a sentence for the card. */
export const recordCommandSchema = z.discriminatedUnion('do', [
  bookSchema, moveSchema, notHeldSchema, bringForwardSchema, holdSchema, doneSchema, sayReportSchema, reportNotThereSchema,
  reportUntilSchema, whyWithoutReportSchema, askLateSchema, answerLateSchema, midwaySchema, visitSchema, unregisteredSchema, permanenceSchema, tellIroSchema,
  noEarlierReviewSchema, correctSchema,
]);

export type RecordCommand = z.output<typeof recordCommandSchema>;
export type CommandTo<Do extends RecordCommand['do']> = Extract<RecordCommand, { do: Do }>;
/** A command about one review. */
export type ReviewCommand = Extract<RecordCommand, { review: ReviewNamed }>;
