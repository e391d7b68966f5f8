import { isoDay } from '../../calendar/local-date';
import { explainOffset, offsetFrom, type Offset } from '../../calendar/offset';
import { localMilestone } from '../local-milestone';
import { milestone } from '../milestone';
import type { ChildRule } from '../rule';

/** An IRO is allocated (Children Act 1989 s25A; IRO Handbook: five working days; each council's own number). */
export const iroAllocated: ChildRule = (view) => {
  const { started, iroAllocated: done } = view.child;
  const standard = view.setting.policy.timetable.iroAllocated;
  if (standard === null) return null;
  return localMilestone(
    { id: 'iro.allocated', sequence: null, from: started, called: 'care started', distance: standard.value, done },
    view,
  );
};

/** SI 2010/959 reg 4(2): the care plan is prepared within ten working days of the start of the first placement. */
const FIRST_CARE_PLAN: Offset = { count: 10, unit: 'wd' };

/** The first care plan: the law's own limit, the same everywhere. */
export const firstCarePlan: ChildRule = (view) => {
  const { started, firstCarePlan: done } = view.child;
  const { calendar } = view.setting;
  return milestone(
    {
      id: 'careplan.first',
      sequence: null,
      legal: offsetFrom(started, FIRST_CARE_PLAN, calendar),
      local: null,
      done,
      source: 'SI 2010/959 reg 4(2)',
      because: () => [`care started ${isoDay(started)}`, explainOffset(started, FIRST_CARE_PLAN, calendar)],
    },
    view,
  );
};
