import { CompiledQuery, type KyselyPlugin } from 'kysely';
import { day } from '../../src/calendar/local-date';
import { instantAfter } from '../../src/calendar/london';
import type { NewNotice } from '../../src/notices/notice';
import { keepConversation, lastConversation } from '../../src/store/conversations';
import {
  countNotices, decideInstead, decideNotices, endNotice, expireNotices, nextToSend, noticeLeaves, noticesWhere, notReached, postponeNotice, queueNotReached,
  standingOf, stuckNotices,
} from '../../src/store/notices';
import type { Store, Tx } from '../../src/store/open-store';
import { aStore, closeAll, noon } from './samples';

afterEach(closeAll);

let store: Store;

beforeEach(async () => {
  store = await aStore();
});

const later = instantAfter(noon, 60_000);

function notice(given: Partial<NewNotice> = {}): NewNotice {
  return {
    to: 'anna', kind: 'late_review.asked', subject: 'C1', step: '', day: day('2026-11-23'), child: 'C1', data: { by: 'ben' },
    urgency: 'ordinary', notBefore: noon, expires: null, renews: null, standingFor: null, ...given,
  };
}

const decide = (...notices: NewNotice[]) => store.write((tx) => decideNotices(tx, notices, noon));
const all = () => store.write((tx) => noticesWhere(tx, {}));
const leaving = { leaseUntil: later, conversation: 'chat', headline: 'Said.', content: 'c' };

describe('a notice', () => {
  test('is held as it was decided, and waits', async () => {
    const given = notice({ step: '-5 wd', urgency: 'urgent', expires: later, standingFor: 'ben' });
    expect(await decide(given)).toBe(1);
    expect(await all()).toEqual([
      {
        ...given, id: 1, decidedAt: noon, state: 'queued', reason: null, attempts: 0, settledAt: null, conversation: null, message: null,
        headline: null, content: null, openedAt: null,
      },
    ]);
  });

  test('is decided once for the same person, kind, subject, step and day', async () => {
    await decide(notice());
    expect(await decide(notice({ urgency: 'urgent', child: null }))).toBe(0);
    expect(await decide(notice({ to: 'ben' }), notice({ kind: 'digest' }), notice({ subject: 'C2' }), notice({ step: '2' }), notice({ day: day('2026-11-24') }))).toBe(5);
  });

  test('is lost with the transaction that decided it', async () => {
    const failing = store.write(async (tx) => {
      await decideNotices(tx, [notice()], noon);
      throw new Error('the change was not made');
    });
    await expect(failing).rejects.toThrow('the change was not made');
    expect(await all()).toEqual([]);
  });

  test('for a post without a holder has its end at once', async () => {
    await decide(notice({ to: null }));
    expect(await all()).toMatchObject([{ state: 'nobody', settledAt: noon }]);
  });

  test('leaves, and ends with the message that Teams made of it', async () => {
    await decide(notice());
    await store.write(async (tx) => {
      await noticeLeaves(tx, 1, { ...leaving, conversation: null });
      await endNotice(tx, 1, { state: 'delivered', reason: null, sent: { conversation: 'chat', message: 'm' } }, later);
    });
    expect(await all()).toMatchObject([{ state: 'delivered', conversation: 'chat', message: 'm', headline: 'Said.', attempts: 1, settledAt: later }]);
  });

  test('is no longer stuck once it was put off', async () => {
    await decide(notice(), notice({ subject: 'C2' }));
    await store.write((tx) => noticeLeaves(tx, 1, leaving));
    const stuckAt = (ms: number) => store.write(async (tx) => (await stuckNotices(tx, instantAfter(later, ms))).map(({ id }) => id));
    expect(await stuckAt(0)).toEqual([]);
    expect(await stuckAt(1)).toEqual([1]);
    await store.write((tx) => postponeNotice(tx, 1, later, 'busy'));
    expect(await stuckAt(1)).toEqual([]);
    expect((await store.write((tx) => standingOf(tx, [1, 2]))).get(1)).toEqual({ state: 'queued', attempts: 1 });
  });

  test('expires where it still waits', async () => {
    await decide(notice({ expires: noon }), notice({ subject: 'C2', expires: later }), notice({ subject: 'C3', expires: noon }));
    await store.write((tx) => noticeLeaves(tx, 3, leaving));
    expect(await store.write((tx) => expireNotices(tx, noon))).toBe(1);
    expect((await all()).map(({ state }) => state)).toEqual(['expired', 'queued', 'sending']);
    expect(await store.write(countNotices)).toEqual(new Map([['expired', 1], ['queued', 1], ['sending', 1]]));
  });

  test('that goes on to somebody who ended the same as away is queued for them again, and only then', async () => {
    await decide(notice(), notice({ to: 'ben' }), notice({ to: 'cara' }));
    await store.write(async (tx) => {
      await endNotice(tx, 2, { state: 'overtaken', reason: 'away' }, noon);
      await endNotice(tx, 3, { state: 'delivered', reason: null }, noon);
      const [first] = await noticesWhere(tx, { id: 1 });
      if (first) await decideInstead(tx, first, ['ben', 'cara', 'dev'], later);
    });
    expect((await all()).map(({ to, state, standingFor }) => [to, state, standingFor])).toEqual([
      ['anna', 'queued', null], ['ben', 'queued', null], ['cara', 'delivered', null], ['dev', 'queued', 'anna'],
    ]);
  });
});

