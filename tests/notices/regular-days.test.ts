import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { addDays, day, isoDay } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import { isFirstAtWork, type Every } from '../../src/notices/regular-days';

const calendar = new WorkingDays(shippedBankHolidays());
const wholeWeek = [1, 2, 3, 4, 5];

/** The days from one to another on which a list goes out. */
function days(every: Every, from: string, to: string, workingDays: readonly number[] = wholeWeek, closed: readonly string[] = []): readonly string[] {
  const pattern = { calendar: calendar.closedOn(closed.map(day)), workingDays };
  const all = Array.from({ length: day(to) - day(from) + 1 }, (_, after) => addDays(day(from), after));
  return all.filter((date) => isFirstAtWork(date, every, pattern)).map(isoDay);
}

test('a weekly list comes on Mondays, and on Tuesday after a bank holiday Monday', () => {
  expect(days('week', '2026-11-21', '2026-12-08')).toEqual(['2026-11-23', '2026-11-30', '2026-12-07']);
  expect(days('week', '2027-03-27', '2027-04-06')).toEqual(['2027-03-30', '2027-04-05']);
});

test('between Christmas and New Year it waits until the council is open again', () => {
  expect(days('week', '2026-12-25', '2027-01-05', wholeWeek, ['2026-12-29', '2026-12-30', '2026-12-31'])).toEqual(['2027-01-04']);
});

test('whoever works from Wednesday on has it on Wednesday, once', () => {
  expect(days('week', '2026-11-23', '2026-12-06', [3, 4, 5])).toEqual(['2026-11-25', '2026-12-02']);
});

test('a monthly list comes on the first working day of the month', () => {
  expect(days('month', '2026-11-01', '2027-02-05')).toEqual(['2026-11-02', '2026-12-01', '2027-01-04', '2027-02-01']);
});

test('a quarterly list comes in January, April, July and October', () => {
  expect(days('quarter', '2026-01-01', '2026-12-31')).toEqual(['2026-01-02', '2026-04-01', '2026-07-01', '2026-10-01']);
});
