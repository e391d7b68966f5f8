import { z } from 'zod';
import { addDays, isoDay, type LocalDate } from '../../calendar/local-date';
import { londonDay, londonInstant, type Instant } from '../../calendar/london';
import { tellableFrom } from '../../notices/hours';
import { isReminderKind } from '../../notices/reminder-kinds';
import type { Person } from '../../people/person';
import { setDeadline, type Deadline } from '../../store/deadlines';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { cardNow, type CardNamed } from './card-now';

/** The deadline at which a reminder that was put off comes back. */
export const SNOOZE = 'report.snooze';

const dataSchema = z.object({ person: z.string(), child: z.string(), card: z.string() });

/**
 * Puts a reminder off until its receiver's next morning at work.
 * @returns that day
 */
export async function snooze(tx: Tx, named: CardNamed, { workingDays }: Person, setting: Setting, at: Instant): Promise<LocalDate> {
  const { localCalendar: calendar, policy: { hours }, today } = setting;
  const tomorrow = londonInstant(addDays(today, 1), hours.from);
  const back = londonDay(tellableFrom(tomorrow, { hours, calendar, workingDays, urgency: 'ordinary' }));
  const subject = JSON.stringify([named.person, named.child, named.card]);
  await setDeadline(tx, { kind: SNOOZE, subject, dueAt: londonInstant(back, hours.digestAt), data: { ...named } }, at);
  return back;
}

/** Decides a reminder again that was put off, where what it asks for is still wanted; gives the outcome. */
export async function snoozeIsOver(tx: Tx, { data }: Pick<Deadline, 'data'>, setting: Setting, at: Instant): Promise<string> {
  const named = dataSchema.parse(data);
  const told = await cardNow(tx, named, setting);
  if (told === null) return 'no longer needed';
  const { duty: { kind, day }, standingFor } = told;
  if (!isReminderKind(kind)) throw new Error(`a card of the kind ${kind} is no reminder`);
  await decideNotices(
    tx,
    [{
      to: named.person, kind, subject: named.child, step: `again on ${isoDay(setting.today)}`, day, child: named.child, data: { card: named.card },
      urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor,
    }],
    at,
  );
  return 'told again';
}
