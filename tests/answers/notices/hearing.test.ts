import { composeWith } from '../../../src/answers/notices/compose';
import { hearAll, hearOn } from '../../../src/answers/notices/hearing';
import { decideMorning, peopleToTell } from '../../../src/answers/notices/morning';
import { openMorning } from '../../../src/answers/notices/open-morning';
import type { DigestView } from '../../../src/answers/views';
import { addDays, day, type LocalDate } from '../../../src/calendar/local-date';
import { londonDay, type Instant } from '../../../src/calendar/london';
import { demoBatch } from '../../../src/demo/council';
import type { ImportBatch } from '../../../src/importing/batch';
import type { Person } from '../../../src/people/person';
import { endAbsence, setAbsence } from '../../../src/store/absences';
import { childrenHeard } from '../../../src/store/heard-children';
import { importBatch } from '../../../src/store/import-batch';
import { noticesWhere } from '../../../src/store/notices';
import { openStore, type Store } from '../../../src/store/open-store';
import { settingFor, type Setting } from '../../../src/timetable/milestone';
import { child, council, everybody, staff, teams } from '../../conversations/council';
import { calendar, councilOf } from '../../demo/councils';
import { policyOf, type Council } from '../../timetable/child';
import { aCouncil } from '../asked';
import { asDigest, instant, morningOf, read, records, sendAll, settingAt } from './telling';

const stores: Store[] = [];

afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

async function aStoreWith(batch: ImportBatch, at: Instant): Promise<Store> {
  const store = await openStore({ file: ':memory:' });
  stores.push(store);
  await importBatch(store, batch, { format: 'facts', rows: 0, rejected: 0, at, today: londonDay(at), by: 'test' });
  return store;
}

describe('everybody’s morning', () => {
  /** The staff of the made-up council, some of them away: an IRO with a colleague, an IRO with nobody, the IROs' manager and a team's manager with others. */
  async function someAway(store: Store, people: readonly Person[], today: LocalDate, at: Instant): Promise<void> {
    const holder = (role: Person['roles'][number], index = 0) => people.filter(({ roles }) => roles.includes(role))[index]?.id ?? '';
    const pairs = [
      [holder('iro'), holder('iro', 1)], [holder('iro', 2), null], [holder('iro_manager'), holder('iro', 3)],
      [holder('team_manager'), holder('head_of_service')], [holder('team_manager', 1), null],
    ] as const;
    for (const [person, cover] of pairs) await store.write((tx) => setAbsence(tx, { person, from: addDays(today, -3), to: addDays(today, 2), cover, by: person }, at));
  }

  /** All that is decided on a morning, and what everybody's digest says; the children of whom it tells are found out before, or not. */
  async function morningFrom(batch: ImportBatch, council: Council, at: Instant, isHeard: boolean, away: boolean) {
    const store = await aStoreWith(batch, at);
    const setting: Setting = settingFor(policyOf(council), calendar, londonDay(at));
    const people = batch.people ?? [];
    if (away) await someAway(store, people, setting.today, at);
    const heard = isHeard ? await hearAll(store, setting) : undefined;
    const notices = await store.write(async (tx) => {
      await decideMorning(tx, await peopleToTell(tx), setting, at, heard);
      return noticesWhere(tx, {});
    });
    const compose = composeWith({ policy: policyOf(council), calendar: () => calendar });
    const digests = notices.filter(({ kind }) => kind === 'digest');
    const said = await Promise.all(digests.map((notice) => store.write((tx) => compose(tx, notice, at))));
    return { decided: notices.map(({ to, kind, subject, step, standingFor }) => ({ to, kind, subject, step, standingFor })), said };
  }

  test.each<[Council, string, string]>([
    ['bathnes-2024', '2026-11-23', 'on a Monday'],
    ['bathnes-2023', '2026-11-25', 'in the middle of the week'],
    ['west-berkshire-2023', '2026-11-23', 'with a list of the week'],
    ['rotherham-2022', '2027-01-04', 'on the first morning of a year'],
    ['bcp-2023', '2026-11-26', 'with nobody away'],
  ])('under %s on %s, %s, says what is worked out from all children', async (policy, today) => {
    const batch = demoBatch(councilOf(22, today));
    const at = instant(`${today}T08:30:00Z`);
    const away = policy !== 'bcp-2023';
    const whole = await morningFrom(batch, policy, at, false, away);
    expect(whole.said.length).toBeGreaterThan(20);
    expect(await morningFrom(batch, policy, at, true, away)).toEqual(whole);
  }, 60_000);
});

