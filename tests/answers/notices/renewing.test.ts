import { setAbsence } from '../../../src/store/absences';
import { importBatch } from '../../../src/store/import-batch';
import { endNotice, noticeLeaves, noticeRenewed } from '../../../src/store/notices';
import type { Store } from '../../../src/store/open-store';
import { day } from '../../../src/calendar/local-date';
import { child, everybody, staff, teams } from '../../conversations/council';
import { aCouncil } from '../asked';
import { asDigest, composed, instant, monday, morningOf, notices, read, records, renewed, sendAll } from './telling';

let store: Store;

const ten = instant('2026-11-23T10:00:00Z');
const eleven = instant('2026-11-23T11:00:00Z');

const bookings = [
  child('C101', '2026-06-10', { initials: 'AB', nextReview: { booked: '2026-11-26' } }),
  child('C102', '2026-06-18', { initials: 'CD' }),
];

beforeEach(async () => {
  store = await aCouncil({ children: bookings, people: everybody, teams, wholeCaseload: true });
  await morningOf(store);
  await sendAll(store);
});

afterEach(() => store.close());

const book = (on: string) => records(store, staff.iro, 'book', { child: 'C102', last: '2026-06-18' }, { day: on }, ten);
const move = (from: string, to: string) =>
  records(store, staff.iro, 'move', { child: 'C102', last: '2026-06-18', booked: from }, { day: to, reason: 'the school’s wish' }, ten);
const import_ = (children: typeof bookings) =>
  importBatch(store, { children, people: null, teams: null, wholeCaseload: false }, { format: 'facts', rows: 0, rejected: 0, at: ten, today: day('2026-11-23'), by: 'test' });

