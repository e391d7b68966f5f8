import { calendarHash, readCalendar, writeCalendar } from '../calendar/calendar-version';
import type { Instant } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { Tx } from './schema';

/** Keeps the working days as they are now, by their hash, unless they are held already. */
export async function keepCalendarVersion(tx: Tx, calendar: WorkingDays, seen: Instant): Promise<void> {
  await tx
    .insertInto('calendar_versions')
    .values({ hash: calendarHash(calendar), content: writeCalendar(calendar), first_seen: seen })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** Versions that were read; a hash names the whole content, so none can be out of date. */
const kept = new Map<string, WorkingDays>();

/** The working days as they were kept under a hash. */
export async function calendarVersion(tx: Tx, hash: string): Promise<WorkingDays> {
  const known = kept.get(hash);
  if (known) return known;
  const { content } = await tx.selectFrom('calendar_versions').select('content').where('hash', '=', hash).executeTakeFirstOrThrow();
  const calendar = readCalendar(content);
  kept.set(hash, calendar);
  return calendar;
}
