import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Instant } from '../calendar/london';
import type { DraftKind, EscalationDraftsTable } from './escalation-tables';
import type { Tx } from './schema';

export type { DraftKind };

/** What somebody begins to write. */
export interface NewDraft {
  readonly person: string;
  readonly kind: DraftKind;
  /** What is being answered; null where nothing was raised yet. */
  readonly escalation: string | null;
  readonly child: string | null;
  /** What was filled in so far; plain JSON. */
  readonly content: Readonly<Record<string, unknown>>;
}

/** A draft as held. Its token also names the escalation that is raised from it, so that it is raised once. */
export interface Draft extends NewDraft {
  readonly token: string;
  readonly updatedAt: Instant;
  /** When it was sent, or thrown away. */
  readonly closedAt: Instant | null;
}

/** Begins a draft. */
export async function openDraft(tx: Tx, draft: NewDraft, at: Instant): Promise<Draft> {
  const { person, kind, escalation, child, content } = draft;
  const token = randomUUID();
  await tx
    .insertInto('escalation_drafts')
    .values({ token, person, kind, escalation, child, content: JSON.stringify(content), updated_at: at })
    .execute();
  return { ...draft, token, updatedAt: at, closedAt: null };
}

/** A draft in the hands of whoever writes it, sent or not; null where it is another's, or never was. */
export async function ownDraft(tx: Tx, token: string, person: string): Promise<Draft | null> {
  const row = await tx.selectFrom('escalation_drafts').selectAll().where('token', '=', token).where('person', '=', person).executeTakeFirst();
  return row ? draftFrom(row) : null;
}

/**
 * Saves what was filled in so far.
 * @returns whether it was saved: not where the draft is another's, or closed
 */
export async function saveDraft(tx: Tx, { token, person, content }: Pick<Draft, 'token' | 'person' | 'content'>, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('escalation_drafts')
    .set({ content: JSON.stringify(content), updated_at: at })
    .where('token', '=', token)
    .where('person', '=', person)
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** The drafts that a person can go on with, the last one written first. */
export async function openDraftsOf(tx: Tx, person: string): Promise<Draft[]> {
  const rows = await stillOpen(tx).where('person', '=', person).orderBy('updated_at', 'desc').orderBy('token').execute();
  return rows.map(draftFrom);
}

/** The drafts of one kind that anybody can go on with. */
export async function openDraftsOfKind(tx: Tx, kind: DraftKind): Promise<Draft[]> {
  return (await stillOpen(tx).where('kind', '=', kind).orderBy('token').execute()).map(draftFrom);
}

/** What a person has begun to answer to an escalation; null where nothing. */
export async function openAnswerOf(tx: Tx, escalation: string, person: string): Promise<Draft | null> {
  const own = stillOpen(tx).where('escalation', '=', escalation).where('person', '=', person);
  const row = await own.orderBy('updated_at', 'desc').limit(1).executeTakeFirst();
  return row ? draftFrom(row) : null;
}

/** Closes a draft that was sent or thrown away; its content stays. */
export async function closeDraft(tx: Tx, token: string, at: Instant): Promise<void> {
  await tx.updateTable('escalation_drafts').set({ closed_at: at }).where('token', '=', token).where('closed_at', 'is', null).execute();
}

/** Hands a draft to somebody else, who goes on with it. */
export async function handDraftTo(tx: Tx, token: string, person: string): Promise<void> {
  await tx.updateTable('escalation_drafts').set({ person }).where('token', '=', token).execute();
}

function stillOpen(tx: Tx) {
  return tx.selectFrom('escalation_drafts').selectAll().where('closed_at', 'is', null);
}

function draftFrom(row: Selectable<EscalationDraftsTable>): Draft {
  const { token, person, kind, escalation, child, content, updated_at: updatedAt, closed_at: closedAt } = row;
  return { token, person, kind, escalation, child, content: JSON.parse(content), updatedAt, closedAt };
}