describe('a digest that somebody has', () => {
  test('is left alone while what it says is still so', async () => {
    expect(await renewed(store, ten)).toBe(0);
    await records(store, staff.iro, 'unregistered', { child: 'C101', last: '2026-06-10' }, { from: '2026-11-02', to: '2026-11-04' }, ten);
    expect(await renewed(store, ten)).toBe(0);
  });

  test('is put up to date once, in its place, when a review is booked', async () => {
    const [first] = await notices(store, { kind: 'digest', person: 'iro' });
    await book('2026-12-03');
    expect(await renewed(store, ten)).toBe(1);
    expect(await renewed(store, ten)).toBe(0);
    const renewal = (await notices(store, { kind: 'digest', person: 'iro' })).at(-1);
    expect(renewal).toMatchObject({ renews: first?.id, state: 'queued' });
    const said = renewal && (await composed(store, renewal, ten));
    const sections = said?.kind === 'message' ? read(asDigest(said.message.view)) : [];
    expect(sections.filter(([title]) => title === 'Reviews this week' || title === 'To book')).toEqual([
      ['Reviews this week', 'AB · C101: Review 4 · booked for Thu 26 Nov'],
    ]);
    expect(await sendAll(store, ten)).toEqual(['iro']);
    expect(await renewed(store, eleven)).toBe(0);
  });

  test('is put up to date when an import brings other facts', async () => {
    await import_([child('C101', '2026-06-10', { initials: 'AB', nextReview: { booked: '2026-11-27' } })]);
    expect(await renewed(store, ten)).toBe(1);
  });

  test('is put up to date again when things go back to what they were, and on', async () => {
    await import_([child('C101', '2026-06-10', { initials: 'AB', nextReview: { booked: '2026-11-27' } })]);
    for (const booked of ['2026-11-26', '2026-11-27', '2026-11-26']) {
      expect(await renewed(store, ten)).toBe(1);
      await sendAll(store, ten);
      await import_([child('C101', '2026-06-10', { initials: 'AB', nextReview: { booked } })]);
    }
    expect(await renewed(store, ten)).toBe(1);
  });

  test('is put up to date when what is prepared for a review is recorded', async () => {
    await records(store, staff.iro, 'premeeting', { child: 'C101', last: '2026-06-10' }, { day: '2026-11-20' }, ten);
    expect(await renewed(store, ten)).toBe(1);
    await sendAll(store, ten);
    expect((await notices(store, { kind: 'digest', person: 'iro' })).at(-1)?.headline).toBe('1 review this week, 1 review to book, 2 other dates coming up.');
  });

  test('says when nothing is left of it', async () => {
    await store.close();
    const only = (booked: string) =>
      child('C301', '2026-07-10', { initials: 'AB', nextReview: { booked, premeetingHeld: '2026-11-03' }, visits: ['2026-11-20'], midways: ['2026-10-09'] });
    store = await aCouncil({ children: [only('2026-11-26')], people: everybody, teams, wholeCaseload: true });
    await morningOf(store);
    await sendAll(store);
    await import_([only('2026-12-04')]);
    await renewed(store, ten);
    const renewal = (await notices(store, { kind: 'digest', person: 'iro' })).at(-1);
    const said = renewal && (await composed(store, renewal, ten));
    expect(said?.kind === 'message' && [said.message.view.headline, asDigest(said.message.view).sections]).toEqual(['Nothing of this morning is left to do.', []]);
  });

  test('is not renewed while its renewal is on the way, which then says what stands', async () => {
    await book('2026-12-03');
    expect(await renewed(store, ten)).toBe(1);
    await move('2026-12-03', '2026-11-25');
    expect(await renewed(store, ten)).toBe(0);
    await sendAll(store, ten);
    expect(await renewed(store, ten)).toBe(0);
    expect((await notices(store, { kind: 'digest', person: 'iro' })).at(-1)?.headline).toMatch(/^2 reviews this week/);
  });

  test('is put up to date once it has arrived, where it was on its way with what was so before', async () => {
    await import_([child('C101', '2026-06-10', { initials: 'AB', nextReview: { booked: '2026-11-27' } })]);
    expect(await renewed(store, ten)).toBe(1);
    const renewal = (await notices(store, { kind: 'digest', person: 'iro' })).at(-1);
    const id = renewal?.id ?? 0;
    const words = { conversation: 'a:1', headline: 'what was so', content: 'what was so' };
    await store.write((tx) => noticeLeaves(tx, id, { leaseUntil: eleven, ...words }));
    await book('2026-12-03');
    expect(await renewed(store, ten)).toBe(0);
    await store.write(async (tx) => {
      await noticeRenewed(tx, renewal?.renews ?? 0, words);
      await endNotice(tx, id, { state: 'delivered', reason: null }, ten);
    });
    expect([await renewed(store, eleven), await renewed(store, eleven)]).toEqual([1, 0]);
  });

  test('gains the lines of a colleague who falls ill', async () => {
    await import_([child('C201', '2026-06-10', { initials: 'ZZ', works: { iro: 'iro.other' } })]);
    await store.write((tx) => setAbsence(tx, { person: 'iro.other', from: day('2026-11-23'), to: day('2026-11-24'), cover: 'iro', by: 'iro.other' }, ten));
    expect(await renewed(store, ten)).toBe(1);
    await sendAll(store, ten);
    expect((await notices(store, { kind: 'digest', person: 'iro' })).at(-1)?.headline).toMatch(/1 review and 1 other date of a colleague\.$/);
  });

  test('is not touched on another day', async () => {
    await book('2026-12-03');
    expect(await renewed(store, instant('2026-11-24T10:00:00Z'))).toBe(0);
  });
});

test('a digest that has not gone out is not renewed', async () => {
  const other = await aCouncil({ children: bookings, people: everybody, teams, wholeCaseload: true });
  await morningOf(other);
  await records(other, staff.iro, 'book', { child: 'C102', last: '2026-06-18' }, { day: '2026-12-03' }, monday);
  expect(await renewed(other, ten)).toBe(0);
  await other.close();
});
