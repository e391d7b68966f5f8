import { addDays, mondayOf, type LocalDate } from '../../calendar/local-date';
import type { WorkingDays } from '../../calendar/working-days';
import type { DayRange } from '../question';
import type { Word } from '../words';
import { readAhead, readBehind, readStretchFrom } from './durations';
import type { Leaning, Moment, Span } from './moment';
import { everyMonth, fixed, oneDay, weekOf } from './moment';
import { readMoment } from './parts';
import { plainDatesIn } from './plain-dates';
import { afterAny, firstOf, plainAt, readNumber, skip, type DateText, type Reader } from './reader';

/** Days that a text names, with the words that name them: from `from` up to, not including, `to`. */
export interface DateMention {
  readonly from: number;
  readonly to: number;
  readonly range: DayRange;
  /** Whether they end before the day that was named ("back on Thursday"). */
  readonly isReturn: boolean;
}

/** More than this far ahead, a range that has already begun was meant ("20 November to 4 December", said on the 23rd). */
const FAR_AHEAD = 183;

const now: Reader<Moment> = (text, at) =>
  plainAt(text, at) === 'now' ? { value: fixed(oneDay(text.today)), next: at + 1 } : undefined;
const readEnd = firstOf(now, readMoment);

/** From the beginning of one to the end of the other, on the side to which the text leans. */
function join(first: Moment, last: Moment, { today, leaning }: DateText): Span {
  if (leaning === 'past') {
    const { to } = last.near(today, 'past');
    return { from: first.near(to, 'past').from, to };
  }
  const { from } = first.near(today, 'future');
  const ahead = { from, to: last.near(from, 'future').to };
  if (ahead.from - today <= FAR_AHEAD || first.every !== 'year') return ahead;
  const { to } = last.near(today, 'future');
  return { from: first.near(to, 'past').from, to };
}

const isJoiner = (text: DateText, at: number): boolean =>
  ['to', 'until', 'till', 'til', 'through', 'thru', 'and', 'or', 'n'].includes(plainAt(text, at));
const isDash = ({ words }: DateText, at: number): boolean => /^\s*[-–—/&+]\s*$/.test(words[at]?.gap ?? '');

/** The second of two joined dates, behind "to", "and" or a dash; "the 1st to the 12th" takes the month of the second. */
const readSecond: Reader<Moment> = (text, at) => {
  if (isDash(text, at)) return readEnd(text, at);
  return isJoiner(text, at) ? readEnd(text, skip(text, at, 'to', 'until', 'till', 'til', 'through', 'thru', 'and', 'or', 'n', 'including', 'inclusive', 'on')) : undefined;
};

/** "21 Dec to 3 Jan", "Monday and Tuesday", "between 1 September and 31 October", "Mon–Wed next week". */
const readPair: Reader<DayRange> = (text, at) => {
  const start = skip(text, at, 'between', 'from', 'for', 'on');
  const written = text.plainDates.get(start);
  if (written?.last) return { value: join(written.first, written.last, text), next: written.next };
  const bare = readBareDayPair(text, start);
  if (bare) return bare;
  const weekAndNext = afterAny(text, skip(text, start, 'for', 'in'), ['this week and next week', 'this week and next', 'this week or next']);
  const first = readEnd(text, start);
  const second = first && readSecond(text, first.next);
  if (!first || !second) return weekAndNext === undefined ? undefined : { value: join(fixed(weekNamed(text, 0)), fixed(weekNamed(text, 7)), text), next: weekAndNext };
  return { value: join(inSameWeek(first.value, second.value, text), second.value, text), next: second.next };
};

/** "1 to 12 December": the first day takes the month of the second. */
const readBareDayPair: Reader<DayRange> = (text, at) => {
  const first = readNumber(text, at);
  const date = text.plainDates.get(skip(text, at + 2, 'the'));
  if (!first || first.next !== at + 1 || !date || date.last || first.value > 31 || !(isJoiner(text, at + 1) || isDash(text, at + 1))) return undefined;
  const { to } = date.first.near(text.today, text.leaning);
  return { value: { from: everyMonth(first.value).near(to, 'past').from, to }, next: date.next };
};

function weekNamed({ today }: DateText, later: number): Span {
  return weekOf(addDays(today, later));
}

/** A day of the week joined to a day in a week that was named ("Monday and Tuesday next week") lies in that week too. */
function inSameWeek(first: Moment, second: Moment, { today }: DateText): Moment {
  if (first.every !== 'week' || second.every !== undefined) return first;
  return fixed(first.near(mondayOf(second.near(today, 'future').from), 'future'));
}

const readFrom: Reader<DayRange> = (text, at) => {
  const word = plainAt(text, at);
  const isAfter = word === 'after';
  if (!isAfter && !['from', 'since', 'starting', 'onwards'].includes(word)) return undefined;
  const found = readMoment(text, skip(text, at + 1, 'from', 'on', 'about'));
  if (!found) return undefined;
  if (text.words[found.next - 1]?.owns) return undefined;
  const { from, to } = found.value.near(text.today, word === 'since' ? 'past' : text.leaning);
  return { value: { from: isAfter ? addDays(to, 1) : from }, next: skip(text, found.next, 'onwards', 'on', 'onward') };
};

const readUpTo: Reader<DayRange> = (text, at) => {
  const next = afterAny(text, at, ['no later than', 'not later than', 'up until', 'up to', 'by', 'until', 'till', 'til', 'to', 'ending']);
  const found = next === undefined ? undefined : readMoment(text, skip(text, next, 'on', 'about'));
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

const readBack: Reader<DayRange> = (text, at) => {
  if (!['back', 'returning', 'return', 'returns'].includes(plainAt(text, at))) return undefined;
  const found = readMoment(text, skip(text, at + 1, 'in', 'to', 'work', 'on', 'the', 'office', 'again', 'at', 'desk', 'from'));
  return found && { value: { to: addDays(found.value.near(text.today, 'future').from, -1) }, next: found.next };
};

const readRange = firstOf(readStretchFrom(readMoment), readPair, readAhead, readBehind, readUpTo, readBefore, readFrom, readWhen);

/**
 * The days that are named in a text, in order.
 * @param leaning whether a date without its year means the next such date or the last one
 */
export function datesIn(words: readonly Word[], today: LocalDate, calendar: WorkingDays, leaning: Leaning): readonly DateMention[] {
  const text: DateText = { words, plainDates: plainDatesIn(words), today, leaning, calendar };
  const found: DateMention[] = [];
  for (let at = 0; at < words.length; ) {
    const back = readBack(text, at);
    const range = back ?? readRange(text, at);
    if (range && range.next > at) found.push({ from: at, to: range.next, range: range.value, isReturn: back !== undefined });
    at = Math.max(at + 1, range?.next ?? 0);
  }
  return found;
}
