import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day, type LocalDate } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { shippedPolicies } from '../../src/policy/councils';
import { recordCommandSchema } from '../../src/recording/command';
import { decide } from '../../src/recording/decide';
import type { Entry, NewEntry } from '../../src/recording/entry';
import { layOver } from '../../src/recording/lay-over';
import type { LaidOver } from '../../src/recording/laid-over';
import { childFactsSchema, type ChildFacts, type WrittenFacts } from '../../src/timetable/facts';
import { settingFor, type Setting } from '../../src/timetable/milestone';

const calendar = new WorkingDays(shippedBankHolidays());

/** Monday 23 November 2026, unless told otherwise. */
export function settingOn(today = '2026-11-23', council = 'bathnes-2024'): Setting {
  const version = shippedPolicies().get(council);
  if (!version) throw new Error(`no such council: ${council}`);
  return settingFor(version.policy, calendar, day(today));
}

/** What the imports brought of a child in care since Monday 5 January 2026, born in 2014, first reviewed on Friday 30 January. */
export function imported(more: Partial<WrittenFacts> = {}): ChildFacts {
  return childFactsSchema.parse({
    child: 'C1', dateOfBirth: '2014-03-02', care: { started: '2026-01-05' }, reviews: [{ held: '2026-01-30' }], ...more,
  });
}

export const before30January = { kind: 'after', day: '2026-01-04' } as const;
/** The review of 30 January, and the one after it. */
export const theFirst = { kind: 'held', day: '2026-01-30' } as const;
export const theNext = { kind: 'after', day: '2026-01-30' } as const;

/** Entries as the store gives them back: with ids that count up. */
export function recorded(entries: readonly NewEntry[], after = 0): Entry[] {
  return entries.map((entry, index) => ({ ...entry, id: after + index + 1, at: '2026-11-23T12:00:00.000Z' as Instant, by: 'iro-1', actingFor: null }));
}

type Command = Readonly<Record<string, unknown>>;

/** A child of whom one thing after another is recorded; a refusal throws its sentence. */
export class AChild {
  private entries: Entry[] = [];

  constructor(private facts: ChildFacts = imported(), private readonly setting: Setting = settingOn()) {}

  get laid(): LaidOver {
    return layOver(this.facts, this.entries);
  }

  /** An import brings the child anew. */
  imports(facts: ChildFacts): this {
    this.facts = facts;
    return this;
  }

  /** Does what a card asks for; gives how many entries that made. */
  does(command: Command): number {
    const decision = this.decides(command);
    if (!decision.ok) throw new Error(decision.problem);
    this.entries.push(...recorded(decision.entries, this.entries.length));
    return decision.entries.length;
  }

  /** What a card asks for is refused: the sentence. */
  refusal(command: Command): string {
    const decision = this.decides(command);
    if (decision.ok) throw new Error(`not refused: ${JSON.stringify(decision.entries)}`);
    return decision.problem;
  }

  private decides(command: Command) {
    return decide(recordCommandSchema.parse({ child: 'C1', ...command }), { child: 'C1', laid: this.laid }, this.setting);
  }

  review(held: string) {
    return this.laid.facts.reviews.find((review) => review.held === day(held) && !review.cancelled);
  }

  get held(): readonly LocalDate[] {
    return this.laid.reviews.map((review) => review.day);
  }
}

/** A review recorded as held in one go; what a card leaves empty arrives as an empty text. */
export function hold(on: string, more: Command = {}): Command {
  return { do: 'hold', review: theNext, day: on, part: '', lateReasons: '', partReasons: '', checks: '', ...more };
}

export function days(...texts: string[]): LocalDate[] {
  return texts.map(day);
}

