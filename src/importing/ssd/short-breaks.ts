import type { LocalDate } from '../../calendar/local-date';
import { isLookedAfter, isShortBreaks } from './codes';
import type { PeriodOfCare } from './periods-of-care';
import type { LegalStatusRow } from './tables';

/** Whether the child is looked after in short breaks: every legal status of the period of care, up to today, is V3 or V4. */
export function isInShortBreaks(
  { started, ceased }: PeriodOfCare, legalStatuses: readonly LegalStatusRow[], today: LocalDate,
): boolean {
  const ofThisPeriod = legalStatuses.filter(
    (each) =>
      isLookedAfter(each.status) &&
      each.started <= today &&
      (each.ended === null || each.ended > started) &&
      (ceased === null || each.started < ceased),
  );
  return ofThisPeriod.length > 0 && ofThisPeriod.every(({ status }) => isShortBreaks(status));
}
