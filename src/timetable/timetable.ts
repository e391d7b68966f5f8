import type { ChildFacts } from './facts';
import type { ClockName } from './clocks';
import { asKnownOn } from './known';
import { isRefusedMilestone, type Milestone, type Outcome, type RefusedMilestone, type Setting } from './milestone';
import type { ChildRule, ReviewRule } from './rule';
import { carePlanUpdated, decisions, letter, recordCompleted, recordSent } from './rules/after-review';
import { aim } from './rules/aim';
import { firstCarePlan, iroAllocated } from './rules/entry-to-care';
import { lastReview, pathway } from './rules/growing-up';
import { midway } from './rules/midway';
import { permanenceAchieved, permanencePlan } from './rules/permanence';
import { premeeting, report } from './rules/preparation';
import { reviewMilestone } from './rules/review';
import { visit } from './rules/visit';
import { scheduleOf } from './schedule';

/** What hangs on a review. */
const reviewRules: readonly ReviewRule[] = [
  aim, premeeting, report, decisions, recordCompleted, recordSent, letter, carePlanUpdated, midway, visit, permanencePlan,
];

const childRules: readonly ChildRule[] = [iroAllocated, firstCarePlan, lastReview, pathway, permanenceAchieved];

/** Everything that is due, was due or will be due for one child, as things stand on one day. */
export interface Timetable {
  readonly child: string;
  /** The review clock that runs; null when care has not begun or has ended. */
  readonly clock: ClockName | null;
  /** Ordered by due date, then id, then review. */
  readonly milestones: readonly Milestone[];
  readonly refused: readonly RefusedMilestone[];
}

export type TimetableReading =
  | { readonly ok: true; readonly timetable: Timetable }
  | { readonly ok: false; readonly problem: string };

/**
 * A child's timetable under a council's policy.
 * @returns the timetable, or one sentence where the facts contradict themselves
 */
export function timetableOf(facts: ChildFacts, setting: Setting): TimetableReading {
  if (facts.care.started > setting.today) {
    return { ok: true, timetable: { child: facts.child, clock: null, milestones: [], refused: [] } };
  }
  const known = asKnownOn(facts, setting.today);
  if (!known.ok) return known;
  const view = { child: known.child, setting };
  const milestones: Milestone[] = [];
  const refused: RefusedMilestone[] = [];
  const add = (outcome: Outcome | null): Milestone | null => {
    if (outcome === null) return null;
    if (!isRefusedMilestone(outcome)) {
      milestones.push(outcome);
      return outcome;
    }
    refused.push(outcome);
    return null;
  };

  const schedule = scheduleOf(known.child, setting);
  for (const review of schedule) {
    const reviewView = { ...view, review, milestone: add(reviewMilestone(review, view)) };
    for (const rule of reviewRules) add(rule(reviewView));
  }
  for (const rule of childRules) add(rule(view));
  milestones.sort(byDueIdAndReview);
  const next = schedule.find(({ held }) => held === null);
  return { ok: true, timetable: { child: facts.child, clock: next?.clock ?? null, milestones, refused } };
}

/** Whether something is still to be done. */
export function isOpen({ status }: Milestone): boolean {
  return status === 'overdue' || status === 'due' || status === 'upcoming';
}

function byDueIdAndReview(a: Milestone, b: Milestone): number {
  if (a.due !== b.due) return a.due - b.due;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  return (a.sequence ?? 0) - (b.sequence ?? 0);
}
