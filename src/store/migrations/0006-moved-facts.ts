import type { Kysely } from 'kysely';

/** What was last compared of each child, what of it has moved since, and who is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('compared_children')
    .addColumn('child', 'text', (column) => column.primaryKey().notNull().references('children.id'))
    .addColumn('imported_hash', 'text')
    .addColumn('iro', 'text')
    .addColumn('has_iro', 'integer', (column) => column.notNull())
    .addColumn('social_worker', 'text')
    .addColumn('review', 'text')
    .execute();
  await db.schema
    .createTable('moved_facts')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('person', 'text')
    .addColumn('way', 'text', (column) => column.notNull())
    .addColumn('child', 'text', (column) => column.notNull().references('children.id'))
    .addColumn('fact', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('moved_facts_by_person').on('moved_facts').columns(['person', 'way']).execute();
  await db.schema.createIndex('notices_by_subject').on('notices').columns(['kind', 'subject']).execute();
}
