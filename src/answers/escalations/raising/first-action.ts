import { isoDay } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import { laterDay } from '../../../notices/report-missing';
import { noAction, type WrittenAction } from './content';
import type { RaisingContext } from './context';
import type { RaisingFormOf } from './form-ask';

/**
 * What is to be done, as far as the card says it on which raising began: a report that is missing is sent by the child's worker, by
 * the council's later day where that is still to come; else whoever raises it chooses the day.
 */
export function firstAction({ from, review }: RaisingFormOf<'escalation.raise'>, { child, circumstances: { directory }, setting }: RaisingContext): WrittenAction {
  if (from !== 'missing_report') return noAction;
  const { policy: { words: { report } }, today } = setting;
  const due = review === null ? null : laterDay(review, setting);
  return {
    what: `Send the ${report}${review === null ? '' : ` for the review of ${shortDay(review, today)}`}`,
    who: directory.person(child.allocation.socialWorker)?.name ?? '',
    by: due === null || due < today ? '' : isoDay(due),
    measure: `The IRO has the ${report}`,
  };
}
