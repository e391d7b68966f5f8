import { londonDay, type Instant } from '../../calendar/london';
import type { WorkingDays } from '../../calendar/working-days';
import type { CouncilPolicy } from '../../policy/council-policy';
import { settingFor, type Setting } from '../../timetable/milestone';

/**
 * What dates are worked out under at an instant. It is made once a day and calendar: a council's own calendar is
 * worked out anew with each, and thousands of notices are sent in one morning.
 * @param calendar the working days as they are at each call
 */
export function settingsOf(policy: CouncilPolicy, calendar: () => WorkingDays): (at: Instant) => Setting {
  let kept: Setting | null = null;
  return (at) => {
    const [today, now] = [londonDay(at), calendar()];
    if (kept === null || kept.calendar !== now || kept.today !== today) kept = settingFor(policy, now, today);
    return kept;
  };
}

/** Whether dates come out the same under both. */
export function isSameSetting(a: Setting, b: Setting): boolean {
  return a.today === b.today && a.policy === b.policy && a.calendar === b.calendar;
}
