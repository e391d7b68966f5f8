import { z } from 'zod';
import { isoDay, parseDay, type LocalDate } from './local-date';

/** A calendar day as files and the database write it, `YYYY-MM-DD`; gives a `LocalDate`, and writes it back so. */
export const daySchema = z.codec(z.string(), z.custom<LocalDate>((value) => typeof value === 'number'), {
  decode: (text, context) => {
    const date = parseDay(text);
    if (date !== null) return date;
    context.issues.push({ code: 'custom', input: text, message: `"${text}" is not a day: write it as YYYY-MM-DD` });
    return z.NEVER;
  },
  encode: (date) => isoDay(date),
});
