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
    .where((where) => {
      const held = where.selectFrom('children').whereRef('id', '=', 'old.child').whereRef('imported_hash', '=', 'old.hash');
      return where.not(where.exists(held.select('id')));
    })
    .where((where) => {
      const staged = where.selectFrom('staged_children').whereRef('id', '=', 'old.child').whereRef('imported_hash', '=', 'old.hash');
      return where.not(where.exists(staged.select('id')));
    })
    .limit(limit);
  const { numDeletedRows } = await tx
    .deleteFrom('child_facts')
    .where((where) => where(where.refTuple('child', 'hash'), 'in', unused.$asTuple('child', 'hash')))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
