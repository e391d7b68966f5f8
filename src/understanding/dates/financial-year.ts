import { addDays, addMonths, fromCivil, toCivil, type LocalDate } from '../../calendar/local-date';
import type { Span } from './moment';

/** The financial year that begins on 1 April of this year. */
export function financialYear(startYear: number): Span {
  return { from: fromCivil({ year: startYear, month: 4, day: 1 }), to: fromCivil({ year: startYear + 1, month: 3, day: 31 }) };
}

/** The year in which the day's financial year began. */
export function financialYearOf(date: LocalDate): number {
  const { year, month } = toCivil(date);
  return month >= 4 ? year : year - 1;
}

/** A quarter of the financial year: 1 is April to June, 4 is January to March. */
export function quarter(startYear: number, number: number): Span {
  const from = addMonths(financialYear(startYear).from, (number - 1) * 3);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The quarter of the financial year in which the day falls, or one so many quarters later. */
export function quarterOf(date: LocalDate, later = 0): Span {
  const quarters = Math.floor((toCivil(date).month + 8) / 3) % 4;
  const from = addMonths(quarter(financialYearOf(date), quarters + 1).from, later * 3);
  return { from, to: addDays(addMonths(from, 3), -1) };
}
