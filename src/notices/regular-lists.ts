import { addDays, addMonths, fromCivil, mondayOf, toCivil, type LocalDate } from '../calendar/local-date';
import type { CouncilPolicy } from '../policy/council-policy';
import type { MilestoneId, Setting } from '../timetable/milestone';
import { isOpen, type Timetable } from '../timetable/timetable';
import { workingDaysBefore } from './days-told';

export type RegularList = CouncilPolicy['lists'][number];

/** The first day of the week, the month or the quarter in which a day lies. */
export function periodStart(every: RegularList['every'], date: LocalDate): LocalDate {
  if (every === 'week') return mondayOf(date);
  const { year, month } = toCivil(date);
  return fromCivil({ year, month: every === 'month' ? month : month - ((month - 1) % 3), day: 1 });
}

function previousStart(every: RegularList['every'], start: LocalDate): LocalDate {
  return every === 'week' ? addDays(start, -7) : addMonths(start, every === 'month' ? -1 : -3);
}

/** Whether a list names children; the others point to figures or to escalations, which are asked for elsewhere. */
export function namesChildren({ list }: RegularList): boolean {
  return list === 'completion_sheet' || list === 'coming_late' || list === 'held_without_report';
}

const papers: readonly MilestoneId[] = ['decisions', 'record.completed', 'record.sent'];
const comingLate: readonly MilestoneId[] = ['review', 'report', ...papers];
const COMING_WITHIN = 5;
/** What is longer past is told in the figures. */
const PAST_FOR_DAYS = 56;

/** Whether a child stands in a list that is made on this day. */
export function standsIn({ list, every }: RegularList, { milestones }: Timetable, { today, localCalendar }: Setting): boolean {
  const recent = (due: LocalDate) => due >= addDays(today, -PAST_FOR_DAYS);
  switch (list) {
    case 'completion_sheet':
      return milestones.some((each) => papers.includes(each.id) && isOpen(each) && recent(each.due));
    case 'coming_late':
      return milestones.some((each) => comingLate.includes(each.id) && isOpen(each) && recent(each.due) && workingDaysBefore(each.due, COMING_WITHIN, localCalendar) <= today);
    case 'held_without_report': {
      const since = previousStart(every, periodStart(every, today));
      const held = new Map(milestones.flatMap(({ id, sequence, done }) => (id === 'review' && done !== null && done >= since ? [[sequence, done]] : [])));
      return milestones.some(({ id, sequence, done, status }) => {
        const day = held.get(sequence);
        return id === 'report' && day !== undefined && status !== 'not_needed' && (done === null || done > day);
      });
    }
    case 'active_escalations':
    case 'board_report':
    case 'highlight_report':
      return false;
  }
}
