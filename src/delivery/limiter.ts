/** At most so many within any stretch of so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** Counts what left against several limits at once, by a clock in milliseconds that never goes back. */
export class Limiter {
  private readonly longest: number;
  private readonly most: number;
  private left: number[] = [];

  constructor(private readonly limits: readonly Limit[]) {
    this.longest = Math.max(...limits.map(({ ms }) => ms));
    this.most = Math.max(...limits.map(({ count }) => count));
  }

  /** In how many milliseconds so many more may leave together, never more than a limit lets through; 0 where they may now. */
  wait(now: number, count = 1): number {
    return Math.max(0, ...this.limits.map((limit) => this.freeAt(limit, count) - now));
  }

  /** Counts something that leaves now. */
  take(now: number): void {
    this.left = [...this.left.filter((at) => at > now - this.longest), now].slice(-this.most);
  }

  /** When the limit lets so many more through: as soon as the one that is in their way is old enough. */
  private freeAt(limit: Limit, count: number): number {
    const inTheWay = this.left.at(count - 1 - limit.count);
    return inTheWay === undefined ? 0 : inTheWay + limit.ms;
  }
}
