import type { LocalDate } from '../calendar/local-date';
import { counted, distance, shortDay } from '../calendar/words';
import { allows } from '../people/permissions';
import type { Question } from '../understanding/question';
import { asking, writeAsk, type Ask } from './ask';
import { lineWords, stepsInShort } from './line-words';
import { pageOf } from './pages';
import { calledOnCards, coveringInWords, type Answered, type PermittedChild, type Sight } from './sight';
import type { ListLine, ListView } from './views';
import type { Work } from './work';
import { isOverdue, workGroups, type WorkGroup, type WorkItem } from './work-items';

/** So many lines fit on a phone before a person gives up, and a card stays far below Teams' size limit. */
export const LINES_A_PAGE = 12;

const groupTitles: Readonly<Record<WorkGroup, string>> = {
  will_be_late: 'Will be late: booked after the legal limit',
  not_recorded: 'Booked day has passed, nothing recorded',
  overdue: 'Overdue: past the legal limit',
  past_standard: 'Past our standard, within the legal limit',
  this_week: 'This week',
  next_week: 'Next week',
  after_that: 'After that',
  review_held: 'The review was held',
  earlier: 'Of earlier reviews, nothing recorded',
  done_late: 'Done late',
  done: 'Done',
};

function titleOf(group: WorkGroup, { titles, hasLegalLimit }: Work): string {
  return titles[group] ?? (group === 'past_standard' && !hasLegalLimit ? 'Past its date' : groupTitles[group]);
}

export interface PermittedItem {
  readonly item: WorkItem;
  readonly grounds: PermittedChild['grounds'];
}

/** A page of a list of work, in groups, with buttons for the other pages and for each child. */
export function listPage(
  items: readonly PermittedItem[], work: Work, sight: Sight, words: Pick<ListView, 'understood' | 'headline' | 'note' | 'buttons'>,
): Answered {
  const { shown, here, pager } = pageOf(items, sight.ask, LINES_A_PAGE);
  return {
    view: {
      kind: 'list',
      ...words,
      groups: workGroups.flatMap((group) => {
        const lines = shown.filter(({ item }) => item.group === group).map((each) => lineOf(each, here, sight));
        return lines.length === 0 ? [] : [{ title: titleOf(group, work), lines }];
      }),
      pager,
    },
    shown: shown.map(({ item, grounds }) => ({ child: item.child.id, grounds })),
  };
}

function lineOf({ item, grounds }: PermittedItem, here: Ask, sight: Sight): ListLine {
  const { child, milestone, day } = item;
  const { today, setting } = sight;
  // A booked day that has passed opens the short card, on which the first question is whether it was held.
  const isWhole = allows(grounds, 'see_timetable') && item.group !== 'not_recorded';
  const open: Question = { intent: isWhole ? 'child.timeline' : 'review.next', slots: { child: child.id } };
  const { what, dayWord, limit } = lineWords(item, sight);
  const words = {
    child: calledOnCards(child),
    what,
    day: `${dayWord} ${shortDay(day, today)}`,
    distance: distance(day, today, setting.calendar),
    limit: [limit, coveringInWords(grounds)].filter((part) => part !== '').join(' · '),
  };
  return {
    ...words,
    why: milestone.done === null ? stepsInShort(milestone) : '',
    open: writeAsk(asking(open, { question: here.question, page: here.page })),
    openLabel: `${Object.values(words).filter((word) => word !== '').join(', ')}: open the timetable`,
  };
}

/** A list's headline: "14 reviews: 1 will be late, 2 overdue". */
export function listHeadline(items: readonly PermittedItem[], { one, many, hasLegalLimit }: Work, today: LocalDate): string {
  if (items.length === 0) return `No ${many}.`;
  const inGroup = (group: WorkGroup) => items.filter(({ item }) => item.group === group).length;
  const past = inGroup('past_standard');
  const notable = [
    [inGroup('will_be_late'), 'will be late'],
    [inGroup('not_recorded'), 'with nothing recorded'],
    [items.filter(({ item }) => isOverdue(item, today)).length, 'overdue'],
    [past, hasLegalLimit ? 'past our standard' : pastDate(past)],
    [inGroup('review_held'), 'of reviews already held'],
    [inGroup('earlier'), 'of earlier reviews'],
    [inGroup('done_late'), 'done late'],
  ] as const;
  const said = notable.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${counted(items.length, one, many)}${said.length === 0 ? '' : `: ${said.join(', ')}`}.`;
}

/** What so many things are that have no legal limit to be overdue by. */
export function pastDate(count: number): string {
  return count === 1 ? 'past its date' : 'past their date';
}
