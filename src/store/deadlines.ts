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

/** Sets a deadline, in the transaction of what it follows from; one of the same kind and subject that waits is replaced. */
export async function setDeadline(tx: Tx, { kind, subject, dueAt, data }: NewDeadline, at: Instant): Promise<void> {
  await settleDeadlines(tx, { kind, subject }, 'replaced', at);
  await tx.insertInto('deadlines').values({ kind, subject, due_at: dueAt, data: JSON.stringify(data), set_at: at }).execute();
}

/** The deadlines that wait and have come, the first due first. */
export async function deadlinesDue(tx: Tx, at: Instant, limit: number): Promise<Deadline[]> {
  const rows = await tx
    .selectFrom('deadlines')
    .selectAll()
    .where('settled_at', 'is', null)
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(deadlineFrom);
}

/** The deadlines of a kind that wait, the first due first. */
export async function waitingDeadlines(tx: Tx, kind: string): Promise<Deadline[]> {
  const rows = await tx.selectFrom('deadlines').selectAll().where('kind', '=', kind).where('settled_at', 'is', null).orderBy('due_at').execute();
  return rows.map(deadlineFrom);
}

/** Gives a deadline its outcome. */
export async function settleDeadline(tx: Tx, id: number, outcome: string, at: Instant): Promise<void> {
  await tx.updateTable('deadlines').set({ outcome, settled_at: at }).where('id', '=', id).where('settled_at', 'is', null).execute();
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

function deadlineFrom({ id, kind, subject, due_at: dueAt, data, outcome, settled_at: settledAt }: Selectable<DeadlinesTable>): Deadline {
  return { id, kind, subject, dueAt, data: JSON.parse(data), outcome, settledAt };
}
