import type { LocalDate } from '../calendar/local-date';
import type { TimeOfDay } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { Timetable } from '../timetable/timetable';
import type { Untold } from './council-morning';
import type { DutyKind } from './duty';
import { isAtWork } from './hours';
import { MessageCounts, type Spread } from './message-counts';
import { PassedDates, type PassedDate } from './passed-dates';
import type { SimulatedDay, Simulating } from './simulated';

/** Messages and digests a person a week, of some people. */
export interface WeeklyTotals {
  readonly people: number;
  readonly messages: Spread;
  readonly digests: Spread;
}

/** What a simulated period came to. */
export interface TotalsOfSimulation {
  readonly mornings: number;
  readonly messages: number;
  readonly digests: number;
  readonly cards: number;
  /** Of those who were sent anything in the period: all of them, and by the first of their roles. */
  readonly everybody: WeeklyTotals;
  readonly byRole: Readonly<Record<string, WeeklyTotals>>;
  /** How often each kind was said for the first time. */
  readonly kinds: Readonly<Partial<Record<DutyKind, number>>>;
  readonly passed: readonly PassedDate[];
  /** Messages on a day off, or outside the hours of the policy; there must be none. */
  readonly outsideHours: number;
  /** Days on which somebody had more than one digest; there must be none. */
  readonly secondDigests: number;
  /** What would have been said under rules that are being tried out. */
  readonly monitored: number;
}

/** Adds up a simulation day by day. */
export class SimulatedTotals {
  private readonly calendar: WorkingDays;
  private readonly messages: MessageCounts;
  private readonly digests: MessageCounts;
  private readonly passed: PassedDates;
  private readonly kinds: Partial<Record<DutyKind, number>> = {};
  private readonly told = new Set<string>();
  private readonly digestDays = new Set<string>();
  private mornings = 0;
  private outsideHours = 0;
  private secondDigests = 0;
  private monitored = 0;

  constructor(private readonly given: Pick<Simulating, 'from' | 'to' | 'staff' | 'policy' | 'calendar'>) {
    const { from, to, calendar, policy } = given;
    this.calendar = calendar.closedOn(policy.closureDays);
    this.messages = new MessageCounts(from, to);
    this.digests = new MessageCounts(from, to);
    this.passed = new PassedDates(from);
  }

  takeTimetable(timetable: Timetable, today: LocalDate): void {
    this.passed.takeTimetable(timetable, today);
  }

  takeDay({ day, people }: SimulatedDay, untold: readonly Untold<string>[]): void {
    this.mornings += 1;
    for (const { person, digest, cards, monitored } of people) {
      this.monitored += monitored.length;
      const count = cards.length + (digest === null ? 0 : 1);
      if (count === 0) continue;
      this.told.add(person);
      this.messages.add(person, day, count);
      if (digest !== null) this.countDigest(person, day);
      if (!this.isWithinHours(person, day)) this.outsideHours += count;
      const lines = digest?.lines ?? [];
      for (const told of [...cards, ...lines]) {
        this.passed.takeTold(person, told, day);
        const { kind, way } = told.duty;
        if (told.isNew || way === 'own_card') this.kinds[kind] = (this.kinds[kind] ?? 0) + 1;
      }
    }
    for (const each of untold) this.passed.takeUntold(each);
  }

  sum(): TotalsOfSimulation {
    const { directory } = this.given.staff;
    const people = [...this.told];
    const roleOf = (id: string) => directory.person(id)?.roles[0] ?? 'none';
    const roles = [...new Set(people.map(roleOf))].sort();
    const digests = this.digests.total();
    const messages = this.messages.total();
    return {
      mornings: this.mornings, messages, digests, cards: messages - digests,
      everybody: this.weekly(people),
      byRole: Object.fromEntries(roles.map((role) => [role, this.weekly(people.filter((id) => roleOf(id) === role))])),
      kinds: this.kinds,
      passed: this.passed.all(),
      outsideHours: this.outsideHours, secondDigests: this.secondDigests, monitored: this.monitored,
    };
  }

  private countDigest(person: string, day: LocalDate): void {
    const key = `${person} ${day}`;
    if (this.digestDays.has(key)) this.secondDigests += 1;
    this.digestDays.add(key);
    this.digests.add(person, day, 1);
  }

  private isWithinHours(person: string, day: LocalDate): boolean {
    const { staff, policy: { hours: { from, digestAt, until } } } = this.given;
    const { workingDays = [] } = staff.directory.person(person) ?? {};
    const minutes = ({ hour, minute }: TimeOfDay) => hour * 60 + minute;
    const isInHours = minutes(from) <= minutes(digestAt) && minutes(digestAt) < minutes(until);
    return isInHours && isAtWork(day, { calendar: this.calendar, workingDays });
  }

  private weekly(people: readonly string[]): WeeklyTotals {
    return { people: people.length, messages: this.messages.spread(people), digests: this.digests.spread(people) };
  }
}
