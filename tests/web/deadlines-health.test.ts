import pino from 'pino';
import { instantAfter } from '../../src/calendar/london';
import { setDeadline } from '../../src/store/deadlines';
import { decideNotices } from '../../src/store/notices';
import type { Store } from '../../src/store/open-store';
import { createServer } from '../../src/web/server';
import { aNotice } from '../delivery/sweeping';
import { aStore, closeAll, noon } from '../store/samples';

const closing: (() => void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) close();
  await closeAll();
});

async function serve(store: Store): Promise<string> {
  const server = createServer({ messages: async (_, res) => void res.send(200), store, clock: () => noon, log: pino({ level: 'silent' }), desk: null });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  closing.push(() => void server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

async function answered(address: string, path: string): Promise<[number, unknown]> {
  const response = await fetch(`${address}${path}`);
  return [response.status, await response.json()];
}

const metrics = async (address: string) => (await fetch(`${address}/metrics`)).text();

/** A council with an answer that has been due for twenty minutes, and a notice about a child for each of two people. */
async function withTrouble(): Promise<Store> {
  const store = await aStore();
  const before = instantAfter(noon, -20 * 60_000);
  await store.write((tx) => setDeadline(tx, { kind: 'answer', subject: 'E-Maya', dueAt: before, data: { child: 'C1042' } }, before));
  await store.write((tx) => decideNotices(tx, [aNotice('maya', noon, { child: 'C1042' }), aNotice(null, noon, { child: 'C1042' })], noon));
  return store;
}

describe('/health/deadlines', () => {
  test('is 200 while everything has its outcome', async () => {
    expect(await answered(await serve(await aStore()), '/health/deadlines')).toEqual([200, { ok: true, overdue: [], stuck: 0, unsent: 0, morningMissing: false }]);
  });

  test('is 503 where a deadline is without its outcome for over 15 minutes; the service stays ready', async () => {
    const address = await serve(await withTrouble());
    expect(await answered(address, '/health/deadlines')).toEqual([
      503, { ok: false, overdue: [{ kind: 'answer', count: 1, oldest: '2026-11-23T11:40:00.000Z' }], stuck: 0, unsent: 0, morningMissing: false },
    ]);
    expect(await answered(address, '/readyz')).toEqual([200, { status: 'ready' }]);
  });

  test('is 503 where the database is gone', async () => {
    const store = await aStore();
    const address = await serve(store);
    await store.close();
    expect(await answered(address, '/health/deadlines')).toEqual([503, { ok: false, status: 'the database cannot be used' }]);
  });
});

describe('the figures', () => {
  test('are of the moment they are asked for', async () => {
    const store = await aStore();
    const address = await serve(store);
    expect(await metrics(address)).toContain('iro_deadlines_ok 1\n');
    await store.write((tx) => decideNotices(tx, [aNotice('maya', noon)], noon));
    const text = await metrics(address);
    expect(text).toContain('iro_notices{state="queued"} 1\n');
    expect(text).toContain('iro_notices{state="delivered"} 0\n');
    expect(text).toContain('iro_deadlines_overdue{kind="morning"} 0\n');
  });

  test('count what is overdue by kind, and name nobody', async () => {
    const address = await serve(await withTrouble());
    const text = `${await metrics(address)}${JSON.stringify(await answered(address, '/health/deadlines'))}`;
    expect(text).toContain('iro_deadlines_ok 0\n');
    expect(text).toContain('iro_deadlines_overdue{kind="answer"} 1\n');
    expect(text).toContain('iro_notices{state="nobody"} 1\n');
    expect(text).not.toMatch(/maya|C1042/i);
  });

  test('are left out where the database is gone, and the others stay', async () => {
    const store = await aStore();
    const address = await serve(store);
    await metrics(address);
    await store.close();
    const text = await metrics(address);
    expect(text).toContain('iro_deadlines_ok 0\n');
    expect(text).toContain('process_resident_memory_bytes');
    expect(text).not.toContain('iro_notices{');
  });
});
