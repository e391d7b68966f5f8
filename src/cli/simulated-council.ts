import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import { demoCouncil, DEMO_SEED } from '../demo/council';
import { readSource } from '../importing/read-source';
import type { SimulatedChild } from '../notices/simulated';
import { Directory } from '../people/directory';
import type { Allocation, Person } from '../people/person';
import type { Role } from '../policy/roles';
import type { Had } from './installation';

/** The children and the staff that a simulation is about. */
export interface SimulatedCouncil {
  readonly children: readonly SimulatedChild[];
  readonly directory: Directory;
}

/** The demo council as it is on the last day of the period. */
export function simulatedDemo(to: LocalDate, calendar: WorkingDays): Had<SimulatedCouncil> {
  try {
    const { children, people, teams } = demoCouncil({ seed: DEMO_SEED, today: to, calendar });
    return { ok: true, value: { children, directory: new Directory(people, teams) } };
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, problem: `--to: ${error.message}` };
    throw error;
  }
}

/**
 * A council from a file of facts, or a folder of them with its staff. Where the source names nobody, each post is one person of that name,
 * so that what is told to each post can be seen.
 */
export async function simulatedFacts(path: string, to: LocalDate): Promise<Had<SimulatedCouncil>> {
  const source = await readSource(path, 'facts', to);
  if (!source.ok) return { ok: false, problem: `--facts: ${source.problem}` };
  const { batch, rejected: [wrong] } = source.reading;
  if (wrong) {
    const place = wrong.line === null ? wrong.file : `${wrong.file}, line ${wrong.line}`;
    return { ok: false, problem: `--facts: ${place}: ${wrong.field === null ? 'the line' : wrong.field} ${wrong.problem}` };
  }
  if (batch.children.length === 0) return { ok: false, problem: `--facts: ${path} has no children: give one child's facts a line` };
  const isUnnamed = batch.people === null;
  const children = batch.children.map(({ facts, allocation }) => ({ facts, allocation: isUnnamed ? posts : (allocation ?? nobody) }));
  return { ok: true, value: { children, directory: new Directory(batch.people ?? onePersonAPost(), batch.teams ?? []) } };
}

const posts: Allocation = { iro: 'iro', socialWorker: 'social_worker', team: null };
const nobody: Allocation = { iro: null, socialWorker: null, team: null };

/** Each post under the one after it. */
const lines: readonly (readonly Role[])[] = [
  ['social_worker', 'line_manager', 'team_manager', 'service_manager', 'head_of_service', 'assistant_director', 'service_director', 'director'],
  ['iro', 'iro_manager', 'service_director'],
  ['business_support', 'iro_manager'],
];

function onePersonAPost(): readonly Person[] {
  const people = new Map<Role, Person>();
  for (const line of lines) {
    line.forEach((role, at) => {
      if (people.has(role)) return;
      people.set(role, {
        id: role, name: role, email: null, roles: [role], team: null, lineManager: line[at + 1] ?? null, teamsObjectId: null,
        workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0,
      });
    });
  }
  return [...people.values()];
}
