import type { Logger } from 'pino';
import { instantAfter, type Clock, type Instant } from '../calendar/london';
import { overdueDeadlines, waitingDeadlines, wasEverSet, type Overdue } from '../store/deadlines';
import { countStuck, countUnsent } from '../store/late-notices';
import type { Store, Tx } from '../store/open-store';
import { mistake } from './mistake';
import { MORNING } from './morning';
import { repeating, type Repeating } from './repeating';

const MINUTE_MS = 60_000;

/** How long a deadline, or a notice on its way, may be without its outcome. */
const OVERDUE_AFTER_MS = 15 * MINUTE_MS;

/** How long a notice may be queued when it could leave: a sender at work puts off what it does not send. */
const UNSENT_AFTER_MS = 60 * MINUTE_MS;

/** Whether everything that fell due has its outcome. Counts only: no person, no child. */
export interface Audit {
  readonly ok: boolean;
  /** Deadlines, the morning included, that were due over 15 minutes ago, by kind. */
  readonly overdue: readonly Overdue[];
  /** Notices whose sender has been dead for over 15 minutes. */
  readonly stuck: number;
  /** Notices that could have left over an hour ago. */
  readonly unsent: number;
  /** There were mornings, and none is set now. */
  readonly morningMissing: boolean;
}

/** Checks that what fell due by an instant has its outcome, whichever process should have seen to it. */
export async function audit(tx: Tx, at: Instant): Promise<Audit> {
  const overdue = await overdueDeadlines(tx, instantAfter(at, -OVERDUE_AFTER_MS));
  const stuck = await countStuck(tx, instantAfter(at, -OVERDUE_AFTER_MS));
  const unsent = await countUnsent(tx, instantAfter(at, -UNSENT_AFTER_MS));
  const morningMissing = (await waitingDeadlines(tx, MORNING)).length === 0 && (await wasEverSet(tx, MORNING));
  return { ok: overdue.length === 0 && stuck === 0 && unsent === 0 && !morningMissing, overdue, stuck, unsent, morningMissing };
}

/** What the auditor is made of. */
export interface AuditorParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Audits every minute, apart from the sweeper, so that it speaks also where the sweeper hangs. It logs one error when
 * something is without its outcome, and one line when all is well again.
 */
export function createAuditor({ store, clock, log }: AuditorParts): Repeating<boolean> {
  let well = true;
  const turn = (isWell: boolean, say: () => void): boolean => {
    if (isWell !== well) say();
    well = isWell;
    return isWell;
  };
  return repeating(
    async () => {
      try {
        const found = await store.write((tx) => audit(tx, clock()));
        if (found.ok) return turn(true, () => log.info('Everything that fell due has its outcome again.'));
        return turn(false, () => log.error({ audit: found }, 'Something that fell due is without its outcome: see /health/deadlines.'));
      } catch (error) {
        return turn(false, () => log.error(mistake(error), 'It cannot be checked whether everything that fell due has its outcome.'));
      }
    },
    { everyMs: MINUTE_MS, atOnce: false },
  );
}
