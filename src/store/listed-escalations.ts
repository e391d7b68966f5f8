import type { Selectable, SelectQueryBuilder } from 'kysely';
import { day, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Stage } from '../escalation/stages';
import type { EscalationStatus } from '../escalation/state';
import type { ChildScope } from '../people/permissions';
import { inScope } from './child-scope';
import { inChunks } from './chunks';
import type { EscalationsTable } from './escalation-tables';
import type { Database, Tx } from './schema';

/** An escalation as it stands in a list; everything that happened is loaded by its id. */
export interface ListedEscalation {
  readonly id: string;
  readonly reference: string;
  readonly child: string;
  /** Who carries it: the child's IRO. */
  readonly iro: string | null;
  /** Who is asked for the answer, by id. */
  readonly addressees: readonly string[];
  readonly stage: Stage;
  readonly status: EscalationStatus;
  readonly opened: LocalDate;
  readonly responseDue: LocalDate;
  readonly formalTotalDue: LocalDate | null;
  readonly raisedAt: Instant;
  readonly closedAt: Instant | null;
  /** Taken back before anyone was told. */
  readonly undone: boolean;
  readonly sequence: number;
  /** The hashes of the policy and the calendar that it keeps. */
  readonly policy: string;
  readonly calendar: string;
}

const open: readonly EscalationStatus[] = ['awaiting_response', 'responded', 'held', 'paused'];

/** The escalation with this short reference, in whichever case it is written; null where there is none. */
export async function escalationByReference(tx: Tx, reference: string): Promise<ListedEscalation | null> {
  return (await listed(tx, all(tx).where('reference', '=', reference.toUpperCase())))[0] ?? null;
}

/** Every escalation of a child that was not undone, the first raised first. */
export async function escalationsOfChild(tx: Tx, child: string): Promise<ListedEscalation[]> {
  return listed(tx, all(tx).where('child', '=', child).where('undone', '=', 0).orderBy('raised_at').orderBy('reference'));
}

/** The open escalations of which one of these people is asked for the answer, the first due first. */
export async function openForAddressees(tx: Tx, people: readonly string[]): Promise<ListedEscalation[]> {
  const asked = tx.selectFrom('escalation_addressees').select('escalation').where('person', 'in', people);
  return listed(tx, openOnes(tx).where('id', 'in', asked));
}

/** The open escalations that one of these IROs carries, the first due first. */
export async function openOfIros(tx: Tx, iros: readonly string[]): Promise<ListedEscalation[]> {
  return listed(tx, openOnes(tx).where('iro', 'in', iros));
}

/** The open escalations of the children of a scope, at one stage or at any, the first due first. */
export async function openInScope(tx: Tx, scope: ChildScope, stage: Stage | null = null): Promise<ListedEscalation[]> {
  const children = tx.selectFrom('children').select('id').where((where) => inScope(where, scope));
  const within = openOnes(tx).where('child', 'in', children);
  return listed(tx, stage === null ? within : within.where('stage', '=', String(stage)));
}

/** Every escalation of the children of a scope that was not undone, open or closed, the last raised first. */
export async function escalationsInScope(tx: Tx, scope: ChildScope): Promise<ListedEscalation[]> {
  const children = tx.selectFrom('children').select('id').where((where) => inScope(where, scope));
  return listed(tx, all(tx).where('child', 'in', children).where('undone', '=', 0).orderBy('raised_at', 'desc').orderBy('reference'));
}

/** Every open escalation, the first due first. */
export async function allOpen(tx: Tx): Promise<ListedEscalation[]> {
  return listed(tx, openOnes(tx));
}

function all(tx: Tx) {
  return tx.selectFrom('escalations').selectAll();
}

function openOnes(tx: Tx) {
  return all(tx).where('status', 'in', open).orderBy('response_due').orderBy('reference');
}

async function listed(tx: Tx, query: SelectQueryBuilder<Database, 'escalations', Selectable<EscalationsTable>>): Promise<ListedEscalation[]> {
  const rows = await query.execute();
  const addressees = new Map<string, string[]>();
  for (const part of inChunks(rows)) {
    const ids = part.map(({ id }) => id);
    const asked = await tx.selectFrom('escalation_addressees').selectAll().where('escalation', 'in', ids).orderBy('person').execute();
    for (const { escalation, person } of asked) addressees.set(escalation, [...(addressees.get(escalation) ?? []), person]);
  }
  return rows.map((row) => listedFrom(row, addressees.get(row.id) ?? []));
}

function listedFrom(row: Selectable<EscalationsTable>, addressees: readonly string[]): ListedEscalation {
  const { id, reference, child, iro, stage, status, raised_at: raisedAt, closed_at: closedAt, sequence, policy, calendar } = row;
  return {
    id, reference, child, iro, addressees, stage: stage === 'informal' ? stage : Number(stage), status,
    opened: day(row.opened), responseDue: day(row.response_due), formalTotalDue: row.formal_total_due === null ? null : day(row.formal_total_due),
    raisedAt, closedAt, undone: row.undone === 1, sequence, policy, calendar,
  };
}
