import type { Tx } from './schema';

const COUNTER = 'imports followed';

/** How many imports there are, where some came since they were followed last; null where none did. */
export async function importsToFollow(tx: Tx): Promise<number | null> {
  const { count } = await tx
    .selectFrom('imports')
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  const followed = await tx.selectFrom('counters').select('value').where('name', '=', COUNTER).executeTakeFirst();
  return Number(count) === Number(followed?.value ?? 0) ? null : Number(count);
}

/** Notes that so many imports were followed. */
export async function noteFollowed(tx: Tx, count: number): Promise<void> {
  await tx
    .insertInto('counters')
    .values({ name: COUNTER, value: count })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: count }))
    .execute();
}
