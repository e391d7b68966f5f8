import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import type { LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import { participationCodes, reviewFormats } from '../timetable/facts';

const reasonSchema = z.string().trim().min(1).max(500);

/** Who asked for a review to be brought forward (SI 2010/959 reg 33(3), and the social worker). */
export const askedByOptions = ['child', 'carer', 'parent', 'iro', 'social_worker'] as const;

/**
 * The significant events of which a social worker tells the IRO (IRO Handbook 2010, as the report of Rotherham 2022-23 lists them).
 */
export const significantEvents = [
  'care_plan', 'family_time', 'worker_change', 'section_47', 'exclusion', 'missing', 'health', 'permanence_decision',
] as const;

const codes = z.array(z.string().min(1));

/** What can be recorded, each with what is stored of it. A plain day is the day on which it was done. */
export const valueSchemas = {
  /** The day for which the review is booked. */
  booked: daySchema,
  /** The booked day on which the review was not held, or will not be. */
  notHeld: z.strictObject({ day: daySchema, reason: reasonSchema }),
  broughtForward: z.strictObject({ day: daySchema, reason: reasonSchema, askedBy: z.enum(askedByOptions) }),
  held: z.strictObject({ day: daySchema, part: z.union([z.literal(1), z.literal(2), z.null()]) }),
  participation: z.enum(participationCodes),
  format: z.enum(reviewFormats),
  chairedByChild: z.boolean(),
  /** Whether there was a social work report when it was held. */
  withReport: z.boolean(),
  lateReasons: codes,
  partReasons: codes,
  checks: codes,
  /** The report came, confirmed by whoever reviews; figures use this day. */
  reportReceived: daySchema,
  /** The day that the social worker names; never a figure. */
  reportSaid: daySchema,
  /** The answer to it: the report is not there. */
  reportNotThere: z.literal(true),
  /** The day until which the writer of the report says they need. */
  reportUntil: z.strictObject({ day: daySchema, reason: reasonSchema }),
  /** Why the review went ahead without its report (Rotherham 2022-23, Review Reports). */
  wentWithoutReport: z.strictObject({ reason: reasonSchema }),
  premeetingHeld: daySchema,
  decisionsSent: daySchema,
  recordCompleted: daySchema,
  recordSent: daySchema,
  letterSent: daySchema,
  carePlanUpdated: daySchema,
  /** `day` is the day on which the review is to be held, after its legal limit. */
  lateAgreementAsked: z.strictObject({ day: daySchema, reason: reasonSchema }),
  lateAgreement: z.strictObject({ agreed: z.boolean(), reason: reasonSchema.nullable() }),
  /** `concern` is null where a file gives the day alone: nobody said that there was none. */
  midway: z.strictObject({ day: daySchema, concern: z.boolean().nullable() }),
  visit: daySchema,
  /** A placement runs from its `from` up to, not including, its `to`. */
  unregistered: z.strictObject({ from: daySchema, to: daySchema.nullable() }),
  permanencePlan: daySchema,
  permanenceAchieved: daySchema,
  /** Told to the IRO; `day` is the day on which it happened, or was proposed or decided. */
  significantEvent: z.strictObject({ day: daySchema, kind: z.enum(significantEvents), text: reasonSchema }),
  /** The IRO's answer; `event` is the entry of the event. */
  noEarlierReview: z.strictObject({ event: z.int(), reason: reasonSchema }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type RecordedField = keyof typeof valueSchemas;
export type ValueOf<Field extends RecordedField> = z.output<(typeof valueSchemas)[Field]>;
export type RecordedValue = ValueOf<RecordedField>;

/** What an entry is about. */
export type About =
  /** The review that was held about that day. */
  | { readonly kind: 'held'; readonly day: LocalDate }
  /**
   * The first review after that day: "the next review" when it was recorded. The day is that of the last review held,
   * else the day before care started.
   */
  | { readonly kind: 'after'; readonly day: LocalDate }
  | { readonly kind: 'child' };

/** A field with its value; null where it was taken back: it did not happen. */
export type Fact = { [Field in RecordedField]: { readonly field: Field; readonly value: ValueOf<Field> | null } }[RecordedField];

/** One fact that somebody wants to record. */
export type NewEntry = Fact & {
  readonly child: string;
  readonly about: About;
  /** Why a correction was made. */
  readonly why: string | null;
  /** The entry that this one stands in place of. */
  readonly replaces: number | null;
};

/** One fact as it was recorded; never changed, only replaced by a later one. Ids count up. */
export type Entry = NewEntry & {
  readonly id: number;
  readonly at: Instant;
  readonly by: string;
  readonly actingFor: string | null;
};

/** A value as it is stored: days as `YYYY-MM-DD`. */
export function writeValue({ field, value }: Fact): unknown {
  return value === null ? null : z.encode(valueSchemas[field] as z.ZodType, value);
}

/**
 * Reads a field with its value as stored or as a card sends it; null where the value is not one of this field.
 */
export function readFact(field: RecordedField, written: unknown): Fact | null {
  if (written === null) return { field, value: null } as Fact;
  const read = valueSchemas[field].safeParse(written);
  return read.success ? ({ field, value: read.data } as Fact) : null;
}