test('notices are found by what they are about, the first decided first, and only the last ones where so many are wanted', async () => {
  await decide(notice(), notice({ to: 'ben', subject: 'C2', child: 'C2' }), notice({ kind: 'digest', subject: 'x', day: day('2026-11-24') }));
  await store.write((tx) => endNotice(tx, 2, { state: 'refused', reason: 'too long' }, later));
  const found = (filter: Parameters<typeof noticesWhere>[1]) => store.write(async (tx) => (await noticesWhere(tx, filter)).map(({ id }) => id));
  expect(await found({ person: 'anna' })).toEqual([1, 3]);
  expect(await found({ child: 'C2' })).toEqual([2]);
  expect(await found({ kind: 'digest' })).toEqual([3]);
  expect(await found({ subject: 'C1' })).toEqual([1]);
  expect(await found({ state: 'refused', settledSince: later })).toEqual([2]);
  expect(await found({ settledSince: instantAfter(later, 1) })).toEqual([]);
  expect(await found({ day: day('2026-11-24') })).toEqual([3]);
  expect(await found({ last: 2 })).toEqual([2, 3]);
});

describe('however many notices wait', () => {
  /** How SQLite goes about the queries of a piece of work. */
  async function plansOf(work: (tx: Tx) => Promise<unknown>): Promise<string[]> {
    return store.write(async (tx) => {
      const queries: CompiledQuery[] = [];
      const listening: KyselyPlugin = {
        transformQuery({ node, queryId }) {
          queries.push(tx.getExecutor().compileQuery(node, queryId));
          return node;
        },
        transformResult: async ({ result }) => result,
      };
      await work(tx.withPlugin(listening));
      const plans = await Promise.all(
        queries.map(({ sql, parameters }) => tx.executeQuery<{ detail: string }>(CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]))),
      );
      return plans.flatMap(({ rows }) => rows.map(({ detail }) => detail));
    });
  }

  test.each<[string, (tx: Tx) => Promise<unknown>, string[]]>([
    ['the next one', (tx) => nextToSend(tx, noon), Array(2).fill('SEARCH notices USING INDEX notices_by_time (state=? AND urgency=? AND not_before<?)')],
    ['those that no longer matter', (tx) => expireNotices(tx, noon), ['SEARCH notices USING INDEX notices_by_expiry (state=? AND expires<?)']],
    ['where somebody was heard of last', lastConversation, ['SCAN conversations USING INDEX conversations_by_time']],
  ])('%s is found by an index, without sorting', async (_, work, plan) => {
    expect(await plansOf(work)).toEqual(plan);
  });

  test('those on their way are found among themselves', async () => {
    const [plan] = await plansOf((tx) => stuckNotices(tx, noon));
    expect(plan).toMatch(/^SEARCH notices USING INDEX \w+ \(state=\?\)$/);
  });
});

test('what was refused because somebody was not reached waits again, as if it had never been tried', async () => {
  await decide(notice(), notice({ subject: 'C2' }), notice({ subject: 'C3', expires: later }), notice({ subject: 'C4' }), notice({ to: 'ben' }));
  await store.write(async (tx) => {
    for (const id of [1, 3, 5]) {
      await noticeLeaves(tx, id, leaving);
      await endNotice(tx, id, { state: 'refused', reason: notReached('they blocked it') }, noon);
    }
    await endNotice(tx, 2, { state: 'refused', reason: 'too long' }, noon);
  });
  expect(await store.write((tx) => queueNotReached(tx, 'anna', instantAfter(noon, 1), later))).toBe(0);
  expect(await store.write((tx) => queueNotReached(tx, 'anna', noon, later))).toBe(1);
  expect(await all()).toMatchObject([
    { state: 'queued', attempts: 0, notBefore: later, settledAt: null, content: null }, { state: 'refused' }, { state: 'refused' }, { state: 'queued', notBefore: noon }, { state: 'refused' },
  ]);
});

test('where somebody is reached is what was heard last', async () => {
  const reached = { person: 'anna', conversation: 'one', serviceUrl: 'https://a.example/', userId: '29:a', botId: '28:b', channel: 'msteams', tenant: null };
  await store.write(async (tx) => {
    await keepConversation(tx, { ...reached, person: 'ben' }, later);
    await keepConversation(tx, reached, noon);
  });
  expect(await store.write(lastConversation)).toMatchObject({ person: 'ben' });
});
