import { DatabaseSync } from 'node:sqlite';
import { auditOfChild, countAudit, writeAudit } from '../../src/store/audit';
import { aFile, aStore, closeAll, instant, noon } from './samples';

afterEach(closeAll);

const looked = { at: noon, actor: 'iro-1', action: 'looked', child: 'C1', reason: 'allocated', detail: 'Overdue reviews · you · today' };

test('the audit trail tells who looked at a child, when, why and as whom, in the order it happened', async () => {
  const store = await aStore();
  await store.write(async (tx) => {
    await writeAudit(tx, [looked, { ...looked, child: 'C2' }]);
    await writeAudit(tx, [{ ...looked, at: instant('2026-11-23T13:00:00Z'), actor: 'iro-2', actingFor: 'iro-1', detail: null }]);
  });
  const lines = await store.write((tx) => auditOfChild(tx, 'C1'));
  expect(lines).toEqual([
    { ...looked, id: 1, actingFor: null },
    { ...looked, id: 3, at: '2026-11-23T13:00:00.000Z', actor: 'iro-2', actingFor: 'iro-1', detail: null },
  ]);
  expect(await store.write(countAudit)).toBe(3);
});

test('a look at many children writes a line for each, a look at none writes none', async () => {
  const store = await aStore();
  await store.write(async (tx) => {
    await writeAudit(tx, Array.from({ length: 6000 }, (_, index) => ({ ...looked, child: `C${index}` })));
    await writeAudit(tx, []);
  });
  expect(await store.write(countAudit)).toBe(6000);
});

describe('a line of the audit trail', () => {
  test.each([
    ['changed', "update audit set actor = 'nobody'"],
    ['removed', 'delete from audit'],
  ])('cannot be %s, whatever program tries', async (_, sql) => {
    const file = aFile();
    const store = await aStore(file);
    await store.write((tx) => writeAudit(tx, [looked]));
    const other = new DatabaseSync(file);
    expect(() => other.exec(sql)).toThrow('rows of audit are never changed or removed');
    other.close();
    expect(await store.write((tx) => auditOfChild(tx, 'C1'))).toMatchObject([{ actor: 'iro-1' }]);
  });

  test('cannot be replaced by another of the same id', async () => {
    const store = await aStore();
    await store.write((tx) => writeAudit(tx, [looked]));
    const replacing = store.write((tx) => tx.replaceInto('audit').values({ id: 1, at: noon, actor: 'nobody', action: 'looked' }).execute());
    await expect(replacing).rejects.toThrow('rows of audit are never changed or removed');
    expect(await store.write((tx) => auditOfChild(tx, 'C1'))).toMatchObject([{ actor: 'iro-1' }]);
  });
});
