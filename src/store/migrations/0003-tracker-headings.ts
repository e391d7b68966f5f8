import type { Kysely } from 'kysely';

/** What somebody said the headings of the council's own tracker mean. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tracker_headings')
    .addColumn('heading', 'text', (column) => column.primaryKey().notNull())
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
