import { londonDay, type Instant } from '../../../src/calendar/london';
import { followFacts } from '../../../src/answers/notices/follow-facts';
import type { ImportedChild } from '../../../src/importing/batch';
import type { Person } from '../../../src/people/person';
import { importBatch } from '../../../src/store/import-batch';
import type { Store } from '../../../src/store/open-store';
import { child, children, council, everybody, staff, teams } from '../../conversations/council';
import { aCouncil } from '../asked';
import { asDigest, composed, digestFor, instant, monday, morningOf, notices, read, sendAll, settingAt } from './telling';

let store: Store;

afterEach(() => store.close());

const ten = instant('2026-11-23T10:00:00Z');
const tuesday = instant('2026-11-24T08:30:00Z');
const wednesday = instant('2026-11-25T08:30:00Z');
const thursday = instant('2026-11-26T08:30:00Z');

const follow = (at: Instant) => followFacts(store, settingAt(at), at);
const arrive = (all: readonly ImportedChild[], at: Instant, people: readonly Person[] | null = null) =>
  importBatch(store, { children: all, people, teams: null, wholeCaseload: false }, { format: 'facts', rows: 0, rejected: 0, at, today: londonDay(at), by: 'test' });

/** Several hundred children, so that they are compared in more than one batch. */
const many = (iro: string) => Array.from({ length: 450 }, (_, index) => child(`M${1001 + index}`, '2026-06-18', { initials: 'ÄÖ', works: { iro } }));

test('a caseload of several batches that goes to another IRO is one message, of which twenty stand on the card', async () => {
  store = await aCouncil({ ...council, children: [...children, ...many('iro')] });
  expect(await follow(monday)).toBe(0);
  await arrive(many('iro.busy'), ten);
  expect(await follow(ten)).toBe(1);
  const [notice] = await notices(store, { kind: 'facts.moved' });
  const said = notice && (await composed(store, notice, ten));
  if (said?.kind !== 'message') throw new Error('overtaken');
  expect(said.message.summary).toBe('450 children newly yours');
  const sections = read(asDigest(said.message.view));
  expect(sections.map(([title, ...lines]) => [title, lines.length])).toEqual([['Newly yours', 20], ['And 430 more', 0]]);
  expect(Buffer.byteLength(JSON.stringify(said.message.view), 'utf16le')).toBeLessThan(28_000);
});

test('a sweep killed half-way tells the same once it runs again, and nothing twice', async () => {
  store = await aCouncil({ ...council, children: [...children, ...many('iro')] });
  await follow(monday);
  await arrive(many('iro.busy'), ten);
  let left = 3;
  const dying: Pick<Store, 'write'> = {
    write: async (work) => {
      if (left-- === 0) throw new Error('killed');
      return store.write(work);
    },
  };
  await expect(followFacts(dying, settingAt(ten), ten)).rejects.toThrow('killed');
  expect(await notices(store, { kind: 'facts.moved' })).toEqual([]);
  await follow(ten);
  await follow(ten);
  const [notice, ...others] = await notices(store, { kind: 'facts.moved' });
  const said = notice && (await composed(store, notice, ten));
  expect([others, said?.kind === 'message' && said.message.summary]).toEqual([[], '450 children newly yours']);
});

test('a staff list that comes after the children makes nobody theirs anew', async () => {
  store = await aCouncil({ children, people: null, teams, wholeCaseload: true });
  await follow(monday);
  await arrive([], ten, everybody);
  expect(await follow(ten)).toBe(0);
  expect(await notices(store, { kind: 'facts.moved' })).toEqual([]);
});

test('nothing that came in is compared twice', async () => {
  store = await aCouncil();
  await follow(monday);
  let transactions = 0;
  const counting: Pick<Store, 'write'> = { write: (work) => { transactions += 1; return store.write(work); } };
  await followFacts(counting, settingAt(ten), ten);
  expect(transactions).toBe(1);
});

describe('what can wait for the digest', () => {
  const moved = (booked: string) => child('C101', '2026-06-04', { initials: 'AB', nextReview: { booked } });
  const changed = async (person: Person, at: Instant) => read((await digestFor(store, person, at)).view).find(([title]) => title?.startsWith('Changed'));

  test('of somebody who is not at work the next day is in the one after', async () => {
    const partTime = everybody.map((each) => (each.id === 'sw.east' ? { ...each, workingDays: [1, 3] } : each));
    store = await aCouncil({ ...council, people: partTime });
    await follow(monday);
    await arrive([moved('2026-12-18')], ten);
    await follow(ten);
    expect(await morningOf(store, tuesday)).not.toContain('sw.east');
    await sendAll(store, tuesday);
    expect(await morningOf(store, wednesday)).toContain('sw.east');
    expect(await changed(staff.worker, wednesday)).toHaveLength(2);
  });

  test('is said once, also while today’s digest is put up to date', async () => {
    store = await aCouncil();
    await follow(monday);
    await morningOf(store);
    await sendAll(store);
    await arrive([moved('2026-12-18')], ten);
    await follow(ten);
    expect(await changed(staff.iro, monday)).toBeUndefined();
    await morningOf(store, tuesday);
    expect(await changed(staff.iro, tuesday)).toEqual(['Changed since your last digest', 'AB · C101: Review 4 moved from Thu 10 Dec to Fri 18 Dec · import of Mon 23 Nov']);
    await sendAll(store, tuesday);
    expect(await morningOf(store, wednesday)).not.toContain('iro');
  });

  test('is said again where Teams refused the digest that said it', async () => {
    store = await aCouncil();
    await follow(monday);
    await morningOf(store);
    await sendAll(store);
    await arrive([moved('2026-12-18')], ten);
    await follow(ten);
    await morningOf(store, tuesday);
    await morningOf(store, wednesday);
    expect(await changed(staff.iro, wednesday)).toHaveLength(2);
    await sendAll(store, wednesday);
    await morningOf(store, thursday);
    expect(await changed(staff.iro, thursday)).toBeUndefined();
  });
});
