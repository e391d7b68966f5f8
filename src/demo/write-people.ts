import type { Person } from '../people/person';
import { csvText } from './csv';

const columns = [
  'id', 'name', 'email', 'roles', 'team', 'line manager', 'Teams object id', 'working days', 'fte', 'child protection cases',
] as const;

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The staff list as `people.csv`. */
export function peopleCsv(people: readonly Person[]): string {
  return csvText(
    columns,
    people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      roles: person.roles.join(';'),
      team: person.team,
      'line manager': person.lineManager,
      'Teams object id': person.teamsObjectId,
      'working days': person.workingDays.map((day) => dayNames[day - 1]).join(' '),
      fte: person.fte,
      'child protection cases': String(person.childProtectionCases),
    })),
  );
}
