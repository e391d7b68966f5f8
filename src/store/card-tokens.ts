import { randomUUID } from 'node:crypto';
import type { Tx } from './schema';

/**
 * What a person's cards carry in place of an escalation: the same token each time, which is of use to that person only
 * and says nothing of what it stands for.
 */
export async function cardToken(tx: Tx, escalation: string, person: string): Promise<string> {
  await tx
    .insertInto('card_tokens')
    .values({ token: randomUUID(), escalation, person })
    .onConflict((conflict) => conflict.columns(['escalation', 'person']).doNothing())
    .execute();
  const { token } = await tx
    .selectFrom('card_tokens')
    .select('token')
    .where('escalation', '=', escalation)
    .where('person', '=', person)
    .executeTakeFirstOrThrow();
  return token;
}

/** The escalation for which a token stands in the hands of this person; null where it was drawn for another, or never. */
export async function escalationByToken(tx: Tx, token: string, person: string): Promise<string | null> {
  const row = await tx.selectFrom('card_tokens').select('escalation').where('token', '=', token).where('person', '=', person).executeTakeFirst();
  return row?.escalation ?? null;
}
