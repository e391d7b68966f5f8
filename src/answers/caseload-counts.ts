import type { StoredChild } from '../store/children';
import type { Setting } from '../timetable/milestone';
import { reportsWork } from './paperwork';
import { reviewsWork } from './reviews-work';
import { isOverdue, selectItems, workItems, type WorkGroup } from './work-items';

/** What stands out among some children: how many reviews are in which state, and how many reports are late. */
export interface CaseloadCounts {
  readonly children: number;
  /** What the list of due reviews shows: within 20 working days or past their date. */
  readonly due: number;
  readonly overdue: number;
  readonly notBooked: number;
  /** Reports past their date for reviews that are still to be held. */
  readonly reportsLate: number;
  readonly inGroup: (group: WorkGroup) => number;
  /** Children whose next review can't be worked out. */
  readonly unknown: number;
}

/** Counts over these children as things stand today. */
export function caseloadCounts(children: readonly StoredChild[], setting: Setting): CaseloadCounts {
  const reviews = workItems(children, reviewsWork(undefined, setting.policy), setting);
  const open = reviews.items.filter(({ milestone }) => milestone.done === null);
  const reports = workItems(children, reportsWork(setting.policy), setting).items;
  return {
    children: children.length,
    due: selectItems(open, {}, setting).length,
    overdue: open.filter((item) => isOverdue(item, setting.today)).length,
    notBooked: open.filter(({ booked }) => booked === null).length,
    reportsLate: reports.filter(({ group }) => group === 'past_standard').length,
    inGroup: (group) => open.filter((item) => item.group === group).length,
    unknown: reviews.unknown.length,
  };
}
