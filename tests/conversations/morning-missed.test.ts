import { Channel, type Chat } from './channel';
import { child, council, POLICY, staff } from './council';

let channel: Channel;
let worker: Chat;

afterEach(() => channel.close());

/** A child whose review is in three weeks, and whose report is there already or not. */
const withReport = (reportReceived?: string) => ({
  ...council,
  children: [child('C300', '2026-07-10', { initials: 'AB', nextReview: { booked: '2026-12-17', ...(reportReceived && { reportReceived }) } })],
});

/** When the worker was thanked for the report. */
const thanked = () => worker.received().filter(({ card }) => card.linesWith('Thank you').length > 0).map(({ when }) => when);

beforeEach(async () => {
  channel = await Channel.open({ now: '2026-11-19T00:00:00.000Z', environment: POLICY });
  await channel.takeIn(withReport());
  worker = channel.chatOf(staff.worker);
  await worker.installs();
  await channel.works('2026-11-19T00:00:00.000Z', '2026-11-19T08:30:00.000Z', '2026-11-20T08:30:00.000Z');
  channel.becomes('2026-11-22T20:00:00.000Z');
  await channel.takeIn(withReport('2026-11-22'));
});

describe('what is said on one morning only', () => {
  test('is said on the Monday on which it comes up', async () => {
    await channel.works('2026-11-23T08:30:00.000Z', '2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z');
    expect(thanked()).toEqual(['2026-11-23 08:30']);
  });

  test('and came up on a Monday on which the assistant was down is said on Tuesday, once', async () => {
    await channel.works('2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z', '2026-11-26T08:30:00.000Z');
    expect(thanked()).toEqual(['2026-11-24 08:30']);
  });

  test('is not said again by an assistant that was down on the day after', async () => {
    await channel.works('2026-11-23T08:30:00.000Z');
    await channel.startsAgain();
    await channel.works('2026-11-25T08:30:00.000Z');
    expect(thanked()).toEqual(['2026-11-23 08:30']);
  });
});
