import type { Instant } from '../../calendar/london';
import { tellableFrom } from '../../notices/hours';
import { routeFor, type Route } from '../../people/routing';
import { absencesOn } from '../../store/absences';
import { directoryOf } from '../../store/directory';
import type { Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { composeWith, type ComposeWith } from './compose';
import { settingsOf } from './settings';

/** What a sender is given to decide with: what a notice says, who acts for its receiver, and from when on they may be told. */
export function sendingWith({ policy, calendar }: ComposeWith) {
  const settingAt = settingsOf(policy, calendar);
  return {
    compose: composeWith({ policy, calendar }),
    async routeOf(tx: Tx, { to }: Notice, at: Instant): Promise<Route> {
      const { today } = settingAt(at);
      return to === null ? { kind: 'nobody', tell: [] } : routeFor(await directoryOf(tx), await absencesOn(tx, today))(to, today);
    },
    async tellableFrom(tx: Tx, { to, urgency }: Notice, at: Instant): Promise<Instant> {
      const { workingDays = [] } = (await directoryOf(tx)).person(to) ?? {};
      return tellableFrom(at, { hours: policy.hours, calendar: settingAt(at).localCalendar, workingDays, urgency });
    },
  };
}
