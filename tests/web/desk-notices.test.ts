import { day } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import type { NewNotice } from '../../src/notices/notice';
import { decideNotices, endNotice, notReached, noticesWhere, type Ending, type Notice } from '../../src/store/notices';
import { outcomeWords } from '../../src/answers/notices/notice-words';
import { AssistantAtWork, NOW, type Speaker } from './desk-at-work';

let desk: AssistantAtWork;
let iro: Speaker;
let worker: Speaker;

beforeAll(async () => {
  desk = await AssistantAtWork.open();
  const { chosen } = await desk.people();
  [iro, worker] = chosen as [Speaker, Speaker];
});

afterAll(() => desk.close());

/** A time so far ahead that nothing is sent while this file runs. */
const LATER = '2026-11-30T08:00:00.000Z' as Instant;

function noticeTo(to: string | null, more: Partial<NewNotice> = {}): NewNotice {
  return {
    to, kind: 'digest', subject: '2026-11-23', step: '', day: day('2026-11-23'), child: null, data: {}, urgency: 'ordinary',
    notBefore: LATER, expires: null, renews: null, standingFor: null, ...more,
  };
}

/** Decides a notice and, where it has one, gives it its end. */
async function decided(notice: NewNotice, ending: Ending | null = null): Promise<void> {
  await desk.store.write(async (tx) => {
    await decideNotices(tx, [notice], NOW);
    const [held] = await noticesWhere(tx, { last: 1 });
    if (ending !== null && held) await endNotice(tx, held.id, ending, NOW);
  });
}

const listed = async () => (await desk.ask('GET', '/desk/notices')).body as { notices: readonly Record<string, unknown>[] };

describe('the list of notices', () => {
  test('says who was told what about whom, and what came of it, the newest first', async () => {
    await decided(noticeTo(iro.id), { state: 'delivered', reason: null });
    await decided(noticeTo(worker.id, { kind: 'late_review.asked', subject: 'C0001', child: 'C0001', standingFor: iro.id }));
    await decided(noticeTo(null, { kind: 'cover.none', subject: iro.id }));
    await decided(noticeTo(iro.id, { step: '2', renews: 1 }), { state: 'refused', reason: 'the app was removed' });
    expect((await listed()).notices).toMatchObject([
      {
        to: iro.name,
        what: 'Morning digest, brought up to date',
        about: 'Mon 23 Nov 2026',
        state: 'refused',
        outcome: 'could not be delivered: the app was removed',
      },
      { to: 'nobody', what: 'Somebody is away, and nobody stands in', about: iro.name, state: 'nobody', outcome: 'there is nobody to tell' },
      {
        to: `${worker.name}, standing in for ${iro.name}`,
        what: 'Request to hold a review late',
        about: 'C0001',
        state: 'queued',
        outcome: 'waiting until Mon 30 Nov, 08:00',
      },
      { at: NOW, to: iro.name, what: 'Morning digest', about: 'Mon 23 Nov 2026', state: 'delivered', outcome: 'delivered' },
    ]);
  });

  test('holds the last two hundred', async () => {
    for (let count = 1; count <= 210; count++) await decided(noticeTo(iro.id, { step: `${count} wd` }));
    const { notices } = await listed();
    expect(notices).toHaveLength(200);
    expect(new Set(notices.map(({ outcome }) => outcome))).toEqual(new Set(['waiting until Mon 30 Nov, 08:00']));
  });
});

test('pages are told that notices have changed, whoever changed them', async () => {
  const leave = new AbortController();
  const { body } = await fetch(`${desk.url}/desk/events`, { signal: leave.signal });
  let told = 0;
  for await (const chunk of body ?? []) {
    told += Buffer.from(chunk as Uint8Array).toString().includes('"kind":"notices"') ? 1 : 0;
    if (told === 1) await decided(noticeTo(worker.id, { step: 'changed' }));
    if (told === 2) break;
  }
  leave.abort();
  expect(told).toBe(2);
});

describe('what came of a notice', () => {
  const told = { id: 1, decidedAt: NOW, attempts: 0, settledAt: null, conversation: null, message: null, headline: null, content: null };
  const words = (state: Notice['state'], reason: string | null = null, notBefore = NOW) =>
    outcomeWords({ ...noticeTo('P1', { notBefore }), ...told, state, reason }, NOW);

  test.each([
    [words('queued'), 'waiting to be sent'],
    [words('queued', null, LATER), 'waiting until Mon 30 Nov, 08:00'],
    [words('queued', 'Teams takes no more for now', LATER), 'waiting until Mon 30 Nov, 08:00: Teams takes no more for now'],
    [words('queued', null, '2026-07-06T07:00:00.000Z' as Instant), 'waiting to be sent'],
    [words('queued', null, '2027-07-05T07:00:00.000Z' as Instant), 'waiting until Mon 5 Jul 2027, 08:00'],
    [words('sending'), 'on its way'],
    [words('delivered'), 'delivered'],
    [words('refused', notReached('the app is not installed')), 'could not be delivered: the app is not installed'],
    [words('refused', 'the message is gone'), 'could not be delivered: the message is gone'],
    [words('nobody'), 'there is nobody to tell'],
    [words('overtaken', 'the review was held'), 'no longer true when it was to be sent: the review was held'],
    [words('expired'), 'too late to matter when it could have been sent'],
    [words('not_confirmed', 'no answer in time'), 'may have arrived, may not'],
  ])('“%s”', (said, expected) => expect(said).toBe(expected));
});
