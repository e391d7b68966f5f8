import type { Tx } from './schema';

/** Whether nobody and no child has ever been imported. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const person = await tx.selectFrom('people').select('id').limit(1).executeTakeFirst();
  const child = await tx.selectFrom('children').select('id').limit(1).executeTakeFirst();
  return !person && !child;
}
