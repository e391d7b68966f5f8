import { conversationWith, lastConversation, type HeldConversation } from '../store/conversations';
import { notReached, noticesWhere, type Notice } from '../store/notices';
import type { Tx } from '../store/open-store';
import { personById } from '../store/people';
import type { Destination } from './letter';

/** Where a notice goes, or why it goes nowhere, now or ever. */
export type Addressed =
  | Destination
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'overtaken'; readonly why: string }
  /** The message that it renews is itself on its way. */
  | { readonly kind: 'too_soon' };

/** Finds where a notice for a person goes in Teams. */
export async function destinationOf(tx: Tx, notice: Notice, person: string): Promise<Addressed> {
  const receiver = await personById(tx, person);
  if (receiver === null || receiver.leftAt !== null) return { kind: 'refused', reason: 'they no longer work here' };
  const held = await conversationWith(tx, person);
  if (held !== null && held.blocked !== null) return refused(held.blocked);
  if (notice.renews !== null) return earlierMessage(tx, notice.renews, held);
  return chatWith(tx, person, held, receiver.teamsObjectId);
}

async function earlierMessage(tx: Tx, id: number, held: HeldConversation | null): Promise<Addressed> {
  const [renews] = await noticesWhere(tx, { id });
  if (renews?.state === 'sending') return { kind: 'too_soon' };
  const wasDelivered = renews?.state === 'delivered' && renews.conversation !== null && renews.message !== null;
  if (!wasDelivered || held === null) return { kind: 'overtaken', why: 'there is no message that it could renew' };
  if (renews.openedAt !== null) return { kind: 'overtaken', why: 'opened by its reader' };
  return { kind: 'earlier', address: { ...held, conversation: renews.conversation }, message: renews.message, renews };
}

async function chatWith(tx: Tx, person: string, held: HeldConversation | null, objectId: string | null): Promise<Addressed> {
  if (held !== null && held.conversation !== null) return { kind: 'chat', address: { ...held, conversation: held.conversation } };
  const near = held ?? (await lastConversation(tx));
  if (near === null || objectId === null) return refused('they never wrote to the assistant');
  const { serviceUrl, botId, channel, tenant } = near;
  // Teams names people by their object id too, until they are heard of.
  const userId = held?.userId ?? objectId;
  return { kind: 'unopened', objectId, reached: { person, conversation: null, userId, serviceUrl, botId, channel, tenant } };
}

function refused(why: string): Addressed {
  return { kind: 'refused', reason: notReached(why) };
}
