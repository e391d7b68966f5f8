import type { Instant } from '../../calendar/london';
import { Receivers } from '../../notices/receivers';
import type { NewNotice, NoticeKind } from '../../notices/notice';
import type { Entry, RecordedField } from '../../recording/entry';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { ChildContext } from '../recording/form-context';

/** What the IRO is told of at once, with the notice that says it. */
const toldAs: Partial<Readonly<Record<RecordedField, NoticeKind>>> = { significantEvent: 'event.told', reportUntil: 'report.needs_until' };

/**
 * Decides to tell the child's IRO of a significant event or of a report that needs longer, or that one was corrected or taken
 * back, in the transaction of the telling; where the child has no IRO, those who manage the IROs.
 * @param entries what was just recorded of the child
 * @returns who is told, in a sentence; none where there is nothing to tell
 */
export async function decideOfficerTold(tx: Tx, { child, sight }: ChildContext, entries: readonly Entry[], at: Instant): Promise<readonly string[]> {
  const holders = new Receivers(sight.directory, sight.setting.localCalendar).for(child.allocation).of('iro');
  const receivers = holders.length === 0 ? [null] : holders.map(({ id }) => id);
  const notices = entries.flatMap(({ id, field }) => {
    const kind = toldAs[field];
    return kind === undefined ? [] : receivers.map((to): NewNotice => ({
      to, kind, subject: child.id, step: `entry ${id}`, day: sight.today, child: child.id, data: { entry: id },
      urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
    }));
  });
  await decideNotices(tx, notices, at);
  if (notices.length === 0) return [];
  const names = holders.map(({ name }) => name).join(' and ');
  return [holders.length === 0 ? 'Nobody on the staff list can be told.' : `${names} ${holders.length === 1 ? 'is' : 'are'} told.`];
}
