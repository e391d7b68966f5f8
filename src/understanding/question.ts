import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import { isoDay } from '../calendar/local-date';

/** What people ask the assistant for; `unknown` is everything that it does not do. */
export const intents = [
  'reviews.list',
  'review.next',
  'child.timeline',
  'reports.list',
  'records.list',
  'visits.list',
  'escalations.list',
  'escalation.raise',
  'escalation.show',
  'escalation.respond',
  'caseload.summary',
  'performance.show',
  'absence.set',
  'notices.list',
  'help',
  'greeting',
  'thanks',
  'cancel',
  'unknown',
] as const;

export type Intent = (typeof intents)[number];

export const statuses = [
  'due',
  'overdue',
  'upcoming',
  'outstanding',
  'held',
  'late',
  'open',
  'awaiting_response',
  'awaiting_me',
  'resolved',
] as const;

export const reviewKinds = ['first', 'second', 'subsequent', 'midway', 'adoption', 'pathway'] as const;

export const documents = ['decisions', 'record', 'letter'] as const;

export const scopes = ['me', 'team', 'service'] as const;

export const measures = ['reviews', 'reports', 'records', 'escalations', 'participation', 'caseload', 'midway', 'visits'] as const;

// A name, a reference or a concern was typed in one chat message; anything longer did not come from there.
const NAME_LENGTH = 80;
const CONCERN_LENGTH = 1000;

const nameSchema = z.string().trim().min(1).max(NAME_LENGTH);

const rangeSchema = z
  .strictObject({ from: daySchema.optional(), to: daySchema.optional() })
  .refine(({ from, to }) => from !== undefined || to !== undefined, { message: 'a range of days has a first day, a last day or both' })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { message: 'the last day lies before the first' });

const slotsSchema = z.strictObject({
  status: z.enum(statuses).optional(),
  kind: z.enum(reviewKinds).optional(),
  document: z.enum(documents).optional(),
  when: rangeSchema.optional(),
  /** Only what nobody has booked yet. */
  booking: z.literal('none').optional(),
  scope: z.enum(scopes).optional(),
  person: nameSchema.optional(),
  team: nameSchema.optional(),
  child: nameSchema.optional(),
  ref: nameSchema.optional(),
  concern: z.string().trim().min(1).max(CONCERN_LENGTH).optional(),
  stage: z.union([z.number().int().min(1).max(9), z.literal('informal')]).optional(),
  measure: z.enum(measures).optional(),
  period: rangeSchema.optional(),
  cover: nameSchema.optional(),
});

/** Reads a question in its written form (days as `YYYY-MM-DD`), as it comes back from a card's button. */
export const questionSchema = z.strictObject({ intent: z.enum(intents), slots: slotsSchema });

/** A question: what is asked for, and what was said about it. */
export type Question = z.infer<typeof questionSchema>;

/** What was said about the thing asked for; what was not said is absent. */
export type Slots = Question['slots'];

export type SlotName = keyof Slots;

/** Days from `from` to `to`, both included; an end that was not said is absent. */
export type DayRange = NonNullable<Slots['when']>;

/** A question as it travels in a card's button: plain JSON, days as `YYYY-MM-DD`. */
export type WrittenQuestion = z.input<typeof questionSchema>;

/** The slots that each intent carries; the others mean nothing to it. */
const carried: Readonly<Record<Intent, readonly SlotName[]>> = {
  'reviews.list': ['status', 'when', 'kind', 'scope', 'person', 'team'],
  'review.next': ['child'],
  'child.timeline': ['child'],
  'reports.list': ['status', 'when', 'scope', 'person', 'team'],
  'records.list': ['status', 'when', 'document', 'scope', 'person', 'team'],
  'visits.list': ['status', 'when', 'scope', 'person'],
  'escalations.list': ['status', 'stage', 'child', 'scope', 'person', 'team', 'when'],
  'escalation.raise': ['child', 'concern'],
  'escalation.show': ['ref', 'child'],
  'escalation.respond': ['ref', 'child'],
  'caseload.summary': ['scope', 'person', 'team'],
  'performance.show': ['measure', 'period', 'team', 'person'],
  'absence.set': ['when', 'cover'],
  'notices.list': ['child', 'person'],
  help: [],
  greeting: [],
  thanks: [],
  cancel: [],
  unknown: [],
};

/** Whether questions of this intent carry this slot. */
export function carries(intent: Intent, slot: SlotName): boolean {
  return carried[intent].includes(slot);
}

/** A question in its written form; `questionSchema` reads it back. */
export function writeQuestion({ intent, slots }: Question): WrittenQuestion {
  const { when, period, ...asTheyAre } = slots;
  return {
    intent,
    slots: {
      ...asTheyAre,
      ...(when && { when: writeRange(when) }),
      ...(period && { period: writeRange(period) }),
    },
  };
}

function writeRange({ from, to }: DayRange): { from?: string; to?: string } {
  return { ...(from !== undefined && { from: isoDay(from) }), ...(to !== undefined && { to: isoDay(to) }) };
}
