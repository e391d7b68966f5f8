import * as fc from 'fast-check';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day, isoDay, toCivil } from '../../src/calendar/local-date';
import { counted, distance, fullDay, longDay, shortDay } from '../../src/calendar/words';
import { WorkingDays } from '../../src/calendar/working-days';
import { daysBetween } from './days';

const calendar = new WorkingDays(shippedBankHolidays());
const today = day('2026-11-20');

describe('a day as a card shows it', () => {
  it('has its weekday, and its year', () => {
    expect(longDay(day('2027-06-02'))).toBe('Wed 2 Jun 2027');
    expect(longDay(day('2026-03-29'))).toBe('Sun 29 Mar 2026');
    expect(longDay(day('2026-10-25'))).toBe('Sun 25 Oct 2026');
    expect(longDay(day('2026-09-01'))).toBe('Tue 1 Sep 2026');
  });

  it("leaves this year's number out", () => {
    expect(shortDay(day('2026-11-30'), today)).toBe('Mon 30 Nov');
    expect(shortDay(day('2027-01-04'), today)).toBe('Mon 4 Jan 2027');
    expect(shortDay(day('2025-12-31'), today)).toBe('Wed 31 Dec 2025');
  });

  it('is the day of the calendar in whatever zone the server stands', () => {
    const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
    fc.assert(fc.property(daysBetween('2000-01-01', '2060-12-31'), (date) => {
      const { year, day: dayOfMonth } = toCivil(date);
      const [weekday, shownDay, , shownYear] = longDay(date).split(' ');
      expect([weekday, shownDay, shownYear]).toEqual([
        weekdays[(new Date(`${isoDay(date)}T00:00:00Z`).getUTCDay() + 6) % 7], String(dayOfMonth), String(year),
      ]);
    }));
  });
});

describe('how far a day is from today', () => {
  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-21', 'tomorrow'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-23', 'in 1 working day'],
    ['2026-11-27', 'in 5 working days'],
    ['2026-12-29', 'in 25 working days'],
    ['2026-11-18', '2 working days ago'],
    ['2026-11-13', '5 working days ago'],
    ['2026-11-22', 'in 2 days'],
  ])('on Friday 20 November 2026, %s is %s', (date, words) => {
    expect(distance(day(date), today, calendar)).toBe(words);
  });

  it('is said in days over a weekend that has no working day in it', () => {
    expect(distance(day('2026-11-20'), day('2026-11-22'), calendar)).toBe('2 days ago');
    expect(distance(day('2026-12-27'), day('2026-12-25'), calendar)).toBe('in 2 days');
  });

  it('is said in days where working days cannot be counted', () => {
    expect(distance(day('2029-01-10'), day('2028-12-31'), calendar)).toBe('in 10 days');
    expect(distance(day('2018-12-01'), day('2018-12-31'), calendar)).toBe('30 days ago');
  });
});

describe('a count with its noun', () => {
  it.each([
    [0, '0 reviews'],
    [1, '1 review'],
    [3, '3 reviews'],
  ])('%i', (count, words) => {
    expect(counted(count, 'review')).toBe(words);
  });

  it('takes a plural of its own', () => {
    expect(counted(1, 'child', 'children')).toBe('1 child');
    expect(counted(2, 'child', 'children')).toBe('2 children');
  });
});

describe('a day over a page', () => {
  it('is written out, without its year', () => {
    expect([fullDay(day('2026-11-23')), fullDay(day('2027-01-01'))]).toEqual(['Monday 23 November', 'Friday 1 January']);
  });
});
