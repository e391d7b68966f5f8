import { addDays, mondayOf, weekday, type LocalDate } from '../../calendar/local-date';
import { isRefused } from '../../calendar/working-days';
import { ordinals } from '../vocabulary/calendar-words';
import { readDay } from './days';
import { financialYear, financialYearOf, quarterOf } from './financial-year';
import { fixed, monthOf, oneDay, weekOf, type Moment, type Span } from './moment';
import { readPeriod } from './periods';
import { afterAny, firstOf, plainAt, readNumber, skip, type Reader } from './reader';
import { readWeek, readWeekend } from './weeks';

const weekOfNames = [
  'week commencing', 'week beginning', 'week starting', 'week beg', 'week comm', 'week of', 'w c', 'w b', 'wc', 'wb',
];

/** "week commencing 30 November", "w/c the 30th", "the week of 7 December". */
const readWeekOf: Reader<Moment> = (text, at) => {
  const next = afterAny(text, skip(text, at, 'the'), weekOfNames);
  const day = next === undefined ? undefined : readDay(text, skip(text, next, 'the', 'on'));
  return day && { value: fixed(weekOf(day.value.near(text.today, text.leaning).from)), next: day.next };
};

/** "the first full week of January", "the last week in November". */
const readWeekIn: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  const isLast = plainAt(text, start) === 'last';
  const ordinal = ordinals[plainAt(text, start)];
  const isFull = plainAt(text, start + 1) === 'full';
  const weekAt = isFull ? start + 2 : start + 1;
  const next = afterAny(text, weekAt, ['week of', 'week in']);
  const period = next === undefined ? undefined : readPeriod(text, skip(text, next, 'the'));
  if (!period || (!isLast && ordinal === undefined)) return undefined;
  const { from, to } = period.value.near(text.today, text.leaning);
  const firstMonday = isFull && weekday(from) !== 1 ? addDays(mondayOf(from), 7) : mondayOf(from);
  const lastMonday = isFull && weekday(to) !== 7 ? addDays(mondayOf(to), -7) : mondayOf(to);
  return { value: fixed(weekOf(isLast ? lastMonday : addDays(firstMonday, ((ordinal ?? 1) - 1) * 7))), next: period.next };
};

/** "the first two weeks of December", "the last fortnight of January". */
const readWeeksIn: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  const side = plainAt(text, start);
  const count = plainAt(text, start + 1) === 'fortnight' ? { value: 2, next: start + 1 } : readNumber(text, start + 1);
  const next = count && afterAny(text, count.next, ['weeks of', 'weeks in', 'fortnight of', 'fortnight in']);
  const period = next === undefined ? undefined : readPeriod(text, skip(text, next, 'the'));
  if (!count || !period || (side !== 'first' && side !== 'last')) return undefined;
  const { from, to } = period.value.near(text.today, text.leaning);
  const days = count.value * 7 - 1;
  return { value: fixed(side === 'first' ? { from, to: addDays(from, days) } : { from: addDays(to, -days), to }), next: period.next };
};

/** "the end of next week", "the start of January", "the rest of the month". */
const readPartOf: Reader<Moment> = (text, at) => {
  const part = plainAt(text, skip(text, at, 'the'));
  const isRest = ['rest', 'remainder'].includes(part);
  const isStart = ['start', 'beginning'].includes(part);
  if (!isRest && !isStart && part !== 'end') return undefined;
  const whole = readWhole(text, skip(text, skip(text, at, 'the') + 1, 'of'));
  if (!whole) return undefined;
  const { from, to } = whole.value.near(text.today, text.leaning);
  const value = isRest ? { from: from > text.today ? from : text.today, to } : oneDay(isStart ? from : to);
  return { value: fixed(value), next: whole.next };
};

/** The stretch of time that a bare word means: "the end of the month" is the end of this one. */
const present: Readonly<Record<string, (today: LocalDate) => Span>> = {
  week: weekOf,
  month: monthOf,
  quarter: quarterOf,
  year: (today) => financialYear(financialYearOf(today)),
};

/** A week, month, quarter or year. */
const readWhole: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the', 'this');
  const ofToday = present[plainAt(text, start)];
  return ofToday ? { value: fixed(ofToday(text.today)), next: start + 1 } : firstOf(readWeek, readPeriod)(text, at);
};

/** "the last working day before Christmas", "the last working day of November". */
const readLastWorkingDay: Reader<Moment> = (text, at) => {
  const next = afterAny(text, skip(text, at, 'the'), ['last working day', 'final working day']);
  const relation = plainAt(text, next ?? -1);
  if (next === undefined || !['before', 'of', 'in'].includes(relation)) return undefined;
  const found = firstOf(readDay, readWhole)(text, next + 1);
  if (!found) return undefined;
  const { from, to } = found.value.near(text.today, text.leaning);
  const day = text.calendar.add(relation === 'before' ? from : addDays(to, 1), -1);
  return isRefused(day) ? undefined : { value: fixed(oneDay(day)), next: found.next };
};

/** Any days that were named: a day, a week, a month, a quarter, a year or a part of one. */
export const readMoment: Reader<Moment> = firstOf(
  readLastWorkingDay, readWeekOf, readDay, readPartOf, readWeekIn, readWeeksIn, readWeek, readWeekend, readPeriod,
);
