import { z } from 'zod';
import { reviewAheadSchema, type KnownOfChild } from '../notices/moved';
import { childrenByIds, type StoredChild } from './children';
import { keepNumber, keptNumber } from './counters';
import { countImports } from './followed-imports';
import type { Tx } from './schema';

const IMPORTS = 'imports compared';
const RECORDINGS = 'recordings compared';

/** How much has come in: how many imports, and the last entry recorded. */
export interface CameIn {
  readonly imports: number;
  readonly recordings: number;
}

/** What is to be compared: all that came in until now, since the last time. `since` is null the first time ever. */
export interface ToCompare {
  readonly until: CameIn;
  readonly since: CameIn | null;
}

/** What came in since children were compared last; null where nothing did. */
export async function cameInSince(tx: Tx): Promise<ToCompare | null> {
  const { last } = await tx.selectFrom('recordings').select(({ fn }) => fn.max('id').as('last')).executeTakeFirstOrThrow();
  const until = { imports: await countImports(tx), recordings: Number(last ?? 0) };
  const imports = await keptNumber(tx, IMPORTS);
  if (imports === null) return until.imports === 0 ? null : { until, since: null };
  const since = { imports, recordings: (await keptNumber(tx, RECORDINGS)) ?? 0 };
  return since.imports === until.imports && since.recordings === until.recordings ? null : { until, since };
}

/** Notes that children were compared after all of this had come in. */
export async function noteCompared(tx: Tx, { imports, recordings }: CameIn): Promise<void> {
  await keepNumber(tx, IMPORTS, imports);
  await keepNumber(tx, RECORDINGS, recordings);
}

/** A child as it is, and what was known of it when it was compared last; null where it never was. */
export interface ComparedChild {
  readonly child: StoredChild;
  readonly before: KnownOfChild | null;
  /** Names the facts that imports brought. */
  readonly importedHash: string | null;
}

/**
 * The next children of whom anything has come in, by reference.
 * @param afterId the last reference of the batch before, empty at the start
 */
export async function childrenToCompare(tx: Tx, { since, until }: ToCompare, afterId: string, limit: number): Promise<ComparedChild[]> {
  const rows = await tx
    .selectFrom('children')
    .leftJoin('compared_children as known', 'known.child', 'children.id')
    .leftJoin('people', (join) => join.onRef('people.id', '=', 'children.iro').on('people.left_at', 'is', null))
    .select(['children.id', 'children.imported_hash', 'known.child', 'known.iro', 'known.has_iro', 'known.social_worker', 'known.review'])
    .where('children.id', '>', afterId)
    .where((where) => {
      const recorded = where('children.id', 'in', where.selectFrom('recordings').select('recordings.child').where('recordings.id', '>', since?.recordings ?? 0));
      // All else changes with imports only, and is looked for in the whole caseload.
      if (since?.imports === until.imports) return recorded;
      return where.or([
        recorded,
        where('known.child', 'is', null),
        where('known.imported_hash', 'is distinct from', where.ref('children.imported_hash')),
        where('known.iro', 'is distinct from', where.ref('children.iro')),
        where('known.social_worker', 'is distinct from', where.ref('children.social_worker')),
        where.and([where('known.has_iro', '=', 1), where('people.id', 'is', null)]),
        where.and([where('known.has_iro', '=', 0), where('people.id', 'is not', null)]),
      ]);
    })
    .orderBy('children.id')
    .limit(limit)
    .execute();
  const children = new Map((await childrenByIds(tx, rows.map(({ id }) => id))).map((child) => [child.id, child]));
  return rows.flatMap(({ id, child: known, imported_hash: importedHash, iro, has_iro: hasIro, social_worker: socialWorker, review }) => {
    const child = children.get(id);
    const before = known === null ? null : { iro, socialWorker, hasIro: hasIro === 1, review: reviewFrom(review) };
    return child === undefined ? [] : [{ child, before, importedHash }];
  });
}

/** Keeps what is known of a child now. */
export async function keepKnown(tx: Tx, { child, importedHash }: ComparedChild, { iro, hasIro, socialWorker, review }: KnownOfChild): Promise<void> {
  const values = {
    imported_hash: importedHash,
    iro,
    has_iro: hasIro ? 1 : 0,
    social_worker: socialWorker,
    review: review === null ? null : JSON.stringify(z.encode(reviewAheadSchema, review)),
  };
  await tx
    .insertInto('compared_children')
    .values({ child: child.id, ...values })
    .onConflict((conflict) => conflict.column('child').doUpdateSet(values))
    .execute();
}

function reviewFrom(written: string | null) {
  return written === null ? null : reviewAheadSchema.parse(JSON.parse(written));
}
