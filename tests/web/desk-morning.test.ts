import { setTimeout } from 'node:timers/promises';
import pino from 'pino';
import { day } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { decideNotices } from '../../src/store/notices';
import { openStore, type Store } from '../../src/store/open-store';
import { DeskClock } from '../../src/web/desk/clock';
import { createServer } from '../../src/web/server';

/** A Friday and a Monday; the calendar ends there. */
const FRIDAY = '2026-11-20T08:30:00.000Z' as Instant;
const MONDAY = '2026-11-23T08:30:00.000Z' as Instant;
const LONG_ENOUGH_FOR_ANOTHER_PRESS_MS = 300;

let real: string;
let clock: DeskClock;
let store: Store;
let done: Instant[];
let work: () => Promise<{ sent: number }>;
let server: ReturnType<typeof createServer>;

beforeEach(async () => {
  real = '2026-11-19T17:00:00.000Z';
  clock = new DeskClock(() => real as Instant);
  store = await openStore({ file: ':memory:' });
  done = [];
  work = async () => ({ sent: 3 });
  const delivery = {
    nextMorning: (at: Instant) => [FRIDAY, MONDAY].find((morning) => morning > at) ?? { refused: 'bank holidays are held for this year only' },
    morning: () => {
      done.push(clock.now());
      return work();
    },
  };
  const messages = async () => undefined;
  server = createServer({ messages, store, clock: clock.now, log: pino({ level: 'silent' }), desk: { clock, delivery } });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
});

afterEach(async () => {
  await new Promise<void>((closed) => void server.close(() => closed()));
  await store.close();
});

async function press(): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = { 'Content-Type': 'application/json', Connection: 'close' };
  const response = await fetch(`http://127.0.0.1:${server.address().port}/desk/morning`, { method: 'POST', headers, body: '{}' });
  return { status: response.status, body: await response.json() };
}

describe('“Next working morning”', () => {
  test('takes the clock to the council’s next digest time, has its work done then, and says what was sent', async () => {
    expect(await press()).toEqual({ status: 200, body: { at: FRIDAY, sent: 3, doneBefore: false } });
    expect(done).toEqual([FRIDAY]);
    real = '2026-11-19T17:10:00.000Z';
    expect(clock.now()).toBe('2026-11-20T08:40:00.000Z');
  });

  test('pressed again, goes on to the morning after, across a week-end', async () => {
    await press();
    expect(await press()).toMatchObject({ body: { at: MONDAY } });
    expect(done).toEqual([FRIDAY, MONDAY]);
  });

  test('pressed on two pages at the same time, is the same morning for both', async () => {
    work = async () => {
      await setTimeout(LONG_ENOUGH_FOR_ANOTHER_PRESS_MS);
      return { sent: 3 };
    };
    const [one, two] = await Promise.all([press(), press()]);
    expect(two).toEqual(one);
    expect(done).toEqual([FRIDAY]);
  });

  test('after the clock was set back, says that a morning’s digests had been decided before', async () => {
    const digest = { to: 'P1', kind: 'digest', subject: '2026-11-20', step: '', day: day('2026-11-20'), child: null, data: {} } as const;
    const rest = { urgency: 'ordinary', notBefore: FRIDAY, expires: null, renews: null, standingFor: null } as const;
    work = async () => ({ sent: await store.write((tx) => decideNotices(tx, [{ ...digest, ...rest }], clock.now())) });
    expect(await press()).toMatchObject({ body: { at: FRIDAY, sent: 1, doneBefore: false } });
    clock.setToday(day('2026-11-19'));
    expect(await press()).toMatchObject({ body: { at: FRIDAY, sent: 0, doneBefore: true } });
    expect(await press()).toMatchObject({ body: { at: MONDAY, doneBefore: false } });
  });

  test('where the calendar ends, leaves the clock as it is and says why', async () => {
    real = '2026-11-24T09:00:00.000Z';
    expect(await press()).toEqual({
      status: 409,
      body: { code: 'Conflict', message: 'The clock stays as it is: bank holidays are held for this year only.' },
    });
    expect([clock.now(), done]).toEqual([real, []]);
  });

  test('can be pressed again where the work went wrong', async () => {
    work = async () => Promise.reject(new Error('no'));
    expect((await press()).status).toBe(500);
    work = async () => ({ sent: 0 });
    expect(await press()).toMatchObject({ status: 200, body: { at: MONDAY } });
  });
});
