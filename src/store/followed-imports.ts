import { keepNumber, keptNumber } from './counters';
import type { Tx } from './schema';

const FOLLOWED = 'imports followed';

/** How many imports there are, where some came since they were followed last; null where none did. */
export async function importsToFollow(tx: Tx): Promise<number | null> {
  const count = await countImports(tx);
  return count === ((await keptNumber(tx, FOLLOWED)) ?? 0) ? null : count;
}

/** Notes that so many imports were followed. */
export async function noteFollowed(tx: Tx, count: number): Promise<void> {
  await keepNumber(tx, FOLLOWED, count);
}

/** How many imports there were. */
export async function countImports(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('imports')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
