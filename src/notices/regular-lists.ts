import { addDays, type LocalDate } from '../calendar/local-date';
import type { CouncilPolicy } from '../policy/council-policy';
import type { MilestoneId, Setting } from '../timetable/milestone';
import { isOpen, type Timetable } from '../timetable/timetable';
import { workingDaysBefore } from './days-told';
import { beginning } from './regular-days';

export type RegularList = CouncilPolicy['lists'][number];

/** Whether a list names children. */
export function namesChildren({ list }: RegularList): boolean {
  return list === 'completion_sheet' || list === 'coming_late' || list === 'held_without_report';
}

/** Whether a list is of figures. The one of active escalations is neither: it is told with the escalations. */
export function isOfFigures({ list }: RegularList): boolean {
  return list === 'board_report' || list === 'highlight_report';
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
      return milestones.some((each) => {
        const isNear = recent(each.due) && workingDaysBefore(each.due, COMING_WITHIN, localCalendar) <= today;
        return isNear && comingLate.includes(each.id) && isOpen(each);
      });
    case 'held_without_report': {
      const since = beginning(addDays(beginning(today, every), -1), every);
      const recently = milestones.filter(({ id, done }) => id === 'review' && done !== null && done >= since);
      const held = new Map(recently.map(({ sequence, done }) => [sequence, done]));
      return milestones.some(({ id, sequence, done, status }) => {
        const day = held.get(sequence);
        return id === 'report' && day && status !== 'not_needed' && (done === null || done > day);
      });
    }
    case 'active_escalations':
    case 'board_report':
    case 'highlight_report':
      return false;
  }
}
