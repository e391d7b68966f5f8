import { importBatch } from '../../src/store/import-batch';
import { allPeople, allTeams, linkTeamsId, personByEmail, personById, personByTeamsId } from '../../src/store/people';
import type { Store } from '../../src/store/open-store';
import type { Person } from '../../src/people/person';
import { about, aStore, batch, closeAll, instant, person } from './samples';

afterEach(closeAll);

let store: Store;

beforeEach(async () => {
  store = await aStore();
});

const staffList = (...people: Person[]) => importBatch(store, batch({ people }), about());

describe('a person on the staff list', () => {
  test('is known by id, Teams id and e-mail address with all that the list says', async () => {
    const manager = person('sw-9', {
      roles: ['social_worker', 'line_manager'],
      team: 'T1',
      lineManager: 'tm-1',
      teamsObjectId: 'oid-9',
      workingDays: [1, 3],
      fte: '0.4',
      childProtectionCases: 12,
    });
    await staffList(manager, person('iro-1'));
    expect(await store.write((tx) => personById(tx, 'sw-9'))).toEqual({ ...manager, leftAt: null });
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-9'))).toMatchObject(manager);
    expect(await store.write((tx) => personByEmail(tx, 'SW-9@Council.Example'))).toMatchObject(manager);
    expect((await store.write(allPeople)).map(({ id }) => id)).toEqual(['iro-1', 'sw-9']);
  });

  test('is not taken for somebody else who shares the e-mail address or the Teams id', async () => {
    await staffList(
      person('iro-1', { email: 'duty@council.example', teamsObjectId: 'oid' }),
      person('iro-2', { email: 'DUTY@council.example', teamsObjectId: 'oid' }),
      person('iro-3', { email: null }),
    );
    expect(await store.write((tx) => personByEmail(tx, 'duty@council.example'))).toBeNull();
    expect(await store.write((tx) => personByTeamsId(tx, 'oid'))).toBeNull();
    expect(await store.write((tx) => personByEmail(tx, ''))).toBeNull();
  });

  test('is unknown where the list never had them', async () => {
    await staffList(person('iro-1'));
    expect(await store.write((tx) => personById(tx, 'iro-2'))).toBeNull();
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-2'))).toBeNull();
  });
});

describe('whoever is no longer on the staff list', () => {
  const later = about({ at: instant('2026-11-24T06:00:00Z') });

  beforeEach(async () => {
    await staffList(person('iro-1', { teamsObjectId: 'oid-1' }), person('iro-2'));
    await importBatch(store, batch({ people: [person('iro-2')] }), later);
  });

  test('is refused by Teams id and e-mail address, and named no longer among the people', async () => {
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-1'))).toBeNull();
    expect(await store.write((tx) => personByEmail(tx, 'iro-1@council.example'))).toBeNull();
    expect((await store.write(allPeople)).map(({ id }) => id)).toEqual(['iro-2']);
  });

  test('is still found by id, with the instant they left', async () => {
    expect(await store.write((tx) => personById(tx, 'iro-1'))).toMatchObject({ name: 'Officer iro-1', leftAt: later.at });
  });

  test('keeps the instant they left when the list lacks them again', async () => {
    await importBatch(store, batch({ people: [person('iro-2')] }), about({ at: instant('2026-11-25T06:00:00Z') }));
    expect(await store.write((tx) => personById(tx, 'iro-1'))).toMatchObject({ leftAt: later.at });
  });

  test('cannot be linked to Teams', async () => {
    await importBatch(store, batch({ people: [] }), later);
    expect(await store.write((tx) => linkTeamsId(tx, 'iro-2', 'oid-2'))).toBe(false);
  });

  test('is known again once they are back, by the link they had', async () => {
    expect(await staffList(person('iro-1'), person('iro-2'))).toEqual({ imported: 1, unchanged: 1 });
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-1'))).toMatchObject({ id: 'iro-1' });
  });
});

describe('the link to Teams', () => {
  test('is made once', async () => {
    await staffList(person('iro-1'));
    expect(await store.write((tx) => linkTeamsId(tx, 'iro-1', 'oid-1'))).toBe(true);
    expect(await store.write((tx) => linkTeamsId(tx, 'iro-1', 'oid-other'))).toBe(false);
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-1'))).toMatchObject({ id: 'iro-1' });
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-other'))).toBeNull();
  });

  test('is not made to an id that somebody else has', async () => {
    await staffList(person('iro-1', { teamsObjectId: 'oid-1' }), person('iro-2'));
    expect(await store.write((tx) => linkTeamsId(tx, 'iro-2', 'oid-1'))).toBe(false);
  });

  test('can be made to the id of somebody who has left', async () => {
    await staffList(person('iro-1', { teamsObjectId: 'oid-1' }));
    await staffList(person('iro-1-again'));
    expect(await store.write((tx) => linkTeamsId(tx, 'iro-1-again', 'oid-1'))).toBe(true);
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-1'))).toMatchObject({ id: 'iro-1-again' });
  });

  test('is kept where the staff list has none for that person, and does not count as a change', async () => {
    await staffList(person('iro-1'));
    await store.write((tx) => linkTeamsId(tx, 'iro-1', 'oid-1'));
    expect(await staffList(person('iro-1'))).toEqual({ imported: 0, unchanged: 1 });
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-1'))).toMatchObject({ id: 'iro-1' });
  });

  test('follows the staff list where that names one, also for somebody else', async () => {
    await staffList(person('iro-1'), person('iro-2'));
    await store.write((tx) => linkTeamsId(tx, 'iro-1', 'oid-1'));
    await staffList(person('iro-1'), person('iro-2', { teamsObjectId: 'oid-1' }));
    expect(await store.write((tx) => personByTeamsId(tx, 'oid-1'))).toMatchObject({ id: 'iro-2' });
    expect(await store.write((tx) => personById(tx, 'iro-1'))).toMatchObject({ teamsObjectId: null });
  });
});

test('a list of teams replaces the one held, and a source without one leaves it', async () => {
  const [first, second] = [{ id: 'T1', name: 'North', parent: null }, { id: 'T2', name: 'North 2', parent: 'T1' }];
  await importBatch(store, batch({ teams: [second, first] }), about());
  await importBatch(store, batch({ teams: null }), about());
  expect(await store.write(allTeams)).toEqual([first, second]);
  await importBatch(store, batch({ teams: [{ ...first, name: 'South' }] }), about());
  expect(await store.write(allTeams)).toEqual([{ ...first, name: 'South' }]);
});

test('a staff list of thousands is taken in', async () => {
  const people = Array.from({ length: 4000 }, (_, index) => person(`p-${index}`));
  expect(await staffList(...people)).toEqual({ imported: 4000, unchanged: 0 });
  expect(await staffList(...people.slice(0, 1000))).toEqual({ imported: 0, unchanged: 1000 });
  expect(await store.write(allPeople)).toHaveLength(1000);
});
