import { instantAfter } from '../../src/calendar/london';
import {
  deadlinesDue, deadlineWaits, lastSettledAt, overdueDeadlines, setDeadline, settleBy, settleDeadline, settleDeadlines, waitingDeadlines, wasEverSet,
} from '../../src/store/deadlines';
import type { Store } from '../../src/store/open-store';
import { rehearse } from '../../src/store/rehearse';
import { aStore, closeAll, instant, noon } from './samples';

afterEach(closeAll);

const later = instantAfter(noon, 1000);
const set = (store: Pick<Store, 'write'>, kind: string, subject: string, dueAt = noon, data = {}) =>
  store.write((tx) => setDeadline(tx, { kind, subject, dueAt, data }, noon));
const due = (store: Pick<Store, 'write'>, at = noon) => store.write(async (tx) => (await deadlinesDue(tx, at)).map(({ kind, subject }) => `${kind} ${subject}`));

describe('a deadline', () => {
  test('comes at its instant, the first due first, with what was kept beside it', async () => {
    const store = await aStore();
    await set(store, 'answer', 'E2', later);
    const first = await set(store, 'answer', 'E1', noon, { stage: 2 });
    expect(await due(store, instant('2026-11-23T11:59:59.999Z'))).toEqual([]);
    expect(await due(store)).toEqual(['answer E1']);
    expect(await due(store, later)).toEqual(['answer E1', 'answer E2']);
    expect((await store.write((tx) => deadlinesDue(tx, noon)))[0]).toEqual(first);
    expect(first).toMatchObject({ kind: 'answer', subject: 'E1', dueAt: noon, data: { stage: 2 }, outcome: null, settledAt: null });
  });

  test('that is set again for the same subject replaces the one that waits, and no other', async () => {
    const store = await aStore();
    await set(store, 'answer', 'E1');
    await set(store, 'snooze', 'E1');
    await set(store, 'answer', 'E1', later);
    expect(await due(store)).toEqual(['snooze E1']);
    expect(await store.write((tx) => waitingDeadlines(tx, 'answer'))).toMatchObject([{ dueAt: later }]);
  });

  test('has one outcome: the first', async () => {
    const store = await aStore();
    const { id } = await set(store, 'answer', 'E1');
    const settle = (outcome: string) => store.write((tx) => settleDeadline(tx, id, outcome, noon));
    expect(await store.write((tx) => deadlineWaits(tx, id))).toBe(true);
    expect([await settle('told'), await settle('told again')]).toEqual([true, false]);
    expect(await store.write((tx) => deadlineWaits(tx, id))).toBe(false);
    expect(await due(store)).toEqual([]);
  });

  test('no longer waits once what it was for has happened', async () => {
    const store = await aStore();
    await set(store, 'answer', 'E1');
    await set(store, 'answer', 'E2');
    await store.write((tx) => settleDeadlines(tx, { kind: 'answer', subject: 'E1' }, 'answered', noon));
    expect(await due(store)).toEqual(['answer E2']);
  });

  test('that was settled meanwhile has nothing follow from it', async () => {
    const store = await aStore();
    const { id } = await set(store, 'answer', 'E1');
    const follow = jest.fn(async () => 'told');
    const settle = () => store.write((tx) => settleBy(tx, id, noon, follow));
    expect([await settle(), await settle()]).toEqual(['told', null]);
    expect(follow).toHaveBeenCalledTimes(1);
  });
});

describe('what is read of all deadlines', () => {
  test('which are overdue, by kind', async () => {
    const store = await aStore();
    await set(store, 'undo', 'R1');
    await set(store, 'answer', 'E1', later);
    await set(store, 'answer', 'E2');
    const overdue = (before: typeof noon) => store.write((tx) => overdueDeadlines(tx, before));
    expect(await overdue(noon)).toEqual([]);
    expect(await overdue(later)).toEqual([{ kind: 'answer', count: 1, oldest: noon }, { kind: 'undo', count: 1, oldest: noon }]);
    expect(await overdue(instantAfter(later, 1))).toEqual([{ kind: 'answer', count: 2, oldest: noon }, { kind: 'undo', count: 1, oldest: noon }]);
  });

  test('when one was settled last, and whether there ever was one of a kind', async () => {
    const store = await aStore();
    expect(await store.write(lastSettledAt)).toBeNull();
    const { id } = await set(store, 'answer', 'E1');
    await store.write((tx) => settleDeadline(tx, id, 'told', later));
    expect(await store.write(lastSettledAt)).toBe(later);
    expect(await store.write(async (tx) => [await wasEverSet(tx, 'answer'), await wasEverSet(tx, 'undo')])).toEqual([true, false]);
  });
});

describe('a rehearsal', () => {
  test('sees what it does, and leaves everything as it was', async () => {
    const store = await aStore();
    await set(store, 'answer', 'E1');
    const seen = await rehearse(store, async (rehearsal) => {
      await set(rehearsal, 'answer', 'E2');
      return due(rehearsal);
    });
    expect(seen).toEqual(['answer E1', 'answer E2']);
    expect(await due(store)).toEqual(['answer E1']);
  });

  test('takes back what fails in it alone, as a transaction does', async () => {
    const store = await aStore();
    const seen = await rehearse(store, async (rehearsal) => {
      await set(rehearsal, 'answer', 'E1');
      const failing = rehearsal.write(async (tx) => {
        await setDeadline(tx, { kind: 'answer', subject: 'E2', dueAt: noon, data: {} }, noon);
        throw new Error('broken');
      });
      await expect(failing).rejects.toThrow('broken');
      return due(rehearsal);
    });
    expect(seen).toEqual(['answer E1']);
    expect(await due(store)).toEqual([]);
  });

  test('that fails as a whole says why', async () => {
    const store = await aStore();
    await expect(rehearse(store, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await set(store, 'answer', 'E1');
    expect(await due(store)).toEqual(['answer E1']);
  });
});
