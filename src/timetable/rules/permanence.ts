import { isoDay } from '../../calendar/local-date';
import { localMilestone } from '../local-milestone';
import { milestone } from '../milestone';
import type { ChildRule, ReviewRule } from '../rule';

/** A plan for permanence is made by the day the second review is due (IRO Handbook ch. 2; statutory guidance vol. 2). */
export const permanencePlan: ReviewRule = (view) => {
  const { child, setting, review, milestone: second } = view;
  if (setting.policy.timetable.permanencePlan === null || review.sequence !== 2 || second === null) return null;
  return milestone(
    {
      id: 'permanence.plan',
      sequence: null,
      legal: null,
      local: second.due,
      done: child.permanencePlan,
      source: setting.policy.id,
      because: () => [`second review due ${isoDay(second.due)}`],
    },
    view,
  );
};

/** Permanence is achieved within some months of care (BCP 2023-24: nine). */
export const permanenceAchieved: ChildRule = (view) => {
  const { started, permanenceAchieved: done } = view.child;
  const standard = view.setting.policy.timetable.permanenceAchieved;
  if (standard === null) return null;
  return localMilestone(
    { id: 'permanence.achieved', sequence: null, from: started, called: 'care started', distance: standard.value, done },
    view,
  );
};
