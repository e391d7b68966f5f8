import fc from 'fast-check';
import { addDays, day, isoDay, toCivil } from '../../src/calendar/local-date';
import { readDay } from '../../src/importing/cells';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays(day('1970-01-01'), count));
const timeOfDay = fc.constantFrom('', 'T00:00:00', ' 00:00:00.000', ' 00:00', 'T23:59:59');

describe('a day in a file', () => {
  test('is the same day however it is written', () => {
    fc.assert(
      fc.property(anyDay, timeOfDay, (date, time) => {
        const { year, month, day: dayOfMonth } = toCivil(date);
        const two = (count: number) => String(count).padStart(2, '0');
        expect(readDay(`${isoDay(date)}${time}`)).toBe(date);
        expect(readDay(`${two(dayOfMonth)}/${two(month)}/${year}${time}`)).toBe(date);
        expect(readDay(`${dayOfMonth}/${month}/${year}`)).toBe(date);
      }),
    );
  });

  test.each([
    '31/02/2026', '2026-02-30', '00/01/2026', '01/13/2026', '1/2/26', 'soon', '2026/03/09', '2026-03-09T23:30:00Z', '2026-03-09T23:30:00+01:00',
  ])('is not "%s"', (text) => expect(readDay(text)).toBeNull());

  test('is the 29th of February in leap years only', () => {
    expect(readDay('29/02/2024')).toBe(day('2024-02-29'));
    expect(readDay('29/02/2025')).toBeNull();
  });
});
