import { localMilestone } from '../local-milestone';
import type { ReviewRule } from '../rule';

/** Aim to hold the second and later reviews some weeks before the legal limit (B&NES 2024-25 §16 action 1). */
export const aim: ReviewRule = (view) => {
  const { sequence, held } = view.review;
  const standard = view.setting.policy.timetable.aim;
  const limit = view.milestone?.legal ?? null;
  if (standard === null || sequence < 2 || limit === null) return null;
  return localMilestone(
    { id: 'aim', sequence, from: limit, called: 'legal limit', distance: standard.value, done: held?.day ?? null },
    view,
  );
};
