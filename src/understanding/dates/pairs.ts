import { addDays, addMonths, mondayOf } from '../../calendar/local-date';
import type { DayRange } from '../question';
import { everyMonth, fixed, monthOf, oneDay, weekOf, type Moment, type Span } from './moment';
import { readMoment } from './parts';
import { afterAny, firstOf, plainAt, readNumber, skip, type DateText, type Reader } from './reader';

/** More than this far ahead, a range that has already begun was meant ("20 November to 4 December", said on the 23rd). */
const FAR_AHEAD = 183;

const joiners = ['to', 'until', 'till', 'til', 'through', 'thru', 'and', 'or'];

const readNow: Reader<Moment> = (text, at) =>
  plainAt(text, at) === 'now' ? { value: fixed(oneDay(text.today)), next: at + 1 } : undefined;

const readEnd = firstOf(readNow, readMoment);

/** Where a joining word or a dash stands, the place of what follows it. */
function afterJoiner(text: DateText, at: number): number | undefined {
  if (/^\s*[-–—/&+]\s*$/.test(text.words[at]?.gap ?? '')) return at;
  return joiners.includes(plainAt(text, at)) ? skip(text, at, ...joiners, 'including', 'inclusive', 'on') : undefined;
}

/** From the beginning of one to the end of the other, on the side to which the text leans. */
function join(first: Moment, last: Moment, { today, leaning }: DateText): Span {
  const backFrom = ({ to }: Span): Span => ({ from: first.near(to, 'past').from, to });
  if (leaning === 'past') return backFrom(last.near(today, 'past'));
  const { from } = first.near(today, 'future');
  const isFar = first.every === 'year' && from - today > FAR_AHEAD;
  return isFar ? backFrom(last.near(today, 'future')) : { from, to: last.near(from, 'future').to };
}

/**
 * A day of the week joined to a day in a week that was named ("Monday and Tuesday next week") lies in that week too, and a day
 * of the month joined to a date ("23rd and 24th December") in that month.
 */
function besideSecond(first: Moment, second: Moment, { today, leaning }: DateText): Moment {
  const { from, to } = second.near(today, leaning);
  if (first.every === 'week' && second.every === undefined) return fixed(first.near(mondayOf(from), 'future'));
  return first.every === 'month' && second.every !== 'month' && second.every !== 'week' ? fixed(first.near(to, 'past')) : first;
}

/** "21 Dec to 3 Jan", "Monday and Tuesday", "between now and Christmas", "Mon–Wed next week". */
const readTwo: Reader<DayRange> = (text, at) => {
  const first = readEnd(text, at);
  const secondAt = first && afterJoiner(text, first.next);
  const second = secondAt === undefined ? undefined : readEnd(text, secondAt);
  if (!first || !second) return undefined;
  return { value: join(besideSecond(first.value, second.value, text), second.value, text), next: second.next };
};

/** "1-12 December", as it was written. */
const readWrittenPair: Reader<DayRange> = (text, at) => {
  const written = text.plainDates.get(at);
  return written?.last && { value: join(written.first, written.last, text), next: written.next };
};

/** "1 to 12 December": the first day takes the month of the second. */
const readBareDayAndDate: Reader<DayRange> = (text, at) => {
  const first = readNumber(text, at);
  const secondAt = first?.next === at + 1 ? afterJoiner(text, at + 1) : undefined;
  const second = secondAt === undefined ? undefined : text.plainDates.get(skip(text, secondAt, 'the'));
  if (!first || !second || second.last || first.value > 31) return undefined;
  const { to } = second.first.near(text.today, text.leaning);
  return { value: { from: everyMonth(first.value).near(to, 'past').from, to }, next: second.next };
};

/** "this week and next", "this month and next". */
const readThisAndNext: Reader<DayRange> = (text, at) => {
  const unit = plainAt(text, at + 1);
  const next = afterAny(text, at, [`this ${unit} and next`, `this ${unit} or next`]);
  if (next === undefined || (unit !== 'week' && unit !== 'month')) return undefined;
  const { from } = unit === 'week' ? weekOf(text.today) : monthOf(text.today);
  const { to } = unit === 'week' ? weekOf(addDays(text.today, 7)) : monthOf(addMonths(text.today, 1));
  return { value: { from, to }, next: skip(text, next, unit) };
};

/** Days from one to another, both named. */
export const readPair: Reader<DayRange> = (text, at) =>
  firstOf(readWrittenPair, readBareDayAndDate, readThisAndNext, readTwo)(text, skip(text, at, 'between', 'from', 'for', 'on'));
