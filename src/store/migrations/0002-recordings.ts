import type { Kysely } from 'kysely';
import { makeAppendOnly } from '../append-only';

/** What people record here, beside what imports bring. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('recordings')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('child', 'text', (column) => column.notNull().references('children.id'))
    .addColumn('about_kind', 'text', (column) => column.notNull())
    .addColumn('about_day', 'text')
    .addColumn('field', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('replaces', 'integer', (column) => column.unique().references('recordings.id'))
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('acting_for', 'text')
    .execute();
  await db.schema.createIndex('recordings_by_child').on('recordings').column('child').execute();
  await makeAppendOnly(db, 'recordings');
  await db.schema.alterTable('children').addColumn('recorded_hash', 'text').execute();
}
