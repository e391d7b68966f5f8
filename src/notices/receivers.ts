import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import { holderOf } from '../people/addressee';
import type { Directory } from '../people/directory';
import type { Allocation, Person } from '../people/person';
import type { Role } from '../policy/roles';
import { isAtWork } from './hours';

/** Who is told what the holders of roles are told of one child. */
export interface ReceiversOfChild {
  readonly of: (role: Role) => readonly Person[];
  /** Whether any holder of a role is at work on a day; who is away is not asked. */
  readonly isAtWork: (role: Role, date: LocalDate) => boolean;
}

/** Finds who is told, child by child; once for all children who are allocated alike. */
export class Receivers {
  private readonly known = new Map<string, ReceiversOfChild>();

  constructor(private readonly directory: Directory, private readonly calendar: WorkingDays) {}

  for(allocation: Allocation): ReceiversOfChild {
    const { iro, socialWorker, team } = allocation;
    const key = `${iro ?? ''}\n${socialWorker ?? ''}\n${team ?? ''}`;
    const receivers = this.known.get(key) ?? this.of(allocation);
    this.known.set(key, receivers);
    return receivers;
  }

  private of(allocation: Allocation): ReceiversOfChild {
    const found = new Map<Role, readonly Person[]>();
    const of = (role: Role) => {
      const holders = found.get(role) ?? this.holders(role, allocation);
      found.set(role, holders);
      return holders;
    };
    return { of, isAtWork: (role, date) => of(role).some(({ workingDays }) => isAtWork(date, { calendar: this.calendar, workingDays })) };
  }

  /**
   * The managers and the business support of the officers are those of the child's officer, else all who hold the post. Where a child has
   * no officer, those who manage the officers are told in their place; where it has no worker, the team's manager.
   */
  private holders(role: Role, allocation: Allocation): readonly Person[] {
    const one = (holder: Person | null) => (holder === null ? [] : [holder]);
    switch (role) {
      case 'iro_manager':
      case 'business_support':
        return this.besideTheOfficer(role, allocation);
      case 'iro': {
        const officer = this.directory.person(allocation.iro);
        return officer === null ? this.besideTheOfficer('iro_manager', allocation) : [officer];
      }
      case 'social_worker':
        return one(holderOf(role, allocation, this.directory) ?? holderOf('team_manager', allocation, this.directory));
      default:
        return one(holderOf(role, allocation, this.directory));
    }
  }

  private besideTheOfficer(role: Role, { iro }: Allocation): readonly Person[] {
    const officer = this.directory.person(iro);
    const manager = officer && this.directory.managersOf(officer.id).find(({ roles }) => roles.includes(role));
    if (manager) return [manager];
    const all = this.directory.withRole(role);
    const inTheirTeam = all.filter(({ team }) => team !== null && team === officer?.team);
    return inTheirTeam.length > 0 ? inTheirTeam : all;
  }
}
