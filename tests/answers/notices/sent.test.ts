import type { Person } from '../../../src/people/person';
import type { Store } from '../../../src/store/open-store';
import type { View } from '../../../src/answers/views';
import { children, everybody, staff, teams } from '../../conversations/council';
import { aCouncil, ask, looksDuring, press, setting } from '../asked';
import { asDigest, instant, monday, notices, read, records, refuse, sendAll } from './telling';

let store: Store;

const head: Person = { ...staff.serviceManager, id: 'hos', name: 'Olive Marsh', roles: ['head_of_service'], team: 'care' };
const people = [...everybody, head].map((each) => (each.id === 'sm' ? { ...each, lineManager: 'hos' } : each));

const asks = (on: string) => records(store, staff.iro, 'ask_late', { child: 'C101', last: '2026-06-04' }, { day: on, reason: 'carer in hospital' });
const sentAbout = (asker: Person, slots: { child?: string; person?: string }): Promise<View> => ask(store, asker, { intent: 'notices.list', slots });

beforeEach(async () => {
  store = await aCouncil({ children, people, teams, wholeCaseload: true });
});

afterEach(() => store.close());

describe('“what did you send about AB?”', () => {
  test('names who was told what, when, and what came of it', async () => {
    await asks('2026-12-10');
    await sendAll(store, instant('2026-11-23T09:15:00Z'));
    await asks('2026-12-11');
    const [, second] = await notices(store, { child: 'C101' });
    await refuse(store, second, 'not reached: the app is not installed', instant('2026-11-24T16:05:00Z'));
    const view = asDigest(await sentAbout(staff.worker, { child: 'AB' }));
    expect([view.understood, view.heading]).toEqual(['What was sent · AB · C101', 'AB · C101']);
    expect(view.headline).toMatch(/^2 messages about this child, 1 delivered\./);
    expect(read(view)).toEqual([
      ['Tue 24 Nov 2026', 'Olive Marsh, 16:05: Request to hold a review late · Could not be delivered: the app is not installed'],
      ['Mon 23 Nov 2026', 'Olive Marsh, 09:15: Agree that it is held late, or not · Review 4, booked for Thu 10 Dec · Delivered'],
    ]);
  });

  test('can be asked of one person, by name', async () => {
    await asks('2026-12-10');
    expect((await sentAbout(staff.iro, { child: 'C101', person: 'Olive' })).headline).toMatch(/^1 message about this child to Olive Marsh, 0 delivered\./);
    expect((await sentAbout(staff.iro, { child: 'C101', person: 'Amber' })).headline).toMatch(/^Nothing was sent about this child to Amber Stone\./);
    expect((await sentAbout(staff.iro, { child: 'C101', person: 'Zebedee' })).headline).toBe('There is nobody called “Zebedee” on the staff list. Try their full name.');
  });

  test('is a look at the child, and goes into the audit trail', async () => {
    const looks = await looksDuring(store, () => sentAbout(staff.iro, { child: 'C101' }));
    expect(looks).toMatchObject([{ actor: 'iro', action: 'looked', child: 'C101', reason: 'allocated', detail: 'What was sent · AB · C101' }]);
  });

  test('is not answered to whoever may not see the child, in the same words as for a child that there is not', async () => {
    await asks('2026-12-10');
    const refusal = (typed: string) => `I can’t find “${typed}” among the children you work with. Check the reference or the initials.`;
    expect((await sentAbout(staff.otherIro, { child: 'C101' })).headline).toBe(refusal('C101'));
    expect((await sentAbout(staff.otherIro, { child: 'C999' })).headline).toBe(refusal('C999'));
  });

  test('asks which child, where none or several are meant, and keeps the person that was named', async () => {
    await asks('2026-12-10');
    expect((await sentAbout(staff.iro, {})).headline).toMatch(/^Which child\?/);
    const several = await sentAbout(staff.iroManager, { child: 'AB', person: 'Olive' });
    expect(several.headline).toBe('2 children could be “AB”. Which one?');
    expect((await press(store, staff.iroManager, several.buttons[0])).headline).toMatch(/^1 message about this child to Olive Marsh,/);
  });

  test('says that there was nobody to tell', async () => {
    const alone = await aCouncil();
    await records(alone, staff.iro, 'ask_late', { child: 'C101', last: '2026-06-04' }, { day: '2026-12-10', reason: 'carer in hospital' }, monday);
    const view = asDigest(await ask(alone, staff.iro, { intent: 'notices.list', slots: { child: 'C101' } }, {}, setting));
    expect(read(view)[0]).toContain('Nobody, 08:30: Request to hold a review late · There is nobody to tell');
    await alone.close();
  });
});
