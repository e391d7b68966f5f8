import type { Instant } from '../../calendar/london';
import { Receivers } from '../../notices/receivers';
import type { NewNotice } from '../../notices/notice';
import type { Entry } from '../../recording/entry';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { ChildContext } from '../recording/form-context';

/**
 * Decides to tell the child's IRO of a significant event, or that it was corrected or taken back, in the transaction of the
 * telling; where the child has no IRO, those who manage the IROs.
 * @param entries what was just recorded of the child
 */
export async function decideEventTold(tx: Tx, { child, sight }: ChildContext, entries: readonly Entry[], at: Instant): Promise<void> {
  const events = entries.filter(({ field }) => field === 'significantEvent');
  const holders = new Receivers(sight.directory, sight.setting.localCalendar).for(child.allocation).of('iro');
  const told = holders.length === 0 ? [null] : holders.map(({ id }) => id);
  const notices = events.flatMap(({ id }) =>
    told.map((to): NewNotice => ({
      to, kind: 'event.told', subject: child.id, step: `entry ${id}`, day: sight.today, child: child.id, data: { entry: id },
      urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
    })),
  );
  await decideNotices(tx, notices, at);
}
