import type { Instant } from '../../calendar/london';
import type { NewNotice } from '../../notices/notice';
import { allowsRecording, groundsFor, scopeOf } from '../../people/permissions';
import type { Person } from '../../people/person';
import type { Entry } from '../../recording/entry';
import type { StoredChild } from '../../store/children';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { agreesLate } from '../recording/form-context';
import type { Sight } from '../sight';

type Child = Pick<StoredChild, 'id' | 'allocation'>;

/**
 * Decides whom to tell that agreement to hold a review late is asked, in the transaction of the asking: everybody who
 * may give it for this child. Where nobody may, that is kept, and the IRO managers are told.
 * @param entries what was just recorded of the child
 */
export async function decideLateAsked(tx: Tx, child: Child, entries: readonly Entry[], sight: Sight, at: Instant): Promise<void> {
  const asked = entries.findLast((entry) => entry.field === 'lateAgreementAsked' && entry.value !== null);
  if (asked === undefined) return;
  const holders = sight.directory.withRole(agreesLate(sight)).filter((person) => mayAgree(person, child, sight));
  const notice = (to: string | null, step: string): NewNotice => ({
    to, kind: 'late_review.asked', subject: child.id, step, day: sight.today, child: child.id,
    data: { entry: asked.id, nobody: holders.length === 0 }, urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
  });
  const toHolders = holders.map(({ id }) => notice(id, `entry ${asked.id}`));
  const toManagers = sight.directory.withRole('iro_manager').map(({ id }) => notice(id, `entry ${asked.id}: nobody`));
  await decideNotices(tx, holders.length > 0 ? toHolders : [notice(null, `entry ${asked.id}`), ...toManagers], at);
}

/** Whether somebody may agree, for themselves, that a review of this child is held late. */
export function mayAgree(person: Person, { allocation }: Child, sight: Pick<Sight, 'directory' | 'setting'>): boolean {
  const all = groundsFor(scopeOf(person, sight.directory), allocation);
  return all.some((grounds) => allowsRecording('agree_late', { person, grounds, allocation, agreesLate: agreesLate(sight) }));
}
