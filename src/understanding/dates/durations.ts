import { addDays, addMonths, type LocalDate } from '../../calendar/local-date';
import { isRefused } from '../../calendar/working-days';
import type { DayRange } from '../question';
import type { Moment } from './moment';
import { afterAny, plainAt, readNumber, skip, type DateText, type Found, type Reader } from './reader';

type Unit = 'working day' | 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year';

interface Duration {
  readonly count: number;
  readonly unit: Unit;
}

const units: readonly (readonly [Unit, readonly string[]])[] = [
  ['working day', ['working days', 'working day', 'business days', 'business day', 'work days', 'wd', 'wds']],
  ['day', ['days', 'day', 'calendar days']],
  ['week', ['weeks', 'week']],
  ['fortnight', ['fortnights', 'fortnight']],
  ['month', ['months', 'month']],
  ['quarter', ['quarters']],
  ['year', ['years']],
];

const readUnit: Reader<Unit> = (text, at) => {
  for (const [unit, names] of units) {
    const next = afterAny(text, at, names);
    if (next !== undefined) return { value: unit, next };
  }
  return undefined;
};

/** "10 working days", "a fortnight", "couple of weeks". */
const readDuration: Reader<Duration> = (text, at) => {
  const count = readNumber(text, at);
  const unit = readUnit(text, count?.next ?? at);
  return count && unit ? { value: { count: count.value, unit: unit.value }, next: unit.next } : undefined;
};

/** The same, or a unit alone: "the next month" is the next one month. */
const readDurationOrUnit: Reader<Duration> = (text, at) => {
  const unit = readUnit(text, at);
  return readDuration(text, at) ?? (unit && { value: { count: 1, unit: unit.value }, next: unit.next });
};

function endOf({ count, unit }: Duration, from: LocalDate, { calendar }: DateText): LocalDate | undefined {
  switch (unit) {
    case 'working day': {
      const end = calendar.add(from, count);
      return isRefused(end) ? undefined : end;
    }
    case 'day':
      return addDays(from, count);
    case 'week':
      return addDays(from, count * 7);
    case 'fortnight':
      return addDays(from, count * 14);
    case 'month':
      return addMonths(from, count);
    case 'quarter':
      return addMonths(from, count * 3);
    case 'year':
      return addMonths(from, count * 12);
  }
}

function fromToday(found: Found<Duration> | undefined, text: DateText, direction: 1 | -1): Found<DayRange> | undefined {
  if (!found) return undefined;
  const end = endOf({ ...found.value, count: direction * found.value.count }, text.today, text);
  if (end === undefined) return undefined;
  return { value: direction > 0 ? { from: text.today, to: end } : { from: end, to: text.today }, next: skip(text, found.next, 'time') };
}

/** Days from today on: "in the next 10 days", "within a fortnight", "over the coming month", "next 5 working days". */
export const readAhead: Reader<DayRange> = (text, at) => {
  const isLed = ['in', 'within', 'over', 'during', 'for'].includes(plainAt(text, at));
  const start = skip(text, isLed ? at + 1 : at, 'the');
  const isFortnight = afterAny(text, start, ['this fortnight']) !== undefined;
  if (isFortnight || ['next', 'coming', 'following', 'upcoming'].includes(plainAt(text, start))) {
    const isStretch = (isLed && start > at + 1) || plainAt(text, start + 1) === 'fortnight';
    return fromToday((isStretch ? readDurationOrUnit : readDuration)(text, start + 1), text, 1);
  }
  const isReckoned = ['in', 'within', 'during'].includes(plainAt(text, at)) && text.leaning === 'future';
  return isReckoned ? fromToday(readDuration(text, start), text, 1) : undefined;
};

/** Days up to today: "in the last 30 days", "over the past month", "the last fortnight". */
export const readBehind: Reader<DayRange> = (text, at) => {
  const isLed = ['in', 'within', 'over', 'during', 'for'].includes(plainAt(text, at));
  const start = skip(text, isLed ? at + 1 : at, 'the');
  if (!['last', 'past', 'previous'].includes(plainAt(text, start))) return undefined;
  const isStretch = (isLed && start > at + 1) || plainAt(text, start + 1) === 'fortnight';
  const found = (isStretch ? readDurationOrUnit : readDuration)(text, start + 1);
  const isPartOfMore = found !== undefined && ['of', 'in'].includes(plainAt(text, found.next));
  return isPartOfMore ? undefined : fromToday(found, text, -1);
};

/** So many days that begin on a day: "two weeks from 14 December", "from tomorrow for a fortnight". */
export function readStretchFrom(readMoment: Reader<Moment>): Reader<DayRange> {
  return (text, at) => {
    const duration = readDuration(text, skip(text, at, 'for'));
    if (duration && !isBeginning(text, duration.next)) return undefined;
    const start = readMoment(text, skip(text, duration?.next ?? at, 'from', 'starting', 'beginning', 'as', 'of', 'on'));
    const behind = duration || !start || plainAt(text, start.next) !== 'for' ? duration : readDuration(text, start.next + 1);
    if (!start || !behind) return undefined;
    const { from } = start.value.near(text.today, 'future');
    const to = lastDayOf(behind.value, from, text);
    return to === undefined ? undefined : { value: { from, to }, next: Math.max(start.next, behind.next) };
  };
}

function isBeginning(text: DateText, at: number): boolean {
  return ['from', 'starting', 'beginning'].includes(plainAt(text, at));
}

/** The last of so many days, the first of which is `from`. */
function lastDayOf(duration: Duration, from: LocalDate, text: DateText): LocalDate | undefined {
  if (duration.unit === 'working day') return endOf({ ...duration, count: duration.count - 1 }, from, text);
  const end = endOf(duration, from, text);
  return end === undefined ? undefined : addDays(end, -1);
}
