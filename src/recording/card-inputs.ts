import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';

// Adaptive cards send every input as text: a toggle as "true" or "false", several choices with commas between them, and
// what was left empty as an empty text or not at all.

const emptyIsNull = (value: unknown) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value);

/** What may be left empty. */
export function maybe<T extends z.ZodType>(schema: T) {
  return z.preprocess(emptyIsNull, schema.nullable());
}

/** What must be filled in; the message is a sentence for the card. */
export function needed<T extends z.ZodType>(schema: T, message: string) {
  return z.preprocess(emptyIsNull, z.custom((value) => value !== null, { error: message, abort: true }).pipe(schema));
}

/** A day that must be filled in. */
export const neededDay = needed(daySchema, 'Choose the day.');

/** A reason in words that must be filled in. */
export const neededReason = needed(z.string().trim().max(500, 'Keep the reason under 500 characters.'), 'Say why, in a few words.');

/** A toggle; also true or false as they are. */
export const toggle = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean());

/** Several choices. */
export const choices = z.preprocess(
  (value) => (typeof value === 'string' ? value.split(',').map((code) => code.trim()).filter((code) => code !== '') : (value ?? [])),
  z.array(z.string().min(1)),
);
