import { addDays, mondayOf } from '../../calendar/local-date';
import { doubtfulNames, weekdays } from '../vocabulary/calendar-words';
import { wordSet } from '../vocabulary/word-set';
import { isCapital } from '../words';
import { feasts } from './feasts';
import { endOfMonth, everyMonth, everyWeek, fixed, oneDay, type Moment } from './moment';
import { after, afterAny, firstOf, plainAt, skip, type DateText, type Found, type Reader } from './reader';
import { readWeek } from './weeks';

const doubtful = wordSet(doubtfulNames);
const ordinary = wordSet('may sat sun mar');
const leadsToDate = wordSet('in on by before after since from until till to this next last during of and between coming or for');

/** Whether a name of a month or day stands here as one, not as an ordinary word or somebody's name ("may", "sat", "Jan"). */
export function isDateName({ words }: DateText, at: number): boolean {
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (!word || !doubtful.has(word.plain)) return word !== undefined;
  if (word.owns) return false;
  if (before && leadsToDate.has(before.plain)) return true;
  if (word.plain === 'jan') return false;
  return !ordinary.has(word.plain) || (before !== undefined && isCapital(word)) || /^\d{4}$/.test(next?.plain ?? '');
}

/** Days named from today, longer names first, and how many days later they are. */
const nearDays: readonly (readonly [name: string, days: number])[] = [
  ['day after tomorrow', 2], ['day before yesterday', -2], ['week today', 7], ['fortnight today', 14], ['week tomorrow', 8],
  ['today week', 7], ['tomorrow week', 8], ['today', 0], ['tonight', 0], ['this morning', 0], ['this afternoon', 0], ['this evening', 0],
  ['tomorrow', 1], ['yesterday', -1],
];

const timesOfDay = ['morning', 'afternoon', 'evening', 'am', 'pm'];

/** "today", "tomorrow", "the day after tomorrow", "a week today". */
const readNearDay: Reader<Moment> = (text, at) => {
  for (const [phrase, days] of nearDays) {
    const next = after(text, skip(text, at, 'the', 'a'), phrase);
    if (next !== undefined) return { value: fixed(oneDay(addDays(text.today, days))), next: skip(text, next, ...timesOfDay) };
  }
  return undefined;
};

function weekdayAt(text: DateText, at: number): number | undefined {
  return isDateName(text, at) ? weekdays[plainAt(text, at)] : undefined;
}

/** "next Tuesday" is in the week after this one, "this Friday" in this one, "last Monday" the last one before today. */
const readThisOrNextWeekday: Reader<Moment> = (text, at) => {
  const dayOfWeek = weekdayAt(text, at + 1);
  if (dayOfWeek === undefined) return undefined;
  const inWeek = (later: number) => fixed(oneDay(addDays(mondayOf(text.today), later * 7 + dayOfWeek - 1)));
  switch (plainAt(text, at)) {
    case 'this':
      return { value: inWeek(0), next: at + 2 };
    case 'next':
      return { value: inWeek(1), next: at + 2 };
    case 'coming':
    case 'following':
      return { value: fixed(everyWeek(dayOfWeek).near(addDays(text.today, 1), 'future')), next: at + 2 };
    case 'last':
    case 'past':
      return { value: fixed(everyWeek(dayOfWeek).near(addDays(text.today, -1), 'past')), next: at + 2 };
    default:
      return undefined;
  }
};

/** "Friday", "Friday 4 December", "Tuesday of next week", "Friday week". */
const readWeekday: Reader<Moment> = (text, at) => {
  const dayOfWeek = weekdayAt(text, at);
  if (dayOfWeek === undefined) return undefined;
  const date = firstOf(readPlainDate, readDayOfMonth)(text, skip(text, at + 1, 'the'));
  if (date) return date;
  const week = readWeek(text, skip(text, at + 1, 'of', 'in', ...timesOfDay));
  if (week) return { value: dayOfWeekIn(week.value, dayOfWeek, text), next: week.next };
  if (plainAt(text, at + 1) === 'week') {
    return { value: fixed(oneDay(addDays(everyWeek(dayOfWeek).near(text.today, 'future').from, 7))), next: at + 2 };
  }
  return { value: everyWeek(dayOfWeek), next: skip(text, at + 1, ...timesOfDay) };
};

/** "next week Tuesday", "next week on Tuesday". */
const readWeekThenWeekday: Reader<Moment> = (text, at) => {
  const week = readWeek(text, at);
  if (!week) return undefined;
  const dayAt = skip(text, week.next, 'on');
  const dayOfWeek = weekdayAt(text, dayAt);
  return dayOfWeek === undefined ? undefined : { value: dayOfWeekIn(week.value, dayOfWeek, text), next: dayAt + 1 };
};

/** "a week on Friday", "a fortnight on Monday". */
const readWeekOnWeekday: Reader<Moment> = (text, at) => {
  const weeks = { week: 1, fortnight: 2 }[plainAt(text, at + 1)];
  if (plainAt(text, at) !== 'a' || weeks === undefined || plainAt(text, at + 2) !== 'on') return undefined;
  const dayOfWeek = weekdayAt(text, at + 3);
  if (dayOfWeek === undefined) return undefined;
  return { value: fixed(oneDay(addDays(everyWeek(dayOfWeek).near(text.today, 'future').from, weeks * 7))), next: at + 4 };
};

/** The day of the week within a week that was named. */
function dayOfWeekIn(week: Moment, dayOfWeek: number, { today, leaning }: DateText): Moment {
  return fixed(oneDay(addDays(week.near(today, leaning).from, dayOfWeek - 1)));
}

/** "4 December", "04/12/26" and the like, where no second date hangs on it. */
function readPlainDate(text: DateText, at: number): Found<Moment> | undefined {
  const date = text.plainDates.get(skip(text, at, 'the'));
  return date && !date.last ? { value: date.first, next: date.next } : undefined;
}

/** "the 12th", "the 12th of next month". */
const readDayOfMonth: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  const dayOfMonth = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(plainAt(text, start))?.[1] ?? NaN);
  if (!(dayOfMonth >= 1 && dayOfMonth <= 31)) return undefined;
  const ofNextMonth = after(text, start + 1, 'of next month');
  if (ofNextMonth !== undefined) return { value: fixed(oneDay(addDays(endOfMonth(text.today), dayOfMonth))), next: ofNextMonth };
  return { value: everyMonth(dayOfMonth), next: afterAny(text, start + 1, ['of this month', 'of the month']) ?? start + 1 };
};

const readFeast: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  for (const [name, moment] of feasts) {
    const next = after(text, start, name);
    if (next !== undefined) return { value: moment, next };
  }
  return undefined;
};

/** One day, however it was named. */
export const readDay: Reader<Moment> = firstOf(
  readNearDay, readWeekOnWeekday, readWeekThenWeekday, readThisOrNextWeekday, readPlainDate, readWeekday, readDayOfMonth, readFeast,
);
