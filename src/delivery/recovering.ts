import { instantAfter, type Instant } from '../calendar/london';
import { endNotice, postponeNotice, queueNotReached, stuckNotices } from '../store/notices';
import type { Tx } from '../store/open-store';
import { MOST_TRIES } from './retrying';

/** What is older is not told any more when somebody is heard of again. */
const STILL_MATTERS_MS = 7 * 24 * 3_600_000;

/**
 * Sees to notices whose sender died on the way. A new message may have arrived, so it is not repeated; one that puts
 * an earlier message up to date is.
 * @returns how many there were
 */
export async function recoverStuck(tx: Tx, at: Instant): Promise<number> {
  const stuck = await stuckNotices(tx, at);
  for (const { id, renews, attempts } of stuck) {
    const reason = 'its sender stopped on the way';
    if (renews === null) await endNotice(tx, id, { state: 'not_confirmed', reason }, at);
    else if (attempts >= MOST_TRIES) await endNotice(tx, id, { state: 'refused', reason: `gave up after ${MOST_TRIES} tries: ${reason}` }, at);
    else await postponeNotice(tx, id, at, reason);
  }
  return stuck.length;
}

/**
 * Queues again what could not be told somebody of whom the assistant hears again: of the last seven days, while it matters.
 * @returns how many notices there were
 */
export async function tryAgain(tx: Tx, person: string, at: Instant): Promise<number> {
  return queueNotReached(tx, person, instantAfter(at, -STILL_MATTERS_MS), at);
}
