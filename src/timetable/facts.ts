import { z } from 'zod';
import { daySchema } from '../policy/values';

/** A day that may be left out; left out and null are the same. */
const maybeDay = daySchema.nullish().transform((date) => date ?? null);

const flag = z.boolean().nullish().transform((value) => value ?? false);

const name = z.string().refine((text) => text.trim() !== '', { message: 'is empty' });

export const placementKinds = [
  'foster', 'kinship', 'residential', 'supported', 'with_parents', 'placed_for_adoption', 'secure', 'hospital', 'unregistered', 'other',
] as const;

export const placementMoves = ['first', 'planned', 'unplanned'] as const;

/** How the child took part in a review (SSDA903 REVIEW_CODE). */
export const participationCodes = ['PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'] as const;

/** Whether people met in one place or through a screen. */
export const reviewFormats = ['in_person', 'virtual'] as const;

/** A placement runs from its `from` up to, not including, its `to`. */
const placementSchema = z.strictObject({
  from: daySchema,
  to: maybeDay,
  kind: z.enum(placementKinds),
  move: z.enum(placementMoves),
});

const many = <T extends z.ZodType>(item: T) => z.array(item).nullish().transform((list) => list ?? []);

const reviewSchema = z.strictObject({
  held: maybeDay,
  part: z.union([z.literal(1), z.literal(2)]).nullish().transform((part) => part ?? null),
  cancelled: flag,
  reportReceived: maybeDay,
  premeetingHeld: maybeDay,
  decisionsSent: maybeDay,
  recordCompleted: maybeDay,
  recordSent: maybeDay,
  letterSent: maybeDay,
  carePlanUpdated: maybeDay,
  participation: z.enum(participationCodes).nullish().transform((code) => code ?? null),
  format: z.enum(reviewFormats).nullish().transform((format) => format ?? null),
  chairedByChild: z.boolean().nullish().transform((value) => value ?? null),
  /** Codes of the council's own lists: why it was late, why it was split, what was checked. */
  lateReasons: many(name),
  partReasons: many(name),
  checks: many(name),
});

const nextReviewSchema = z.strictObject({
  booked: maybeDay,
  reportedDue: maybeDay,
  reportReceived: maybeDay,
  premeetingHeld: maybeDay,
  broughtForwardTo: maybeDay,
});

const adoptionSchema = z.strictObject({
  authorisedToPlace: maybeDay,
  placed: maybeDay,
  placementEnded: maybeDay,
  orderMade: maybeDay,
});

/** What is known about one child in care: facts only, no computed date. Strict: an unknown field is an error. */
export const childFactsSchema = z.strictObject({
  child: name,
  dateOfBirth: maybeDay,
  shortBreaks: flag,
  care: z.strictObject({ started: daySchema, ceased: maybeDay }),
  iroAllocated: maybeDay,
  firstCarePlan: maybeDay,
  placements: many(placementSchema),
  adoption: adoptionSchema.nullish().transform((facts) => facts ?? adoptionSchema.parse({})),
  reviews: many(reviewSchema),
  nextReview: nextReviewSchema.nullish().transform((facts) => facts ?? nextReviewSchema.parse({})),
  midways: many(daySchema),
  /** Days on which the IRO saw the child. */
  visits: many(daySchema),
  pathwayPlan: maybeDay,
  permanencePlan: maybeDay,
  permanenceAchieved: maybeDay,
});

export type ChildFacts = z.infer<typeof childFactsSchema>;
export type Placement = z.infer<typeof placementSchema>;
export type ReviewFacts = z.infer<typeof reviewSchema>;
export type NextReviewFacts = z.infer<typeof nextReviewSchema>;
export type AdoptionFacts = z.infer<typeof adoptionSchema>;

/** A review of which nothing is known. */
export const blankReview: ReviewFacts = reviewSchema.parse({});
/** A next review of which nothing is known. */
export const blankNextReview: NextReviewFacts = nextReviewSchema.parse({});

/** The facts as they are written in a file or a database: days as `YYYY-MM-DD`, fields that may be left out. */
export type WrittenFacts = z.input<typeof childFactsSchema>;
