import type { BankHolidays } from './bank-holidays';
import { addDays, fromCivil, weekday, type LocalDate } from './local-date';

/** What stands in place of a day that cannot be worked out, with the reason in words. */
export interface Refused {
  readonly refused: string;
}

/** A day, or why there is none. */
export type DayOrRefused = LocalDate | Refused;

export function isRefused(answer: DayOrRefused | null): answer is Refused {
  return typeof answer === 'object' && answer !== null;
}

/**
 * The working days of England and Wales: Monday to Friday, not a bank holiday (SI 2010/959 reg 2), and not one of
 * the council's own closure days where it has any. It knows the years of the bank-holiday file and no others: a sum
 * that touches a day outside them is refused, never guessed.
 */
export class WorkingDays {
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
  private readonly working: LocalDate[] = [];
  /** For each day held: how many working days there are up to it, itself included. */
  private readonly upTo: Int32Array;

  constructor(
    private readonly holidays: BankHolidays,
    private readonly closureDays: readonly LocalDate[] = [],
  ) {
    this.firstDay = fromCivil({ year: holidays.firstYear, month: 1, day: 1 });
    this.lastDay = fromCivil({ year: holidays.lastYear, month: 12, day: 31 });
    const closed = new Set<number>([...holidays.days.map(({ day }) => day), ...closureDays]);
    this.upTo = new Int32Array(this.lastDay - this.firstDay + 1);
    for (let date = this.firstDay; date <= this.lastDay; date = addDays(date, 1)) {
      if (weekday(date) <= 5 && !closed.has(date)) this.working.push(date);
      this.upTo[date - this.firstDay] = this.working.length;
    }
  }

  /** The same calendar with a council's closure days left out as well. */
  closedOn(closureDays: readonly LocalDate[]): WorkingDays {
    return closureDays.length === 0 ? this : new WorkingDays(this.holidays, [...this.closureDays, ...closureDays]);
  }

  /** Whether people are at work on this day; false outside the years held. */
  isWorkingDay(date: LocalDate): boolean {
    return this.workingUpTo(date) > this.workingUpTo(addDays(date, -1));
  }

  /**
   * The `count`-th working day after the day (before it where negative); the day itself is not counted.
   * Zero gives the day back.
   */
  add(date: LocalDate, count: number): DayOrRefused {
    if (count === 0) return date;
    const firstTouched = count > 0 ? addDays(date, 1) : addDays(date, -1);
    if (firstTouched < this.firstDay || firstTouched > this.lastDay) return this.refusal();
    const index = count > 0 ? this.workingUpTo(date) + count - 1 : this.workingUpTo(firstTouched) + count;
    return this.working[index] ?? this.refusal();
  }

  /**
   * How many working days lie after the earlier of two days, up to and including the later; negative where `to` is
   * the earlier. Null where a day outside the years held would have to be counted.
   */
  between(from: LocalDate, to: LocalDate): number | null {
    const [low, high] = from <= to ? [from, to] : [to, from];
    if (addDays(low, 1) < this.firstDay || high > this.lastDay) return null;
    const count = this.workingUpTo(high) - this.workingUpTo(low);
    return from <= to ? count : -count;
  }

  /** The bank holidays and closure days that fall on weekdays after `from` and up to `to`, each once, oldest first. */
  daysLeftOut(from: LocalDate, to: LocalDate): readonly { day: LocalDate; title: string }[] {
    const titles = new Map(this.closureDays.map((day) => [day, 'council closed']));
    for (const { day, title } of this.holidays.days) titles.set(day, title);
    return [...titles]
      .map(([day, title]) => ({ day, title }))
      .filter(({ day }) => day > from && day <= to && weekday(day) <= 5)
      .sort((a, b) => a.day - b.day);
  }

  private workingUpTo(date: LocalDate): number {
    return date < this.firstDay ? 0 : (this.upTo[date - this.firstDay] ?? this.working.length);
  }

  private refusal(): Refused {
    const { firstYear, lastYear } = this.holidays;
    return { refused: `bank holidays are held for ${firstYear} to ${lastYear} only, so working days outside those years cannot be counted` };
  }
}
