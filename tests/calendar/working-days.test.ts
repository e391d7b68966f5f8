import * as fc from 'fast-check';
import govUk from '../../src/calendar/bank-holidays.json';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { addDays, day, isoDay, weekday, type LocalDate } from '../../src/calendar/local-date';
import { isRefused, WorkingDays, type DayOrRefused } from '../../src/calendar/working-days';
import { daysBetween } from './days';

const calendar = new WorkingDays(shippedBankHolidays());
const bankHolidays = new Set(govUk['england-and-wales'].events.map(({ date }) => date));

/** A day from which 250 working days either way stay inside the years held. */
const wellInside = daysBetween('2020-03-01', '2027-10-31');
const someDays = fc.integer({ min: 1, max: 250 });

function found(answer: DayOrRefused): LocalDate {
  if (isRefused(answer)) throw new Error(answer.refused);
  return answer;
}

const isWeekend = (date: LocalDate) => weekday(date) > 5;

describe('the twentieth working day after a child became looked after', () => {
  it.each([
    ['2022-05-05', '2022-06-06', 'the two June days of 2022 left out'],
    ['2022-08-25', '2022-09-26', '29 August and 19 September 2022 left out'],
    ['2022-12-05', '2023-01-05', '26 and 27 December and 2 January left out'],
    ['2023-04-12', '2023-05-12', '1 and 8 May 2023 left out'],
    ['2024-03-11', '2024-04-10', 'Easter left out'],
    ['2025-04-07', '2025-05-08', 'Easter and 5 May left out'],
    ['2025-12-08', '2026-01-08', 'Christmas left out'],
    ['2026-12-07', '2027-01-07', 'the substitute day of 28 December 2026 left out'],
    ['2027-12-06', '2028-01-06', '27 and 28 December and 3 January left out'],
    ['2026-11-21', '2026-12-18', 'a child who came in on a Saturday'],
  ])('%s gives %s (%s)', (entered, due) => {
    expect(isoDay(found(calendar.add(day(entered), 20)))).toBe(due);
  });
});

describe('around a review on Wednesday 8 April 2026, with Easter on the 3rd and the 6th', () => {
  it.each([
    [-3, '2026-04-01'],
    [-15, '2026-03-16'],
    [5, '2026-04-15'],
    [15, '2026-04-29'],
    [20, '2026-05-07'],
  ])('%i working days is %s', (count, expected) => {
    expect(isoDay(found(calendar.add(day('2026-04-08'), count)))).toBe(expected);
  });
});

describe('a sum in working days', () => {
  it('of none is the day itself, whatever day it is', () => {
    expect(calendar.add(day('2026-12-25'), 0)).toBe(day('2026-12-25'));
    expect(calendar.add(day('2035-01-01'), 0)).toBe(day('2035-01-01'));
  });

  it('is what one finds by going from day to day', () => {
    fc.assert(fc.property(wellInside, someDays, fc.constantFrom(1, -1), (from, count, step) => {
      let date = from;
      for (let left = count; left > 0; ) {
        date = addDays(date, step);
        if (!isWeekend(date) && !bankHolidays.has(isoDay(date))) left--;
      }
      expect(isoDay(found(calendar.add(from, step * count)))).toBe(isoDay(date));
    }));
  });

  it('counts back to the number that was added', () => {
    fc.assert(fc.property(wellInside, someDays, (from, count) => calendar.between(from, found(calendar.add(from, count))) === count));
  });

  it('is undone by the same sum backwards, from a working day', () => {
    fc.assert(fc.property(wellInside.filter((date) => calendar.isWorkingDay(date)), someDays, (from, count) => {
      expect(calendar.add(found(calendar.add(from, count)), -count)).toBe(from);
      expect(calendar.add(found(calendar.add(from, -count)), count)).toBe(from);
    }));
  });

  it('never puts a later start before an earlier one, and one day more is always later', () => {
    fc.assert(fc.property(wellInside, wellInside, fc.integer({ min: -249, max: 249 }), (a, b, count) => {
      const [low, high] = a <= b ? [a, b] : [b, a];
      expect(found(calendar.add(low, count))).toBeLessThanOrEqual(found(calendar.add(high, count)));
      expect(found(calendar.add(low, count))).toBeLessThan(found(calendar.add(low, count + 1)));
    }));
  });

  it('never ends on a weekend, a bank holiday or a day on which the council is closed', () => {
    const closures = fc.uniqueArray(wellInside, { maxLength: 40 });
    fc.assert(
      fc.property(closures, wellInside, fc.integer({ min: 1, max: 200 }), fc.constantFrom(1, -1), (closed, from, count, step) => {
        const result = found(calendar.closedOn(closed).add(from, step * count));
        expect(isWeekend(result)).toBe(false);
        expect(bankHolidays.has(isoDay(result))).toBe(false);
        expect(closed).not.toContain(result);
      }),
      { numRuns: 30 },
    );
  });
});

