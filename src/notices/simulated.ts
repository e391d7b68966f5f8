import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { Allocation } from '../people/person';
import type { CouncilPolicy } from '../policy/council-policy';
import type { ChildFacts } from '../timetable/facts';
import type { ListTold, Told } from './council-morning';
import type { CouncilStaff } from './presence';

/** A child as it is known at the end, with who works with it all along. */
export interface SimulatedChild {
  readonly facts: ChildFacts;
  readonly allocation: Allocation;
}

/** A council over a period, both days included, under one policy. */
export interface Simulating {
  readonly policy: CouncilPolicy;
  readonly calendar: WorkingDays;
  readonly staff: CouncilStaff;
  readonly children: readonly SimulatedChild[];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What one person would receive on a day; children by their references. */
export interface PersonDay {
  readonly person: string;
  /** Null where no digest goes out. Lines and lists of a rule that is being tried out are not in it. */
  readonly digest: { readonly lines: readonly Told<string>[]; readonly lists: readonly ListTold<string>[] } | null;
  readonly cards: readonly Told<string>[];
  /** What a rule that is being tried out would have told them. */
  readonly monitored: readonly Told<string>[];
}

export interface SimulatedDay {
  readonly day: LocalDate;
  /** Those who would receive anything, or would under a rule that is being tried out. */
  readonly people: readonly PersonDay[];
}
