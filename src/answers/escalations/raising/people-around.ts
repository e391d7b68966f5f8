import type { Person } from '../../../people/person';
import type { Option } from '../../views';
import { rungWithHolders, type Circumstances } from '../circumstances';

/** A phone scrolls through so many names; whoever is not among them can be typed. */
const MOST_OFFERED = 40;

/** Those who may have to act for a child: the worker, who manages them, who answers the ladder's stages, the child's team. */
export function peopleAround(circumstances: Circumstances): readonly Person[] {
  const { child: { allocation }, directory, context } = circumstances;
  const { socialWorker, team } = allocation;
  const holders = context.version.policy.ladder.steps.flatMap(({ stage }) => rungWithHolders(stage, circumstances)?.holders ?? []);
  const managers = socialWorker === null ? [] : directory.managersOf(socialWorker);
  const near = [directory.person(socialWorker), ...managers, ...holders.map((id) => directory.person(id))];
  const inTeam = directory.people.filter((person) => team !== null && person.team === team);
  const all = [...near, ...inTeam].filter((person) => person !== null);
  return [...new Set(all)].slice(0, MOST_OFFERED);
}

/** People to choose from, with the team where that helps to tell them apart. */
export function optionsOf(people: readonly Person[], { directory }: Pick<Circumstances, 'directory'>, valueOf: (person: Person) => string): readonly Option[] {
  return people.map((person) => {
    const team = directory.team(person.team)?.name;
    return { value: valueOf(person), title: team === undefined ? person.name : `${person.name}, ${team}` };
  });
}
