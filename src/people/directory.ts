import type { Role } from '../policy/roles';
import type { Person, Team } from './person';

/** The staff list with its lines of management and its tree of teams. */
export class Directory {
  private readonly byId: ReadonlyMap<string, Person>;
  private readonly teamsById: ReadonlyMap<string, Team>;
  private readonly managedBy = new Map<string, Person[]>();

  constructor(
    readonly people: readonly Person[],
    readonly teams: readonly Team[],
  ) {
    this.byId = new Map(people.map((person) => [person.id, person]));
    this.teamsById = new Map(teams.map((team) => [team.id, team]));
    for (const person of people) {
      if (person.lineManager !== null) this.managedBy.set(person.lineManager, [...(this.managedBy.get(person.lineManager) ?? []), person]);
    }
  }

  person(id: string | null): Person | null {
    return id === null ? null : (this.byId.get(id) ?? null);
  }

  team(id: string | null): Team | null {
    return id === null ? null : (this.teamsById.get(id) ?? null);
  }

  withRole(role: Role): readonly Person[] {
    return this.people.filter(({ roles }) => roles.includes(role));
  }

  /** Everybody whom this person manages, directly or through others. */
  everyoneUnder(manager: Person): readonly Person[] {
    const found = new Map<string, Person>();
    const waiting = [...(this.managedBy.get(manager.id) ?? [])];
    for (let person = waiting.pop(); person; person = waiting.pop()) {
      // A loop in the staff list must not keep us here.
      if (found.has(person.id) || person.id === manager.id) continue;
      found.set(person.id, person);
      waiting.push(...(this.managedBy.get(person.id) ?? []));
    }
    return [...found.values()];
  }

  /** Those who manage a person, from their line manager up. */
  managersOf(id: string): readonly Person[] {
    const found: Person[] = [];
    let above = this.person(this.person(id)?.lineManager ?? null);
    while (above !== null && above.id !== id && !found.includes(above)) {
      found.push(above);
      above = this.person(above.lineManager);
    }
    return found;
  }

  /** The teams in which the person or anybody under them works. */
  teamsUnder(manager: Person): ReadonlySet<string> {
    return new Set([manager, ...this.everyoneUnder(manager)].flatMap(({ team }) => (team === null ? [] : [team])));
  }

  /** The ids of a team and of every team below it. */
  withTeamsBelow({ id: top }: Team): ReadonlySet<string> {
    const found = new Set<string>();
    const waiting = [top];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      waiting.push(...this.teams.filter(({ parent }) => parent === id).map((team) => team.id));
    }
    return found;
  }
}

/** A name as it is compared: case, accents, apostrophes and hyphens do not count. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/[\p{M}'’]/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The people whom a typed name can mean: an id, the whole name, or words out of it. */
export function peopleNamed(people: readonly Person[], typed: string): readonly Person[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const byId = people.filter(({ id }) => id === typed);
  if (byId.length > 0) return byId;
  const exact = people.filter(({ name }) => plain(name) === wanted);
  return exact.length > 0 ? exact : people.filter(({ name }) => ` ${plain(name)} `.includes(` ${wanted} `));
}

/** The teams that a typed name can mean: an id, the whole name, or a part of it; the word "team" may be left out. */
export function teamsNamed(teams: readonly Team[], typed: string): readonly Team[] {
  const byId = teams.filter(({ id }) => id === typed);
  if (byId.length > 0) return byId;
  const bare = (text: string) => plain(text).replace(/\bteam\b/g, '').replace(/ +/g, ' ').trim();
  const wanted = bare(typed);
  const exact = teams.filter(({ name }) => bare(name) === wanted);
  return exact.length > 0 || wanted === '' ? exact : teams.filter(({ name }) => bare(name).includes(wanted));
}
