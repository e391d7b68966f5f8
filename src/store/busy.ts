import { setTimeout as sleep } from 'node:timers/promises';
import { isSqliteError, SQLITE_BUSY } from './sqlite-error';
import { StoreError } from './store-error';

const ATTEMPTS = 100;
const PAUSE_MS = 30;

/**
 * Does something that needs the database's write lock, again and again while another connection holds it. The pauses
 * are awaited, so that the process goes on with other work; waiting inside SQLite would stop its event loop.
 * @throws StoreError when the lock was not free in about five seconds
 */
export async function whileBusy<T>(attempt: () => T | Promise<T>, pause: () => Promise<unknown> = () => sleep(PAUSE_MS)): Promise<T> {
  for (let tried = 1; tried <= ATTEMPTS; tried++) {
    try {
      return await attempt();
    } catch (error) {
      if (!isSqliteError(error, SQLITE_BUSY)) throw error;
    }
    await pause();
  }
  throw new StoreError('The database is being written to by another program and was not free in time: try again in a minute.');
}
