import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { calendarHash, readCalendar, writeCalendar } from '../../src/calendar/calendar-version';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';

const { days, ...years } = shippedBankHolidays();
const calendar = new WorkingDays({ ...years, days });

test('the same working days have the same hash, whichever file they came from', () => {
  expect(calendarHash(new WorkingDays({ ...years, days: [...days] }))).toBe(calendarHash(calendar));
  expect(calendarHash(readCalendar(writeCalendar(calendar)))).toBe(calendarHash(calendar));
});

test('a bank holiday that is proclaimed makes another', () => {
  const proclaimed = new WorkingDays({ ...years, days: [...days, { day: day('2026-11-25'), title: 'Proclaimed' }] });
  expect(calendarHash(proclaimed)).not.toBe(calendarHash(calendar));
  expect(readCalendar(writeCalendar(proclaimed)).isWorkingDay(day('2026-11-25'))).toBe(false);
});

test('what was written by nobody here is not read', () => {
  expect(() => readCalendar('{"firstYear":2026,"lastYear":2027,"days":[{"day":"soon","title":""}]}')).toThrow();
});
