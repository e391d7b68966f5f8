import { addDays, later, type LocalDate } from '../calendar/local-date';
import { offsetFrom } from '../calendar/offset';
import { isRefused } from '../calendar/working-days';
import type { Role } from '../policy/roles';
import type { Milestone } from '../timetable/milestone';
import { lastAtWork } from './days-told';
import { dutyAbout, type Duty, type DutySetting } from './duty';

/** Whoever is told that a review was held without a report is told of the last weeks only, however late the review was recorded. */
const TOLD_WITHIN_DAYS = 28;

/** A review that was held without its report. */
export interface HeldWithoutReport {
  /** The open report of the last review held. */
  readonly report: Milestone;
  /** The day on which the review was held. */
  readonly held: LocalDate;
  /** Whether it is recorded why it went ahead. */
  readonly isExplained: boolean;
  /** When somebody last recorded that it was held, or whether the report is there; null where nobody has. */
  readonly lastWord: LocalDate | null;
}

/**
 * What is told of a review that was held without its report, while there still is none. Where the council raises a cause for
 * concern (BCP 2023-24 §7), the officer has it to send, and the others a line: the concern itself asks them. Elsewhere the
 * worker and whoever manages them have a card, and the managers above a line (B&NES 2024-25 §12.5). The officer is asked why it
 * went ahead where the council wants that written down (Rotherham 2022-23) and it is not. The writer of the report has one card,
 * which asks for it. No fact says when an import brought a review: of such a one the line stands until the later day.
 */
export function missingReport(missing: HeldWithoutReport, setting: DutySetting): readonly Duty[] {
  const { report, held, isExplained, lastWord } = missing;
  const { today, policy: { missingReport: { causeForConcern, iroRecordsWhy, reportDue, tell, monitor = false } } } = setting;
  if (today <= held || today > addDays(held, TOLD_WITHIN_DAYS)) return [];
  const since = toldFrom(missing);
  const about = (parts: Pick<Duty, 'to' | 'kind'> & Partial<Duty>) => dutyAbout(report, { since, day: held, monitor, ...parts });
  const due = laterDay(held, setting);
  const hear = tell.filter((to) => to !== 'social_worker' || reportDue === null);
  const told = hear.filter((to) => due === null || today <= due || isOnCard(to, causeForConcern));
  const line = { lasts: lastWord === null && due !== null ? 'while_open' : 'once' } as const;
  return [
    ...(causeForConcern ? [about({ to: 'iro', kind: 'report.cause_for_concern', way: 'own_card' })] : []),
    ...(iroRecordsWhy && !isExplained ? [about({ to: 'iro', kind: 'report.record_why', way: 'own_card' })] : []),
    ...told.map((to) => about({ to, kind: 'report.held_without', ...(isOnCard(to, causeForConcern) ? ownCard : line) })),
    ...askedAgain(missing, setting).map((duty) => ({ ...duty, monitor })),
  ];
}

const ownCard = { way: 'own_card' } as const;

/** Whoever can see to it that the report is written has it on a card, unless a concern is raised. */
function isOnCard(role: Role, causeForConcern: boolean): boolean {
  return (role === 'social_worker' || role === 'line_manager') && !causeForConcern;
}

/** A review that is recorded days after it was held, or a report that is not there as was said, is news on the day after that. */
function toldFrom({ held, lastWord }: Pick<HeldWithoutReport, 'held' | 'lastWord'>): LocalDate {
  return addDays(lastWord === null ? held : later(held, lastWord), 1);
}

/** The council's later day, by which a report is asked for after its review; null where it has none. */
export function laterDay(held: LocalDate, { localCalendar, policy: { missingReport: { reportDue } } }: Pick<DutySetting, 'localCalendar' | 'policy'>): LocalDate | null {
  const due = reportDue === null ? null : offsetFrom(held, reportDue, localCalendar);
  return due === null || isRefused(due) ? null : due;
}

/** The officer, who can see whether it is there, is asked about a report of a review held that was said to be there. */
export function saidToBeThere({ report, held, lastWord }: Omit<HeldWithoutReport, 'isExplained'>, { today }: DutySetting): readonly Duty[] {
  const since = toldFrom({ held, lastWord });
  if (today <= held || today > addDays(since, TOLD_WITHIN_DAYS)) return [];
  return [dutyAbout(report, { to: 'iro', kind: 'report.said', since, day: held })];
}

/** The report is asked of its writer by the council's later day; where that has passed too, the officer and those told before hear it. */
function askedAgain({ report, held, lastWord }: HeldWithoutReport, setting: DutySetting): readonly Duty[] {
  const { today, policy: { missingReport: { tell } } } = setting;
  const still = (to: Role, since: LocalDate, day: LocalDate) => dutyAbout(report, { to, kind: 'report.still_missing', since, day });
  const since = toldFrom({ held, lastWord });
  const due = laterDay(held, setting);
  if (due === null) return [still('social_worker', since, held), still('iro', since, held)];

  const asked = { to: 'social_worker', kind: 'report.asked_after', day: due, way: 'own_card' } as const;
  const reminded = lastAtWork('social_worker', addDays(due, -1), setting);
  if (today > due) return [...new Set<Role>(['social_worker', 'iro', ...tell])].map((to) => still(to, later(since, addDays(due, 1)), due));
  return [
    dutyAbout(report, { ...asked, since }),
    ...(reminded > since && reminded <= today ? [dutyAbout(report, { ...asked, since: reminded, step: 'the day before', way: 'digest' })] : []),
  ];
}
