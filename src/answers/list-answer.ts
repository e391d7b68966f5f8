import type { LocalDate } from '../calendar/local-date';
import { counted, distance, longDay, shortDay } from '../calendar/words';
import { allows } from '../people/permissions';
import type { Question } from '../understanding/question';
import { asking, writeAsk, type Ask } from './ask';
import { pageOf } from './pages';
import { reviewGroups, type ReviewGroup, type ReviewItem } from './review-items';
import { calledOnCards, type Answered, type Sight } from './sight';
import { capital, inPlainDays } from './understood';
import type { ListLine, ListView } from './views';

/** So many lines fit on a phone before a person gives up, and a card stays far below Teams' size limit. */
const LINES_A_PAGE = 12;

const groupTitles: Readonly<Record<ReviewGroup, string>> = {
  will_be_late: 'Will be late: booked after the legal limit',
  overdue: 'Overdue: past the legal limit',
  not_recorded: 'Booked day has passed, nothing recorded',
  past_standard: 'Past our standard, within the legal limit',
  this_week: 'This week',
  next_week: 'Next week',
  after_that: 'After that',
  done: 'Held',
};

export interface PermittedItem {
  readonly item: ReviewItem;
  readonly reason: Answered['shown'][number]['reason'];
}

/** A page of a list of reviews, in groups, with buttons for the other pages and for each child. */
export function listPage(items: readonly PermittedItem[], sight: Sight, words: Pick<ListView, 'understood' | 'headline' | 'note' | 'buttons'>): Answered {
  const { shown, here, pager } = pageOf(items, sight.ask, LINES_A_PAGE);
  return {
    view: {
      kind: 'list',
      ...words,
      groups: reviewGroups.flatMap((group) => {
        const lines = shown.filter(({ item }) => item.group === group).map((each) => lineOf(each, here, sight));
        return lines.length === 0 ? [] : [{ title: groupTitles[group], lines }];
      }),
      pager,
    },
    shown: shown.map(({ item, reason }) => ({ child: item.child.id, reason })),
  };
}

function lineOf({ item, reason }: PermittedItem, here: Ask, { today, setting }: Sight): ListLine {
  const { child, milestone, booked, day, group } = item;
  const called = calledOnCards(child);
  const open: Question = { intent: allows(reason, 'see_timetable') ? 'child.timeline' : 'review.next', slots: { child: child.id } };
  const dayWord = milestone.done !== null ? 'Held' : booked !== null ? 'Booked' : 'Due';
  const words = {
    child: called,
    what: milestone.done === null && booked === null ? 'not booked yet' : milestone.id === 'review' ? `review ${milestone.sequence ?? ''}`.trim() : '',
    day: `${dayWord} ${shortDay(day, today)}`,
    distance: distance(day, today, setting.calendar),
    limit: limitInShort(milestone, group, today),
  };
  return {
    ...words,
    why: milestone.done === null ? stepsInShort(milestone) : '',
    open: writeAsk(asking(open, { question: here.question, page: here.page })),
    openLabel: `${Object.values(words).filter((word) => word !== '').join(', ')}: open the timetable`,
  };
}

/** Which limit matters for an item, or how it was kept. */
function limitInShort({ legal, local, done, review }: ReviewItem['milestone'], group: ReviewGroup, today: LocalDate): string {
  if (done !== null) return review?.onTimeLegal === false && legal !== null ? `After its legal limit, ${longDay(legal)}` : 'In time';
  const limits = [
    legal === null ? null : `legal limit ${shortDay(legal, today)}`,
    group === 'will_be_late' ? 'booked after it' : null,
    local === null || (legal !== null && local >= legal) ? null : `our standard ${shortDay(local, today)}`,
  ].filter((limit) => limit !== null);
  return capital(limits.join(', '));
}

const COMES_TO = / = \d{4}-\d{2}-\d{2}/;

/** The steps that set a limit, without the day that they come to: it stands beside them. */
function stepsInShort({ because }: ReviewItem['milestone']): string {
  return because().map((step) => inPlainDays(step.replace(COMES_TO, ''))).join(', ');
}

/** A list's headline: "14 reviews: 1 will be late, 2 overdue". */
export function listHeadline(items: readonly PermittedItem[], noun: string): string {
  if (items.length === 0) return `No ${noun}s.`;
  const inGroup = (group: ReviewGroup) => items.filter(({ item }) => item.group === group).length;
  const notable = [
    [inGroup('will_be_late'), 'will be late'],
    [inGroup('overdue'), 'overdue'],
    [inGroup('not_recorded'), 'with nothing recorded'],
    [inGroup('past_standard'), 'past our standard'],
  ] as const;
  const said = notable.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${counted(items.length, noun)}${said.length === 0 ? '' : `: ${said.join(', ')}`}.`;
}

