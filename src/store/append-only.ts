import { sql, type Kysely } from 'kysely';

/** Makes SQLite refuse to change or remove a row of this table. */
export async function makeAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  for (const act of ['update', 'delete'] as const) {
    await sql`create trigger ${sql.id(`${table}_no_${act}`)} before ${sql.raw(act)} on ${sql.table(table)}
      begin select raise(abort, ${sql.lit(`rows of ${table} are never changed or removed`)}); end`.execute(db);
  }
}
