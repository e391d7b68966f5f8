import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { SaidReport } from '../recording/laid-over';

/** What the social worker says of a report, as said, and whether the IRO has answered that it is not there. */
export function saidInWords({ day, notThere }: SaidReport, today: LocalDate): string {
  return `the social worker says ${shortDay(day, today)}${notThere ? ', the IRO says it is not there' : ''}`;
}
