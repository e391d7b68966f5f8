import type { Instant } from '../../calendar/london';
import type { Entry } from '../../recording/entry';
import { lateAgreement } from '../../recording/laid-over';
import { placeOfNext } from '../../recording/place';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { ChildContext } from '../recording/form-context';

/**
 * Decides to tell whoever asked to hold a review late what was answered, or that the answer was corrected or taken back,
 * in the transaction of that answer. Nobody is told of an answer of their own.
 * @param entries what was just recorded of the child
 */
export async function decideLateAnswered(tx: Tx, { child, laid, sight: { today } }: ChildContext, entries: readonly Entry[], at: Instant): Promise<void> {
  const answer = entries.findLast(({ field }) => field === 'lateAgreement');
  const asked = lateAgreement(placeOfNext(laid, today).recorded)?.asked;
  if (answer === undefined || asked === undefined || asked.by === answer.by) return;
  await decideNotices(
    tx,
    [{
      to: asked.by, kind: 'late_review.answered', subject: child.id, step: `entry ${answer.id}`, day: today, child: child.id,
      data: { entry: answer.id }, urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
    }],
    at,
  );
}
