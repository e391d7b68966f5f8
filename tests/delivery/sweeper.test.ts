import pino from 'pino';
import type { Instant } from '../../src/calendar/london';
import { sweep, type DeadlineHandler } from '../../src/delivery/sweep';
import { createSweeper } from '../../src/delivery/sweeper';
import { deadlinesDue, setDeadline, waitingDeadlines } from '../../src/store/deadlines';
import { decideNotices, noticesWhere } from '../../src/store/notices';
import type { Store } from '../../src/store/open-store';
import { aFile, aStore, closeAll, instant, noon } from '../store/samples';
import { aNotice, decideMorning, digests, nextMornings, parts, PEOPLE } from './sweeping';

afterEach(closeAll);

const due = instant('2026-11-23T11:00:00Z');
const answer = { kind: 'answer', subject: 'E1', dueAt: due, data: { to: 'tm.east' } };
const set = (store: Store, ...deadlines: (typeof answer)[]) =>
  store.write(async (tx) => {
    for (const deadline of deadlines) await setDeadline(tx, deadline, instant('2026-11-20T12:00:00Z'));
  });

/** Tells whoever the deadline names. */
const tells: DeadlineHandler = async (tx, { subject, data }, at) => {
  await decideNotices(tx, [aNotice(String(data.to), at, { subject, kind: 'late_review.asked' })], at);
  return 'told';
};

const told = async (store: Store) => (await store.write((tx) => noticesWhere(tx, { kind: 'late_review.asked' }))).map(({ to, subject }) => `${to} of ${subject}`);

describe('a deadline', () => {
  test('is settled once its time has come, with the notice that follows, and never again', async () => {
    const store = await aStore();
    await set(store, answer);
    expect((await sweep(store, instant('2026-11-23T10:59:59Z'), parts({ handlers: { answer: tells } }))).settled).toEqual([]);
    const { settled } = await sweep(store, due, parts({ handlers: { answer: tells } }));
    expect(settled).toMatchObject([{ kind: 'answer', subject: 'E1', outcome: 'told', settledAt: due }]);
    expect((await sweep(store, noon, parts({ handlers: { answer: tells } }))).settled).toEqual([]);
    expect(await told(store)).toEqual(['tm.east of E1']);
  });

  test('whose handling fails keeps nothing of it, waits, and holds up no other', async () => {
    const store = await aStore();
    await set(store, answer, { ...answer, subject: 'E2' }, { ...answer, kind: 'unheard_of' });
    const failsAtE1: DeadlineHandler = async (tx, deadline, at) => {
      const outcome = await tells(tx, deadline, at);
      if (deadline.subject === 'E1') throw new Error('the address book is gone');
      return outcome;
    };
    const { settled, troubles } = await sweep(store, noon, parts({ handlers: { answer: failsAtE1 } }));
    expect(settled.map(({ subject }) => subject)).toEqual(['E2']);
    expect(await told(store)).toEqual(['tm.east of E2']);
    expect(troubles.map(({ error }) => error?.message)).toEqual(['the address book is gone', 'nothing here settles deadlines of the kind unheard_of']);
    expect((await store.write((tx) => deadlinesDue(tx, noon))).map(({ kind }) => kind)).toEqual(['answer', 'unheard_of']);

    await sweep(store, noon, parts({ handlers: { answer: tells } }));
    expect(await told(store)).toEqual(['tm.east of E2', 'tm.east of E1']);
  });

  test('may set itself anew', async () => {
    const store = await aStore();
    await set(store, answer);
    const weekly: DeadlineHandler = async (tx, deadline, at) => {
      await setDeadline(tx, { ...deadline, dueAt: instant('2026-11-30T11:00:00Z') }, at);
      return 'said for this week';
    };
    expect((await sweep(store, noon, parts({ handlers: { answer: weekly } }))).settled).toMatchObject([{ outcome: 'said for this week' }]);
    expect((await store.write((tx) => waitingDeadlines(tx, 'answer'))).map(({ dueAt }) => dueAt)).toEqual(['2026-11-30T11:00:00.000Z']);
  });
});

