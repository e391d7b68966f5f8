import { z } from 'zod';
import { isoDay, parseDay, type LocalDate } from '../calendar/local-date';

/** A calendar day that is stored as `YYYY-MM-DD` and can be written back so. */
export const dayCodec = z.codec(z.string(), z.custom<LocalDate>((value) => typeof value === 'number'), {
  decode: (text, context) => {
    const date = parseDay(text);
    if (date !== null) return date;
    context.issues.push({ code: 'custom', input: text, message: `"${text}" is not a day: write it as YYYY-MM-DD` });
    return z.NEVER;
  },
  encode: (date) => isoDay(date),
});
