import { addDays, isoDay, type LocalDate } from '../calendar/local-date';
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
  /** Until when its writer says they need; null where they have not. */
  readonly until: LocalDate | null;
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
  return [
    ...[false, true].flatMap((monitor) => reminders(awaited, monitor, setting)),
    ...onTheDay(awaited, setting),
    ...late(report, today, policy),
  ];
}

/** Those in force, or those being tried out: what is tried out changes nothing of what is sent. */
function reminders({ report, review, until }: AwaitedReport, monitor: boolean, setting: DutySetting): readonly Duty[] {
  const { today, policy } = setting;
  const group = policy.reminders.filter((each) => (each.monitor ?? false) === monitor);
  if (!group.some(({ before }) => mayHaveCome(before, review, setting))) return [];
  const stepsOf = (role: Role, concerns: (reminder: Reminder) => boolean) => stepsFor(role, group.filter(concerns), review, setting);
  const stepsOfReminded = (to: Role) => {
    const steps = stepsOf(to, (each) => each.to.includes(to));
    return to === 'social_worker' ? asTheWriterNeeds(steps, until, setting) : steps;
  };
  const tell = (steps: readonly Step[], parts: Pick<Duty, 'to' | 'kind'> & Partial<Duty>): readonly Duty[] => {
    const current = steps.findLast(({ since }) => since <= today);
    return current === undefined ? [] : [dutyAbout(report, { since: current.since, day: review, step: current.name, monitor, ...parts })];
  };
  return [
    ...rolesIn(group.map(({ to }) => to)).flatMap((to) => tell(stepsOfReminded(to), { to, kind: 'report.remind', way: 'own_card' })),
    ...rolesIn(group.map(({ copyTo }) => copyTo)).flatMap((to) => tell(stepsOf(to, (each) => each.copyTo.includes(to)), { to, kind: 'report.copy', lasts: 'once' })),
    ...tell(stepsOf('iro', ({ iroRings }) => iroRings), { to: 'iro', kind: 'report.ring' }),
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
}

/** Some reminders by the days on which they come; a day off of the council or of the person puts one on the working day before. */
function stepsFor(role: Role, concerned: readonly Reminder[], review: LocalDate, setting: DutySetting): readonly Step[] {
  const steps = concerned.flatMap(({ before }) => {
    const nominal = offsetFrom(review, before, setting.localCalendar);
    return isRefused(nominal) ? [] : [{ name: offsetInWords(before), since: lastAtWork(role, nominal, setting) }];
  });
  return steps.sort((a, b) => a.since - b.since);
}

/** Whoever needs longer is reminded again on the day that they have named, or with their last reminder where that comes first. */
function asTheWriterNeeds(steps: readonly Step[], until: LocalDate | null, setting: DutySetting): readonly Step[] {
  const [first, last] = [steps[0], steps.at(-1)];
  const since = until === null ? null : lastAtWork('social_worker', until, setting);
  if (until === null || since === null || first === undefined || last === undefined || since < first.since) return steps;
  if (since >= last.since) return [last];
  return [{ name: `until ${isoDay(until)}`, since }, ...steps.filter((step) => step.since > since)];
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
function late(report: Milestone, today: LocalDate, policy: CouncilPolicy): readonly Duty[] {
  if (report.due >= today) return [];
  return [dutyAbout(report, { to: 'team_manager', kind: 'report.late', since: addDays(report.due, 1), monitor: areTriedOut(policy) })];
}

/** Whether the council only tries out that anybody is reminded at all. */
function areTriedOut({ reminders: all }: CouncilPolicy): boolean {
  return all.every(({ monitor }) => monitor);
}

/** A part-time worker's next morning is well within. */
const THANKED_WITHIN_DAYS = 10;

/**
 * A report that came before the first reminder, or a working day or more before it was due, earns its writer one line.
 * @param report done on some day
 */
export function thanksFor({ report, review }: Omit<AwaitedReport, 'until'>, setting: DutySetting): readonly Duty[] {
  const { today, localCalendar, policy } = setting;
  const { done, due } = report;
  if (done === null || done >= today || addDays(done, THANKED_WITHIN_DAYS) < today) return [];
  const before = policy.reminders.flatMap((reminder) => {
    const nominal = offsetFrom(review, reminder.before, localCalendar);
    return isRefused(nominal) ? [] : [lastAtWork('social_worker', nominal, setting)];
  });
  const isEarly = before.every((date) => done < date) || (localCalendar.between(done, due) ?? 0) >= 1;
  return isEarly ? [dutyAbout(report, { to: 'social_worker', kind: 'report.thanks', since: addDays(done, 1), lasts: 'once', monitor: areTriedOut(policy) })] : [];
}
