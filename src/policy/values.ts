import { z } from 'zod';
import type { TimeOfDay } from '../calendar/london';
import { parseOffset, type Offset } from '../calendar/offset';

export { daySchema } from '../calendar/day-schema';

/** A distance in time: `+5 wd`, `-28 days`, `+3 months`. */
export const offsetSchema = z.string().transform((text, context): Offset => {
  const offset = parseOffset(text);
  if (offset !== null) return offset;
  context.addIssue({ code: 'custom', message: `"${text}" is not a distance in time: write "+5 wd", "-28 days" or "+3 months"` });
  return z.NEVER;
});

const ofPositive = (message: string, isRight: (offset: Offset) => boolean) => offsetSchema.refine(isRight, { message });

/** A distance that must lie after what it counts from. */
export const afterSchema = ofPositive('must count forwards ("+5 wd")', ({ count }) => count > 0);

/** A distance that must lie before what it counts from. */
export const beforeSchema = ofPositive('must count backwards ("-5 wd")', ({ count }) => count < 0);

/** A time of day on a clock in London: `08:30`. */
export const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day is written as "08:30"', abort: true })
  .transform((text): TimeOfDay => ({ hour: Number(text.slice(0, 2)), minute: Number(text.slice(3)) }));

/** Where a value stands in the council's report or in the Handbook, and whether it had to be assumed, with why. */
const provenance = {
  source: z.string().trim().min(1),
  assumed: z.literal(true).optional(),
  why: z.string().trim().min(1).optional(),
};

const sayWhy = {
  message: 'an assumed value says why beside it ("assumed": true, "why": "…")',
  path: ['why'],
};

/** A value with its source; `assumed` with its reason where the report gives no number. */
export function sourced<T extends z.ZodType>(value: T) {
  return z
    .strictObject({ value, ...provenance })
    .refine((held) => !held.assumed || held.why !== undefined, sayWhy);
}

/** The fields of an object together with its source; `assumed` with its reason where the report gives no number. */
export function sourcedObject<T extends z.ZodRawShape>(shape: T) {
  return z
    .strictObject({ ...shape, ...provenance })
    .refine((held) => !('assumed' in held && held.assumed) || ('why' in held && held.why !== undefined), sayWhy);
}

/** A code for machines with its label for people. */
export const labelledSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9_]+$/, 'a code is small letters, digits and underscores'),
  label: z.string().trim().min(1),
});

/** A list in which no code stands twice. */
export function listByCode<T extends z.ZodType<{ code: string }>>(item: T) {
  return z.array(item).superRefine((list, context) => {
    const seen = new Set<string>();
    list.forEach(({ code }, index) => {
      if (seen.has(code)) context.addIssue({ code: 'custom', message: `the code "${code}" stands twice`, path: [index, 'code'] });
      seen.add(code);
    });
  });
}
