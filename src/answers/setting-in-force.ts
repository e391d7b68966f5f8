import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import type { PolicyVersion } from '../policy/council-policy';
import { settingFor, type Setting } from '../timetable/milestone';

/** What dates are worked out under today, with the policy version that an escalation raised today keeps for good. */
export interface SettingInForce extends Setting {
  readonly version: PolicyVersion;
}

export function settingInForce(version: PolicyVersion, calendar: WorkingDays, today: LocalDate): SettingInForce {
  return { ...settingFor(version.policy, calendar, today), version };
}
