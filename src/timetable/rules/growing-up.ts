import { addDays, addMonths, isoDay, later } from '../../calendar/local-date';
import { explainOffset, offsetFrom, type Offset } from '../../calendar/offset';
import { localMilestone } from '../local-milestone';
import { milestone } from '../milestone';
import type { ChildRule } from '../rule';

/** A child is "eligible" once looked after for 13 weeks (SI 2010/959 reg 40). */
const ELIGIBLE_AFTER_DAYS = 91;
/** The assessment is complete within three months (SI 2010/959 reg 42). */
const ASSESSED_WITHIN: Offset = { count: 3, unit: 'months' };
const LAST_REVIEW_WINDOW_MONTHS = 6;

/** The last review before the 18th birthday, shown from the 17th (B&NES 2024-25 §7.2). */
export const lastReview: ChildRule = (view) => {
  const { dateOfBirth, reviews } = view.child;
  const standard = view.setting.policy.timetable.lastReviewBefore18;
  if (standard === null || dateOfBirth === null || view.setting.today < addMonths(dateOfBirth, 17 * 12)) return null;
  const adult = addMonths(dateOfBirth, 18 * 12);
  const windowOpens = addMonths(adult, -LAST_REVIEW_WINDOW_MONTHS);
  const last = reviews.findLast(({ day }) => day >= windowOpens && day < adult);
  return localMilestone(
    { id: 'review.last', sequence: null, from: adult, called: '18th birthday', distance: standard.value, done: last?.day ?? null },
    view,
  );
};

/**
 * Needs assessment and pathway plan, shown from the 15th birthday: within three months of the 16th birthday or of
 * becoming eligible (reg 42); earlier where the council says so. Children on short breaks are not eligible (reg 40).
 */
export const pathway: ChildRule = (view) => {
  const { dateOfBirth, shortBreaks, started, pathwayPlan } = view.child;
  const { policy, calendar, localCalendar, today } = view.setting;
  if (dateOfBirth === null || shortBreaks || today < addMonths(dateOfBirth, 15 * 12)) return null;
  const standard = policy.timetable.pathwayPlan;
  const sixteen = addMonths(dateOfBirth, 16 * 12);
  const eligible = later(sixteen, addDays(started, ELIGIBLE_AFTER_DAYS));
  return milestone(
    {
      id: 'pathway',
      sequence: null,
      legal: offsetFrom(eligible, ASSESSED_WITHIN, calendar),
      local: standard === null ? null : offsetFrom(dateOfBirth, standard.value, localCalendar),
      done: pathwayPlan,
      source: 'SI 2010/959 reg 42',
      because: () => [
        eligible === sixteen ? `16th birthday ${isoDay(sixteen)}` : `13 weeks in care on ${isoDay(eligible)}`,
        explainOffset(eligible, ASSESSED_WITHIN, calendar),
        ...(standard === null ? [] : [`born ${isoDay(dateOfBirth)}, ${explainOffset(dateOfBirth, standard.value, localCalendar)}`]),
      ],
    },
    view,
  );
};
