import { addDays, type LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { Absence } from '../people/absence';
import { whoActs } from '../people/cover';
import type { Directory } from '../people/directory';
import { routeFor } from '../people/routing';
import { isAtWork } from './hours';

/** The staff of a council, and who is away: today, and on the mornings before where that is known, in the order in which it was set. */
export interface CouncilStaff {
  readonly directory: Directory;
  readonly absences: readonly Absence[];
  /**
   * The mornings that were done of late, where that is known: on others nobody was told anything. What lies before the first of
   * them counts as done, and so do all where none ever was.
   */
  readonly morningsDone?: ReadonlySet<LocalDate>;
}

/** Somebody who hears what is meant for the holder of a post, and whom they hear it for where it is not themselves. */
export interface Hearer {
  readonly person: string;
  readonly standingFor: string | null;
}

/** Nobody's last morning lies further back than this. */
const LOOKED_BACK = 42;

/** Who is at work this morning, and who hears what is meant for those who are away. */
export class Presence {
  private readonly lastMornings = new Map<string, LocalDate | null>();
  private readonly hearers = new Map<string, readonly Hearer[]>();
  private readonly firstDone: LocalDate;

  constructor(private readonly staff: CouncilStaff, private readonly today: LocalDate, private readonly calendar: WorkingDays) {
    this.firstDone = [...(staff.morningsDone ?? [])].reduce((first, date) => (date < first ? date : first), today);
  }

  /** The morning before today's on which somebody was at work and told what there was; null where they are not at work today. */
  lastMorningOf(person: string): LocalDate | null {
    const known = this.lastMornings.get(person);
    if (known !== undefined) return known;
    const found = this.isHere(person, this.today) ? this.lookBack(person) : null;
    this.lastMornings.set(person, found);
    return found;
  }

  /** Those who hear what is meant for somebody: themselves, whoever stands in, else those who manage them; empty where nobody is left. */
  hearersFor(holder: string): readonly Hearer[] {
    const known = this.hearers.get(holder);
    if (known) return known;
    const found = this.lookUpHearers(holder);
    this.hearers.set(holder, found);
    return found;
  }

  private lookUpHearers(holder: string): readonly Hearer[] {
    const route = routeFor(this.staff.directory, this.staff.absences)(holder, this.today);
    switch (route.kind) {
      case 'to':
        return [{ person: holder, standingFor: null }];
      case 'stands_in':
        return [{ person: route.person, standingFor: holder }];
      case 'nobody':
        return route.tell.map((person) => ({ person, standingFor: holder }));
    }
  }

  private lookBack(person: string): LocalDate {
    for (let back = 1; back < LOOKED_BACK; back++) {
      const date = addDays(this.today, -back);
      if (this.wasDone(date) && this.isHere(person, date)) return date;
    }
    return addDays(this.today, -LOOKED_BACK);
  }

  private wasDone(date: LocalDate): boolean {
    return date < this.firstDone || (this.staff.morningsDone?.has(date) ?? true);
  }

  private isHere(id: string, date: LocalDate): boolean {
    const person = this.staff.directory.person(id);
    if (person === null || !isAtWork(date, { calendar: this.calendar, workingDays: person.workingDays })) return false;
    return whoActs(id, date, this.staff.absences).kind === 'self';
  }
}
