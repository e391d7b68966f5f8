import { DatabaseSync } from 'node:sqlite';
import { whileBusy } from './busy';
import { isSqliteError, SQLITE_CORRUPT, SQLITE_NOTADB } from './sqlite-error';
import { StoreError } from './store-error';

/** How long SQLite itself waits for a lock. It stops the event loop meanwhile, so the longer wait is `whileBusy`'s. */
const BUSY_TIMEOUT_MS = 20;

/** `pragma synchronous` as a number: every commit is on the disk before it is answered. */
const FULL = 2;

/**
 * Opens a database file, or `:memory:`, and makes sure that it keeps what is committed.
 * @throws StoreError where the file is damaged, cannot be opened or does not take a setting
 */
export async function openHandle(file: string): Promise<DatabaseSync> {
  const handle = openFile(file);
  try {
    await whileBusy(() => settle(handle, file));
    return handle;
  } catch (error) {
    handle.close();
    throw inWords(error, file);
  }
}

/** The value that a setting has on this connection. */
export function pragma(handle: DatabaseSync, name: string): unknown {
  return Object.values(handle.prepare(`pragma ${name}`).get() ?? {})[0];
}

function openFile(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file);
  } catch (error) {
    throw inWords(error, file);
  }
}

function settle(handle: DatabaseSync, file: string): void {
  setPragma(handle, 'busy_timeout', BUSY_TIMEOUT_MS);
  setPragma(handle, 'journal_mode', file === ':memory:' ? 'memory' : 'wal');
  setPragma(handle, 'synchronous', FULL);
  setPragma(handle, 'foreign_keys', 1);
  // Without it `replace into` would remove rows past the triggers that keep them.
  setPragma(handle, 'recursive_triggers', 1);
  if (pragma(handle, 'quick_check(1)') !== 'ok') throw new StoreError(damaged(file));
}

function setPragma(handle: DatabaseSync, name: string, value: string | number): void {
  handle.exec(`pragma ${name} = ${value}`);
  const taken = pragma(handle, name);
  if (taken !== value) {
    throw new StoreError(`The database does not take ${name} = ${value} (it keeps "${String(taken)}"): put it in a file on a local disk.`);
  }
}

function inWords(thrown: unknown, file: string): StoreError {
  if (thrown instanceof StoreError) return thrown;
  if (isSqliteError(thrown, SQLITE_CORRUPT, SQLITE_NOTADB)) return new StoreError(damaged(file), { cause: thrown });
  const reason = (thrown as Error).message;
  return new StoreError(`The database file "${file}" cannot be used (${reason}): its folder must exist, and both be open to writing.`, {
    cause: thrown,
  });
}

function damaged(file: string): string {
  return `The database file "${file}" is damaged or is no SQLite database: put back a backup of it, or name another file.`;
}
