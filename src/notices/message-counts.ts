import { addDays, mondayOf, type LocalDate } from '../calendar/local-date';

/** How a count is spread over people and weeks: half have no more than the median, nineteen of twenty no more than p95. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** What people were sent, counted by person and week; weeks run from Monday. */
export class MessageCounts {
  private readonly counts = new Map<string, Map<LocalDate, number>>();
  private readonly weeks: readonly LocalDate[];

  constructor(from: LocalDate, to: LocalDate) {
    const weeks: LocalDate[] = [];
    for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday);
    this.weeks = weeks;
  }

  add(person: string, date: LocalDate, count: number): void {
    const weeks = this.counts.get(person) ?? new Map<LocalDate, number>();
    this.counts.set(person, weeks);
    const monday = mondayOf(date);
    weeks.set(monday, (weeks.get(monday) ?? 0) + count);
  }

  /** The spread over these people and all weeks of the period, the ones without a message included. */
  spread(people: readonly string[]): Spread {
    const sorted = people.flatMap((person) => this.weeks.map((monday) => this.counts.get(person)?.get(monday) ?? 0)).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
    return { median: at(0.5), p95: at(0.95), most: at(1) };
  }

  total(): number {
    return [...this.counts.values()].reduce((sum, weeks) => sum + [...weeks.values()].reduce((a, b) => a + b, 0), 0);
  }
}
