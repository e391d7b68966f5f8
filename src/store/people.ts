import { sql, type Selectable } from 'kysely';
import type { Instant } from '../calendar/london';
import type { Person, Team } from '../people/person';
import type { PeopleTable, Tx } from './schema';

/** A person as held, those included who are no longer on the staff list. */
export interface HeldPerson extends Person {
  /** From when on they are refused; null for whoever works here. */
  readonly leftAt: Instant | null;
}

/** Who works here and has this Microsoft Entra object id, in whichever case it is written; null where nobody has it, or more than one. */
export async function personByTeamsId(tx: Tx, teamsObjectId: string): Promise<Person | null> {
  return onlyOne(await presentWithTeamsId(tx, teamsObjectId).limit(2).execute());
}

/** Who works here and has this e-mail address, upper or lower case; null where nobody has it, or more than one. */
export async function personByEmail(tx: Tx, email: string): Promise<Person | null> {
  return onlyOne(await present(tx).where(sql`lower(email)`, '=', sql`lower(${email})`).limit(2).execute());
}

/** A person by their id in the staff list, who may have left; null where it was never on it. */
export async function personById(tx: Tx, id: string): Promise<HeldPerson | null> {
  const row = await tx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? heldPerson(row) : null;
}

/** Everybody who works here, by id. */
export async function allPeople(tx: Tx): Promise<Person[]> {
  return (await present(tx).orderBy('id').execute()).map(heldPerson);
}

/** All teams, by id. */
export async function allTeams(tx: Tx): Promise<Team[]> {
  const rows = await tx.selectFrom('teams').selectAll().orderBy('id').execute();
  return rows.map(({ id, name, parent }) => ({ id, name, parent }));
}

/**
 * Links a person who works here to their Microsoft Entra object id, once: only while they have none and nobody else
 * who works here has this one.
 * @returns whether the link was made
 */
export async function linkTeamsId(tx: Tx, person: string, teamsObjectId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ teams_object_id: teamsObjectId })
    .where('id', '=', person)
    .where('teams_object_id', 'is', null)
    .where('left_at', 'is', null)
    .where((where) => where.not(where.exists(presentWithTeamsId(tx, teamsObjectId))))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function present(tx: Tx) {
  return tx.selectFrom('people').selectAll().where('left_at', 'is', null);
}

function presentWithTeamsId(tx: Tx, teamsObjectId: string) {
  return present(tx).where(sql`lower(teams_object_id)`, '=', sql`lower(${teamsObjectId})`);
}

/** Nobody is taken for somebody else: where two share an address, neither is known by it. */
function onlyOne([row, another]: readonly Selectable<PeopleTable>[]): Person | null {
  return row && !another ? heldPerson(row) : null;
}

function heldPerson(row: Selectable<PeopleTable>): HeldPerson {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    roles: JSON.parse(row.roles),
    team: row.team,
    lineManager: row.line_manager,
    teamsObjectId: row.teams_object_id,
    workingDays: JSON.parse(row.working_days),
    fte: row.fte,
    childProtectionCases: row.child_protection_cases,
    leftAt: row.left_at,
  };
}
