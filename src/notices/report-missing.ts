import { addDays, type LocalDate } from '../calendar/local-date';
import { offsetFrom } from '../calendar/offset';
import { isRefused } from '../calendar/working-days';
import type { Role } from '../policy/roles';
import type { Milestone } from '../timetable/milestone';
import { lastAtWork } from './days-told';
import { dutyAbout, type Duty, type DutySetting } from './duty';

/** Whoever is told that a review was held without a report is told of the last weeks only, however late the review was recorded. */
const TOLD_WITHIN_DAYS = 28;

/**
 * What is told of a review that was held without its report, while there still is none. Where the council raises a cause for
 * concern (BCP 2023-24 §7), the officer has it to send, and the others a line: the concern itself asks them. Elsewhere the
 * worker and whoever manages them have a card, and the managers above a line (B&NES 2024-25 §12.5). The officer is asked why it
 * went ahead where the council wants that written down (Rotherham 2022-23). The writer of the report has one card, which asks for it.
 * @param report the open report of the last review held
 * @param held the day on which the review was held
 */
export function missingReport(report: Milestone, held: LocalDate, setting: DutySetting): readonly Duty[] {
  const { today, policy: { missingReport: { causeForConcern, iroRecordsWhy, reportDue, tell, monitor = false } } } = setting;
  const since = addDays(held, 1);
  if (today < since || today > addDays(held, TOLD_WITHIN_DAYS)) return [];
  const about = (parts: Pick<Duty, 'to' | 'kind'> & Partial<Duty>) => dutyAbout(report, { since, day: held, monitor, ...parts });
  const told = tell.filter((to) => to !== 'social_worker' || reportDue === null);
  return [
    ...(causeForConcern ? [about({ to: 'iro', kind: 'report.cause_for_concern', way: 'own_card' })] : []),
    ...(iroRecordsWhy ? [about({ to: 'iro', kind: 'report.record_why', way: 'own_card' })] : []),
    ...told.map((to) => about({ to, kind: 'report.held_without', ...(isNear(to) && !causeForConcern ? ownCard : { lasts: 'once' }) })),
    ...askedAgain(report, held, setting).map((duty) => ({ ...duty, monitor })),
  ];
}

const ownCard = { way: 'own_card' } as const;

/** Who can see to it that the report is written. */
function isNear(role: Role): boolean {
  return role === 'social_worker' || role === 'line_manager';
}

/** The report is asked of its writer by the council's later day; where that has passed too, the officer and those told before hear it. */
function askedAgain(report: Milestone, held: LocalDate, setting: DutySetting): readonly Duty[] {
  const { today, localCalendar, policy: { missingReport: { tell, reportDue } } } = setting;
  const still = (to: Role, since: LocalDate, day: LocalDate) => dutyAbout(report, { to, kind: 'report.still_missing', since, day });
  const since = addDays(held, 1);
  const due = reportDue === null ? null : offsetFrom(held, reportDue, localCalendar);
  if (due === null || isRefused(due)) return [still('social_worker', since, held), still('iro', since, held)];

  const asked = { to: 'social_worker', kind: 'report.asked_after', day: due, way: 'own_card' } as const;
  const reminded = lastAtWork('social_worker', addDays(due, -1), setting);
  if (today > due) return [...new Set<Role>(['social_worker', 'iro', ...tell])].map((to) => still(to, addDays(due, 1), due));
  return [
    dutyAbout(report, { ...asked, since }),
    ...(reminded > since && reminded <= today ? [dutyAbout(report, { ...asked, since: reminded, step: 'the day before', way: 'digest' })] : []),
  ];
}
