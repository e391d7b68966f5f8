import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { parseInstant, type Instant } from '../calendar/london';

const instantSchema = z.custom<Instant>((value) => typeof value === 'string' && parseInstant(value) === value);

const stageSchema = z.union([z.literal('informal'), z.int()]);

/** When it happened, who did it, and whom they stood in for. */
const stamp = { at: instantSchema, by: z.string(), actingFor: z.string().nullable() };

/** The clocks of a stage as they were set on the day it opened. Kept as days, so that no newer policy or calendar moves them. */
const clocks = { responseDue: daySchema, formalTotalDue: daySchema.nullable() };

/** Who is asked for the answer; of several, the first answer counts. */
const addressees = z.array(z.string());

/** Whether somebody named them, in place of those who hold the stage's roles. */
const chosen = z.boolean();

export const reasonsToEscalate = ['no_response', 'unsatisfied', 'urgent'] as const;

/** Where an escalation was begun. */
export const raisedFromOptions = ['review_card', 'words', 'missing_report', 'midway'] as const;

/** What somebody is asked to do: what, who, by when, and how it will be known that it was done. */
const actionSchema = z.strictObject({ what: z.string(), who: z.string(), by: daySchema, measure: z.string() });

/** What the addressee says of one action, named by its place in the list (from 0). `day`: done on, or changed to. */
const actionAnswerSchema = z.discriminatedUnion('answer', [
  z.strictObject({ action: z.int(), answer: z.literal('accepted') }),
  z.strictObject({ action: z.int(), answer: z.literal('done'), day: daySchema }),
  z.strictObject({ action: z.int(), answer: z.literal('changed'), day: daySchema }),
]);

const raisedSchema = z.strictObject({
  event: z.literal('raised'), ...stamp, ...clocks,
  escalation: z.string(),
  /** The short reference that people use, such as `DRP-0031`. */
  reference: z.string().nullable(),
  /** The hash of the policy version whose ladder this escalation keeps to its end. */
  policy: z.string(),
  /** The hash of the working days of England and Wales as they were then. */
  calendar: z.string(),
  child: z.string(),
  stage: stageSchema,
  bypassReason: z.string().nullable(),
  concerns: z.array(z.string()),
  /** The service area or outside body that it is about. */
  about: z.string().nullable(),
  impact: z.string(),
  childView: z.string(),
  childViewKnownHow: z.string().nullable(),
  actions: z.array(actionSchema),
  /** Who carries it: the child's IRO. */
  iro: z.string().nullable(),
  addressees,
  chosen,
  /** The day of the review that it came out of. */
  reviewDay: daySchema.nullable(),
  raisedFrom: z.enum(raisedFromOptions).nullable(),
});

const respondedSchema = z.strictObject({ event: z.literal('responded'), ...stamp, text: z.string(), actions: z.array(actionAnswerSchema) });

const escalatedSchema = z.strictObject({
  event: z.literal('escalated'), ...stamp, ...clocks,
  to: stageSchema,
  reason: z.enum(reasonsToEscalate),
  bypassReason: z.string().nullable(),
  addressees,
  chosen,
});

const resolvedSchema = z.strictObject({
  event: z.literal('resolved'), ...stamp, outcome: z.string(), changedForChild: z.string().nullable(),
});

const withReason = { ...stamp, reason: z.string() };

const withdrawnSchema = z.strictObject({ event: z.literal('withdrawn'), ...withReason });
const cafcassSchema = z.strictObject({ event: z.literal('cafcass_referred'), ...withReason });
const extendedSchema = z.strictObject({ event: z.literal('extended'), ...withReason, until: daySchema, authority: z.string() });
const heldSchema = z.strictObject({ event: z.literal('held'), ...withReason, until: daySchema });
const pausedSchema = z.strictObject({ event: z.literal('paused'), ...withReason, until: daySchema, authority: z.string() });
const resumedSchema = z.strictObject({ event: z.literal('resumed'), ...stamp });
const reassignedSchema = z.strictObject({ event: z.literal('reassigned'), ...withReason, addressee: z.string() });
/** The addressee said that it is not theirs, and whose it is. */
const passedOnSchema = z.strictObject({ event: z.literal('passed_on'), ...withReason, addressee: z.string() });
/** The child's IRO or worker changed, and the escalation went with the child. */
const reallocatedSchema = z.strictObject({ event: z.literal('reallocated'), ...withReason, iro: z.string().nullable(), addressees });
const timeAskedSchema = z.strictObject({ event: z.literal('time_asked'), ...withReason, until: daySchema });
const timeRefusedSchema = z.strictObject({ event: z.literal('time_refused'), ...withReason });
const actionDoneSchema = z.strictObject({ event: z.literal('action_done'), ...stamp, action: z.int(), day: daySchema });
/** The last thing, a stage opened, was taken back before anyone was told. */
const undoneSchema = z.strictObject({ event: z.literal('undone'), ...stamp });

/** What happened to an escalation; stored as it is, in order, and never changed. */
export const eventSchema = z.discriminatedUnion('event', [
  raisedSchema, respondedSchema, escalatedSchema, resolvedSchema, withdrawnSchema, cafcassSchema, extendedSchema, heldSchema, pausedSchema,
  resumedSchema, reassignedSchema, passedOnSchema, reallocatedSchema, timeAskedSchema, timeRefusedSchema, actionDoneSchema, undoneSchema,
]);

export type EscalationEvent = z.output<typeof eventSchema>;
export type EventOf<Name extends EscalationEvent['event']> = Extract<EscalationEvent, { event: Name }>;
export type Action = z.output<typeof actionSchema>;
export type ActionAnswer = z.output<typeof actionAnswerSchema>;

/** An event as it is stored: JSON, with days as `YYYY-MM-DD`. */
export function writeEvent(event: EscalationEvent): unknown {
  return z.encode(eventSchema, event);
}

/** Reads a stored event; null where the value is none. */
export function readEvent(written: unknown): EscalationEvent | null {
  const read = eventSchema.safeParse(written);
  return read.success ? read.data : null;
}
