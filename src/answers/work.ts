import type { Act } from '../people/permissions';
import type { MilestoneId } from '../timetable/milestone';
import type { Wanted, WorkGroup } from './work-items';

/** One kind of list: which dates it is made of, who may see it, and how its things are called. */
export interface Work extends Wanted {
  readonly act: Act;
  /** As the echo over the list calls them: `reviews`, `social work reports`. */
  readonly called: string;
  /** One and many of them, as they are counted: `review`, `reviews`. */
  readonly one: string;
  readonly many: string;
  /** "Overdue" is said of the legal limit only: what has none is "past its date". */
  readonly hasLegalLimit: boolean;
  /** Headings that differ from the usual ones. */
  readonly titles: Readonly<Partial<Record<WorkGroup, string>>>;
  /** A sentence that stands under every list of this kind. */
  readonly note: string;
}

/** The dates of a timetable that have one of these ids. */
export function withIds(...ids: readonly MilestoneId[]): Wanted['milestonesOf'] {
  return ({ milestones }) => milestones.filter(({ id }) => ids.includes(id));
}
