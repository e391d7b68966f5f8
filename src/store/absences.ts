import { day, isoDay, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Absence } from '../people/absence';
import { writeAudit } from './audit';
import type { Tx } from './schema';

/** An absence as held. Its cover is null too where whoever was named has left since. */
export interface HeldAbsence extends Absence {
  readonly id: number;
}

/** An absence that is to be set, and who sets it: the person themselves or somebody who manages them. */
export interface NewAbsence extends Absence {
  readonly by: string;
}

/** Sets an absence, with a line in the audit trail. Whether it may be set has been looked at before. */
export async function setAbsence(tx: Tx, { person, from, to, cover, by }: NewAbsence, at: Instant): Promise<HeldAbsence> {
  const row = { person, from_day: isoDay(from), to_day: isoDay(to), cover };
  const { id } = await tx.insertInto('absences').values({ ...row, set_at: at, set_by: by }).returning('id').executeTakeFirstOrThrow();
  await writeAudit(tx, [{ at, actor: by, action: 'absence set', child: null, reason: null, detail: JSON.stringify({ absence: id, ...row }) }]);
  return { id, person, from, to, cover };
}

/**
 * Ends an absence that has begun, or takes it back before, with a line in the audit trail.
 * @returns whether it stood until now
 */
export async function endAbsence(tx: Tx, id: number, by: string, at: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('absences')
    .set({ ended_at: at, ended_by: by })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await writeAudit(tx, [{ at, actor: by, action: 'absence ended', child: null, reason: null, detail: JSON.stringify({ absence: id }) }]);
  return true;
}

/** Every absence that takes in this day, in the order in which they were set. */
export async function absencesOn(tx: Tx, date: LocalDate): Promise<HeldAbsence[]> {
  return absencesBetween(tx, date, date);
}

/** Every absence that takes in any of these days, both included, in the order in which they were set. */
export async function absencesBetween(tx: Tx, from: LocalDate, to: LocalDate): Promise<HeldAbsence[]> {
  // Asked to sort, SQLite walks through all that were ever set; the index on the last day gives the few that are meant.
  const rows = await standing(tx).where('to_day', '>=', isoDay(from)).where('from_day', '<=', isoDay(to)).execute();
  return rows.map(absenceFrom).sort((a, b) => a.id - b.id);
}

/** The absences of a person that were not ended, those of the past included, by their first day. */
export async function absencesOf(tx: Tx, person: string): Promise<HeldAbsence[]> {
  const rows = await standing(tx).where('person', '=', person).orderBy('from_day').orderBy('absences.id').execute();
  return rows.map(absenceFrom);
}

function standing(tx: Tx) {
  return tx
    .selectFrom('absences')
    .leftJoin('people', (join) => join.onRef('people.id', '=', 'absences.cover').on('people.left_at', 'is', null))
    .select(['absences.id as id', 'absences.person as person', 'from_day', 'to_day', 'people.id as cover'])
    .where('ended_at', 'is', null);
}

interface StandingRow {
  readonly id: number;
  readonly person: string;
  readonly from_day: string;
  readonly to_day: string;
  readonly cover: string | null;
}

function absenceFrom({ id, person, from_day: from, to_day: to, cover }: StandingRow): HeldAbsence {
  return { id, person, from: day(from), to: day(to), cover };
}
