import { day } from '../../src/calendar/local-date';
import type { NewEntry } from '../../src/recording/entry';
import { auditOfChild } from '../../src/store/audit';
import { childById, childrenOf, laidOver } from '../../src/store/children';
import { importBatch } from '../../src/store/import-batch';
import type { Store } from '../../src/store/open-store';
import { entriesOf, record } from '../../src/store/recordings';
import { about, aFile, aStore, batch, child, closeAll, noon } from './samples';

afterAll(closeAll);

const by = { at: noon, by: 'iro-1', actingFor: null, reason: 'allocated' } as const;
const held: NewEntry = {
  child: 'C1', about: { kind: 'after', day: day('2025-02-28') }, field: 'held', value: { day: day('2025-03-27'), part: null }, why: null, replaces: null,
};
const visit: NewEntry = { child: 'C1', about: { kind: 'child' }, field: 'visit', value: day('2025-03-20'), why: null, replaces: null };

async function withChildren(file?: string): Promise<Store> {
  const store = await aStore(file);
  await importBatch(store, batch({ children: [child('C1'), child('C2')] }), about());
  return store;
}

const read = (store: Store, id = 'C1') => store.write((tx) => childById(tx, id));

test('what was recorded is read back as it was, and laid over what the import brought', async () => {
  const store = await withChildren();
  const entries = await store.write((tx) => record(tx, [held, visit], by));
  expect(await store.write((tx) => entriesOf(tx, 'C1'))).toEqual(entries);
  const stored = await read(store);
  expect(stored?.facts?.reviews.map((review) => review.held)).toEqual([day('2025-03-27')]);
  expect(stored?.facts?.visits).toEqual([day('2025-03-20')]);
  expect(stored?.recorded?.entries).toEqual(entries);
  expect((await read(store, 'C2'))?.recorded).toBeNull();
  const other = await read(store, 'C2');
  expect(other && laidOver(other)?.facts.reviews).toEqual([]);
});

test('every value comes back as it was recorded', async () => {
  const store = await withChildren();
  const review = { kind: 'held', day: day('2025-03-27') } as const;
  const of = (fact: object): NewEntry => ({ child: 'C1', about: review, why: null, replaces: null, ...fact }) as NewEntry;
  const values = [
    of({ field: 'broughtForward', value: { day: day('2025-05-01'), reason: 'asked', askedBy: 'child' } }),
    of({ field: 'chairedByChild', value: false }),
    of({ field: 'lateReasons', value: ['iro_unwell'] }),
    of({ field: 'unregistered', value: { from: day('2025-04-01'), to: null } }),
    of({ field: 'lateAgreement', value: { agreed: true, reason: null } }),
    of({ field: 'participation', value: null }),
  ];
  await store.write((tx) => record(tx, values, by));
  expect(await store.write((tx) => entriesOf(tx, 'C1'))).toMatchObject(values);
});

test('while nothing changes the facts are the same object, also in a list; another entry or import makes new ones', async () => {
  const store = await withChildren();
  await store.write((tx) => record(tx, [held], by));
  const facts = (await read(store))?.facts;
  expect((await read(store))?.facts).toBe(facts);
  const list = await store.write((tx) => childrenOf(tx, { kind: 'all', reason: 'overseeing' }));
  expect(list.find(({ id }) => id === 'C1')?.facts).toBe(facts);
  await store.write((tx) => record(tx, [visit], by));
  expect((await read(store))?.facts?.visits).toEqual([day('2025-03-20')]);
  await importBatch(store, batch({ children: [child('C1', { facts: { pathwayPlan: '2025-05-05' } })] }), about());
  const after = await read(store);
  expect(after?.facts).toMatchObject({ pathwayPlan: day('2025-05-05'), visits: [day('2025-03-20')] });
  expect(after?.facts?.reviews).toHaveLength(1);
});

test('two databases with a child of the same reference are not taken for each other', async () => {
  const [one, other] = [await withChildren(), await withChildren()];
  await one.write((tx) => record(tx, [visit], by));
  await other.write((tx) => record(tx, [{ ...visit, value: day('2025-03-21') }], by));
  expect((await read(one))?.facts?.visits).toEqual([day('2025-03-20')]);
  expect((await read(other))?.facts?.visits).toEqual([day('2025-03-21')]);
});

test('a child whom a whole extract lacks keeps what was recorded, and has it still when it is back', async () => {
  const store = await withChildren();
  await store.write((tx) => record(tx, [held], by));
  await importBatch(store, batch({ children: [child('C2')], wholeCaseload: true }), about());
  expect((await read(store))?.facts?.reviews).toHaveLength(1);
  await importBatch(store, batch({ children: [child('C1', { facts: { midways: ['2025-04-01'] } })] }), about());
  expect((await read(store))?.facts).toMatchObject({ midways: [day('2025-04-01')], reviews: [{ held: day('2025-03-27') }] });
});

test('each entry has its line in the audit trail: who, for whom, what, why', async () => {
  const store = await withChildren();
  await store.write((tx) => record(tx, [held], { ...by, actingFor: 'iro-2' }));
  await store.write((tx) => record(tx, [{ ...held, value: { day: day('2025-03-26'), part: null }, why: 'typed wrongly', replaces: 1 }], by));
  const lines = await store.write((tx) => auditOfChild(tx, 'C1'));
  expect(lines.map(({ actor, actingFor, action, reason }) => [actor, actingFor, action, reason])).toEqual([
    ['iro-1', 'iro-2', 'recorded', 'allocated'], ['iro-1', null, 'corrected', 'allocated'],
  ]);
  expect(JSON.parse(lines[1]?.detail ?? '')).toMatchObject({ field: 'held', value: { day: '2025-03-26', part: null }, replaces: 1, why: 'typed wrongly' });
});

test('nothing recorded is kept where the transaction fails', async () => {
  const store = await withChildren();
  await expect(store.write(async (tx) => {
    await record(tx, [held], by);
    throw new Error('refused');
  })).rejects.toThrow('refused');
  expect((await read(store))?.recorded).toBeNull();
  expect(await store.write((tx) => auditOfChild(tx, 'C1'))).toEqual([]);
});

test('an entry is replaced once, and none is ever changed or removed', async () => {
  const store = await withChildren();
  await store.write((tx) => record(tx, [held, { ...held, value: null, why: 'no', replaces: 1 }], by));
  await expect(store.write((tx) => record(tx, [{ ...held, why: 'again', replaces: 1 }], by))).rejects.toThrow('UNIQUE');
  await expect(store.write((tx) => tx.updateTable('recordings').set({ value: 'null' }).execute())).rejects.toThrow('never changed or removed');
  await expect(store.write((tx) => tx.deleteFrom('recordings').execute())).rejects.toThrow('never changed or removed');
});

test('a database that is opened again still has what was recorded', async () => {
  const file = aFile();
  const store = await withChildren(file);
  await store.write((tx) => record(tx, [held], by));
  await store.close();
  expect((await read(await aStore(file)))?.facts?.reviews).toHaveLength(1);
});
