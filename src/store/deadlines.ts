import type { Selectable } from 'kysely';
import type { Instant } from '../calendar/london';
import type { DeadlinesTable, Tx } from './schema';

/** Something that has to happen at a time. */
export interface NewDeadline {
  /** Which handler settles it. */
  readonly kind: string;
  /** What it is about. One deadline of a kind waits for a subject at any time. */
  readonly subject: string;
  readonly dueAt: Instant;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A deadline as held; `settledAt` is null while it waits. */
export interface Deadline extends NewDeadline {
  readonly id: number;
  readonly outcome: string | null;
  readonly settledAt: Instant | null;
}

/**
 * Sets a deadline, in the transaction of what it follows from; one of the same kind and subject that waits is replaced.
 * @returns the deadline as it now waits
 */
export async function setDeadline(tx: Tx, { kind, subject, dueAt, data }: NewDeadline, at: Instant): Promise<Deadline> {
  await settleDeadlines(tx, { kind, subject }, 'replaced', at);
  const row = { kind, subject, due_at: dueAt, data: JSON.stringify(data), set_at: at };
  const { id } = await tx.insertInto('deadlines').values(row).returning('id').executeTakeFirstOrThrow();
  return { id, kind, subject, dueAt, data, outcome: null, settledAt: null };
}

/** The deadlines that wait and have come, the first due first. */
export async function deadlinesDue(tx: Tx, at: Instant): Promise<Deadline[]> {
  const rows = await waiting(tx).where('due_at', '<=', at).orderBy('due_at').orderBy('id').execute();
  return rows.map(deadlineFrom);
}

/** The deadlines of a kind that wait, the first due first. */
export async function waitingDeadlines(tx: Tx, kind: string): Promise<Deadline[]> {
  const rows = await waiting(tx).where('kind', '=', kind).orderBy('due_at').orderBy('id').execute();
  return rows.map(deadlineFrom);
}

/** Whether a deadline still waits. */
export async function deadlineWaits(tx: Tx, id: number): Promise<boolean> {
  return (await waiting(tx).where('id', '=', id).executeTakeFirst()) !== undefined;
}

/**
 * Gives a deadline its outcome.
 * @returns whether it still waited; the outcome of one that was settled before stays as it is
 */
export async function settleDeadline(tx: Tx, id: number, outcome: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('deadlines')
    .set({ outcome, settled_at: at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/**
 * Settles a deadline by what follows from it. It counts as settled while that is done, so that what follows may set
 * one of the same kind and subject anew.
 * @param follow does what the deadline asks for, in the same transaction, and gives the outcome
 * @returns the outcome; null where it was settled before, and then nothing follows
 */
export async function settleBy(tx: Tx, id: number, at: Instant, follow: () => Promise<string>): Promise<string | null> {
  if (!(await settleDeadline(tx, id, '', at))) return null;
  const outcome = await follow();
  await tx.updateTable('deadlines').set({ outcome }).where('id', '=', id).execute();
  return outcome;
}

/** Settles what waits of a kind for a subject, because it no longer has to happen. */
export async function settleDeadlines(tx: Tx, { kind, subject }: Pick<NewDeadline, 'kind' | 'subject'>, outcome: string, at: Instant): Promise<void> {
  await tx
    .updateTable('deadlines')
    .set({ outcome, settled_at: at })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('settled_at', 'is', null)
    .execute();
}

/** Deadlines of one kind that wait though their time has passed. */
export interface Overdue {
  readonly kind: string;
  readonly count: number;
  /** When the first of them was due. */
  readonly oldest: Instant;
}

/** What waits though it was due before an instant, by kind. */
export async function overdueDeadlines(tx: Tx, dueBefore: Instant): Promise<Overdue[]> {
  const rows = await tx
    .selectFrom('deadlines')
    .select(({ fn }) => ['kind', fn.countAll().as('count'), fn.min('due_at').as('oldest')])
    .where('settled_at', 'is', null)
    .where('due_at', '<', dueBefore)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return rows.map(({ kind, count, oldest }) => ({ kind, count: Number(count), oldest }));
}

/** Whether there was ever a deadline of a kind, waiting or settled. */
export async function wasEverSet(tx: Tx, kind: string): Promise<boolean> {
  return (await tx.selectFrom('deadlines').select('id').where('kind', '=', kind).limit(1).executeTakeFirst()) !== undefined;
}

/** When a deadline was settled last; null where none ever was. */
export async function lastSettledAt(tx: Tx): Promise<Instant | null> {
  const { last } = await tx
    .selectFrom('deadlines')
    .select(({ fn }) => fn.max('settled_at').as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

function waiting(tx: Tx) {
  return tx.selectFrom('deadlines').selectAll().where('settled_at', 'is', null);
}

function deadlineFrom({ id, kind, subject, due_at: dueAt, data, outcome, settled_at: settledAt }: Selectable<DeadlinesTable>): Deadline {
  return { id, kind, subject, dueAt, data: JSON.parse(data), outcome, settledAt };
}
