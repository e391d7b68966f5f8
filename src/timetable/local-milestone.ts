import { isoDay, type LocalDate } from '../calendar/local-date';
import { explainOffset, offsetFrom, type Offset } from '../calendar/offset';
import { milestone, type ChildView, type MilestoneId, type Outcome } from './milestone';

/** A date that only the council's own standard sets: a distance from one day. */
export interface LocalMilestone {
  readonly id: MilestoneId;
  readonly sequence: number | null;
  readonly from: LocalDate;
  /** What happens on the day it counts from, for the explanation: `review held`. */
  readonly called: string;
  readonly distance: Offset;
  readonly done: LocalDate | null;
}

/** The milestone of a local standard; its source is the policy. */
export function localMilestone({ id, sequence, from, called, distance, done }: LocalMilestone, view: ChildView): Outcome {
  const { policy, localCalendar } = view.setting;
  return milestone(
    {
      id,
      sequence,
      legal: null,
      local: offsetFrom(from, distance, localCalendar),
      done,
      source: policy.id,
      because: () => [`${called} ${isoDay(from)}`, explainOffset(from, distance, localCalendar)],
    },
    view,
  );
}
