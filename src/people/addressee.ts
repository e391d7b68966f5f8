import type { Ladder, LadderStep } from '../policy/ladder';
import type { Role } from '../policy/roles';
import type { Directory } from './directory';
import type { Allocation, Person } from './person';

/**
 * Who answers a step of a ladder, by id: the holder of each of its roles. Several roles make several addressees, of whom
 * the first answer counts. Empty where nobody holds any of them.
 */
export function addresseesOf({ to }: Pick<LadderStep, 'to'>, allocation: Allocation, directory: Directory): readonly string[] {
  const holders = to.flatMap((role) => holderOf(role, allocation, directory) ?? []);
  return [...new Set(holders.map(({ id }) => id))];
}

/**
 * Who is told where nobody answers a step: the holders of the next step above it that has any.
 * @param place the step's, counted from 0 at the lowest rung
 */
export function holdersAbove({ steps }: Ladder, place: number, allocation: Allocation, directory: Directory): readonly string[] {
  const above = steps.slice(place + 1).map((step) => addresseesOf(step, allocation, directory));
  return above.find((holders) => holders.length > 0) ?? [];
}

/**
 * Who holds a role for a child. The social worker and the line manager are the child's worker and whoever manages them. A
 * post is held by the first holder among those who manage the worker, from the line manager up; else by one in the child's
 * team or the teams above it. Null where nobody does.
 */
export function holderOf(role: Role, allocation: Allocation, directory: Directory): Person | null {
  const worker = directory.person(allocation.socialWorker);
  if (role === 'social_worker') return worker;
  const managers = worker === null ? [] : directory.managersOf(worker.id);
  if (role === 'line_manager') return managers[0] ?? null;
  if (role === 'iro') return directory.person(allocation.iro);
  return managers.find(({ roles }) => roles.includes(role)) ?? holderInTeams(role, allocation.team, directory);
}

function holderInTeams(role: Role, lowest: string | null, directory: Directory): Person | null {
  const holders = directory.withRole(role);
  const looked = new Set<string>();
  let team = directory.team(lowest);
  // A loop in the tree of teams must not keep us here.
  while (team !== null && !looked.has(team.id)) {
    const { id, parent } = team;
    const holder = holders.find((person) => person.team === id);
    if (holder) return holder;
    looked.add(id);
    team = directory.team(parent);
  }
  return null;
}
