import type { Selectable } from 'kysely';
import type { Instant } from '../calendar/london';
import type { ConversationsTable, Tx } from './schema';

/** Where somebody is reached in Teams, as the last activity of theirs said. */
export interface Reached {
  readonly person: string;
  /** Null once Teams knows it no longer. */
  readonly conversation: string | null;
  readonly serviceUrl: string;
  /** How Teams names the person: `29:…`. */
  readonly userId: string;
  /** How Teams names the assistant there. */
  readonly botId: string;
  readonly channel: string;
  readonly tenant: string | null;
}

export interface HeldConversation extends Reached {
  readonly keptAt: Instant;
  /** Why nothing arrives there; null where it does, as far as is known. */
  readonly blocked: string | null;
}

/** Keeps where somebody is reached, which is then taken to be open: they were just heard of. */
export async function keepConversation(tx: Tx, reached: Reached, at: Instant): Promise<void> {
  const { person, conversation, serviceUrl, userId, botId, channel, tenant } = reached;
  const row = { conversation, service_url: serviceUrl, user_id: userId, bot_id: botId, channel, tenant, kept_at: at, blocked: null, blocked_at: null };
  await tx
    .insertInto('conversations')
    .values({ person, ...row })
    .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
    .execute();
}

/** Where a person is reached; null where they were never heard of. */
export async function conversationWith(tx: Tx, person: string): Promise<HeldConversation | null> {
  const row = await tx.selectFrom('conversations').selectAll().where('person', '=', person).executeTakeFirst();
  return row ? heldConversation(row) : null;
}

/** What was heard of last, of anybody: the address under which the council's Teams is reached now. */
export async function lastConversation(tx: Tx): Promise<HeldConversation | null> {
  const row = await tx.selectFrom('conversations').selectAll().orderBy('kept_at', 'desc').limit(1).executeTakeFirst();
  return row ? heldConversation(row) : null;
}

/** Notes that nothing arrives at a person until they, or the app's installation, are heard of again. */
export async function blockConversation(tx: Tx, person: string, reason: string, at: Instant): Promise<void> {
  await tx.updateTable('conversations').set({ blocked: reason, blocked_at: at }).where('person', '=', person).execute();
}

/** Forgets a conversation that Teams knows no longer, unless another took its place; the person and the address stay known. */
export async function forgetConversation(tx: Tx, { person, conversation }: Pick<Reached, 'person' | 'conversation'>): Promise<void> {
  await tx.updateTable('conversations').set({ conversation: null }).where('person', '=', person).where('conversation', '=', conversation).execute();
}

/** Keeps the chat that was asked for with a person, unless they were heard of meanwhile. */
export async function keepOpened(tx: Tx, { person, conversation, serviceUrl, userId, botId, channel, tenant }: Reached, at: Instant): Promise<void> {
  await tx
    .insertInto('conversations')
    .values({ person, conversation, service_url: serviceUrl, user_id: userId, bot_id: botId, channel, tenant, kept_at: at })
    .onConflict((conflict) => conflict.column('person').doUpdateSet({ conversation }).where('conversations.conversation', 'is', null))
    .execute();
}

function heldConversation(row: Selectable<ConversationsTable>): HeldConversation {
  return {
    person: row.person, conversation: row.conversation, serviceUrl: row.service_url, userId: row.user_id, botId: row.bot_id,
    channel: row.channel, tenant: row.tenant, keptAt: row.kept_at, blocked: row.blocked,
  };
}
