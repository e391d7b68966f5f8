import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { blockConversation, conversationWith, keepConversation, type Reached } from '../store/conversations';
import { personByTeamsId } from '../store/people';
import type { Services } from './services';

/** For so long, what was found in the store is taken to be so still: another process may meanwhile have found somebody out of reach. */
const BELIEVED_MS = 60_000;
/** More people than a council has; beyond it, all are looked up anew. */
const MOST_REMEMBERED = 10_000;

/**
 * Keeps where people are reached, from whatever comes out of their own chat with the assistant. What was found last is
 * remembered, so that somebody in conversation costs no look into the store each time.
 */
export class Reach {
  private readonly remembered = new Map<string, { readonly reached: Reached; readonly at: number }>();

  constructor(private readonly services: Pick<Services, 'store' | 'clock' | 'heardOf'>) {}

  /**
   * Somebody was heard of: they are reached where this activity came from, and what could not be told them is tried again.
   * @returns whether nothing could be told them before
   */
  async heard(activity: Activity, person: string): Promise<boolean> {
    const { store, clock, heardOf } = this.services;
    const reached = reachedBy(activity, person);
    const at = clock();
    const before = this.remembered.get(person);
    if (before && isSame(before.reached, reached) && Math.abs(Date.parse(at) - before.at) < BELIEVED_MS) return false;

    const wasOutOfReach = await store.write(async (tx) => {
      const held = await conversationWith(tx, person);
      const isOpen = held !== null && held.blocked === null;
      if (isOpen && isSame(held, reached)) return false;
      await keepConversation(tx, reached, at);
      await heardOf(tx, person, at);
      return !isOpen;
    });
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(person, { reached, at: Date.parse(at) });
    return wasOutOfReach;
  }

  /** The app was removed from somebody's chat: nothing arrives there from now on. */
  async removed({ from: { aadObjectId } }: Activity): Promise<void> {
    if (!aadObjectId) return;
    const { store, clock } = this.services;
    await store.write(async (tx) => {
      const person = await personByTeamsId(tx, aadObjectId);
      if (person === null) return;
      this.remembered.delete(person.id);
      await blockConversation(tx, person.id, 'the app was removed', clock());
    });
  }
}

const channelDataSchema = z.looseObject({ tenant: z.looseObject({ id: z.string() }) });

/** The tenant that an activity comes from; null where it names none. */
export function tenantOf({ conversation, channelData }: Activity): string | null {
  return conversation.tenantId ?? channelDataSchema.safeParse(channelData).data?.tenant.id ?? null;
}

function reachedBy(activity: Activity, person: string): Reached {
  const { conversation, serviceUrl, from, recipient, channelId } = activity;
  return { person, conversation: conversation.id, serviceUrl, userId: from.id, botId: recipient.id, channel: channelId, tenant: tenantOf(activity) };
}

function isSame(one: Reached, other: Reached): boolean {
  return (Object.keys(other) as (keyof Reached)[]).every((part) => one[part] === other[part]);
}
