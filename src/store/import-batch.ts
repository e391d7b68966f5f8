import { randomUUID } from 'node:crypto';
import type { ImportBatch, ImportedChild } from '../importing/batch';
import { applyImport, type ImportAbout, type ImportCounts } from './apply-import';
import { inChunks } from './chunks';
import type { Store } from './open-store';
import { clearStaging, prepareChild, stageChildren } from './stage-children';
import { removeUnusedFacts } from './unused-facts';

const UNUSED_AT_A_TIME = 500;

/**
 * Takes an import in, all of it or nothing. The children are first staged in many short transactions, so that
 * questions are answered meanwhile, and then put in force in one. A batch holds each child and each person once.
 * @throws StoreError when another import began meanwhile; then nothing of this one is taken in
 */
export async function importBatch(store: Store, batch: ImportBatch, about: ImportAbout): Promise<ImportCounts> {
  const importId = randomUUID();
  await stage(store, importId, batch.children);
  const counts = await store.write((tx) => applyImport(tx, importId, batch, about));
  await tidy(store);
  return counts;
}

async function stage(store: Store, importId: string, children: readonly ImportedChild[]): Promise<void> {
  await store.write(clearStaging);
  for (const part of inChunks(children)) {
    const prepared = part.map(prepareChild);
    await store.write((tx) => stageChildren(tx, importId, prepared));
  }
}

async function tidy(store: Store): Promise<void> {
  let removed: number;
  do {
    removed = await store.write((tx) => removeUnusedFacts(tx, UNUSED_AT_A_TIME));
  } while (removed === UNUSED_AT_A_TIME);
}
