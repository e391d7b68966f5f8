import { sql } from 'kysely';
import type { Store } from './open-store';
import type { Tx } from './schema';

/**
 * Does a piece of work as if for good, and takes all of it back: to see what would come of it. Until it ends, nobody
 * else writes to the database.
 * @param work gets a store whose transactions see each other's changes, and fail one by one as always
 */
export async function rehearse<T>(store: Pick<Store, 'write'>, work: (rehearsal: Pick<Store, 'write'>) => Promise<T>): Promise<T> {
  try {
    return await store.write(async (tx) => {
      throw new TakenBack(await work({ write: (inner) => inSavepoint(tx, inner) }));
    });
  } catch (thrown) {
    if (thrown instanceof TakenBack) return thrown.result as T;
    throw thrown;
  }
}

/** Thrown so that the transaction rolls back, with what the work gave. */
class TakenBack extends Error {
  constructor(readonly result: unknown) {
    super('rehearsed, and taken back');
  }
}

async function inSavepoint<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  await sql`savepoint rehearsed`.execute(tx);
  try {
    return await work(tx);
  } catch (error) {
    await sql`rollback to rehearsed`.execute(tx);
    throw error;
  } finally {
    await sql`release rehearsed`.execute(tx);
  }
}
