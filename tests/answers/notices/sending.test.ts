import { day } from '../../../src/calendar/local-date';
import { shippedBankHolidays } from '../../../src/calendar/bank-holidays';
import { WorkingDays } from '../../../src/calendar/working-days';
import { sendingWith } from '../../../src/answers/notices/sending';
import { shippedPolicies } from '../../../src/policy/councils';
import { setAbsence } from '../../../src/store/absences';
import type { Store } from '../../../src/store/open-store';
import { children, everybody, staff, teams } from '../../conversations/council';
import { aCouncil } from '../asked';
import { instant, monday, morningOf, notices } from './telling';

const version = shippedPolicies().get('bathnes-2024');
if (!version) throw new Error('there is no policy bathnes-2024');
const calendar = new WorkingDays(shippedBankHolidays());
const sending = sendingWith({ policy: version.policy, calendar: () => calendar });

let store: Store;

afterEach(() => store.close());

async function aNotice() {
  store = await aCouncil({ children, people: everybody.map((each) => (each.id === 'iro' ? { ...each, workingDays: [1, 2, 3] } : each)), teams, wholeCaseload: true });
  await morningOf(store);
  const [notice] = await notices(store, { person: 'iro' });
  if (notice === undefined) throw new Error('nothing was decided');
  return notice;
}

test('an IRO who works Mondays to Wednesdays is written to on those days, from eight in London', async () => {
  const notice = await aNotice();
  const from = (at: string) => store.write((tx) => sending.tellableFrom(tx, notice, instant(at)));
  expect(await from('2026-11-23T09:00:00.000Z')).toBe('2026-11-23T09:00:00.000Z');
  expect(await from('2026-11-25T19:00:00Z')).toBe('2026-11-30T08:00:00.000Z');
  expect(await from('2026-12-23T19:00:00Z')).toBe('2026-12-29T08:00:00.000Z');
});

test('what is for somebody who is away goes to whoever stands in that day', async () => {
  const notice = await aNotice();
  const route = (at: string) => store.write((tx) => sending.routeOf(tx, notice, instant(at)));
  expect(await route('2026-11-23T09:00:00Z')).toEqual({ kind: 'to' });
  await store.write((tx) => setAbsence(tx, { person: 'iro', from: day('2026-11-24'), to: day('2026-11-24'), cover: staff.otherIro.id, by: 'iro' }, monday));
  expect(await route('2026-11-23T09:00:00Z')).toEqual({ kind: 'to' });
  expect(await route('2026-11-24T09:00:00Z')).toEqual({ kind: 'stands_in', person: 'iro.other' });
});
