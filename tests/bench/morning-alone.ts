// A council's morning with nothing beside it: works it out in a process just started, under one policy, and says how long that took.
import { sweepingWith } from '../../src/answers/notices/sweeping';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import type { Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { recoverStuck } from '../../src/delivery/recovering';
import { sweep, type SweepReport } from '../../src/delivery/sweep';
import { shippedPolicies } from '../../src/policy/councils';
import { openStore } from '../../src/store/open-store';

/** What came of the morning, and after how many milliseconds. */
export interface Alone {
  readonly morning: SweepReport['morning'];
  readonly ms: number;
}

/** @param before when the facts that were imported are first looked through, as the assistant does soon after an import */
async function runAlone(file: string, policy: string, before: Instant, at: Instant): Promise<void> {
  const version = shippedPolicies().get(policy);
  if (version === undefined) throw new Error(`there is no policy ${policy}`);
  const store = await openStore({ file });
  const calendar = new WorkingDays(shippedBankHolidays());
  const parts = { ...sweepingWith({ policy: version.policy, calendar: () => calendar }), recoverStuck, firstMorning: 'today' as const };
  await sweep(store, before, parts);
  const began = performance.now();
  const { morning } = await sweep(store, at, parts);
  process.send?.({ morning, ms: performance.now() - began } satisfies Alone);
  await store.close();
}

const [file, policy, before, at] = process.argv.slice(2);
void runAlone(file ?? '', policy ?? '', before as Instant, at as Instant);
