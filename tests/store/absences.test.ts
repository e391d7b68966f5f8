import { day } from '../../src/calendar/local-date';
import { absencesBetween, absencesOf, absencesOn, endAbsence, setAbsence } from '../../src/store/absences';
import { importBatch } from '../../src/store/import-batch';
import type { Store, Tx } from '../../src/store/open-store';
import { about, aStore, batch, closeAll, noon, person } from './samples';

let store: Store;

beforeEach(async () => {
  store = await aStore();
  await importBatch(store, batch({ people: [person('amber'), person('robin'), person('im')] }), about());
});

afterAll(closeAll);

const christmas = { person: 'amber', from: day('2026-12-21'), to: day('2027-01-03'), cover: 'robin', by: 'amber' };

const set = (given: Partial<typeof christmas> | { cover: null } = {}) => store.write((tx) => setAbsence(tx, { ...christmas, ...given }, noon));
const audit = () => store.write((tx) => tx.selectFrom('audit').selectAll().where('action', 'like', 'absence%').orderBy('id').execute());

describe('an absence that is set', () => {
  test('is found on each of its days and on no other', async () => {
    const held = await set();
    for (const [date, found] of [['2026-12-20', []], ['2026-12-21', [held]], ['2026-12-31', [held]], ['2027-01-03', [held]], ['2027-01-04', []]] as const) {
      expect(await store.write((tx) => absencesOn(tx, day(date)))).toEqual(found);
    }
    const between = (from: string, to: string) => store.write((tx) => absencesBetween(tx, day(from), day(to)));
    expect(await between('2026-12-01', '2026-12-21')).toEqual([held]);
    expect(await between('2027-01-04', '2027-02-01')).toEqual([]);
  });

  test('is found again for the person, with others, by the first day', async () => {
    const [late, early] = [await set(), await set({ from: day('2026-12-01'), to: day('2026-12-02') })];
    await set({ person: 'robin', cover: 'amber' });
    expect(await store.write((tx) => absencesOf(tx, 'amber'))).toEqual([early, late]);
  });

  test('stands in the audit trail with who set it', async () => {
    const { id } = await set({ by: 'im' });
    expect(await audit()).toMatchObject([{ at: noon, actor: 'im', action: 'absence set', child: null }]);
    expect(JSON.parse((await audit())[0]?.detail ?? '')).toEqual({ absence: id, person: 'amber', from_day: '2026-12-21', to_day: '2027-01-03', cover: 'robin' });
  });

  test('leaves no trace where what belongs to it fails', async () => {
    const failing = async (tx: Tx) => {
      await setAbsence(tx, christmas, noon);
      throw new Error('the notices could not be decided');
    };
    await expect(store.write(failing)).rejects.toThrow('could not be decided');
    expect([await store.write((tx) => absencesOf(tx, 'amber')), await audit()]).toEqual([[], []]);
  });

  test('has no cover any more once whoever covers has left', async () => {
    await set();
    await importBatch(store, batch({ people: [person('amber'), person('im')] }), about());
    expect(await store.write((tx) => absencesOf(tx, 'amber'))).toMatchObject([{ person: 'amber', cover: null }]);
  });
});

describe('an absence that is ended', () => {
  test('is found nowhere, and the audit trail says who ended it', async () => {
    const { id, from } = await set();
    expect(await store.write((tx) => endAbsence(tx, id, 'im', noon))).toBe(true);
    expect(await store.write((tx) => absencesOn(tx, from))).toEqual([]);
    expect(await store.write((tx) => absencesOf(tx, 'amber'))).toEqual([]);
    expect(await audit()).toMatchObject([{ action: 'absence set' }, { action: 'absence ended', actor: 'im' }]);
  });

  test('is ended once', async () => {
    const { id } = await set();
    await store.write((tx) => endAbsence(tx, id, 'amber', noon));
    expect(await store.write((tx) => endAbsence(tx, id, 'amber', noon))).toBe(false);
    expect(await audit()).toHaveLength(2);
  });
});
