import { day } from '../../src/calendar/local-date';
import type { ImportBatch } from '../../src/importing/batch';
import { auditOfChild } from '../../src/store/audit';
import { applyImport } from '../../src/store/apply-import';
import { childById, childrenOf } from '../../src/store/children';
import { importBatch } from '../../src/store/import-batch';
import type { Store } from '../../src/store/open-store';
import { prepareChild, stageChildren } from '../../src/store/stage-children';
import { about, aFile, aStore, batch, child, closeAll, instant, person } from './samples';

afterEach(closeAll);

let store: Store;

beforeEach(async () => {
  store = await aStore();
});

const take = (given: Partial<ImportBatch>, when = about()) => importBatch(store, batch(given), when);

const held = (id: string) => store.write((tx) => childById(tx, id));

const everything = () => store.write((tx) => childrenOf(tx, { kind: 'all', reason: 'overseeing' }));

describe('an import', () => {
  test('brings children and people in, and counts the rows', async () => {
    expect(await take({ children: [child('C1'), child('C2')], people: [person('iro-1')] })).toEqual({ imported: 3, unchanged: 0 });
    expect((await everything()).map(({ id }) => id)).toEqual(['C1', 'C2']);
  });

  test('changes nothing when it comes a second time', async () => {
    const same = {
      children: [child('C1', { name: 'Fern Oak', initials: 'FO' }), child('C2', { facts: { reviews: [{ held: '2025-03-20' }] } })],
      people: [person('iro-1'), person('iro-2')],
      teams: [{ id: 'T1', name: 'North', parent: null }],
      wholeCaseload: true,
    };
    await take(same);
    const before = await everything();
    expect(await take(same)).toEqual({ imported: 0, unchanged: 4 });
    expect(await everything()).toEqual(before);
  });

  test('counts a child as changed whose facts, name or allocation are not as held', async () => {
    await take({ children: ['C1', 'C2', 'C3', 'C4'].map((id) => child(id)) });
    const children = [
      child('C1', { facts: { reviews: [{ held: '2025-03-20' }] } }),
      child('C2', { allocation: { iro: 'iro-2' } }),
      child('C3', { name: 'Fern Oak' }),
      child('C4'),
    ];
    expect(await take({ children })).toEqual({ imported: 3, unchanged: 1 });
    expect((await held('C1'))?.facts?.reviews[0]?.held).toBe(day('2025-03-20'));
    expect((await held('C2'))?.allocation.iro).toBe('iro-2');
    expect((await held('C3'))?.name).toBe('Fern Oak');
  });

  test('leaves what is held where the source does not say it', async () => {
    const known = { name: 'Fern Oak', initials: 'FO' };
    await take({ children: [child('C1', { ...known, allocation: { iro: 'iro-1', team: 'T1' } })], people: [person('iro-1')] });
    expect(await take({ children: [child('C1', { allocation: null })] })).toEqual({ imported: 0, unchanged: 1 });
    expect(await held('C1')).toMatchObject({ ...known, allocation: { iro: 'iro-1', socialWorker: null, team: 'T1' } });
  });

  test('takes an allocation away where the source says that nobody has it', async () => {
    await take({ children: [child('C1', { allocation: { iro: 'iro-1' } })] });
    await take({ children: [child('C1', { allocation: { iro: null } })] });
    expect((await held('C1'))?.allocation.iro).toBeNull();
  });

  test('of nothing is taken in as such', async () => {
    expect(await take({})).toEqual({ imported: 0, unchanged: 0 });
  });

  test('is recorded with its counts, and in the audit trail', async () => {
    await take({ children: [child('C1')] });
    await take(
      { children: [child('C2')], wholeCaseload: true },
      about({ format: 'ssd', rows: 9, rejected: 2, at: instant('2026-11-24T05:00:00Z'), by: 'admin-1' }),
    );
    const last = { at: '2026-11-24T05:00:00.000Z', format: 'ssd', rows: 9, imported: 1, unchanged: 0, rejected: 2 };
    const imports = await store.write((tx) => tx.selectFrom('imports').selectAll().orderBy('at').execute());
    expect(imports).toMatchObject([{ format: 'facts' }, last]);
    const [, line] = await store.write((tx) => tx.selectFrom('audit').selectAll().orderBy('id').execute());
    expect(line).toMatchObject({ at: last.at, actor: 'admin-1', action: 'imported', child: null });
    expect(JSON.parse(line?.detail ?? '')).toMatchObject({ format: 'ssd', imported: 1, unchanged: 0, rejected: 2, left: 0, missing: 1 });
  });

  test('keeps no facts that no child has any more', async () => {
    const children = Array.from({ length: 700 }, (_, index) => child(`C${index}`));
    await take({ children });
    await take({ children: children.map(({ facts }) => child(facts.child, { facts: { pathwayPlan: '2026-01-05' } })) });
    expect(await store.write((tx) => tx.selectFrom('child_facts').select('child').execute())).toHaveLength(700);
  });
});

