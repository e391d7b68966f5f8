import type { Instant } from '../calendar/london';
import { isoDay, type LocalDate } from '../calendar/local-date';
import type { ImportBatch } from '../importing/batch';
import { noteImport } from './note-import';
import type { Tx } from './schema';
import { replaceStaff, replaceTeams } from './staff-list';
import { importedColumnNames } from './stage-children';
import { StoreError } from './store-error';

/** What an import is, beside its rows. */
export interface ImportAbout {
  readonly format: string;
  /** Rows read, bad ones included. */
  readonly rows: number;
  /** Rows left out as bad. */
  readonly rejected: number;
  readonly at: Instant;
  readonly today: LocalDate;
  /** Who imports: a person's id, or the name of a part of the service. */
  readonly by: string;
}

/** Rows of children and people: new or changed ones, and those that were held just so already. */
export interface ImportCounts {
  readonly imported: number;
  readonly unchanged: number;
}

/**
 * Puts a staged import in force: the children it changes, the staff list, who is missing, the record of the import.
 * @throws StoreError when another import has begun since this one was staged
 */
export async function applyImport(tx: Tx, importId: string, batch: ImportBatch, about: ImportAbout): Promise<ImportCounts> {
  const children = await countStaged(tx, importId);
  if (children.all !== batch.children.length) {
    throw new StoreError('Another import began before this one was done, so nothing of this one was taken in: import it again.');
  }
  await moveChildren(tx, importId);
  const missing = await flagMissing(tx, importId, batch.wholeCaseload, about.today);
  if (batch.teams) await replaceTeams(tx, batch.teams);
  const people = batch.people ? await replaceStaff(tx, batch.people, about.at) : { changed: 0, unchanged: 0, left: 0 };
  await tx.deleteFrom('staged_children').where('import_id', '=', importId).execute();

  const counts = {
    imported: children.changed + people.changed,
    unchanged: children.all - children.changed + people.unchanged,
  };
  const { at, format, rows, rejected, by } = about;
  await noteImport(tx, { id: importId, at, format, rows, rejected, ...counts }, by, { left: people.left, missing });
  return counts;
}

async function countStaged(tx: Tx, importId: string): Promise<{ all: number; changed: number }> {
  const { all, changed } = await tx
    .selectFrom('staged_children')
    .select(({ fn }) => [fn.countAll().as('all'), fn.sum('changed').as('changed')])
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return { all: Number(all), changed: Number(changed) };
}

async function moveChildren(tx: Tx, importId: string): Promise<void> {
  await tx
    .insertInto('children')
    .columns(importedColumnNames)
    .expression((query) =>
      query.selectFrom('staged_children').select(importedColumnNames).where('import_id', '=', importId).where('changed', '=', 1),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((row) => ({
        initials: row.ref('excluded.initials'),
        initials_key: row.ref('excluded.initials_key'),
        name: row.ref('excluded.name'),
        first_name_key: row.ref('excluded.first_name_key'),
        imported_hash: row.ref('excluded.imported_hash'),
        iro: row.ref('excluded.iro'),
        social_worker: row.ref('excluded.social_worker'),
        team: row.ref('excluded.team'),
      })),
    )
    .execute();
}

/** Flags the children whom a whole extract lacks, and clears the flag of those who are back; counts the newly flagged. */
async function flagMissing(tx: Tx, importId: string, wholeCaseload: boolean, today: LocalDate): Promise<number> {
  const listed = tx.selectFrom('staged_children').select('id').where('import_id', '=', importId);
  await tx
    .updateTable('children')
    .set({ missing_since: null })
    .where('missing_since', 'is not', null)
    .where('id', 'in', listed)
    .execute();
  if (!wholeCaseload) return 0;
  const { numUpdatedRows } = await tx
    .updateTable('children')
    .set({ missing_since: isoDay(today) })
    .where('missing_since', 'is', null)
    .where('id', 'not in', listed)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
