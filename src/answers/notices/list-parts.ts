import { counted, shortDay } from '../../calendar/words';
import type { ListTold } from '../../notices/council-morning';
import { lastReviewHeld } from '../../notices/duties';
import { isOpen } from '../../timetable/timetable';
import { childLine, dateInWords, dateOf, reportInWords, reviewInDays } from './duty-lines';
import type { Sight } from '../sight';
import type { KnownChild } from './council';
import type { MorningPart } from './parts';

type ListName = ListTold<KnownChild>['list']['list'];

const titles: Readonly<Record<ListName, string>> = {
  completion_sheet: 'What has still to be completed or sent',
  coming_late: 'Late, or soon to be',
  held_without_report: 'Held without a report in time',
  board_report: 'The board’s report is due',
  highlight_report: 'The highlight report is due',
  // It is told with the escalations.
  active_escalations: 'Active escalations',
};

/** The lists of the council's policy that somebody has this morning, a part each. */
export function listParts(lists: readonly ListTold<KnownChild>[], sight: Sight): readonly MorningPart[] {
  return lists.filter(({ list }) => list.monitor !== true).flatMap((told) => listPart(told, sight));
}

/** One list as a morning says it, tried out or not; none where nobody on it may be seen. */
export function listPart({ list: { list, every }, children }: ListTold<KnownChild>, sight: Sight): readonly MorningPart[] {
  const lines =
    children === null
      ? [{ text: titles[list], note: `for the ${every} before this one`, opens: null, shown: null }]
      : children.flatMap((child) => childLine(child.child, (list === 'held_without_report' ? heldWithout : openDates)(child, sight), sight));
  if (lines.length === 0) return [];
  const count = children === null ? '1 report to write' : `${counted(lines.length, 'child', 'children')} in the ${every}’s list`;
  return [{ title: `${titles[list]}: this ${every}`, short: titles[list].toLowerCase(), count, lines, whole: null }];
}

/** The last review held and how its report stands. */
function heldWithout({ timetable }: KnownChild, sight: Sight): string {
  const sequence = lastReviewHeld(timetable.milestones);
  const [review, report] = (['review', 'report'] as const).map((milestone) => dateOf(timetable, { milestone, sequence }));
  return review == null || report == null ? '' : `${reviewInDays(review, sight.today)} · ${reportInWords(report, review, sight)}`;
}

const MOST_DATES = 2;

/** The first dates of a child that have passed, or the next one. */
function openDates({ timetable: { milestones } }: KnownChild, { today }: Sight): string {
  const open = milestones.filter((each) => isOpen(each) && each.id !== 'aim').sort((a, b) => a.due - b.due);
  const late = open.filter(({ due }) => due < today);
  const said = (late.length > 0 ? late.slice(-MOST_DATES) : open.slice(0, 1)).map(
    (each) => `${dateInWords(each)}: ${each.due < today ? 'was due' : 'due'} ${shortDay(each.due, today)}`,
  );
  return said.join(' · ');
}
