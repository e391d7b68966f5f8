import pino from 'pino';
import { instantAfter, type Instant } from '../../src/calendar/london';
import { audit, createAuditor } from '../../src/delivery/auditor';
import { MORNING } from '../../src/delivery/morning';
import { sweep } from '../../src/delivery/sweep';
import { setDeadline, settleDeadlines, waitingDeadlines } from '../../src/store/deadlines';
import { decideNotices, endNotice, noticeLeaves, postponeNotice } from '../../src/store/notices';
import type { Store } from '../../src/store/open-store';
import { aStore, closeAll, instant, noon } from '../store/samples';
import { aNotice, parts, workingDaysUntil } from './sweeping';

afterEach(closeAll);

const MINUTE = 60_000;
const minutesAgo = (minutes: number) => instantAfter(noon, -minutes * MINUTE);
const audited = (store: Store, at: Instant = noon) => store.write((tx) => audit(tx, at));
const set = (store: Store, kind: string, subject: string, dueAt: Instant) => store.write((tx) => setDeadline(tx, { kind, subject, dueAt, data: {} }, dueAt));

const well = { ok: true, overdue: [], stuck: 0, unsent: 0, morningMissing: false };

describe('the auditor', () => {
  test('finds nothing in a service that has just been set up, nor in one whose deadlines are settled', async () => {
    const store = await aStore();
    expect(await audited(store)).toEqual(well);
    await set(store, 'answer', 'E1', minutesAgo(100));
    await store.write((tx) => settleDeadlines(tx, { kind: 'answer', subject: 'E1' }, 'answered', noon));
    expect(await audited(store)).toEqual(well);
  });

  test('counts deadlines without an outcome for over 15 minutes, by kind, with the oldest', async () => {
    const store = await aStore();
    await set(store, 'answer', 'E1', minutesAgo(15));
    await set(store, 'snooze', 'E1', instantAfter(noon, MINUTE));
    expect(await audited(store)).toEqual(well);
    await set(store, 'answer', 'E2', minutesAgo(16));
    await set(store, 'answer', 'E3', minutesAgo(300));
    await set(store, 'undo', 'R1', minutesAgo(17));
    expect(await audited(store)).toEqual({
      ...well, ok: false, overdue: [{ kind: 'answer', count: 2, oldest: minutesAgo(300) }, { kind: 'undo', count: 1, oldest: minutesAgo(17) }],
    });
  });

  test('sees a morning that nobody did, though the service that should have done it is dead', async () => {
    const store = await aStore();
    await sweep(store, instant('2026-11-20T12:00:00Z'), parts());
    expect(await audited(store, instant('2026-11-23T08:45:00Z'))).toEqual(well);
    expect(await audited(store, instant('2026-11-23T08:45:01Z'))).toMatchObject({ ok: false, overdue: [{ kind: MORNING, count: 1, oldest: '2026-11-23T08:30:00.000Z' }] });
    await sweep(store, instant('2026-11-23T09:00:00Z'), parts());
    expect(await audited(store, instant('2026-11-23T09:00:00Z'))).toEqual(well);
  });

  test('sees that the bank holidays end: nobody knows when the next morning is', async () => {
    const store = await aStore();
    const short = parts({ calendar: () => workingDaysUntil(2026) });
    await sweep(store, instant('2026-12-30T12:00:00Z'), short);
    await sweep(store, instant('2026-12-31T08:30:00Z'), short);
    expect(await audited(store, instant('2026-12-31T08:45:01Z'))).toMatchObject({ ok: false, overdue: [{ kind: MORNING, count: 1, oldest: '2026-12-31T08:30:00.000Z' }] });
    await sweep(store, instant('2026-12-31T08:46:00Z'), parts());
    expect(await audited(store, instant('2026-12-31T08:46:00Z'))).toEqual(well);
  });

  test('sees that no morning is set, where there were mornings before', async () => {
    const store = await aStore();
    await sweep(store, instant('2026-11-20T12:00:00Z'), parts());
    await store.write(async (tx) => {
      for (const { kind, subject } of await waitingDeadlines(tx, MORNING)) await settleDeadlines(tx, { kind, subject }, 'removed', noon);
    });
    expect(await audited(store)).toEqual({ ...well, ok: false, morningMissing: true });
  });

  test('counts notices on their way whose sender has been dead for over 15 minutes', async () => {
    const store = await aStore();
    const leaves = (id: number, leaseUntil: Instant) => store.write((tx) => noticeLeaves(tx, id, { leaseUntil, conversation: 'a:1', headline: '', content: '' }));
    await store.write((tx) => decideNotices(tx, ['iro.a', 'iro.b', 'iro.c'].map((to) => aNotice(to, minutesAgo(30))), minutesAgo(30)));
    await leaves(1, minutesAgo(15));
    expect(await audited(store)).toEqual(well);
    await leaves(2, minutesAgo(16));
    await leaves(3, minutesAgo(17));
    await store.write((tx) => endNotice(tx, 3, { state: 'not_confirmed', reason: null }, noon));
    expect(await audited(store)).toEqual({ ...well, ok: false, stuck: 1 });
  });

  test('counts notices that could have left over an hour ago: no sender is at work', async () => {
    const store = await aStore();
    await store.write((tx) => decideNotices(tx, [aNotice('iro.a', minutesAgo(60)), aNotice(null, minutesAgo(90))], minutesAgo(90)));
    expect(await audited(store)).toEqual(well);
    await store.write((tx) => decideNotices(tx, [aNotice('iro.b', minutesAgo(61)), aNotice('iro.c', minutesAgo(200))], minutesAgo(200)));
    await store.write((tx) => postponeNotice(tx, 4, instantAfter(noon, MINUTE), 'Teams asked to wait'));
    expect(await audited(store)).toEqual({ ...well, ok: false, unsent: 1 });
  });
});

