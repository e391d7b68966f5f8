import type { Logger } from 'pino';
import type { Clock } from '../calendar/london';
import type { Store } from '../store/open-store';
import { repeating, type Repeating } from './repeating';
import { sweep, type SweepParts, type SweepReport } from './sweep';
import { sayOnce } from './trouble';

/** So late at most does what falls due come about. */
const EVERY_MS = 15_000;

/** What the sweeper is made of. */
export interface SweeperParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
  readonly parts: SweepParts;
}

/** Sweeps at the start and every quarter of a minute, one sweep after the other; a trouble is logged when it begins. */
export function createSweeper({ store, clock, log, parts }: SweeperParts): Repeating<SweepReport> {
  const say = sayOnce(log);
  return repeating(
    async () => {
      const report = await sweep(store, clock(), parts);
      say(report.troubles);
      return report;
    },
    { everyMs: EVERY_MS, atOnce: true },
  );
}
