import { join } from 'node:path';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import type { DemoChild } from '../../src/demo/children';
import { demoCouncil, DEMO_SEED } from '../../src/demo/council';
import { writeFacts } from '../../src/demo/write-facts';
import { children, everybody, teams } from '../conversations/council';
import { aFolder, iro, jsonLines, type Ran } from './iro';

/** An installation of its own that holds the small council of the conversations; gives how a command is run in it. */
export function smallCouncil(): (...args: string[]) => Ran {
  const environment = { DATA_DIR: join(aFolder(), 'data'), COUNCIL_POLICY: 'bathnes-2024' };
  const demo = demoCouncil({ seed: DEMO_SEED, today: day('2026-11-23'), calendar: new WorkingDays(shippedBankHolidays()) });
  const files = writeFacts({ ...demo, children: children as readonly DemoChild[], people: everybody, teams });
  const run = (...args: string[]) => iro(args, { environment });
  expect(run('import', aFolder(Object.fromEntries(files)), '--format', 'facts')).toMatchObject({ status: 0, stderr: '' });
  return run;
}

/** The one JSON object that a command printed. */
export function printed<T>(ran: Ran): T {
  return jsonLines(ran)[0] as T;
}

/** What `iro notices --json` and `iro sweep --json` have in common. */
export interface Notices {
  readonly notices: readonly Readonly<Record<string, unknown>>[];
}
