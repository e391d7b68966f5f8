import { isoDay, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Tx } from './schema';

/**
 * Everybody whom a digest of a day has reached, by id.
 * @param since those only whose digest, or what renewed it, came to its end at this instant or later; null for all
 */
export async function peopleWithDigest(tx: Tx, today: LocalDate, since: Instant | null): Promise<readonly string[]> {
  const all = tx
    .selectFrom('notices')
    .select('person')
    .distinct()
    .where('kind', '=', 'digest')
    .where('subject', '=', isoDay(today))
    .where('state', 'in', ['delivered', 'overtaken'])
    .orderBy('person');
  const rows = await (since === null ? all : all.where('settled_at', '>=', since)).execute();
  return rows.flatMap(({ person }) => person ?? []);
}
