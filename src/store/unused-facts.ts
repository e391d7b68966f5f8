import type { Tx } from './schema';

/**
 * Removes facts that no child has any more and no import has staged.
 * @param limit how many at most
 * @returns how many were removed
 */
export async function removeUnusedFacts(tx: Tx, limit: number): Promise<number> {
  const unused = tx
    .selectFrom('child_facts as old')
    .select(['old.child', 'old.hash'])
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('children').select('id').whereRef('id', '=', 'old.child').whereRef('imported_hash', '=', 'old.hash'))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('staged_children').select('id').whereRef('id', '=', 'old.child').whereRef('imported_hash', '=', 'old.hash'))),
    )
    .limit(limit);
  const { numDeletedRows } = await tx
    .deleteFrom('child_facts')
    .where(({ eb, refTuple }) => eb(refTuple('child', 'hash'), 'in', unused.$asTuple('child', 'hash')))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
