import * as fc from 'fast-check';
import { day, type LocalDate } from '../../src/calendar/local-date';

/** Any day from one to another, both included. */
export function daysBetween(first: string, last: string): fc.Arbitrary<LocalDate> {
  return fc.integer({ min: day(first), max: day(last) }).map((count) => count as LocalDate);
}
