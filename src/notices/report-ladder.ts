import { addDays, type LocalDate } from '../calendar/local-date';
import { offsetFrom, offsetInWords } from '../calendar/offset';
import { isRefused } from '../calendar/working-days';
import type { CouncilPolicy } from '../policy/council-policy';
import type { Role } from '../policy/roles';
import type { Milestone } from '../timetable/milestone';
import { lastAtWork, LOOKED_BACK } from './days-told';
import { dutyAbout, type Duty, type DutySetting } from './duty';

type Reminder = CouncilPolicy['reminders'][number];

/** A report that is awaited, and the day of its review: booked, or due while none is booked. */
export interface AwaitedReport {
  readonly report: Milestone;
  readonly review: LocalDate;
}

/**
 * What is told while a report is awaited, up to the day of its review (the council's own reminders; B&NES 2023-24 §6.15:
 * officer and worker talk before a review that goes ahead without one). Of each person's reminders only the last that
 * has come is told, so that what falls on one day is one message, and a review booked late still has its reminder.
 */
export function reportLadder(awaited: AwaitedReport, setting: DutySetting): readonly Duty[] {
  const { report, review } = awaited;
  const { today, policy } = setting;
  if (review < today) return [];
  return [...reminders(awaited, setting), ...onTheDay(awaited, setting), ...late(report, today, policy)];
}

function reminders({ report, review }: AwaitedReport, setting: DutySetting): readonly Duty[] {
  const near = setting.policy.reminders.filter(({ before }) => mayHaveCome(before, review, setting));
  if (near.length === 0) return [];
  const current = (role: Role, concerns: (reminder: Reminder) => boolean) => currentStep(role, near.filter(concerns), review, setting);
  const tell = (step: Step | null, parts: Pick<Duty, 'to' | 'kind'> & Partial<Duty>): readonly Duty[] =>
    step === null ? [] : [dutyAbout(report, { since: step.since, day: review, step: step.name, monitor: step.monitor, ...parts })];

  const reminded = rolesIn(near.map(({ to }) => to));
  const copied = rolesIn(near.map(({ copyTo }) => copyTo));
  return [
    ...reminded.flatMap((to) => tell(current(to, (each) => each.to.includes(to)), { to, kind: 'report.remind', way: 'own_card' })),
    ...copied.flatMap((to) => tell(current(to, (each) => each.copyTo.includes(to)), { to, kind: 'report.copy', lasts: 'once' })),
    ...tell(current('iro', ({ iroRings }) => iroRings), { to: 'iro', kind: 'report.ring' }),
  ];
}

/** Whether the day of a reminder has come, or may have been put before today by days off. */
function mayHaveCome(before: Reminder['before'], review: LocalDate, { today, localCalendar }: DutySetting): boolean {
  const nominal = offsetFrom(review, before, localCalendar);
  return !isRefused(nominal) && addDays(nominal, -LOOKED_BACK) <= today;
}

interface Step {
  readonly name: string;
  readonly since: LocalDate;
  readonly monitor: boolean;
}

/** The last of some reminders whose day has come; a day off of the council or of the person puts it on the working day before. */
function currentStep(role: Role, concerned: readonly Reminder[], review: LocalDate, setting: DutySetting): Step | null {
  let current: Step | null = null;
  for (const { before, monitor = false } of concerned) {
    const nominal = offsetFrom(review, before, setting.localCalendar);
    if (isRefused(nominal)) continue;
    const since = lastAtWork(role, nominal, setting);
    if (since <= setting.today && (current === null || since >= current.since)) current = { name: offsetInWords(before), since, monitor };
  }
  return current;
}

function rolesIn(lists: readonly (readonly Role[])[]): readonly Role[] {
  return [...new Set(lists.flat())];
}

/** On the day of the review, or the last day before it on which the officer is at work. */
function onTheDay({ report, review }: AwaitedReport, setting: DutySetting): readonly Duty[] {
  const { today, policy: { missingReport } } = setting;
  const tell = (to: Role, kind: 'report.missing_today' | 'report.consult'): readonly Duty[] => {
    const since = lastAtWork(to, review, setting);
    return since > today ? [] : [dutyAbout(report, { to, kind, since, day: review, monitor: missingReport.monitor ?? false })];
  };
  return [...tell('iro', 'report.missing_today'), ...(missingReport.iroConsultsSocialWorker ? tell('social_worker', 'report.consult') : [])];
}

/** Those who manage the worker's team see what is late in it. */
function late(report: Milestone, today: LocalDate, { reminders: [first] }: CouncilPolicy): readonly Duty[] {
  if (report.due >= today) return [];
  return [dutyAbout(report, { to: 'team_manager', kind: 'report.late', since: addDays(report.due, 1), monitor: first?.monitor ?? false })];
}

/** A part-time worker's next morning is well within. */
const THANKED_WITHIN_DAYS = 10;

/**
 * A report that came before the first reminder, or a working day or more before it was due, earns its writer one line.
 * @param report done on some day
 */
export function thanksFor({ report, review }: AwaitedReport, setting: DutySetting): readonly Duty[] {
  const { today, localCalendar, policy } = setting;
  const { done, due } = report;
  if (done === null || done >= today || addDays(done, THANKED_WITHIN_DAYS) < today) return [];
  const before = policy.reminders.flatMap((reminder) => {
    const nominal = offsetFrom(review, reminder.before, localCalendar);
    return isRefused(nominal) ? [] : [lastAtWork('social_worker', nominal, setting)];
  });
  const isEarly = before.every((date) => done < date) || (localCalendar.between(done, due) ?? 0) >= 1;
  return isEarly ? [dutyAbout(report, { to: 'social_worker', kind: 'report.thanks', since: addDays(done, 1), lasts: 'once' })] : [];
}
