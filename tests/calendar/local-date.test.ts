import { addDays as addDaysToDate, addMonths as addMonthsToDate, getISODay } from 'date-fns';
import * as fc from 'fast-check';
import {
  addDays, addMonths, day, daysInMonth, earlier, fromCivil, isoDay, later, mondayOf, parseDay, toCivil, weekday, type LocalDate,
} from '../../src/calendar/local-date';
import { daysBetween } from './days';

// date-fns works on instants; noon in the zone of the machine is the same calendar day before and after its sums.
function atNoon(date: LocalDate): Date {
  const { year, month, day: dayOfMonth } = toCivil(date);
  return new Date(year, month - 1, dayOfMonth, 12);
}

function dayOf(date: Date): LocalDate {
  return fromCivil({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

const anyDay = daysBetween('0100-01-01', '9999-12-31');
const ourTimes = daysBetween('2000-01-01', '2099-12-31');

describe('a day read from text', () => {
  it('comes back as it was written', () => {
    fc.assert(fc.property(anyDay, (date) => parseDay(isoDay(date)) === date));
  });

  it('is the same day as its year, month and day', () => {
    fc.assert(fc.property(anyDay, (date) => fromCivil(toCivil(date)) === date));
  });

  it('counts from 1 January 1970', () => {
    expect(day('1970-01-01')).toBe(0);
    expect(day('1969-12-31')).toBe(-1);
    expect(day('2026-11-21')).toBe(20_778);
  });

  it.each([
    '2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '1900-02-29', '2100-02-29',
    '21/11/2026', '2026-1-5', '2026-11-21T00:00:00Z', ' 2026-11-21', '2026-11-21 ', '20261121', 'tomorrow', '',
  ])('"%s" is no day', (text) => {
    expect(parseDay(text)).toBeNull();
    expect(() => day(text)).toThrow('not a calendar day');
  });
});

describe('leap years', () => {
  it.each([[2024, 29], [2026, 28], [2028, 29], [2000, 29], [1900, 28], [2100, 28]])('February %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
    const endOfFebruary = addDays(day(`${year}-03-01`), -1);
    expect(toCivil(endOfFebruary)).toEqual({ year, month: 2, day: days });
  });

  it('the months of a year add up to its days', () => {
    fc.assert(fc.property(fc.integer({ min: 1600, max: 2400 }), (year) => {
      let days = 0;
      for (let month = 1; month <= 12; month++) days += daysInMonth(year, month);
      return days === fromCivil({ year: year + 1, month: 1, day: 1 }) - fromCivil({ year, month: 1, day: 1 });
    }));
  });

  it('a child born on 29 February turns 18 on 28 February', () => {
    expect(isoDay(addMonths(day('2008-02-29'), 18 * 12))).toBe('2026-02-28');
    expect(isoDay(addMonths(day('2008-02-29'), 16 * 12))).toBe('2024-02-29');
  });
});

describe('months', () => {
  it.each([
    // held, +3 months, +91 days, +6 months, +183 days
    ['2024-11-30', '2025-02-28', '2025-03-01', '2025-05-30', '2025-06-01'],
    ['2025-02-01', '2025-05-01', '2025-05-03', '2025-08-01', '2025-08-03'],
    ['2025-08-31', '2025-11-30', '2025-11-30', '2026-02-28', '2026-03-02'],
    ['2025-03-01', '2025-06-01', '2025-05-31', '2025-09-01', '2025-08-31'],
    ['2026-01-31', '2026-04-30', '2026-05-02', '2026-07-31', '2026-08-02'],
  ])('after a review on %s: 3 months %s (91 days %s), 6 months %s (183 days %s)', (held, threeMonths, days91, sixMonths, days183) => {
    expect(isoDay(addMonths(day(held), 3))).toBe(threeMonths);
    expect(isoDay(addDays(day(held), 91))).toBe(days91);
    expect(isoDay(addMonths(day(held), 6))).toBe(sixMonths);
    expect(isoDay(addDays(day(held), 183))).toBe(days183);
  });

  it('agree with date-fns', () => {
    fc.assert(fc.property(ourTimes, fc.integer({ min: -240, max: 240 }), (date, count) => {
      expect(addMonths(date, count)).toBe(dayOf(addMonthsToDate(atNoon(date), count)));
    }));
  });

  it('keep the day of the month, or stop at the last day of a shorter one', () => {
    fc.assert(fc.property(ourTimes, fc.integer({ min: -240, max: 240 }), (date, count) => {
      const from = toCivil(date);
      const to = toCivil(addMonths(date, count));
      expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + count);
      expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
    }));
  });

  it('never put a later day before an earlier one', () => {
    fc.assert(fc.property(ourTimes, ourTimes, fc.integer({ min: -60, max: 60 }), (a, b, count) => {
      const [low, high] = a <= b ? [a, b] : [b, a];
      return addMonths(low, count) <= addMonths(high, count);
    }));
  });
});

describe('days and weeks', () => {
  it('agree with date-fns', () => {
    fc.assert(fc.property(ourTimes, fc.integer({ min: -1000, max: 1000 }), (date, count) => {
      expect(addDays(date, count)).toBe(dayOf(addDaysToDate(atNoon(date), count)));
      expect(weekday(date)).toBe(getISODay(atNoon(date)));
    }));
  });

  it('have the weekday of the calendar on the wall, also before 1970', () => {
    expect(weekday(day('2026-11-21'))).toBe(6);
    expect(weekday(day('2028-01-03'))).toBe(1);
    expect(weekday(day('1969-12-28'))).toBe(7);
    expect(weekday(day('1900-01-01'))).toBe(1);
  });

  it('begin their week on the Monday on or before', () => {
    expect(isoDay(mondayOf(day('2026-11-22')))).toBe('2026-11-16');
    expect(isoDay(mondayOf(day('2026-11-23')))).toBe('2026-11-23');
    fc.assert(fc.property(anyDay, (date) => {
      const monday = mondayOf(date);
      return weekday(monday) === 1 && monday <= date && date - monday < 7;
    }));
  });
});

describe('the earlier and the later of two days', () => {
  const [first, second] = [day('2026-06-29'), day('2026-07-02')];

  it('are found in either order', () => {
    expect(earlier(first, second)).toBe(first);
    expect(earlier(second, first)).toBe(first);
    expect(later(first, second)).toBe(second);
    expect(later(second, first)).toBe(second);
  });

  it('leave a day that is not there out of it', () => {
    expect(earlier(null, second)).toBe(second);
    expect(earlier(first, null)).toBe(first);
    expect(earlier(null, null)).toBeNull();
  });
});
