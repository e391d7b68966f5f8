import { isoDay, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Leaving } from './notices';
import type { Tx } from './schema';

/** A message in a chat, as Teams names both. */
export interface MessagePlace {
  readonly conversation: string;
  readonly message: string;
}

/** Notes that the reader of a message has opened something in it. What was not sent for a notice is nobody's concern here. */
export async function messageOpened(tx: Tx, place: MessagePlace, at: Instant): Promise<void> {
  await ofMessage(tx, place).set({ opened_at: at }).execute();
}

/**
 * Notes that the digest of a day stands in its message again, and what it says.
 * @returns whether the message is one that was sent as that day's digest
 */
export async function digestStandsAgain(tx: Tx, place: MessagePlace, day: LocalDate, words: Pick<Leaving, 'headline' | 'content'>): Promise<boolean> {
  const { numUpdatedRows } = await ofMessage(tx, place)
    .set({ opened_at: null, ...words })
    .where('kind', '=', 'digest')
    .where('day', '=', isoDay(day))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** The notice that a message was sent for, and none of those that renewed it. */
function ofMessage(tx: Tx, { conversation, message }: MessagePlace) {
  return tx.updateTable('notices').where('conversation', '=', conversation).where('message', '=', message).where('renews', 'is', null);
}
