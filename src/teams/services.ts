import type { Logger } from 'pino';
import type { Clock, Instant } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { PolicyVersion } from '../policy/council-policy';
import type { Store, Tx } from '../store/open-store';

/** What a turn of conversation works with; put together in `main.ts`. */
export interface Services {
  readonly store: Store;
  readonly policy: PolicyVersion;
  readonly calendar: () => WorkingDays;
  readonly clock: Clock;
  readonly log: Logger;
  /** The council's tenant; null while there are no credentials. */
  readonly tenantId: string | null;
  /** What follows, in the same transaction, once somebody is heard of where nothing could be told them before. */
  readonly heardOf: (tx: Tx, person: string, at: Instant) => Promise<unknown>;
}
