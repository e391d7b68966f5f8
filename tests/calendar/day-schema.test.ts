import { daySchema } from '../../src/calendar/day-schema';
import { day } from '../../src/calendar/local-date';

describe('a day in a file', () => {
  it('is read as the calendar day it names', () => {
    expect(daySchema.parse('2026-11-21')).toBe(day('2026-11-21'));
  });

  it.each(['21/11/2026', '2026-02-30', ''])('"%s" is refused with how to write it', (text) => {
    expect(daySchema.safeParse(text).error?.issues).toEqual([
      expect.objectContaining({ message: `"${text}" is not a day: write it as YYYY-MM-DD` }),
    ]);
  });

  it.each([20_778, null, undefined, new Date(0)])('%p is no day, whatever it counts', (value) => {
    expect(daySchema.safeParse(value).success).toBe(false);
  });
});
