import { addMonths, daysInMonth, fromCivil, toCivil } from '../../calendar/local-date';
import { months, numberWords, ordinals } from '../vocabulary/calendar-words';
import { isDateName } from './days';
import { financialYear, financialYearOf, quarter, quarterOf } from './financial-year';
import { everyYear, fixed, monthOf, type Moment } from './moment';
import { after, afterAny, firstOf, plainAt, skip, type DateText, type Found, type Reader } from './reader';

/** This, next or last, as a number of months, quarters or years later. */
function laterBy(word: string): number | undefined {
  return { this: 0, current: 0, next: 1, following: 1, coming: 1, last: -1, previous: -1, past: -1 }[word];
}

/** "December", "March 2027", "next January", "this month". */
const readMonth: Reader<Moment> = (text, at) => {
  const later = laterBy(plainAt(text, at));
  if (later !== undefined && plainAt(text, at + 1) === 'month') return { value: fixed(monthOf(addMonths(text.today, later))), next: at + 2 };
  const nameAt = later === undefined ? at : at + 1;
  const month = isDateName(text, nameAt) ? months[plainAt(text, nameAt)] : undefined;
  if (month === undefined) return undefined;
  const inYear = (year: number) => ({ from: fromCivil({ year, month, day: 1 }), to: fromCivil({ year, month, day: daysInMonth(year, month) }) });
  const year = readCalendarYear(text, skip(text, nameAt + 1, 'of'));
  if (year) return { value: fixed(inYear(year.value)), next: year.next };
  const value = everyYear(inYear);
  if (later === undefined || later === 0) return { value, next: nameAt + 1 };
  const anchor = addMonths(text.today, later);
  return { value: fixed(value.near(anchor, later > 0 ? 'future' : 'past')), next: nameAt + 1 };
};

/** "2026"; a two-figure year only behind an apostrophe is not read. */
const readCalendarYear: Reader<number> = (text, at) => {
  const word = plainAt(text, at);
  return /^20\d\d$/.test(word) ? { value: Number(word), next: at + 1 } : undefined;
};

/** The year in which a financial year began, as it is written ("2025-26", "2025/2026", "25/26"). */
const readWrittenYear: Reader<number> = (text, at) => {
  const [first, second] = [plainAt(text, at), plainAt(text, at + 1)];
  if (!/^(20)?\d\d$/.test(first) || !/^(20)?\d\d$/.test(second) || !/^\s*[-–—/]\s*$/.test(text.words[at + 1]?.gap ?? '')) return undefined;
  const start = Number(first) % 100;
  if (Number(second) % 100 !== (start + 1) % 100) return undefined;
  return (first.length === 4 || start >= 20) && plainAt(text, at + 2) in months === false ? { value: 2000 + start, next: at + 2 } : undefined;
};

/** The year in which a financial year began: "2025-26", "this year", "the last financial year". */
const readFinancialYear: Reader<number> = (text, at) => {
  const start = skip(text, at, 'the', 'fy', 'financial', 'year', 'of');
  const written = readWrittenYear(text, start);
  if (written) return { value: written.value, next: skip(text, written.next, 'financial', 'year') };
  const named = skip(text, at, 'the', 'of', 'in');
  const later = laterBy(plainAt(text, named));
  const next = later === undefined ? undefined : afterAny(text, named + 1, ['financial year', 'reporting year', 'year']);
  return later !== undefined && next !== undefined ? { value: financialYearOf(text.today) + later, next } : undefined;
};

function quarterNumber(text: DateText, at: number): Found<number> | undefined {
  const written = /^q([1-4])$/.exec(plainAt(text, at));
  if (written) return { value: Number(written[1]), next: at + 1 };
  const behind = plainAt(text, at + 1);
  const number = /^[1-4]$/.test(behind) ? Number(behind) : numberWords[behind];
  if (/^(q|quarter)$/.test(plainAt(text, at)) && number !== undefined && number <= 4 && behind !== 'a') return { value: number, next: at + 2 };
  const ordinal = ordinals[plainAt(text, at)];
  return ordinal !== undefined && behind === 'quarter' ? { value: ordinal, next: at + 2 } : undefined;
}

/** "Q2", "Q4 of 2025-26", "the third quarter last year", "this quarter". */
const readQuarter: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  const later = laterBy(plainAt(text, start));
  if (later !== undefined && plainAt(text, start + 1) === 'quarter') return { value: fixed(quarterOf(text.today, later)), next: start + 2 };
  const number = quarterNumber(text, start);
  if (!number) return undefined;
  const year = readFinancialYear(text, skip(text, number.next, 'of', 'in', 'for'));
  if (year) return { value: fixed(quarter(year.value, number.value)), next: year.next };
  return { value: everyYear((calendarYear) => quarter(number.value === 4 ? calendarYear - 1 : calendarYear, number.value)), next: number.next };
};

/** A financial year, what has passed of this one, or a calendar year where it was called one. */
const readYear: Reader<Moment> = (text, at) => {
  const toDate = afterAny(text, skip(text, at, 'the', 'this', 'financial'), ['year to date', 'ytd']);
  if (toDate !== undefined) return { value: fixed({ from: financialYear(financialYearOf(text.today)).from, to: text.today }), next: toDate };
  const calendarYear = after(text, skip(text, at, 'the', 'in', 'for', 'during'), 'calendar year');
  const named = readCalendarYear(text, calendarYear ?? at);
  const year = readFinancialYear(text, at);
  if (year && calendarYear === undefined) return { value: fixed(financialYear(year.value)), next: year.next };
  const { year: thisYear } = toCivil(text.today);
  if (!named && calendarYear === undefined) return undefined;
  const which = named?.value ?? thisYear;
  return {
    value: fixed({ from: fromCivil({ year: which, month: 1, day: 1 }), to: fromCivil({ year: which, month: 12, day: 31 }) }),
    next: named?.next ?? calendarYear ?? at + 1,
  };
};

/** A month, a quarter or a year. */
export const readPeriod: Reader<Moment> = firstOf(readQuarter, readMonth, readYear);
