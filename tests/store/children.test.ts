import { day } from '../../src/calendar/local-date';
import { groundsFor, type ChildScope } from '../../src/people/permissions';
import { caseloadBatch, childById, childrenMatching, childrenOf } from '../../src/store/children';
import { importBatch } from '../../src/store/import-batch';
import { isEmpty } from '../../src/store/is-empty';
import type { Store } from '../../src/store/open-store';
import { about, aStore, batch, child, closeAll, person } from './samples';

let store: Store;

beforeAll(async () => {
  store = await aStore();
  const children = [
    child('C-1001', { name: 'Fern Hazel Oak', initials: 'FO', allocation: { iro: 'iro-1', socialWorker: 'sw-1', team: 'T1' } }),
    child('C-1002', { name: 'Fern Rush', initials: 'FR', allocation: { iro: 'iro-1', socialWorker: 'sw-2', team: 'T2' } }),
    child('C-1003', { name: 'Élan O’Brook-Reed', initials: 'É.R.', allocation: { iro: 'iro-2', socialWorker: 'sw-1', team: 'T1' } }),
    child('C-1004', { allocation: { iro: null, socialWorker: 'sw-3', team: 'T3' } }),
    child('X 5', { name: 'Reed', initials: 'FO', allocation: null }),
  ];
  await importBatch(store, batch({ children }), about());
});

afterAll(closeAll);

const all: ChildScope = { kind: 'all', reason: 'overseeing' };

const some = (allocatedTo: string, workers: string[] = [], teams: string[] = []): ChildScope =>
  ({ kind: 'some', allocatedTo, workers, teams });

const idsOf = async (scope: ChildScope) => (await store.write((tx) => childrenOf(tx, scope))).map(({ id }) => id);

const meantBy = async (text: string, scope: ChildScope = all) =>
  (await store.write((tx) => childrenMatching(tx, scope, text))).map(({ id }) => id);

test('a child comes out with what the import brought', async () => {
  expect(await store.write((tx) => childById(tx, 'C-1001'))).toEqual({
    id: 'C-1001',
    initials: 'FO',
    name: 'Fern Hazel Oak',
    facts: child('C-1001').facts,
    recorded: null,
    allocation: { iro: 'iro-1', socialWorker: 'sw-1', team: 'T1' },
    missingSince: null,
  });
  expect((await store.write((tx) => childById(tx, 'X 5')))?.allocation).toEqual({ iro: null, socialWorker: null, team: null });
  expect(await store.write((tx) => childById(tx, 'C1001'))).toBeNull();
});

describe('the children of', () => {
  test('somebody who oversees the service are all children', async () => {
    expect(await idsOf(all)).toEqual(['C-1001', 'C-1002', 'C-1003', 'C-1004', 'X 5']);
  });

  test('an IRO are those they are allocated', async () => {
    expect(await idsOf(some('iro-1'))).toEqual(['C-1001', 'C-1002']);
  });

  test('a social worker are those they work with', async () => {
    expect(await idsOf(some('sw-1'))).toEqual(['C-1001', 'C-1003']);
  });

  test('a manager are those of the people and the teams they manage', async () => {
    expect(await idsOf(some('tm-1', ['sw-2', 'sw-3']))).toEqual(['C-1002', 'C-1004']);
    expect(await idsOf(some('tm-1', ['sw-2'], ['T1']))).toEqual(['C-1001', 'C-1002', 'C-1003']);
  });

  test('somebody who stands in for others are theirs as well, each once', async () => {
    const covering = [{ person: person('iro-2'), scope: some('iro-2') }, { person: person('iro-1'), scope: some('iro-1') }];
    expect(await idsOf({ ...some('sw-1'), covering })).toEqual(['C-1001', 'C-1002', 'C-1003']);
    expect(await idsOf({ kind: 'none', covering: [{ person: person('iro-2'), scope: some('iro-2') }] })).toEqual(['C-1003']);
    expect(await idsOf({ ...some('iro-2'), covering: [{ person: person('im'), scope: { kind: 'all', reason: 'overseeing' } }] })).toHaveLength(5);
  });

  test('a scope are the same ones for which there are grounds', async () => {
    const children = await store.write((tx) => childrenOf(tx, all));
    const scopes: readonly ChildScope[] = [
      all, { kind: 'none' }, some('iro-1'), some('sw-1'), some('tm-1', ['sw-2'], ['T1']),
      { ...some('iro-2'), covering: [{ person: person('iro-1'), scope: some('iro-1') }, { person: person('tm-1'), scope: some('tm-1', ['sw-3'], ['T2']) }] },
      { kind: 'none', covering: [{ person: person('bs'), scope: { kind: 'all', reason: 'business_support' } }] },
    ];
    for (const scope of scopes) {
      expect(await idsOf(scope)).toEqual(children.filter(({ allocation }) => groundsFor(scope, allocation).length > 0).map(({ id }) => id));
    }
  });

  test('somebody without a reason, or with no child, are none', async () => {
    expect(await idsOf({ kind: 'none' })).toEqual([]);
    expect(await idsOf(some('iro-9'))).toEqual([]);
  });
});

