import { isoDay, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Tx } from './schema';

/** When the last digest was decided that somebody got before a day; null where they never got one. */
export async function lastDigestBefore(tx: Tx, person: string, date: LocalDate): Promise<Instant | null> {
  const last = await digestsOf(tx, person).where('day', '<', isoDay(date)).where('state', '=', 'delivered').executeTakeFirst();
  return last?.decided_at ?? null;
}

/** When somebody's digest of a day was decided, whatever has come of it; null where there is none. */
export async function digestOn(tx: Tx, person: string, date: LocalDate): Promise<Instant | null> {
  const held = await digestsOf(tx, person).where('day', '=', isoDay(date)).executeTakeFirst();
  return held?.decided_at ?? null;
}

/** Digests in messages of their own, the last first. */
function digestsOf(tx: Tx, person: string) {
  return tx
    .selectFrom('notices')
    .select('decided_at')
    .where('person', '=', person)
    .where('kind', '=', 'digest')
    .where('renews', 'is', null)
    .orderBy('id', 'desc')
    .limit(1);
}
