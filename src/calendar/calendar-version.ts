import { createHash } from 'node:crypto';
import { z } from 'zod';
import { daySchema } from './day-schema';
import { addDays, isoDay, toCivil } from './local-date';
import { WorkingDays } from './working-days';

const contentSchema = z.strictObject({
  firstYear: z.int(),
  lastYear: z.int(),
  days: z.array(z.strictObject({ day: daySchema, title: z.string() })),
});

const hashes = new WeakMap<WorkingDays, string>();

/** The hash of what makes these working days: the same days always have the same. */
export function calendarHash(calendar: WorkingDays): string {
  const known = hashes.get(calendar);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(writeCalendar(calendar)).digest('hex');
  hashes.set(calendar, hash);
  return hash;
}

/** Working days as they are kept: the years held and the weekdays left out. A bank holiday at a weekend makes no difference. */
export function writeCalendar(calendar: WorkingDays): string {
  const { firstDay, lastDay } = calendar;
  const days = calendar.daysLeftOut(addDays(firstDay, -1), lastDay).map(({ day, title }) => ({ day: isoDay(day), title }));
  return JSON.stringify({ firstYear: toCivil(firstDay).year, lastYear: toCivil(lastDay).year, days });
}

/** Working days that were kept; throws where the text is none that was written so. */
export function readCalendar(written: string): WorkingDays {
  return new WorkingDays(contentSchema.parse(JSON.parse(written)));
}