describe('whether people are at work', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-12-25', false, 'Christmas Day'],
    ['2026-12-28', false, 'the substitute for Boxing Day'],
    ['2026-12-29', true, 'the day after it'],
    ['2019-01-02', true, 'the first working day held'],
    ['2028-12-29', true, 'the last working day held'],
    ['2018-12-31', false, 'a Monday before the years held'],
    ['2029-01-02', false, 'a Tuesday after the years held'],
  ])('%s: %s (%s)', (date, atWork) => {
    expect(calendar.isWorkingDay(day(date))).toBe(atWork);
  });
});

describe('at the edge of the years whose bank holidays are held', () => {
  const refusal = 'bank holidays are held for 2019 to 2028 only, so working days outside those years cannot be counted';

  it.each([
    ['2018-12-31', 1, '2019-01-02', 'only days after it are counted'],
    ['2019-01-03', -1, '2019-01-02', 'the first working day held'],
    ['2028-12-28', 1, '2028-12-29', 'the last working day held'],
    ['2029-01-01', -1, '2028-12-29', 'only days before it are counted'],
  ])('%s %i is still %s: %s', (from, count, expected) => {
    expect(isoDay(found(calendar.add(day(from), count)))).toBe(expected);
  });

  it.each([
    ['2028-12-29', 1],
    ['2028-12-31', 1],
    ['2028-12-04', 20],
    ['2029-06-01', 5],
    ['2029-01-02', -1],
    ['2019-01-02', -1],
    ['2019-01-10', -20],
    ['2018-12-30', 1],
    ['2018-06-01', -5],
    ['2015-01-01', 2000],
  ])('%s %i working days is refused, never guessed', (from, count) => {
    expect(calendar.add(day(from), count)).toEqual({ refused: refusal });
  });

  it('tells a refusal from a day, and from no answer at all', () => {
    expect(isRefused(calendar.add(day('2029-01-02'), -1))).toBe(true);
    expect(isRefused(calendar.add(day('2026-11-20'), 1))).toBe(false);
    expect(isRefused(null)).toBe(false);
  });
});

describe('counting the working days between two days', () => {
  it.each([
    ['2026-11-20', '2026-11-23', 1, 'Friday to Monday'],
    ['2026-11-21', '2026-11-23', 1, 'Saturday to Monday'],
    ['2026-11-20', '2026-11-22', 0, 'Friday to Sunday'],
    ['2026-11-23', '2026-11-20', -1, 'Monday back to Friday'],
    ['2026-12-24', '2026-12-29', 1, 'over Christmas'],
    ['2026-11-20', '2026-11-20', 0, 'a day and itself'],
    ['2018-12-31', '2019-01-02', 1, 'from the last day before the years held'],
    ['2028-12-28', '2028-12-31', 1, 'to the last day held'],
  ])('%s to %s: %i (%s)', (from, to, expected) => {
    expect(calendar.between(day(from), day(to))).toBe(expected);
  });

  it.each([
    ['2018-12-30', '2019-01-02'],
    ['2028-12-29', '2029-01-01'],
    ['2029-01-01', '2028-12-29'],
  ])('%s to %s cannot be counted', (from, to) => {
    expect(calendar.between(day(from), day(to))).toBeNull();
  });
});

describe("a council's closure days", () => {
  const christmasWeek = [day('2026-12-29'), day('2026-12-30'), day('2026-12-31')];
  const closed = calendar.closedOn(christmasWeek);

  it('are left out of its own sums and of nobody else\'s', () => {
    expect(isoDay(found(closed.add(day('2026-12-24'), 1)))).toBe('2027-01-04');
    expect(isoDay(found(calendar.add(day('2026-12-24'), 1)))).toBe('2026-12-29');
  });

  it('are the same calendar where there are none', () => {
    expect(calendar.closedOn([])).toBe(calendar);
  });

  it('add to those already there', () => {
    expect(isoDay(found(closed.closedOn([day('2027-01-04')]).add(day('2026-12-24'), 1)))).toBe('2027-01-05');
  });
});

describe('the days that a sum left out', () => {
  it('are named, oldest first, without those that fall on a weekend anyway', () => {
    const closed = calendar.closedOn([day('2026-12-29'), day('2027-01-02')]);
    expect(closed.daysLeftOut(day('2026-12-24'), day('2027-01-04')).map(({ day: date, title }) => `${title} ${isoDay(date)}`)).toEqual([
      'Christmas Day 2026-12-25',
      'Boxing Day 2026-12-28',
      'council closed 2026-12-29',
      "New Year’s Day 2027-01-01",
    ]);
  });

  it('do not include the day from which it counts, and do include its last', () => {
    expect(calendar.daysLeftOut(day('2026-12-25'), day('2026-12-28'))).toEqual([{ day: day('2026-12-28'), title: 'Boxing Day' }]);
  });

  it('are each named once where the council also calls a bank holiday a closure day', () => {
    const closed = calendar.closedOn([day('2026-12-25'), day('2026-12-25')]);
    expect(closed.daysLeftOut(day('2026-12-24'), day('2026-12-25'))).toEqual([{ day: day('2026-12-25'), title: 'Christmas Day' }]);
  });
});
