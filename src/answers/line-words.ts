import type { LocalDate } from '../calendar/local-date';
import { longDay, shortDay } from '../calendar/words';
import type { CouncilPolicy } from '../policy/council-policy';
import type { Milestone, MilestoneId } from '../timetable/milestone';
import { saidOf } from './paperwork';
import { saidInWords } from './said-words';
import type { Sight } from './sight';
import { capital, inPlainDays } from './understood';
import { reviewDayOf, type WorkItem } from './work-items';

/** What a line of a list says beside the child and the day. */
interface LineWords {
  readonly what: string;
  /** Stands before the day: `Due`, `Booked`, `Held`. */
  readonly dayWord: string;
  /** The limit that matters, or the review that it is for and who has to do it. */
  readonly limit: string;
}

/** The words of one line of a list. */
export function lineWords(item: WorkItem, sight: Sight): LineWords {
  const { milestone, booked } = item;
  const dayWord = milestone.done !== null ? (doneWords[milestone.id] ?? 'Done') : booked !== null ? 'Booked' : 'Due';
  const limit = item.review === null ? limitInShort(item, sight.today) : forReview(item, sight);
  return { what: whatInShort(item, sight.setting.policy), dayWord, limit };
}

const doneWords: Readonly<Partial<Record<MilestoneId, string>>> = {
  review: 'Held',
  report: 'Received',
  decisions: 'Sent',
  'record.completed': 'Completed',
  'record.sent': 'Sent',
  letter: 'Sent',
  visit: 'Visited',
};

function whatInShort({ milestone: { id, sequence, done }, booked }: WorkItem, { words }: CouncilPolicy): string {
  const named: Readonly<Partial<Record<MilestoneId, string>>> = {
    review: done === null && booked === null ? 'not booked yet' : 'review #',
    midway: 'after review #',
    report: `${words.report} for review #`,
    decisions: `${words.decisions} of review #`,
    'record.completed': `${words.record} of review #, to be completed`,
    'record.sent': `${words.record} of review #, to be sent`,
    letter: 'letter after review #',
    visit: 'visit before review #',
  };
  const what = (named[id] ?? '').replace('#', String(sequence ?? ''));
  return done === null ? what : what.replace(/, to be .*/, '');
}

/** Which limit matters for an item, or how it was kept. */
function limitInShort({ milestone: { legal, local, done, status }, group }: WorkItem, today: LocalDate): string {
  if (done !== null && legal !== null && done > legal) return `After its legal limit, ${longDay(legal)}`;
  if (done !== null) return status === 'done_late' ? 'Past our standard' : 'In time';
  const limits = [
    legal === null ? null : `legal limit ${shortDay(legal, today)}`,
    group === 'not_recorded' && legal !== null && legal < today ? 'which has passed' : null,
    group === 'will_be_late' ? 'booked after it' : null,
    local === null || (legal !== null && local >= legal) ? null : `our standard ${shortDay(local, today)}`,
  ].filter((limit) => limit !== null);
  return capital(limits.join(', '));
}

/** The review that something is done for, by whom, and what was said of it. */
function forReview(item: WorkItem, { asker, directory, today }: Sight): string {
  const { milestone, review, child } = item;
  const day = reviewDayOf(item);
  const does = milestone.id === 'report' ? child.allocation.socialWorker : child.allocation.iro;
  const said = saidOf(item);
  const parts = [
    milestone.done === null ? null : `${milestone.due < today ? 'was due' : 'due'} ${shortDay(milestone.due, today)}`,
    day === null ? null : `review ${review?.done != null ? 'held' : review?.review?.booked != null ? 'booked' : 'due'} ${shortDay(day, today)}`,
    does === asker.id ? null : `${milestone.id === 'report' ? 'social worker' : 'IRO'} ${does === null ? 'not allocated' : (directory.person(does)?.name ?? does)}`,
    said === null ? null : saidInWords(said, today),
  ].filter((part) => part !== null);
  return capital(parts.join(' · '));
}

const COMES_TO = / = \d{4}-\d{2}-\d{2}/;

/** The steps that set a limit, without the day that they come to: it stands beside them. */
export function stepsInShort({ because }: Milestone): string {
  return because().map((step) => inPlainDays(step.replace(COMES_TO, ''))).join(', ');
}
