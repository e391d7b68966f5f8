import type { Insertable } from 'kysely';
import type { Instant } from '../calendar/london';
import type { Person, Team } from '../people/person';
import { inChunks } from './chunks';
import type { PeopleTable, Tx } from './schema';

/** How many people of a staff list are new, changed or back, how many are as held, and how many are no longer on it. */
export interface StaffChanges {
  readonly changed: number;
  readonly unchanged: number;
  readonly left: number;
}

/**
 * Puts the whole staff list in place of the one held. Whoever is no longer on it is kept, and refused from `at` on;
 * a link to Teams stays where the list has none for that person and gives it to nobody else.
 */
export async function replaceStaff(tx: Tx, listed: readonly Person[], at: Instant): Promise<StaffChanges> {
  const rows = await tx.selectFrom('people').selectAll().execute();
  const held = new Map<string, Insertable<PeopleTable>>(rows.map((row) => [row.id, row]));
  const given = new Set(listed.map(({ teamsObjectId }) => teamsObjectId));
  const staff = listed.map((person) => {
    const link = held.get(person.id)?.teams_object_id ?? null;
    return personRow(person, given.has(link) ? null : link);
  });
  const changed = staff.filter((row) => !isSame(row, held.get(row.id)));
  await putPeople(tx, changed);

  const ids = new Set(listed.map(({ id }) => id));
  const gone = rows.filter(({ id, left_at: leftAt }) => leftAt === null && !ids.has(id)).map(({ id }) => id);
  for (const part of inChunks(gone)) {
    await tx.updateTable('people').set({ left_at: at }).where('id', 'in', part).execute();
  }
  return { changed: changed.length, unchanged: staff.length - changed.length, left: gone.length };
}

/** Puts these teams in place of those held. */
export async function replaceTeams(tx: Tx, teams: readonly Team[]): Promise<void> {
  await tx.deleteFrom('teams').execute();
  for (const part of inChunks(teams)) {
    await tx.insertInto('teams').values(part.map(({ id, name, parent }) => ({ id, name, parent }))).execute();
  }
}

async function putPeople(tx: Tx, people: readonly Insertable<PeopleTable>[]): Promise<void> {
  for (const part of inChunks(people)) {
    await tx
      .insertInto('people')
      .values(part)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          email: row.ref('excluded.email'),
          roles: row.ref('excluded.roles'),
          team: row.ref('excluded.team'),
          line_manager: row.ref('excluded.line_manager'),
          teams_object_id: row.ref('excluded.teams_object_id'),
          working_days: row.ref('excluded.working_days'),
          fte: row.ref('excluded.fte'),
          child_protection_cases: row.ref('excluded.child_protection_cases'),
          left_at: row.ref('excluded.left_at'),
        })),
      )
      .execute();
  }
}

function personRow(person: Person, link: string | null) {
  return {
    id: person.id,
    name: person.name,
    email: person.email,
    roles: JSON.stringify(person.roles),
    team: person.team,
    line_manager: person.lineManager,
    teams_object_id: person.teamsObjectId ?? link,
    working_days: JSON.stringify(person.workingDays),
    fte: person.fte,
    child_protection_cases: person.childProtectionCases,
    left_at: null,
  } satisfies Insertable<PeopleTable>;
}

function isSame(row: ReturnType<typeof personRow>, held: Insertable<PeopleTable> | undefined): boolean {
  return held !== undefined && (Object.keys(row) as (keyof typeof row)[]).every((column) => row[column] === held[column]);
}
