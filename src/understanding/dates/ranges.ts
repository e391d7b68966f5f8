import { addDays, type LocalDate } from '../../calendar/local-date';
import type { WorkingDays } from '../../calendar/working-days';
import type { DayRange } from '../question';
import { ofDates } from '../vocabulary';
import type { Word } from '../words';
import { readAhead, readBehind, readStretchFrom } from './durations';
import type { Leaning } from './moment';
import { readPair } from './pairs';
import { readMoment } from './parts';
import { plainDatesIn } from './plain-dates';
import { afterAny, firstOf, plainAt, skip, type DateText, type Reader } from './reader';

/** Days that a text names, with the words that name them: from `from` up to, not including, `to`. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly range: DayRange;
  /** Whether they end before the day that was named ("back on Thursday"). */
  readonly isReturn: boolean;
}

/** So many words may lead in to a date ("no later than close of play on …"). */
const LONGEST_LEAD = 8;

const upTo = [
  'no later than', 'not later than', 'up to and including', 'up until', 'up to', 'by', 'until', 'till', 'til', 'to', 'ending',
];
const endOfDay = ['on', 'about', 'close', 'of', 'play', 'business', 'cop', 'cob', 'eod'];
const backTo = ['in', 'to', 'work', 'on', 'the', 'office', 'again', 'at', 'desk', 'from'];

/** "from 1 December", "after Christmas", and "since April", which is always past; "from last month" names what is over. */
const readFrom: Reader<DayRange> = (text, at) => {
  const word = plainAt(text, at);
  if (!['from', 'after', 'since', 'starting'].includes(word)) return undefined;
  const side = word === 'since' ? 'past' : text.leaning;
  const found = readMoment({ ...text, leaning: side }, skip(text, at + 1, 'from', 'on', 'about'));
  if (!found || isOfReviews(text, found.next)) return undefined;
  const { from, to } = found.value.near(text.today, side);
  if (word === 'from' && to < text.today) return { value: { from, to }, next: found.next };
  return { value: { from: word === 'after' ? addDays(to, 1) : from }, next: skip(text, found.next, 'onwards', 'on', 'onward') };
};

/** "from last week's reviews", "from October reviews" name a time, not its beginning. */
function isOfReviews(text: DateText, next: number): boolean {
  return text.words[next - 1]?.owns === true || /^(?:review|meeting)s?$/.test(plainAt(text, next));
}

const readUpTo: Reader<DayRange> = (text, at) => {
  const next = afterAny(text, at, upTo);
  const found = next === undefined ? undefined : readMoment(text, skip(text, next, ...endOfDay));
  return found && { value: { to: found.value.near(text.today, text.leaning).to }, next: found.next };
};

/** Before a day, a week or a month means before its first day; before its end means by its end. */
const readBefore: Reader<DayRange> = (text, at) => {
  const next = afterAny(text, at, ['ahead of', 'prior to', 'earlier than', 'before', 'b4']);
  const found = next === undefined ? undefined : readMoment(text, next);
  if (!found || next === undefined) return undefined;
  const { from, to } = found.value.near(text.today, text.leaning);
  const isEnd = plainAt(text, skip(text, next, 'the')) === 'end';
  return { value: { to: isEnd ? to : addDays(from, -1) }, next: found.next };
};

const readWhen: Reader<DayRange> = (text, at) => {
  const found = readMoment(text, at);
  return found && { value: found.value.near(text.today, text.leaning), next: found.next };
};

/** "back on Thursday": up to the day before. */
const readReturn: Reader<DayRange> = (text, at) => {
  if (!['back', 'returning', 'return', 'returns'].includes(plainAt(text, at))) return undefined;
  const found = readMoment(text, skip(text, at + 1, ...backTo));
  return found && { value: { to: addDays(found.value.near(text.today, 'future').from, -1) }, next: found.next };
};

const readRange = firstOf(readStretchFrom(readMoment), readPair, readAhead, readBehind, readUpTo, readBefore, readFrom, readWhen);

/** "From 12 to 1 December 2026" names no days. */
function isInOrder({ from, to }: DayRange): boolean {
  return from === undefined || to === undefined || from <= to;
}

/** The first place from here on at which a date may begin: not far before a figure or a word of dates. */
function nearDateWord(words: readonly Word[], from: number): number {
  const next = words.findIndex(({ plain }, at) => at >= from && (ofDates.has(plain) || /\d/.test(plain)));
  return next < 0 ? words.length : Math.max(from, next - LONGEST_LEAD);
}

/**
 * The days that are named in a text, in order.
 * @param leaning whether a date without its year means the next such date or the last one
 */
export function datesIn(words: readonly Word[], today: LocalDate, calendar: WorkingDays, leaning: Leaning): readonly DateMention[] {
  const text: DateText = { words, plainDates: plainDatesIn(words), today, leaning, calendar };
  const found: DateMention[] = [];
  for (let at = nearDateWord(words, 0); at < words.length; ) {
    const back = readReturn(text, at);
    const range = back ?? readRange(text, at);
    if (range && isInOrder(range.value)) found.push({ from: at, to: range.next, range: range.value, isReturn: back !== undefined });
    at = nearDateWord(words, range?.next ?? at + 1);
  }
  return found;
}
