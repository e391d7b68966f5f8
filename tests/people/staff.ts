import type { Person, Team } from '../../src/people/person';
import type { Role } from '../../src/policy/roles';

/** Somebody on a staff list, in a full-time post. */
export function person(id: string, roles: readonly Role[], given: Partial<Person> = {}): Person {
  return {
    id,
    name: id,
    email: null,
    roles,
    team: null,
    lineManager: null,
    teamsObjectId: null,
    workingDays: [1, 2, 3, 4, 5],
    fte: null,
    childProtectionCases: 0,
    ...given,
  };
}

export function team(id: string, parent: string | null = null, name = id): Team {
  return { id, name, parent };
}
