import { isoDay, type LocalDate } from '../../calendar/local-date';
import { londonDay, type Clock, type Instant } from '../../calendar/london';

const DAY_MS = 86_400_000;

/** The day that the desk's assistant takes for today, as `YYYY-MM-DD`, and whether somebody set it. */
export interface DeskDay {
  readonly today: string;
  readonly set: boolean;
}

/** A clock that can be set, for trying out what another day would bring. From there the time goes on. */
export class DeskClock {
  private shiftMs = 0;
  private readonly listeners = new Set<(day: DeskDay) => void>();

  constructor(private readonly real: Clock) {}

  readonly now: Clock = () => new Date(Date.parse(this.real()) + this.shiftMs).toISOString() as Instant;

  today(): LocalDate {
    return londonDay(this.now());
  }

  day(): DeskDay {
    return { today: isoDay(this.today()), set: this.shiftMs !== 0 };
  }

  /** Makes the given day today; null goes back to the real day. */
  setToday(date: LocalDate | null): void {
    this.shiftMs = 0;
    if (date !== null) this.shiftMs = (date - this.today()) * DAY_MS;
    // Where the clocks change between the two days, a time close to midnight can land on the day beside it.
    if (date !== null && this.today() !== date) this.shiftMs += (date - this.today()) * 3_600_000;
    this.tell();
  }

  /** Makes it this instant now. */
  setNow(at: Instant): void {
    this.shiftMs = Date.parse(at) - Date.parse(this.real());
    this.tell();
  }

  /** Tells the day now and whenever it is set; the answer ends it. */
  listen(listener: (day: DeskDay) => void): () => void {
    listener(this.day());
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener(this.day());
  }
}
