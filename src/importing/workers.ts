import type { Person, Team } from '../people/person';
import { finderAmong, type Finder } from './finder';
import type { ReadingReport } from './report';

/**
 * Names the people and teams of an allocation by their ids on the council's own lists. Whoever is not on them stays as
 * the source writes them, with one warning for each.
 */
export class Workers {
  private readonly findPerson: Finder;
  private readonly findTeam: Finder;
  private readonly strays = new Set<string>();

  constructor(
    private readonly people: readonly Person[],
    private readonly teams: readonly Team[],
    private readonly report: ReadingReport,
  ) {
    this.findPerson = finderAmong(people);
    this.findTeam = finderAmong(teams);
  }

  /**
   * @param written how the source names the person
   * @param otherwise what else it knows them by (a staff number, a name)
   */
  person(written: string | null, otherwise: readonly (string | null)[] = []): string | null {
    if (written === null) return null;
    for (const each of [written, ...otherwise]) {
      const id = each === null ? null : this.findPerson(each);
      if (id !== null) return id;
    }
    if (this.people.length > 0) this.stray(`${written} works with children and is not on the staff list: add them`);
    else this.stray('there is no staff list to find people on: whoever works with a child is named as the source names them');
    return written;
  }

  team(written: string | null): string | null {
    const id = written === null ? null : this.findTeam(written);
    if (id === null && written !== null && this.teams.length > 0) this.stray(`the team "${written}" is not on the list of teams`);
    return id ?? written;
  }

  private stray(sentence: string): void {
    if (!this.strays.has(sentence)) this.report.warn(sentence);
    this.strays.add(sentence);
  }
}
