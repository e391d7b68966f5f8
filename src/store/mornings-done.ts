import { day, type LocalDate } from '../calendar/local-date';
import type { Tx } from './schema';

/** The deadline whose handling is the morning's digests; its subject is the day. */
export const MORNING = 'morning';

/** What became of a morning on which everybody was told. */
export const DONE = 'done';

/** As many working days as are ever looked back over. */
const LAST = 30;

/** The days of the last mornings that were done. */
export async function morningsDone(tx: Tx): Promise<ReadonlySet<LocalDate>> {
  const rows = await tx
    .selectFrom('deadlines')
    .select('subject')
    .where('kind', '=', MORNING)
    .where('outcome', '=', DONE)
    .orderBy('id', 'desc')
    .limit(LAST)
    .execute();
  return new Set(rows.map(({ subject }) => day(subject)));
}