describe('a sweep', () => {
  test('ends notices that no longer matter, and sees to senders that died and to digests that changed', async () => {
    const store = await aStore();
    const old = (to: string, expires: Instant) => aNotice(to, due, { expires });
    await store.write((tx) => decideNotices(tx, [old('iro.a', noon), old('iro.b', instant('2026-11-23T12:00:01Z'))], due));
    const report = await sweep(store, noon, parts({ recoverStuck: async () => 2, renewDigests: async () => 4 }));
    expect(report).toMatchObject({ recovered: 2, expired: 1, renewed: 4, troubles: [] });
    expect((await store.write((tx) => noticesWhere(tx, { state: 'expired' }))).map(({ to }) => to)).toEqual(['iro.a']);
  });

  test('goes on where one part of it fails', async () => {
    const store = await aStore();
    await set(store, answer);
    const fails = async () => {
      throw new Error('broken');
    };
    const report = await sweep(store, noon, parts({ recoverStuck: fails, renewDigests: fails, peopleToTell: fails, handlers: { answer: tells }, firstMorning: 'today' }));
    expect(report.settled).toHaveLength(1);
    expect(report.troubles.map(({ what }) => what)).toEqual(['Notices that were on their way were not seen to.', 'The morning was not done.', 'The digests of today were not looked through.']);
  });

  test('of two services on one database tells everybody once, and each deadline has one outcome', async () => {
    const file = aFile();
    const [one, other] = [await aStore(file), await aStore(file)];
    await set(one, ...['E1', 'E2', 'E3', 'E4', 'E5'].map((subject) => ({ ...answer, subject })));
    await sweep(one, instant('2026-11-20T12:00:00Z'), parts());
    const both = await Promise.all([one, other].map((store) => sweep(store, noon, parts({ handlers: { answer: tells } }))));
    expect(both.flatMap(({ troubles }) => troubles)).toEqual([]);
    expect(both.flatMap(({ settled }) => settled.map(({ subject }) => subject)).sort()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    expect(both.filter(({ morning }) => morning.done !== null)).toHaveLength(1);
    expect(both.reduce((sum, { morning }) => sum + morning.decided, 0)).toBe(3);
    expect((await told(one)).sort()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5'].map((subject) => `tm.east of ${subject}`));
    expect(await digests(one)).toHaveLength(3);
    expect(await nextMornings(one)).toEqual(['2026-11-24T08:30:00.000Z']);
  });
});

describe('a morning that is broken off', () => {
  /** A store that is gone after so many transactions, as when the process is killed. */
  const killedAfter = (store: Store, transactions: number): Pick<Store, 'write'> => {
    let left = transactions;
    return { write: (work) => (left-- > 0 ? store.write(work) : Promise.reject(new Error('killed'))) };
  };

  test.each(Array.from({ length: 9 }, (_, after) => after))('after %i transactions is taken up by the next sweep, and nobody is told twice', async (after) => {
    const store = await aStore();
    await sweep(store, instant('2026-11-20T12:00:00Z'), parts());
    await sweep(killedAfter(store, after), noon, parts());
    await sweep(store, instant('2026-11-23T12:01:00Z'), parts());
    expect(await digests(store)).toEqual(PEOPLE.map((person) => `${person} 2026-11-23`));
    expect(await nextMornings(store)).toEqual(['2026-11-24T08:30:00.000Z']);
  });

  test('for one person, whose facts cannot be worked out, is not settled before that is put right; the others are told', async () => {
    const store = await aStore();
    await sweep(store, instant('2026-11-20T12:00:00Z'), parts());
    const failing = parts({
      prepareMorning: async () => async (tx, people, at) => {
        if (people.includes('iro.b')) throw new Error('a fact nobody foresaw');
        return decideMorning(tx, people, at);
      },
    });
    const report = await sweep(store, noon, failing);
    expect(await digests(store)).toEqual(['iro.a 2026-11-23', 'iro.c 2026-11-23']);
    expect(report).toMatchObject({ morning: { done: null, decided: 2 }, troubles: [{ what: 'Somebody\'s digest for 2026-11-23 was not decided.' }] });
    expect(await nextMornings(store)).toEqual(['2026-11-23T08:30:00.000Z']);
    expect((await sweep(store, noon, parts())).morning).toEqual({ done: '2026-11-23', missed: [], decided: 1 });
  });

  test('lets others have their turn between one person and the next', async () => {
    const store = await aStore();
    await sweep(store, instant('2026-11-20T12:00:00Z'), parts());
    const order: string[] = [];
    const sweeping = sweep(store, noon, parts({
      prepareMorning: async () => async (_, people) => {
        if (people[0] === 'iro.a') setImmediate(() => void order.push('a question'));
        order.push(...people);
        return 0;
      },
    }));
    await sweeping;
    expect(order).toEqual(['iro.a', 'a question', 'iro.b', 'iro.c']);
  });
});

describe('the sweeper', () => {
  afterEach(() => void jest.useRealTimers());

  /** A sweeper of a service at noon, with the instants of its sweeps and the lines of its log. */
  const aSweeper = async (given: Parameters<typeof parts>[0] = {}) => {
    const lines: { msg: string; level: number }[] = [];
    const sweeps: number[] = [];
    const store = await aStore();
    const sweeper = createSweeper({
      store,
      clock: () => noon,
      log: pino({ level: 'info' }, { write: (line) => void lines.push(JSON.parse(line) as { msg: string; level: number }) }),
      parts: parts({ recoverStuck: async () => sweeps.push(Date.now()), ...given }),
    });
    return { store, sweeper, lines, sweeps };
  };

  /** Longer than a sweep takes in which nothing is due: each of its transactions ends with a turn of the event loop. */
  const manyTurns = async () => {
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
  };

  test('sweeps at once, then every quarter of a minute, until it is stopped', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'], now: 0 });
    const { sweeper, sweeps } = await aSweeper();
    sweeper.start();
    await sweeper.now();
    for (let tick = 1; tick <= 3; tick++) {
      jest.advanceTimersByTime(15_000);
      await manyTurns();
    }
    await sweeper.stop();
    jest.advanceTimersByTime(60_000);
    expect(sweeps).toEqual([0, 0, 15_000, 30_000, 45_000]);
  });

  test('never sweeps twice at the same time: a sweep asked for waits its turn, and one by the clock is left out', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'], now: 0 });
    let running = 0;
    let most = 0;
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { sweeper, sweeps } = await aSweeper({
      firstMorning: 'today',
      prepareMorning: async () => async () => {
        most = Math.max(most, ++running);
        await held;
        running -= 1;
        return 0;
      },
    });
    sweeper.start();
    const asked = sweeper.now();
    await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(60_000);
    release();
    await asked;
    await sweeper.stop();
    expect([most, sweeps.length]).toEqual([1, 2]);
  });

  test('logs a trouble when it begins and not at every sweep, and again when it comes back', async () => {
    let broken = true;
    const { sweeper, lines } = await aSweeper({
      renewDigests: async () => {
        if (broken) throw new Error('broken');
        return 0;
      },
    });
    for (const isBroken of [true, true, false, true]) {
      broken = isBroken;
      await sweeper.now();
    }
    expect(lines.map(({ msg, level }) => [msg, level])).toEqual([['The digests of today were not looked through.', 50], ['The digests of today were not looked through.', 50]]);
  });

  test('does not fail where the database is gone, and says what it could not do', async () => {
    const { sweeper, store, lines } = await aSweeper();
    await store.close();
    const { troubles } = await sweeper.now();
    expect(troubles).toHaveLength(4);
    expect(lines).toHaveLength(4);
    await sweeper.stop();
  });
});
