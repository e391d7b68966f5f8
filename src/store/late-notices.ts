import type { Instant } from '../calendar/london';
import type { NoticeState } from '../notices/notice';
import type { Tx } from './schema';

/** How many notices are still on their way though their sender's time was over before an instant. */
export async function countStuck(tx: Tx, leaseBefore: Instant): Promise<number> {
  return counted(await inState(tx, 'sending').where('lease_until', '<', leaseBefore).executeTakeFirstOrThrow());
}

/** How many notices are still queued though they could have left before an instant. */
export async function countUnsent(tx: Tx, notBefore: Instant): Promise<number> {
  // With both urgencies named, the index leads to the few that are late; else every queued one is read.
  const late = inState(tx, 'queued').where('urgency', 'in', ['urgent', 'ordinary']).where('not_before', '<', notBefore);
  return counted(await late.executeTakeFirstOrThrow());
}

function inState(tx: Tx, state: NoticeState) {
  return tx
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('state', '=', state);
}

const counted = ({ count }: { readonly count: string | number | bigint }) => Number(count);
