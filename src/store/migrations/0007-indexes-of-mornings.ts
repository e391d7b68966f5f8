import type { Kysely } from 'kysely';

/** Each morning asks for everybody's digests before, and for the mornings that were done: neither is looked for among all there ever were. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('notices_by_person').execute();
  await db.schema.createIndex('notices_by_person').on('notices').columns(['person', 'kind']).execute();
  await db.schema.createIndex('deadlines_by_outcome').on('deadlines').columns(['kind', 'outcome']).execute();
}
