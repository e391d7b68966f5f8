import { instantAfter } from '../../src/calendar/london';
import { closeAll, noon } from '../store/samples';
import type { Fault } from './fake-teams';
import { notice, Office } from './office';

let office: Office;

beforeEach(async () => {
  office = await Office.open();
});

afterEach(closeAll);

const busy = { kind: 'later', reason: 'Teams is busy', retryAfterMs: null } as const;

/** What came of a new message, or of one put up to date, that met this fault, once ten minutes have passed. */
async function met(fault: Fault, renews: boolean) {
  if (renews) await office.tell(notice());
  const before = office.teams.calls.length;
  office.teams.breaks(fault);
  await office.tell(renews ? notice({ subject: 'Two reviews are late.', step: 'again', renews: 1 }) : notice());
  await office.minutesPass(10);
  const { state, reason } = (await office.notices()).at(-1) ?? {};
  return { end: reason === null ? state : `${state}: ${reason}`, calls: office.teams.calls.length - before, chat: office.teams.chatOf('anna') };
}

describe('a new message', () => {
  const late = ['A review is late.'];
  test.each<[string, Fault, string, number, string[]]>([
    ['that Teams will take later arrives once', busy, 'delivered', 2, late],
    ['that may have arrived, and has, is there once', { kind: 'ambiguous', reason: 'no answer', arrived: true }, 'not_confirmed: no answer', 1, late],
    ['that may have arrived, and has not, is not repeated', { kind: 'ambiguous', reason: 'no answer' }, 'not_confirmed: no answer', 1, []],
    ['to somebody who blocked the assistant is not repeated', { kind: 'blocked', reason: 'they blocked it' }, 'refused: not reached: they blocked it', 1, []],
    ['whose chat is gone arrives in the chat opened anew', { kind: 'gone', what: 'conversation' }, 'delivered', 3, late],
    ['that Teams finds gone itself is not repeated', { kind: 'gone', what: 'message' }, 'refused: Teams no longer has the message', 1, []],
    ['that Teams never takes is not repeated', { kind: 'rejected', reason: 'too long' }, 'refused: too long', 1, []],
    ['that meets a mistake of the assistant is not repeated', new Error('AB is late'), 'refused: the assistant made a mistake', 1, []],
  ])('%s', async (_, fault, end, calls, chat) => {
    expect(await met(fault, false)).toEqual({ end, calls, chat });
  });
});

describe('a message put up to date', () => {
  const before = ['A review is late.'];
  const after = ['Two reviews are late.'];
  test.each<[string, Fault, string, number, string[]]>([
    ['that Teams will take later is repeated', busy, 'delivered', 2, after],
    ['that may have arrived, and has, is repeated', { kind: 'ambiguous', reason: 'no answer', arrived: true }, 'delivered', 2, after],
    ['that may have arrived, and has not, is repeated', { kind: 'ambiguous', reason: 'no answer' }, 'delivered', 2, after],
    ['of somebody who blocked the assistant is not repeated', { kind: 'blocked', reason: 'they blocked it' }, 'refused: not reached: they blocked it', 1, before],
    ['whose chat is gone is not sent elsewhere', { kind: 'gone', what: 'conversation' }, 'refused: Teams no longer has the message', 1, before],
    ['that was removed is not sent anew', { kind: 'gone', what: 'message' }, 'refused: Teams no longer has the message', 1, before],
    ['that Teams never takes is not repeated', { kind: 'rejected', reason: 'too long' }, 'refused: too long', 1, before],
    ['that meets a mistake of the assistant is not repeated', new Error('AB is late'), 'refused: the assistant made a mistake', 1, before],
  ])('%s', async (_, fault, end, calls, chat) => {
    expect(await met(fault, true)).toEqual({ end, calls, chat });
  });
});

describe('a manager whose Teams was throttled', () => {
  test('gets the card once, after the time that Teams asked for', async () => {
    office.teams.breaks({ kind: 'later', reason: 'too many', retryAfterMs: 90_000 });
    await office.tell(notice());
    office.passes(89_999);
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual([]);
    office.passes(1);
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });

  test('gets nothing else in that time, while others do', async () => {
    office.teams.breaks({ kind: 'later', reason: 'too many', retryAfterMs: 90_000 });
    await office.tell(notice());
    await office.tell(notice({ subject: 'Another.' }), notice({ to: 'ben' }));
    expect(office.teams.calls.map(({ to }) => to)).toEqual(['chat-anna', 'chat-ben']);
    await office.minutesPass(2);
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.', 'Another.']);
  });

  test('is tried again after pauses that double, eight times, and then no more', async () => {
    office.teams.breaks(...Array.from({ length: 20 }, () => busy));
    await office.tell(notice());
    await office.minutesPass(30);
    const times = office.teams.calls.map(({ at }) => at);
    expect(times.slice(1).map((at, before) => (at - (times[before] ?? 0)) / 1_000)).toEqual([2, 4, 8, 16, 32, 64, 128]);
    expect(await office.ends()).toEqual(['refused: gave up after 8 tries: Teams is busy']);
  });

  test('is tried again at once where the pause happens to be none', async () => {
    const sender = office.anotherSender(office.store, { random: () => 0 });
    office.teams.breaks(busy);
    await office.decide(notice());
    await sender.drain();
    expect(office.teams.chatOf('anna')).toEqual([]);
    office.passes(2_000);
    await sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });
});

test('what was put off says until when and why', async () => {
  office.teams.breaks(busy);
  await office.tell(notice());
  expect(await office.notices()).toMatchObject([{ state: 'queued', reason: 'Teams is busy', notBefore: instantAfter(noon, 2_000), attempts: 1, settledAt: null }]);
});
