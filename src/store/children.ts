import type { ChildScope } from '../people/permissions';
import type { RecordedField } from '../recording/entry';
import { inScope } from './child-scope';
import { inChunks } from './chunks';
import { initialsKey, isNamed, nameWords, referenceKey } from './matching-keys';
import type { Tx } from './schema';
import { childColumns, laidOver, storedChildren, type StoredChild } from './stored-child';

export { laidOver, type StoredChild };

/** One child by the reference exactly as held; null where there is none. */
export async function childById(tx: Tx, id: string): Promise<StoredChild | null> {
  const rows = await tx.selectFrom('children').select(childColumns).where('id', '=', id).execute();
  return (await storedChildren(tx, rows))[0] ?? null;
}

/** The children of these references, by reference; who is not held is left out. */
export async function childrenByIds(tx: Tx, ids: readonly string[]): Promise<StoredChild[]> {
  const children: StoredChild[] = [];
  for (const part of inChunks(ids)) {
    const rows = await tx.selectFrom('children').select(childColumns).where('id', 'in', part).orderBy('id').execute();
    children.push(...(await storedChildren(tx, rows)));
  }
  return children;
}

/** The children of a scope, by reference. */
export async function childrenOf(tx: Tx, scope: ChildScope): Promise<StoredChild[]> {
  const rows = await tx
    .selectFrom('children')
    .select(childColumns)
    .where((where) => inScope(where, scope))
    .orderBy('id')
    .execute();
  return storedChildren(tx, rows);
}

/** The children of these IROs of whom this was ever recorded, by reference. */
export async function childrenOfIrosWithRecorded(tx: Tx, iros: readonly string[], field: RecordedField): Promise<StoredChild[]> {
  const children: StoredChild[] = [];
  for (const part of inChunks(iros)) {
    const rows = await tx
      .selectFrom('children')
      .select(childColumns)
      .where('iro', 'in', part)
      .where((where) =>
        where.exists(where.selectFrom('recordings').select('recordings.id').whereRef('recordings.child', '=', 'children.id').where('field', '=', field)),
      )
      .orderBy('id')
      .execute();
    children.push(...(await storedChildren(tx, rows)));
  }
  return children;
}

/** The children of whom this was ever recorded, by reference. */
export async function childrenWithRecorded(tx: Tx, field: RecordedField): Promise<StoredChild[]> {
  const rows = await tx
    .selectFrom('children')
    .select(childColumns)
    .where('id', 'in', (query) => query.selectFrom('recordings').select('child').where('field', '=', field))
    .orderBy('id')
    .execute();
  return storedChildren(tx, rows);
}

/** Those of these people who are the IRO of any child. */
export async function officersAmong(tx: Tx, people: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('children').select('iro').distinct().where('iro', 'in', people).execute();
  return new Set(rows.flatMap(({ iro }) => iro ?? []));
}

/**
 * The children of a scope that somebody may mean by what they typed, by reference: a reference (ignoring case, spaces
 * and hyphens), initials, or a first name with as much of the other names as was typed.
 */
export async function childrenMatching(tx: Tx, scope: ChildScope, text: string): Promise<StoredChild[]> {
  const reference = referenceKey(text);
  const initials = initialsKey(text);
  const words = nameWords(text);
  if (reference === '') return [];
  const rows = await tx
    .selectFrom('children')
    .select([...childColumns, 'reference_key', 'initials_key'])
    .where((where) => inScope(where, scope))
    .where((where) =>
      where.or([
        where('reference_key', '=', reference),
        where('initials_key', '=', initials),
        where('first_name_key', '=', words[0] ?? null),
      ]),
    )
    .orderBy('id')
    .execute();
  const meant = rows.filter(
    (row) =>
      row.reference_key === reference || row.initials_key === initials || (row.name !== null && isNamed(row.name, words)),
  );
  return storedChildren(tx, meant);
}

/**
 * The next children of the whole caseload, for walking through it in the order of references.
 * @param afterId the last reference of the batch before, null at the start
 */
export async function caseloadBatch(tx: Tx, afterId: string | null, limit: number): Promise<StoredChild[]> {
  const all = tx.selectFrom('children').select(childColumns).orderBy('id').limit(limit);
  const rows = await (afterId === null ? all : all.where('id', '>', afterId)).execute();
  return storedChildren(tx, rows);
}
