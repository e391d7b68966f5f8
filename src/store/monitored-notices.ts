import type { Instant } from '../calendar/london';
import type { NewNotice } from '../notices/notice';
import { rowOf } from './notices';
import type { Tx } from './schema';

/**
 * Writes down what a rule that is being tried out would have had sent. Once the rule is in force, the same is decided anew.
 * @param said each notice with what it would have said, in one sentence
 */
export async function noteMonitored(tx: Tx, said: readonly (readonly [NewNotice, string])[], at: Instant): Promise<number> {
  let added = 0;
  for (const [notice, headline] of said) {
    const row = rowOf(notice, at);
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('notices')
      .values({ ...row, key: `monitored ${row.key}`, state: 'monitored', settled_at: at, headline })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}
