import { shippedBankHolidays, type BankHolidays } from '../../src/calendar/bank-holidays';
import { day, isoDay } from '../../src/calendar/local-date';
import { instantAfter, londonDay, type Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { MORNING } from '../../src/delivery/morning';
import type { DecideMorning } from '../../src/delivery/morning-run';
import type { SweepParts } from '../../src/delivery/sweep';
import type { NewNotice } from '../../src/notices/notice';
import { readPolicy, type CouncilPolicy } from '../../src/policy/council-policy';
import { waitingDeadlines } from '../../src/store/deadlines';
import { decideNotices, noticesWhere } from '../../src/store/notices';
import type { Store } from '../../src/store/open-store';
import { handbookWith } from '../policy/handbook-with';

/** The Handbook's policy, whose digest goes out at 08:30 and whose day ends at 18:00, with one field of another value. */
export function policyWith(path = 'period', value: unknown = 'any year'): CouncilPolicy {
  const reading = readPolicy(handbookWith(path, value));
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return reading.version.policy;
}

const holidays = shippedBankHolidays();

/** The working days of England and Wales, with a bank holiday more or less. */
export function workingDays({ more = [], less = [] }: { readonly more?: readonly string[]; readonly less?: readonly string[] } = {}): WorkingDays {
  const kept = holidays.days.filter((holiday) => !less.includes(isoDay(holiday.day)));
  return new WorkingDays({ ...holidays, days: [...kept, ...more.map((text) => ({ day: day(text), title: 'Proclaimed' }))] });
}

/** The working days as a bank-holiday file knows them that ends with a year. */
export function workingDaysUntil(lastYear: number): WorkingDays {
  const until: BankHolidays = { ...holidays, lastYear, days: holidays.days.filter((holiday) => isoDay(holiday.day) <= `${lastYear}-12-31`) };
  return new WorkingDays(until);
}

export const PEOPLE = ['iro.a', 'iro.b', 'iro.c'];

/** What somebody is to be told, that may be sent from an instant on. */
export function aNotice(to: string | null, notBefore: Instant, given: Partial<NewNotice> = {}): NewNotice {
  return {
    to, kind: 'digest', subject: '', step: '', day: londonDay(notBefore), child: null, data: {}, urgency: 'ordinary', notBefore, expires: null, renews: null, standingFor: null,
    ...given,
  };
}

const HOUR_MS = 3_600_000;

/** Decides that these people have a digest that matters for nine hours. */
export const decideMorning: DecideMorning = (tx, people, at) =>
  decideNotices(tx, people.map((to) => aNotice(to, at, { expires: instantAfter(at, 9 * HOUR_MS) })), at);

/** A sweep's parts in a council of three, each of whom has a digest every morning. */
export function parts(given: Partial<SweepParts> = {}): SweepParts {
  return {
    handlers: {},
    recoverStuck: async () => 0,
    followAllocations: async () => 0,
    followFacts: async () => 0,
    renewDigests: async () => 0,
    peopleToTell: async () => PEOPLE,
    prepareMorning: async () => decideMorning,
    policy: policyWith(),
    calendar: () => workingDays(),
    firstMorning: 'next',
    ...given,
  };
}

/** The digests that were decided, as "person day", in order. */
export async function digests(store: Store): Promise<string[]> {
  const notices = await store.write((tx) => noticesWhere(tx, { kind: 'digest' }));
  return notices.map(({ to, day: on }) => `${to} ${isoDay(on)}`);
}

/** When the next morning is, by the deadlines that wait; there is never more than one. */
export async function nextMornings(store: Store): Promise<Instant[]> {
  return (await store.write((tx) => waitingDeadlines(tx, MORNING))).map(({ dueAt }) => dueAt);
}
