import type { Instant } from '../calendar/london';
import type { Tx } from './schema';

/** What somebody said the headings of a tracker mean: a field's name by the heading. */
export async function keptHeadings(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('tracker_headings').select(['heading', 'field']).execute();
  return new Map(rows.map(({ heading, field }) => [heading, field]));
}

/** Keeps what somebody says headings mean, in place of what was said of them before. */
export async function keepHeadings(tx: Tx, chosen: ReadonlyMap<string, string>, at: Instant): Promise<void> {
  for (const [heading, field] of chosen) {
    await tx
      .insertInto('tracker_headings')
      .values({ heading, field, at })
      .onConflict((conflict) => conflict.column('heading').doUpdateSet({ field, at }))
      .execute();
  }
}
