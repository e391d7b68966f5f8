import { isoDay, type LocalDate } from '../calendar/local-date';
import type { NoticeState } from '../notices/notice';
import type { Tx } from './schema';

/** Everybody of whose digests of a day, or what renews them, one is in any of these states, by id. */
export async function peopleWithDigest(tx: Tx, today: LocalDate, states: readonly NoticeState[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('notices')
    .select('person')
    .distinct()
    .where('kind', '=', 'digest')
    .where('subject', '=', isoDay(today))
    .where('state', 'in', states)
    .orderBy('person')
    .execute();
  return rows.flatMap(({ person }) => person ?? []);
}
