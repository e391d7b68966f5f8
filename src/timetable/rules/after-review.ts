import { localMilestone } from '../local-milestone';
import type { MilestoneId } from '../milestone';
import type { ReviewRule } from '../rule';

/** The decisions of the review go out (five working days in every council's report and in the Handbook). */
export const decisions: ReviewRule = afterReview('decisions', 'decisions', 'decisionsSent');

/** The IRO completes the record (B&NES 2023-24 §6.12: 15 of the 20 working days; Rotherham 2022-23: 15 days). */
export const recordCompleted: ReviewRule = afterReview('record.completed', 'recordCompleted', 'recordCompleted');

/** The record is distributed (20 working days; BCP 2023-24 §14: 20 days and 5 more to send). */
export const recordSent: ReviewRule = afterReview('record.sent', 'recordSent', 'recordSent');

/** The IRO writes to the child (BCP 2023-24: 20 days; B&NES: with the record, 20 working days). */
export const letter: ReviewRule = afterReview('letter', 'letter', 'letterSent');

/** The social worker brings the care plan up to date (Rotherham 2022-23: ten working days). */
export const carePlanUpdated: ReviewRule = afterReview('careplan.updated', 'carePlanUpdated', 'carePlanUpdated');

type AfterReviewStandard = 'decisions' | 'recordCompleted' | 'recordSent' | 'letter' | 'carePlanUpdated';
type DayItWasDone = 'decisionsSent' | 'recordCompleted' | 'recordSent' | 'letterSent' | 'carePlanUpdated';

/** What follows a review counts from the day it was finished: part 2 where there was one. */
function afterReview(id: MilestoneId, name: AfterReviewStandard, doneBy: DayItWasDone): ReviewRule {
  return (view) => {
    const { sequence, held } = view.review;
    const standard = view.setting.policy.timetable[name];
    if (standard === null || held === null) return null;
    const called = held.secondPart === null ? 'review held' : 'part 2 of the review held';
    return localMilestone({ id, sequence, from: held.concluded, called, distance: standard.value, done: held[doneBy] }, view);
  };
}
