import { day, isoDay, addDays, type LocalDate } from '../calendar/local-date';
import { londonDay, londonInstant, type Instant, type TimeOfDay } from '../calendar/london';
import { isRefused, type Refused, type WorkingDays } from '../calendar/working-days';
import { setDeadline, settleDeadline, waitingDeadlines, type Deadline, type NewDeadline } from '../store/deadlines';
import { MORNING } from '../store/mornings-done';
import type { Tx } from '../store/open-store';

export { MORNING };

/** Stands for the day where the calendar does not say which day is the next working day. */
const UNKNOWN = 'unknown';

/** What says when the mornings are. */
export interface MorningSetting {
  /** The digest's time of day, and the one from which on it is too late for it. */
  readonly hours: { readonly digestAt: TimeOfDay; readonly until: TimeOfDay };
  /** Working days, the council's closure days left out. */
  readonly localCalendar: WorkingDays;
  /** Where there never was a morning: whether today's is still done once its hour has passed, or the next is the first. */
  readonly first: 'today' | 'next';
}

/** The first digest time that comes after an instant, on a working day of the council's; why it is not known where the calendar ends before. */
export function nextMorning(at: Instant, { hours, localCalendar }: Omit<MorningSetting, 'first'>): Instant | Refused {
  const date = localCalendar.add(lastDayOver(at, hours.digestAt), 1);
  return isRefused(date) ? date : londonInstant(date, hours.digestAt);
}

/** How it stands with the mornings, once the one that waits is in its place. */
export interface MorningNow {
  /** The morning whose hour has come; null where it is still to come. */
  readonly due: Deadline | null;
  /** The days, as `YYYY-MM-DD`, whose morning passed without anybody being told. */
  readonly missed: readonly string[];
  /** Why it is not known which morning is next; null where it is. */
  readonly unknown: string | null;
}

/**
 * Sees to it that one morning waits, and that it is the right one: the next working day after the last morning, as the
 * calendar and the council's hours are now. A morning that was missed (nobody is told of yesterday) is settled as
 * expired, and so are all that followed, until one is today's and not over, or still to come.
 *
 * Where the calendar ends, no day is guessed: the deadline then waits without a day, which the auditor shows as overdue,
 * until a newer bank-holiday file says which day it is.
 */
export async function placeMorning(tx: Tx, at: Instant, setting: MorningSetting): Promise<MorningNow> {
  const missed: string[] = [];
  let morning = await inItsPlace(tx, at, setting);
  while (isOver(morning, at, setting)) {
    missed.push(morning.subject);
    morning = await endMorning(tx, morning, 'expired', at, setting);
  }
  const { data, subject, dueAt } = morning;
  if (subject === UNKNOWN) return { due: null, missed, unknown: String(data.why) };
  return { due: dueAt <= at ? morning : null, missed, unknown: null };
}

/**
 * Settles a morning and sets the one after it.
 * @returns the one that waits now
 */
export async function endMorning(tx: Tx, { id, subject }: Deadline, outcome: string, at: Instant, setting: MorningSetting): Promise<Deadline> {
  await settleDeadline(tx, id, outcome, at);
  return setDeadline(tx, morningAfter(day(subject), at, setting), at);
}

async function inItsPlace(tx: Tx, at: Instant, setting: MorningSetting): Promise<Deadline> {
  const [waiting] = await waitingDeadlines(tx, MORNING);
  if (waiting === undefined) return setDeadline(tx, morningAfter(beforeTheFirst(at, setting), at, setting), at);
  const right = morningAfter(countedFrom(waiting, at, setting), at, setting);
  if (right.subject === waiting.subject && (right.subject === UNKNOWN || right.dueAt === waiting.dueAt)) return waiting;
  await settleDeadline(tx, waiting.id, 'moved', at);
  return setDeadline(tx, right, at);
}

/** The day after which the morning that waits is the next: it moves with bank holidays, and that day does not. */
function countedFrom({ data }: Deadline, at: Instant, { hours }: MorningSetting): LocalDate {
  const after = day(String(data.after));
  // A clock that was set back would otherwise leave all days until then without a morning.
  return after > londonDay(at) ? lastDayOver(at, hours.until) : after;
}

/** The day from which the first of all mornings is counted. */
function beforeTheFirst(at: Instant, { hours, first }: MorningSetting): LocalDate {
  return lastDayOver(at, first === 'today' ? hours.until : hours.digestAt);
}

/** The last day on which this time of day has passed. */
function lastDayOver(at: Instant, time: TimeOfDay): LocalDate {
  const today = londonDay(at);
  return at >= londonInstant(today, time) ? today : addDays(today, -1);
}

function morningAfter(after: LocalDate, at: Instant, { hours, localCalendar }: MorningSetting): NewDeadline {
  const date = localCalendar.add(after, 1);
  const data = { after: isoDay(after) };
  if (isRefused(date)) return { kind: MORNING, subject: UNKNOWN, dueAt: at, data: { ...data, why: date.refused } };
  return { kind: MORNING, subject: isoDay(date), dueAt: londonInstant(date, hours.digestAt), data };
}

function isOver({ subject }: Deadline, at: Instant, { hours }: MorningSetting): boolean {
  return subject !== UNKNOWN && at >= londonInstant(day(subject), hours.until);
}