describe('through the day', () => {
  const ten = instant('2026-11-23T10:00:00Z');
  const about = { format: 'facts', rows: 0, rejected: 0, at: ten, today: day('2026-11-23'), by: 'test' };
  let store: Store;

  /** What somebody's morning says now, and what it would say were it worked out from all children whom they may see. */
  async function both(person: Person): Promise<readonly (readonly (readonly string[])[])[]> {
    await hearOn(store, settingAt(ten));
    const now = () => store.write((tx) => openMorning(tx, person, settingAt(ten), ten));
    const said = await now();
    await store.write((tx) => tx.updateTable('notices').set({ data: '{}' }).where('kind', '=', 'digest').where('person', '=', person.id).execute());
    const whole = await now();
    return [said, whole].map((view: DigestView) => read(asDigest(view)));
  }

  const heardBy = (person: Person) => store.write((tx) => childrenHeard(tx, person.id, day('2026-11-23')));

  beforeEach(async () => {
    store = await aCouncil();
    stores.push(store);
    await morningOf(store);
    await sendAll(store);
  });

  test('a manager hears of a child of whom something was recorded since', async () => {
    expect(await heardBy(staff.iroManager)).not.toContain('C104');
    await records(store, staff.iro, 'book', { child: 'C104', last: '2026-07-06' }, { day: '2027-01-11' }, ten);
    const [said, whole] = await both(staff.iroManager);
    expect(said).toEqual(whole);
    expect(JSON.stringify(said)).toContain('C104');
  });

  test('a manager hears of the children that an import brings', async () => {
    await importBatch(store, { children: [child('C400', '2026-05-01', { initials: 'YY' })], people: null, teams: null, wholeCaseload: false }, about);
    const [said, whole] = await both(staff.iroManager);
    expect(said).toEqual(whole);
    expect(JSON.stringify(said)).toContain('C400');
  });

  test('a manager hears of the children of an IRO who falls ill, and no longer once they are back', async () => {
    const ill = { person: 'iro', from: day('2026-11-23'), to: day('2026-11-27'), cover: null, by: 'iro' };
    const { id } = await store.write((tx) => setAbsence(tx, ill, ten));
    const [said, whole] = await both(staff.iroManager);
    expect(said).toEqual(whole);
    expect(JSON.stringify(said)).toContain('Amber Stone is away');
    await store.write((tx) => endAbsence(tx, id, 'iro', ten));
    expect(JSON.stringify((await both(staff.iroManager))[0])).not.toContain('Amber Stone');
  });

  test('whoever comes to stand in for a manager hears what the manager would', async () => {
    await store.write((tx) => setAbsence(tx, { person: 'im', from: day('2026-11-23'), to: day('2026-11-27'), cover: 'iro', by: 'im' }, ten));
    const [said, whole] = await both(staff.iro);
    expect(said).toEqual(whole);
    expect(JSON.stringify(said)).toContain('Covering for');
  });

  test.each([['the manager', 'im'], ['nobody', null]])('a significant event is put before the manager where %s stands in for the child’s IRO', async (_, cover) => {
    const nothingToDo = child('C500', '2026-07-10', { initials: 'UV', nextReview: { booked: '2026-12-04', premeetingHeld: '2026-11-03' }, visits: ['2026-11-20'], midways: ['2026-10-09'] });
    await importBatch(store, { children: [nothingToDo], people: null, teams: null, wholeCaseload: false }, about);
    await store.write((tx) => setAbsence(tx, { person: 'iro', from: day('2026-11-23'), to: day('2026-11-27'), cover, by: 'iro' }, ten));
    await records(store, staff.worker, 'tell_iro', { child: 'C500', last: '2026-07-10' }, { kind: 'missing', day: '2026-11-22', text: 'Away for two nights.' }, ten);
    const [said, whole] = await both(staff.iroManager);
    expect(said).toEqual(whole);
    expect(JSON.stringify(said)).toContain('UV · C500');
  });

  test('nothing is gone through while nothing changes, and the whole caseload after an import only', async () => {
    let read = 0;
    const counting: Pick<Store, 'write'> = { write: (work) => ((read += 1), store.write(work)) };
    const transactions = async () => {
      read = 0;
      await hearOn(counting, settingAt(ten));
      return read;
    };
    await transactions();
    expect(await transactions()).toBe(1);
    await records(store, staff.iro, 'book', { child: 'C104', last: '2026-07-06' }, { day: '2027-01-11' }, ten);
    const afterRecording = await transactions();
    expect(afterRecording).toBeGreaterThan(1);
    expect(await transactions()).toBe(1);
    await importBatch(store, { children: council.children.slice(0, 1), people: everybody, teams, wholeCaseload: false }, about);
    expect(await transactions()).toBeGreaterThan(1);
  });

  test('a manager who opens the morning on a day off is told nothing', async () => {
    const sunday = instant('2026-11-22T10:00:00Z');
    const view = await store.write((tx) => openMorning(tx, staff.iroManager, settingAt(sunday), sunday));
    expect(view.headline).toBe('Nothing for you this morning.');
  });
});
