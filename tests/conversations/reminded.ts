import type { ImportBatch } from '../../src/importing/batch';
import type { Person } from '../../src/people/person';
import { Channel, type Chat, type Received } from './channel';
import { child, council, everybody, POLICY, staff } from './council';
import type { Reply } from './reply';

/** The Friday on which the service is started, and the Monday morning after it. */
export const FRIDAY = '2026-11-20T12:00:00.000Z';
export const MORNING = '2026-11-23T08:30:00.000Z';

/** A child whose review is booked for Monday 30 November, with everything else prepared. */
export const booked = (more = {}) =>
  child('C301', '2026-07-10', { initials: 'RS', nextReview: { booked: '2026-11-30', premeetingHeld: '2026-11-03' }, visits: ['2026-11-16'], ...more });

/** A child whose review was held on Friday 20 November without a report. */
export const heldWithout = (more = {}) => child('C302', '2026-06-04', {
  initials: 'TU', visits: ['2026-11-16'],
  reviews: ['2025-06-27', '2025-09-26', '2026-03-04', '2026-06-04', '2026-11-20'].map((held) => ({ held, decisionsSent: held })),
  ...more,
});

/** The service, started on the Friday with these children in the council. */
export async function startedWith(
  children: ImportBatch['children'], environment: Readonly<Record<string, string>> = POLICY, people: readonly Person[] = everybody,
): Promise<Channel> {
  const channel = await Channel.open({ now: FRIDAY, environment });
  await channel.takeIn({ ...council, people, children });
  return channel;
}

/** Somebody's chat, once they have the app. */
export async function installed(channel: Channel, person: Person): Promise<Chat> {
  const chat = channel.chatOf(person);
  await chat.installs();
  return chat;
}

/** What a chat got of its own accord beside digests. */
export function cards(chat: Chat): readonly Received[] {
  return chat.received().filter(({ summary }) => !summary.startsWith('Your morning'));
}

export function lastCard(chat: Chat): Reply {
  const card = cards(chat).at(-1)?.card;
  if (card === undefined) throw new Error('no card was received');
  return card;
}

/** The Monday morning of the social worker and the IRO of a child whose report is due. */
export async function remindedMonday(): Promise<{ readonly channel: Channel; readonly worker: Chat; readonly iro: Chat }> {
  const channel = await startedWith([booked()]);
  const [worker, iro] = [await installed(channel, staff.worker), await installed(channel, staff.iro)];
  await channel.works('2026-11-20T12:00:01.000Z', '2026-11-23T08:29:59.000Z', MORNING);
  return { channel, worker, iro };
}