describe('the alert', () => {
  const anAuditor = async () => {
    const lines: Record<string, unknown>[] = [];
    const store = await aStore();
    const auditor = createAuditor({ store, clock: () => noon, log: pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>) }) });
    return { store, auditor, lines };
  };

  test('is one error when something is without its outcome, and one line when all is well again', async () => {
    const { store, auditor, lines } = await anAuditor();
    expect(await auditor.now()).toBe(true);
    await set(store, 'answer', 'E1', minutesAgo(20));
    expect([await auditor.now(), await auditor.now()]).toEqual([false, false]);
    await set(store, 'answer', 'E2', minutesAgo(20));
    await auditor.now();
    await store.write((tx) => settleDeadlines(tx, { kind: 'answer', subject: 'E1' }, 'answered', noon));
    await store.write((tx) => settleDeadlines(tx, { kind: 'answer', subject: 'E2' }, 'answered', noon));
    expect([await auditor.now(), await auditor.now()]).toEqual([true, true]);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([
      [50, 'Something that fell due is without its outcome: see /health/deadlines.'],
      [30, 'Everything that fell due has its outcome again.'],
    ]);
    expect(lines[0]).toMatchObject({ audit: { overdue: [{ kind: 'answer', count: 1 }] } });
    expect(JSON.stringify(lines)).not.toContain('E1');
  });

  test('is raised too where the database cannot be read', async () => {
    const { store, auditor, lines } = await anAuditor();
    await store.close();
    expect([await auditor.now(), await auditor.now()]).toEqual([false, false]);
    expect(lines.map(({ level, msg }) => [level, msg])).toEqual([[50, 'It cannot be checked whether everything that fell due has its outcome.']]);
  });

  test('is not raised at the start, before the sweeper had its turn', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
    const { store, auditor, lines } = await anAuditor();
    await set(store, 'answer', 'E1', minutesAgo(20));
    auditor.start();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lines).toEqual([]);
    jest.advanceTimersByTime(MINUTE);
    await auditor.stop();
    jest.useRealTimers();
    expect(lines).toHaveLength(1);
  });
});
