import type { Logger } from 'pino';
import type { Clock } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { PolicyVersion } from '../policy/council-policy';
import type { Store } from '../store/open-store';

/** What a turn of conversation works with; put together in `main.ts`. */
export interface Services {
  readonly store: Store;
  readonly policy: PolicyVersion;
  readonly calendar: () => WorkingDays;
  readonly clock: Clock;
  readonly log: Logger;
  /** The council's tenant; null while there are no credentials. */
  readonly tenantId: string | null;
}
