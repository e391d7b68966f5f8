import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { ImportedChild } from '../importing/batch';
import { initialsKey, nameWords, referenceKey } from './matching-keys';
import type { ImportedColumns, StagedChildrenTable, Tx } from './schema';
import { writtenFacts } from './written-facts';

/** A child of an import with its facts ready to be stored. */
export interface PreparedChild {
  readonly child: ImportedChild;
  readonly written: string;
  readonly hash: string;
}

/** Writes a child's facts out, which takes most of an import's time and needs no transaction. */
export function prepareChild(child: ImportedChild): PreparedChild {
  const written = JSON.stringify(writtenFacts(child.facts));
  return { child, written, hash: createHash('sha256').update(written).digest('hex') };
}

/** Clears what imports that never came to their end have left. */
export async function clearStaging(tx: Tx): Promise<void> {
  await tx.deleteFrom('staged_children').execute();
}

/** Sets children beside those held: as they will be, and whether that is a change. Nobody sees them there. */
export async function stageChildren(tx: Tx, importId: string, prepared: readonly PreparedChild[]): Promise<void> {
  const ids = prepared.map(({ child }) => child.facts.child);
  const rows = await tx.selectFrom('children').selectAll().where('id', 'in', ids).execute();
  const held = new Map(rows.map((row) => [row.id, row]));
  const staged = prepared.map((each) => stagedRow(importId, each, held.get(each.child.facts.child)));
  const newFacts = prepared.filter(({ child, hash }) => held.get(child.facts.child)?.imported_hash !== hash);
  if (newFacts.length > 0) {
    await tx
      .insertInto('child_facts')
      .values(newFacts.map(({ child, hash, written }) => ({ child: child.facts.child, hash, written })))
      .onConflict((conflict) => conflict.columns(['child', 'hash']).doNothing())
      .execute();
  }
  await tx.insertInto('staged_children').values(staged).execute();
}

function stagedRow(
  importId: string,
  { child, hash }: PreparedChild,
  held: ImportedColumns | undefined,
): Insertable<StagedChildrenTable> {
  const imported = importedColumns(child, hash, held);
  const changed = !held || importedColumnNames.some((column) => imported[column] !== held[column]);
  return { ...imported, import_id: importId, changed: changed ? 1 : 0 };
}

export const importedColumnNames = [
  'id', 'reference_key', 'initials', 'initials_key', 'name', 'first_name_key', 'imported_hash', 'iro', 'social_worker', 'team',
] as const satisfies readonly (keyof ImportedColumns)[];

/** What the source does not say stays as it is held. */
function importedColumns({ facts, name, initials, allocation }: ImportedChild, hash: string, held?: ImportedColumns): ImportedColumns {
  const knownInitials = initials ?? held?.initials ?? null;
  const knownName = name ?? held?.name ?? null;
  return {
    id: facts.child,
    reference_key: referenceKey(facts.child),
    initials: knownInitials,
    initials_key: knownInitials === null ? null : initialsKey(knownInitials),
    name: knownName,
    first_name_key: knownName === null ? null : (nameWords(knownName)[0] ?? null),
    imported_hash: hash,
    iro: allocation ? allocation.iro : (held?.iro ?? null),
    social_worker: allocation ? allocation.socialWorker : (held?.social_worker ?? null),
    team: allocation ? allocation.team : (held?.team ?? null),
  };
}
