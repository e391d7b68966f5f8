import { z } from 'zod';
import { parseDay } from './local-date';

/** A calendar day as files write it, `YYYY-MM-DD`; gives a `LocalDate`. */
export const daySchema = z.string().transform((text, context) => {
  const date = parseDay(text);
  if (date !== null) return date;
  context.addIssue({ code: 'custom', message: `"${text}" is not a day: write it as YYYY-MM-DD` });
  return z.NEVER;
});
