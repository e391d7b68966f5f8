import { addMonths, fromCivil, toCivil } from '../../calendar/local-date';
import { months, numberWords, ordinals } from '../vocabulary/calendar-words';
import { isDateName } from './days';
import { financialYear, financialYearOf, quarter, quarterOf } from './financial-year';
import { everyYear, fixed, monthOf, type Moment } from './moment';
import { after, afterAny, firstOf, plainAt, skip, type Reader } from './reader';

/** This, next or last, as a number of months, quarters or years later. */
function laterBy(word: string): number | undefined {
  return { this: 0, current: 0, next: 1, following: 1, coming: 1, last: -1, previous: -1, past: -1 }[word];
}

/** "December", "March 2027", "next January", "this month". */
const readMonth: Reader<Moment> = (text, at) => {
  const later = laterBy(plainAt(text, at));
  if (later !== undefined && plainAt(text, at + 1) === 'month') {
    return { value: fixed(monthOf(addMonths(text.today, later))), next: at + 2 };
  }
  const nameAt = later === undefined ? at : at + 1;
  const month = isDateName(text, nameAt) ? months[plainAt(text, nameAt)] : undefined;
  if (month === undefined) return undefined;
  const inYear = (year: number) => monthOf(fromCivil({ year, month, day: 1 }));
  const year = readCalendarYear(text, skip(text, nameAt + 1, 'of'));
  if (year) return { value: fixed(inYear(year.value)), next: year.next };
  const value = everyYear(inYear);
  if (later === undefined || later === 0) return { value, next: nameAt + 1 };
  const anchor = addMonths(text.today, later);
  return { value: fixed(value.near(anchor, later > 0 ? 'future' : 'past')), next: nameAt + 1 };
};

/** "2026". */
const readCalendarYear: Reader<number> = (text, at) => {
  const word = plainAt(text, at);
  return /^20\d\d$/.test(word) ? { value: Number(word), next: at + 1 } : undefined;
};

/** The year in which a financial year began, as it is written ("2025-26", "2025/2026", "25/26"). */
const readWrittenYear: Reader<number> = (text, at) => {
  const [first, second] = [plainAt(text, at), plainAt(text, at + 1)];
  const isPair = /^(20)?\d\d$/.test(first) && /^(20)?\d\d$/.test(second) && /^\s*[-–—/]\s*$/.test(text.words[at + 1]?.gap ?? '');
  const start = Number(first) % 100;
  if (!isPair || Number(second) % 100 !== (start + 1) % 100) return undefined;
  const isDays = first.length === 2 && (start < 20 || plainAt(text, at + 2) in months);
  return isDays ? undefined : { value: 2000 + start, next: at + 2 };
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

/** "Q2", "quarter two", "the second quarter". */
const readQuarterNumber: Reader<number> = (text, at) => {
  const [word, behind] = [plainAt(text, at), plainAt(text, at + 1)];
  const written = /^q([1-4])$/.exec(word);
  if (written) return { value: Number(written[1]), next: at + 1 };
  const number = /^[1-4]$/.test(behind) ? Number(behind) : numberWords[behind];
  if (/^(?:q|quarter)$/.test(word) && number !== undefined && number <= 4 && behind !== 'a') return { value: number, next: at + 2 };
  const ordinal = ordinals[word];
  return ordinal !== undefined && behind === 'quarter' ? { value: ordinal, next: at + 2 } : undefined;
};

/** "Q2", "Q4 of 2025-26", "the third quarter last year", "this quarter". */
const readQuarter: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  const later = laterBy(plainAt(text, start));
  if (later !== undefined && plainAt(text, start + 1) === 'quarter') return { value: fixed(quarterOf(text.today, later)), next: start + 2 };
  const number = readQuarterNumber(text, start);
  if (!number) return undefined;
  const year = readFinancialYear(text, skip(text, number.next, 'of', 'in', 'for'));
  if (year) return { value: fixed(quarter(year.value, number.value)), next: year.next };
  const startYear = (calendarYear: number) => (number.value === 4 ? calendarYear - 1 : calendarYear);
  return { value: everyYear((calendarYear) => quarter(startYear(calendarYear), number.value)), next: number.next };
};

/** What has passed of this financial year. */
const readYearToDate: Reader<Moment> = (text, at) => {
  const next = afterAny(text, skip(text, at, 'the', 'this', 'financial'), ['year to date', 'ytd']);
  const { from } = financialYear(financialYearOf(text.today));
  return next === undefined ? undefined : { value: fixed({ from, to: text.today }), next };
};

/** "2025", "the calendar year 2025": January to December. */
const readWholeCalendarYear: Reader<Moment> = (text, at) => {
  const called = after(text, skip(text, at, 'the'), 'calendar year');
  const named = readCalendarYear(text, called ?? at);
  if (!named && called === undefined) return undefined;
  const year = named?.value ?? toCivil(text.today).year;
  const span = { from: fromCivil({ year, month: 1, day: 1 }), to: fromCivil({ year, month: 12, day: 31 }) };
  return { value: fixed(span), next: named?.next ?? called ?? at };
};

const readWholeFinancialYear: Reader<Moment> = (text, at) => {
  const year = readFinancialYear(text, at);
  return year && { value: fixed(financialYear(year.value)), next: year.next };
};

/** A month, a quarter or a year. */
export const readPeriod: Reader<Moment> = firstOf(
  readQuarter, readMonth, readYearToDate, readWholeFinancialYear, readWholeCalendarYear,
);