describe('a child whom the whole extract lacks', () => {
  const tomorrow = about({ today: day('2026-11-24') });

  beforeEach(async () => {
    await take({ children: [child('C1'), child('C2')], wholeCaseload: true });
    await take({ children: [child('C1')], wholeCaseload: true }, tomorrow);
  });

  test('is kept, with the day since when', async () => {
    expect(await held('C2')).toMatchObject({ facts: { child: 'C2' }, allocation: { iro: 'iro-1' }, missingSince: day('2026-11-24') });
    expect((await held('C1'))?.missingSince).toBeNull();
  });

  test('keeps that day while further extracts lack them', async () => {
    await take({ children: [child('C1')], wholeCaseload: true }, about({ today: day('2026-11-25') }));
    expect((await held('C2'))?.missingSince).toBe(day('2026-11-24'));
  });

  test('is no longer missing once back, which changes no facts', async () => {
    expect(await take({ children: [child('C1'), child('C2')], wholeCaseload: true })).toEqual({ imported: 0, unchanged: 2 });
    expect((await held('C2'))?.missingSince).toBeNull();
  });

  test('is no longer missing once a source that lists only some children has them', async () => {
    await take({ children: [child('C2', { facts: { pathwayPlan: '2026-01-05' } })] });
    expect((await held('C2'))?.missingSince).toBeNull();
  });

  test('is not missed by a source that lists only some children', async () => {
    await take({ children: [child('C3')] });
    expect((await held('C1'))?.missingSince).toBeNull();
  });
});

describe('an import that does not come to its end', () => {
  test('leaves nothing when it fails as it is put in force', async () => {
    await take({ children: [child('C1')], people: [person('iro-1')] });
    const twice = [{ id: 'T1', name: 'North', parent: null }, { id: 'T1', name: 'South', parent: null }];
    const failing = take({ children: [child('C1', { name: 'Fern Oak' }), child('C2')], people: [person('iro-2')], teams: twice });
    await expect(failing).rejects.toThrow(/UNIQUE/);
    expect((await everything()).map(({ id, name }) => [id, name])).toEqual([['C1', null]]);
    expect(await store.write((tx) => tx.selectFrom('imports').select('id').execute())).toHaveLength(1);
  });

  test('is never seen, and what it left is cleared by the next one', async () => {
    const changed = child('C1', { facts: { pathwayPlan: '2026-01-05' } });
    await store.write((tx) => stageChildren(tx, 'broken off', [changed, child('C2')].map(prepareChild)));
    expect(await everything()).toEqual([]);
    await take({ children: [child('C1')] });
    expect((await everything()).map(({ id, facts }) => [id, facts?.pathwayPlan])).toEqual([['C1', null]]);
    expect(await store.write((tx) => tx.selectFrom('staged_children').select('id').execute())).toEqual([]);
    expect(await store.write((tx) => tx.selectFrom('child_facts').select('child').execute())).toEqual([{ child: 'C1' }]);
  });

  test('because another began meanwhile says so and takes nothing in', async () => {
    await store.write((tx) => stageChildren(tx, 'the first', [prepareChild(child('C1'))]));
    await take({ children: [child('C2')] });
    const first = store.write((tx) => applyImport(tx, 'the first', batch({ children: [child('C1')] }), about()));
    await expect(first).rejects.toThrow('Another import began before this one was done');
    expect((await everything()).map(({ id }) => id)).toEqual(['C2']);
  });
});

test('two imports at once never mix: each is in whole or not at all', async () => {
  const file = aFile();
  const [one, other] = [await aStore(file), await aStore(file)];
  const of = (iro: string) =>
    batch({ children: Array.from({ length: 1000 }, (_, index) => child(`C${index}`, { allocation: { iro } })), wholeCaseload: true });
  const ended = await Promise.allSettled([importBatch(one, of('iro-1'), about()), importBatch(other, of('iro-2'), about())]);
  const children = await one.write((tx) => childrenOf(tx, { kind: 'all', reason: 'overseeing' }));
  expect(ended.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(children).toHaveLength(1000);
  expect(new Set(children.map(({ allocation }) => allocation.iro)).size).toBe(1);
  expect(await one.write((tx) => auditOfChild(tx, 'C1'))).toEqual([]);
});
