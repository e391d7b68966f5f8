import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import type { Person } from '../people/person';
import type { Family } from './families';
import type { Random } from './random';
import type { Iro } from './staff';
import { caseworkTeams, type Casework } from './teams';

/**
 * Gives each family in care to an IRO who has room for all its children; the one to show goes to the first IRO.
 */
export function shareOut(families: readonly Family[], iros: readonly Iro[], random: Random): Map<Family, Iro> {
  const shared = new Map<Family, Iro>();
  const room = new Map(iros.map((iro) => [iro, iro.children]));
  const give = (family: Family, iro: Iro) => {
    shared.set(family, iro);
    room.set(iro, (room.get(iro) ?? 0) - family.members.length);
  };
  for (const family of families) {
    const [first] = iros;
    if (family.kind === 'story' && first) give(family, first);
  }
  // Large sibling groups first, so that single children fill what is left.
  const rest = random.shuffled(families.filter((family) => !shared.has(family)));
  for (const family of rest.sort((a, b) => b.members.length - a.members.length)) {
    const withRoom = [...room].filter(([, left]) => left >= family.members.length);
    give(family, random.weighted(withRoom));
  }
  return shared;
}

/** Gives each family to the social worker with the fewest children in the team whose work it is. */
export class SocialWorkers {
  private readonly children = new Map<Person, number>();

  constructor(private readonly people: readonly Person[]) {}

  allocate(family: Family, today: LocalDate, random: Random): Person {
    const casework = caseworkFor(family, today, random);
    const team = random.pick(caseworkTeams.filter((each) => each.casework === casework)).id;
    const ofTeam = this.people.filter((person) => person.team === team && person.roles.includes('social_worker'));
    const least = ofTeam.reduce((a, b) => (this.count(b) < this.count(a) ? b : a));
    this.children.set(least, this.count(least) + family.members.length);
    return least;
  }

  private count(person: Person): number {
    return this.children.get(person) ?? 0;
  }
}

function caseworkFor({ kind, members, started }: Family, today: LocalDate, random: Random): Casework {
  if (kind === 'story') return 'children_in_care';
  if (kind === 'short_breaks') return 'disabled_children';
  if (['authorised', 'placed', 'placement_ended', 'adopted'].includes(kind)) return 'adoption';
  const isSixteen = members.every(({ dateOfBirth }) => addMonths(dateOfBirth, 16 * 12) <= today);
  if (isSixteen && random.chance(0.75)) return 'sixteen_plus';
  if (started > addDays(today, -300)) return 'family_safeguarding';
  return random.chance(0.06) ? 'disabled_children' : 'children_in_care';
}
