import type { Tx } from './schema';

/** The number that is kept under a name; null where none is. */
export async function keptNumber(tx: Tx, name: string): Promise<number | null> {
  const row = await tx.selectFrom('counters').select('value').where('name', '=', name).executeTakeFirst();
  return row === undefined ? null : Number(row.value);
}

/** Keeps a number under a name. */
export async function keepNumber(tx: Tx, name: string, value: number): Promise<void> {
  await tx
    .insertInto('counters')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Adds one to the number that is kept under a name, which begins at nought; gives what it is then. */
export async function countUp(tx: Tx, name: string): Promise<number> {
  const { value } = await tx
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(({ eb }) => ({ value: eb('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(value);
}
