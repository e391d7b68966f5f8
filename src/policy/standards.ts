import { z } from 'zod';
import { afterSchema, beforeSchema, daySchema, sourced } from './values';

/** A local standard that a council may not have. */
const standard = <T extends z.ZodType>(value: T) => sourced(value).nullable();

/** What a council asks for after a child moves: one more review within a time, or its reviews starting again. */
const afterMoveSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('additional_review'), moves: z.enum(['any', 'unplanned']), within: afterSchema }),
  z.strictObject({ rule: z.literal('restart'), moves: z.enum(['any', 'unplanned']), at: z.array(afterSchema).min(1) }),
]);

/** The local standards of the timetable; null where the council has none. The legal limits are not here: they are the law. */
export const standardsSchema = z.strictObject({
  iroAllocated: standard(afterSchema),
  firstReview: standard(afterSchema),
  afterMove: standard(afterMoveSchema),
  unregistered: standard(z.strictObject({ reviewEvery: afterSchema, midwayEvery: afterSchema })),
  aim: standard(beforeSchema),
  premeeting: standard(beforeSchema),
  report: standard(beforeSchema),
  decisions: standard(afterSchema),
  recordCompleted: standard(afterSchema),
  recordSent: standard(afterSchema),
  /** The letter to the child, counted from the review. */
  letter: standard(afterSchema),
  carePlanUpdated: standard(afterSchema),
  midway: standard(afterSchema),
  /** The IRO sees the child between two reviews. */
  visit: standard(z.literal('by_next_review')),
  permanencePlan: standard(z.literal('by_second_review')),
  /** Counted from the day care started. */
  permanenceAchieved: standard(afterSchema),
  lastReviewBefore18: standard(beforeSchema),
  /** Counted from birth. */
  pathwayPlan: standard(afterSchema),
});

export type Standards = z.infer<typeof standardsSchema>;

/** A rule that a council has suspended for a time, and on whose authority. */
export const pauseSchema = z
  .strictObject({
    rule: z.enum([
      'aim', 'premeeting', 'report', 'decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated', 'midway', 'visit',
      'permanence.plan', 'permanence.achieved',
    ]),
    from: daySchema,
    to: daySchema,
    authority: z.string().trim().min(1),
    source: z.string().trim().min(1),
  })
  .refine(({ from, to }) => from <= to, { message: 'a pause ends on or after the day it begins', path: ['to'] });

export type Pause = z.infer<typeof pauseSchema>;