describe('a child is found by', () => {
  test.each(['C-1002', 'c1002', 'C 10 02', 'c–1002'])('the reference, however it is written: %s', async (text) => {
    expect(await meantBy(text)).toEqual(['C-1002']);
  });

  test.each(['FR', 'f.r.', 'F R'])('initials: %s', async (text) => {
    expect(await meantBy(text)).toEqual(['C-1002']);
  });

  test.each([
    ['Fern R', ['C-1002']],
    ['fern rush', ['C-1002']],
    ['Fern Oak', ['C-1001']],
    ['Fern Hazel O', ['C-1001']],
    ['Fern', ['C-1001', 'C-1002']],
    ["elan o'brook", ['C-1003']],
    ['Élan R', ['C-1003']],
    ['reed', ['X 5']],
  ])('the first name and as much of the others as was typed: %s', async (text, ids) => {
    expect(await meantBy(text)).toEqual(ids);
  });

  test('nothing else', async () => {
    for (const text of ['Oak', 'Fern X', 'Fer', 'C-100', '%', '_', '', ' - ', "' or 1=1 --"]) expect(await meantBy(text)).toEqual([]);
  });

  test('somebody only among the children that they may see', async () => {
    expect(await meantBy('FO')).toEqual(['C-1001', 'X 5']);
    expect(await meantBy('FO', some('iro-1'))).toEqual(['C-1001']);
    expect(await meantBy('C-1003', some('iro-1'))).toEqual([]);
    expect(await meantBy('C-1003', { kind: 'none' })).toEqual([]);
  });
});

test('a caseload is walked through batch by batch, each child once', async () => {
  const walked: string[] = [];
  let last: string | null = null;
  for (;;) {
    const part = await store.write((tx) => caseloadBatch(tx, last, 2));
    walked.push(...part.map(({ id }) => id));
    last = part.at(-1)?.id ?? null;
    if (last === null) break;
  }
  expect(walked).toEqual(['C-1001', 'C-1002', 'C-1003', 'C-1004', 'X 5']);
});

test('facts are read anew once an import has changed them', async () => {
  await importBatch(store, batch({ children: [child('C-1004', { facts: { pathwayPlan: '2026-01-05' }, allocation: null })] }), about());
  expect((await store.write((tx) => childById(tx, 'C-1004')))?.facts?.pathwayPlan).toBe(day('2026-01-05'));
  await importBatch(store, batch({ children: [child('C-1004', { allocation: null })] }), about());
  expect((await store.write((tx) => childById(tx, 'C-1004')))?.facts?.pathwayPlan).toBeNull();
});

test('a database is empty until a person or a child is in it', async () => {
  const [people, children] = [await aStore(), await aStore()];
  expect(await people.write(isEmpty)).toBe(true);
  await importBatch(people, batch({ people: [person('iro-1')] }), about());
  await importBatch(children, batch({ children: [child('C1')] }), about());
  expect(await people.write(isEmpty)).toBe(false);
  expect(await children.write(isEmpty)).toBe(false);
});
