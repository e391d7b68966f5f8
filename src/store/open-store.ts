import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, Migrator } from 'kysely';
import { whileBusy } from './busy';
import { migrations } from './migrations/all';
import type { Database, Tx } from './schema';
import { NodeSqliteDialect } from './sqlite';
import { openHandle, pragma } from './sqlite-handle';
import { StoreError } from './store-error';

export type { Tx };

export interface Store {
  /**
   * Does a piece of work in one transaction: all of it is kept, or nothing where the work throws. Transactions take
   * turns, so the work holds nothing but SQL; after each one the rest of the process has its turn, so that much work in many
   * short ones holds up no question.
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Whether the database answers and its tables are those of this version. */
  check(): Promise<boolean>;
  /** SQLite's `synchronous` as it stands: 2 is FULL. */
  synchronous(): number;
  /** Lets the work that waits already finish, then closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the embedded database, in a file (made where there is none) or in memory, and brings its tables up to date.
 * @throws StoreError, its message one sentence to act on
 */
export async function openStore({ file }: { readonly file: string }): Promise<Store> {
  const handle = await openHandle(file);
  const db = new Kysely<Database>({ dialect: new NodeSqliteDialect(handle) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  try {
    await whileBusy(() => migrate(migrator));
  } catch (error) {
    await db.destroy();
    if (error instanceof StoreError) throw error;
    throw new StoreError(`The database file "${file}" cannot be brought up to date: ${(error as Error).message}.`, { cause: error });
  }
  return {
    write: oneInside((work) => db.transaction().execute(work)),
    check: () => checkWith(migrator),
    synchronous: () => Number(pragma(handle, 'synchronous')),
    close: () => db.destroy(),
  };
}

/** A transaction that waits for another to end while it runs inside it would wait for ever: that is an error instead. */
function oneInside(write: Store['write']): Store['write'] {
  const running = new AsyncLocalStorage<true>();
  return async (work) => {
    if (running.getStore()) throw new Error('store.write was called inside store.write: hand on the transaction instead');
    return running.run(true, () => write(work));
  };
}

async function migrate(migrator: Migrator): Promise<void> {
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error as Error;
}

async function checkWith(migrator: Migrator): Promise<boolean> {
  try {
    return (await migrator.getMigrations()).every(({ executedAt }) => executedAt !== undefined);
  } catch {
    return false;
  }
}
