import * as fc from 'fast-check';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { addDays, addMonths, day, isoDay, weekday, type LocalDate } from '../../src/calendar/local-date';
import { explainOffset, offsetFrom, offsetInWords, parseOffset, type Offset } from '../../src/calendar/offset';
import { WorkingDays } from '../../src/calendar/working-days';
import { daysBetween } from './days';

const calendar = new WorkingDays(shippedBankHolidays());

describe('a distance in time as policies write it', () => {
  it.each<[string, Offset]>([
    ['+5 wd', { count: 5, unit: 'wd' }],
    ['-15 wd', { count: -15, unit: 'wd' }],
    ['5 wd', { count: 5, unit: 'wd' }],
    ['+1 day', { count: 1, unit: 'days' }],
    ['-28 days', { count: -28, unit: 'days' }],
    ['+1 month', { count: 1, unit: 'months' }],
    ['+3 months', { count: 3, unit: 'months' }],
    ['+189 months', { count: 189, unit: 'months' }],
    ['+16 years', { count: 192, unit: 'months' }],
    ['+1 year', { count: 12, unit: 'months' }],
    [' +5 wd ', { count: 5, unit: 'wd' }],
  ])('"%s" is understood', (text, offset) => {
    expect(parseOffset(text)).toEqual(offset);
  });

  it.each(['', '5', 'wd', '+5wd', '+5  wd', '+ 5 wd', '+1.5 days', '+5 weeks', 'five wd', '+5 wd later', '--5 wd', '+12345 days', '+5 WD'])(
    '"%s" is refused',
    (text) => expect(parseOffset(text)).toBeNull(),
  );

  it('is read back as it was written', () => {
    const counts = fc.integer({ min: -9999, max: 9999 });
    fc.assert(fc.property(counts, fc.constantFrom<Offset['unit']>('wd', 'days', 'months'), (count, unit) => {
      expect(parseOffset(`${count < 0 ? '' : '+'}${count} ${unit}`)).toEqual({ count, unit });
    }));
  });

  it.each<[Offset, string]>([
    [{ count: 20, unit: 'wd' }, '+20 working days'],
    [{ count: 1, unit: 'wd' }, '+1 working day'],
    [{ count: -1, unit: 'days' }, '-1 day'],
    [{ count: -28, unit: 'days' }, '-28 days'],
    [{ count: 3, unit: 'months' }, '+3 months'],
  ])('%j is said as "%s"', (offset, words) => {
    expect(offsetInWords(offset)).toBe(words);
  });
});

describe('the day that lies that far away', () => {
  it('counts working days on the calendar of bank holidays', () => {
    expect(offsetFrom(day('2026-04-08'), { count: -3, unit: 'wd' }, calendar)).toBe(day('2026-04-01'));
  });

  it('counts calendar days and months on every day of the year', () => {
    fc.assert(fc.property(daysBetween('1990-01-01', '2060-12-31'), fc.integer({ min: -400, max: 400 }), (from, count) => {
      expect(offsetFrom(from, { count, unit: 'days' }, calendar)).toBe(addDays(from, count));
      expect(offsetFrom(from, { count, unit: 'months' }, calendar)).toBe(addMonths(from, count));
    }));
  });

  it('is refused only where working days cannot be counted', () => {
    expect(offsetFrom(day('2028-12-29'), { count: 1, unit: 'wd' }, calendar)).toHaveProperty('refused');
    expect(offsetFrom(day('2028-12-29'), { count: 6, unit: 'months' }, calendar)).toBe(day('2029-06-29'));
  });
});

describe('how a date is explained', () => {
  it('names the bank holidays that a sum forwards left out', () => {
    expect(explainOffset(day('2026-04-08'), { count: 20, unit: 'wd' }, calendar)).toBe(
      '+20 working days = 2026-05-07 (not counting Early May bank holiday 2026-05-04)',
    );
  });

  it('names those that a sum backwards left out', () => {
    expect(explainOffset(day('2026-04-08'), { count: -3, unit: 'wd' }, calendar)).toBe(
      '-3 working days = 2026-04-01 (not counting Good Friday 2026-04-03, Easter Monday 2026-04-06)',
    );
  });

  it('does not name a bank holiday on the day from which it counts, in either direction', () => {
    const christmas = day('2026-12-25');
    expect(explainOffset(christmas, { count: 1, unit: 'wd' }, calendar)).toBe(
      '+1 working day = 2026-12-29 (not counting Boxing Day 2026-12-28)',
    );
    expect(explainOffset(christmas, { count: -1, unit: 'wd' }, calendar)).toBe('-1 working day = 2026-12-24');
  });

  it('says nothing of bank holidays where none was left out, or where days are not working days', () => {
    expect(explainOffset(day('2026-06-01'), { count: 20, unit: 'wd' }, calendar)).toBe('+20 working days = 2026-06-29');
    expect(explainOffset(day('2026-04-02'), { count: 28, unit: 'days' }, calendar)).toBe('+28 days = 2026-04-30');
    expect(explainOffset(day('2024-11-30'), { count: 3, unit: 'months' }, calendar)).toBe('+3 months = 2025-02-28');
  });

  it('says why where there is no date', () => {
    expect(explainOffset(day('2028-12-29'), { count: 5, unit: 'wd' }, calendar)).toBe(
      '+5 working days: bank holidays are held for 2019 to 2028 only, so working days outside those years cannot be counted',
    );
  });

  it('names the same day as the sum itself, and exactly the weekdays that are no working days', () => {
    const wellInside = daysBetween('2020-03-01', '2027-10-31');
    fc.assert(fc.property(wellInside, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, -1), (from, count, step) => {
      const result = offsetFrom(from, { count: step * count, unit: 'wd' }, calendar) as LocalDate;
      let weekdays = 0;
      for (let date = addDays(from, step); step * (result - date) >= 0; date = addDays(date, step)) {
        if (weekday(date) <= 5) weekdays++;
      }
      const line = explainOffset(from, { count: step * count, unit: 'wd' }, calendar);
      expect(line).toContain(`= ${isoDay(result)}`);
      expect(line.match(/\d{4}-\d{2}-\d{2}/g)).toHaveLength(1 + weekdays - count);
    }));
  });
});
