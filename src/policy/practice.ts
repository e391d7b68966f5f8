import { z } from 'zod';
import type { TimeOfDay } from '../calendar/london';
import { roleSchema } from './roles';
import { afterSchema, beforeSchema, labelledSchema, listByCode, sourcedObject, timeSchema } from './values';

/** A rule that a council is trying out: what comes of it is written down, and nobody is told. */
const triedOut = { monitor: z.literal(true).optional() };

/** One reminder that a social work report is due, counted back from the review. */
export const reminderSchema = sourcedObject({
  before: beforeSchema,
  to: z.array(roleSchema).min(1),
  copyTo: z.array(roleSchema),
  /** Whether the IRO is asked to ring the social worker as well. */
  iroRings: z.boolean(),
  ...triedOut,
});

/** What happens to a review for which there is no report on the day. */
export const missingReportSchema = sourcedObject({
  review: z.enum(['iro_decides', 'goes_ahead', 'exceptional_only', 'should_not_go_ahead']),
  /** Whether the IRO and the social worker talk before a review that goes ahead without a report. */
  iroConsultsSocialWorker: z.boolean(),
  tell: z.array(roleSchema),
  /** The later date that the report is given, counted from the day the review was held. */
  reportDue: afterSchema.nullable(),
  causeForConcern: z.boolean(),
  iroRecordsWhy: z.boolean(),
  ...triedOut,
});

/** What a council asks for before, or allows after, a review goes out of timescale. */
export const lateReviewSchema = sourcedObject({
  agreementBefore: roleSchema.nullable(),
  iroMayEscalate: z.boolean(),
});

/** When the assistant may speak first: on working days, from one time of day until another, with the digest at its own time. */
export const hoursSchema = sourcedObject({ digestAt: timeSchema, from: timeSchema, until: timeSchema }).refine(
  ({ digestAt, from, until }) => minutes(from) <= minutes(digestAt) && minutes(digestAt) < minutes(until),
  { message: 'the digest goes out between the first and the last time of day', path: ['digestAt'] },
);

const minutes = ({ hour, minute }: TimeOfDay) => hour * 60 + minute;

/** Taken where a council's policy says nothing of it. */
export const ordinaryHours: z.input<typeof hoursSchema> = {
  digestAt: '08:30', from: '08:00', until: '18:00', source: 'IRO Handbook (2010), which names no hours', assumed: true,
  why: 'no report says when its officers may be written to; ordinary office hours are used',
};

/** A list that goes to somebody at a fixed time. */
export const regularListSchema = sourcedObject({
  list: z.enum(['completion_sheet', 'coming_late', 'held_without_report', 'active_escalations', 'board_report', 'highlight_report']),
  to: z.array(roleSchema).min(1),
  every: z.enum(['week', 'month', 'quarter']),
  ...triedOut,
});

/** A share that a council sets out to reach, in per cent. */
export const targetSchema = sourcedObject({ percent: z.number().min(0).max(100) }).nullable();

export const targetsSchema = z.strictObject({
  reviewsInTime: targetSchema,
  recordsInTime: targetSchema,
  reportsInTime: targetSchema,
  midwaysDone: targetSchema,
});

/** A pick-list of a council's, with where it was taken from. */
export const pickListSchema = sourcedObject({ options: listByCode(labelledSchema) });

/** How the council calls things, in the middle of a sentence. */
export const wordsSchema = z.strictObject({
  child: z.string().trim().min(1),
  review: z.string().trim().min(1),
  report: z.string().trim().min(1),
  record: z.string().trim().min(1),
  decisions: z.string().trim().min(1),
  midway: z.string().trim().min(1),
  escalation: z.string().trim().min(1),
  /** Stands before the number of an escalation's short reference: `DRP` gives `DRP-0031`. */
  escalationPrefix: z.string().regex(/^[A-Z]{1,6}$/, 'one to six capital letters'),
});
