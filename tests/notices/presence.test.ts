import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day, isoDay } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import { Presence } from '../../src/notices/presence';
import type { Absence } from '../../src/people/absence';
import { Directory } from '../../src/people/directory';
import type { Person } from '../../src/people/person';
import { person } from '../people/staff';

const calendar = new WorkingDays(shippedBankHolidays());

interface Given extends Partial<Person> {
  readonly absences?: readonly Absence[];
  /** The mornings that were done of late; absent where that is not known. */
  readonly done?: readonly string[];
}

/** The morning before this one on which the IRO was told what there was. */
function lastMorning(today: string, { absences = [], done, ...given }: Given = {}): string | null {
  const staff = { directory: new Directory([person('iro', ['iro'], given)], []), absences, ...(done && { morningsDone: new Set(done.map(day)) }) };
  const found = new Presence(staff, day(today), calendar).lastMorningOf('iro');
  return found === null ? null : isoDay(found);
}

describe('somebody’s last morning', () => {
  test.each<[string, string, Given, string | null]>([
    ['is yesterday’s in the middle of the week', '2026-11-25', {}, '2026-11-24'],
    ['is Friday’s on a Monday', '2026-11-23', {}, '2026-11-20'],
    ['is the last of their own days', '2026-11-24', { workingDays: [2, 3, 4] }, '2026-11-19'],
    ['is the one before they went away', '2026-11-25', { absences: [{ person: 'iro', from: day('2026-11-16'), to: day('2026-11-24'), cover: null }] }, '2026-11-13'],
    ['is not known of while they are not at work', '2026-11-23', { workingDays: [2, 3, 4] }, null],
    ['is the one before the assistant was down', '2026-11-24', { done: ['2026-11-19', '2026-11-20'] }, '2026-11-20'],
    ['is that before a whole week in which it was down', '2026-11-30', { done: ['2026-11-19', '2026-11-20'] }, '2026-11-20'],
    ['passes over the one of their mornings on which it was down, whatever it did for others since', '2026-11-24', { workingDays: [2, 3, 4], done: ['2026-11-17', '2026-11-18', '2026-11-20', '2026-11-23'] }, '2026-11-18'],
    ['is yesterday’s on the second day of the assistant', '2026-11-24', { done: ['2026-11-23'] }, '2026-11-23'],
    ['is yesterday’s on its first', '2026-11-24', { done: [] }, '2026-11-23'],
    ['is the same before and after this morning is done', '2026-11-24', { done: ['2026-11-20', '2026-11-24'] }, '2026-11-20'],
    ['lies before the first morning of all for who works on other days only', '2026-11-26', { workingDays: [4], done: ['2026-11-23', '2026-11-24', '2026-11-25'] }, '2026-11-19'],
  ])('%s', (_, today, given, expected) => {
    expect(lastMorning(today, given)).toBe(expected);
  });
});
