import { addDays, later, type LocalDate } from '../calendar/local-date';
import type { Role } from '../policy/roles';
import type { Milestone, MilestoneId } from '../timetable/milestone';
import { workingDaysBefore } from './days-told';
import { dutyAbout, type Duty, type DutySetting } from './duty';

/** Who is told of a date, and until when it still can be acted on. */
interface Task {
  /** So many working days before it is due it is said for the first time; null where only its passing is. */
  readonly ahead: number | null;
  /** Who does it. */
  readonly to: readonly Role[];
  /** Who hears as well that it was not done in time. */
  readonly passedTo: readonly Role[];
  /** What prepares a review is of no use after it; a check between two reviews after the second. */
  readonly until: 'its review' | 'the next review' | 'it is done';
  /** Whether its passing is said on one morning only. */
  readonly isSaidOnce?: true;
}

const ofTheOfficer = { to: ['iro'], passedTo: [] } as const;
const ofTheWorker = { to: ['social_worker'], passedTo: ['iro'] } as const;

/** The review itself and its report have ladders of their own. */
const tasks: Readonly<Record<Exclude<MilestoneId, 'review' | 'report'>, Task>> = {
  // Once the aim has passed nothing is left to do but what is said of the review itself.
  aim: { ...ofTheOfficer, ahead: null, until: 'its review', isSaidOnce: true },
  premeeting: { ...ofTheOfficer, ahead: 5, until: 'its review' },
  decisions: { ...ofTheOfficer, ahead: 2, until: 'it is done' },
  'record.completed': { ...ofTheOfficer, ahead: 3, until: 'it is done' },
  'record.sent': { to: ['business_support'], passedTo: [], ahead: 3, until: 'it is done' },
  letter: { ...ofTheOfficer, ahead: 3, until: 'it is done' },
  'careplan.updated': { ...ofTheWorker, ahead: 3, until: 'it is done' },
  midway: { ...ofTheOfficer, ahead: 10, until: 'the next review' },
  visit: { ...ofTheOfficer, ahead: 10, until: 'the next review' },
  'iro.allocated': { to: ['iro_manager'], passedTo: [], ahead: null, until: 'it is done' },
  'careplan.first': { ...ofTheWorker, ahead: 3, until: 'it is done' },
  'review.last': { ...ofTheOfficer, ahead: 20, until: 'it is done' },
  pathway: { ...ofTheWorker, ahead: 20, until: 'it is done' },
  'permanence.plan': { ...ofTheOfficer, ahead: 10, until: 'it is done' },
  'permanence.achieved': { ...ofTheOfficer, ahead: 20, until: 'it is done' },
};

/** What was not done in time is said for eight weeks; after that it stands in the lists and the figures, and no morning names it. */
const PASSED_FOR_DAYS = 56;

/** Where a child stands in its time in care. */
export interface InCare {
  readonly started: LocalDate;
  /** The number of the last review held; 0 where there is none. */
  readonly lastHeld: number;
}

/** What is told of an open date other than a review and its report; of one that had passed when care started, from then on. */
export function taskDuties(milestone: Milestone, { started, lastHeld }: InCare, setting: DutySetting): readonly Duty[] {
  const { id, due } = milestone;
  const { today, localCalendar } = setting;
  const passed = addDays(later(due, started), 1);
  if (id === 'review' || id === 'report' || passed < addDays(today, -PASSED_FOR_DAYS) || isPastHelp(milestone, lastHeld)) return [];
  const { ahead, to, passedTo, isSaidOnce = false } = tasks[id];
  if (due < today) {
    const lasts = isSaidOnce ? 'once' : 'while_open';
    return [...to, ...passedTo].map((role) => dutyAbout(milestone, { to: role, kind: 'task.passed', since: passed, lasts }));
  }
  if (ahead === null) return [];
  const since = workingDaysBefore(due, ahead, localCalendar);
  return since <= today ? to.map((role) => dutyAbout(milestone, { to: role, kind: 'task.ahead', since })) : [];
}

/** Whether nobody can do anything about a date any more: the review that it prepares was held, or the one after the review that it follows. */
export function isPastHelp({ id, sequence }: Pick<Milestone, 'id' | 'sequence'>, lastHeld: number): boolean {
  if (sequence === null || id === 'review') return false;
  switch (id === 'report' ? 'the next review' : tasks[id].until) {
    case 'its review':
      return sequence <= lastHeld;
    case 'the next review':
      return sequence < lastHeld;
    case 'it is done':
      return false;
  }
}
