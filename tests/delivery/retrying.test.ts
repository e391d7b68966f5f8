import * as fc from 'fast-check';
import { MOST_TRIES, pauseBefore } from '../../src/delivery/retrying';

const tries = fc.integer({ min: 1, max: MOST_TRIES });
const random = fc.double({ min: 0, max: 1, noNaN: true });

describe('the pause before the next try', () => {
  test('may be up to two seconds after the first, twice that after each further one, and five minutes at most', () => {
    const longest = Array.from({ length: 10 }, (_, before) => pauseBefore(before + 1, null, () => 1) / 1_000);
    expect(longest).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('is never shorter than Teams asked for, nor longer than its bound unless Teams asked for that', () => {
    fc.assert(
      fc.property(tries, random, fc.integer({ min: 0, max: 3_600_000 }), (tried, chance, asked) => {
        const pause = pauseBefore(tried, asked, () => chance);
        expect(pause).toBeGreaterThanOrEqual(asked);
        expect(pause).toBeLessThanOrEqual(Math.max(asked, pauseBefore(tried, null, () => 1)));
      }),
    );
  });

  test('is spread over all of its time', () => {
    expect([0, 0.25, 0.5].map((chance) => pauseBefore(3, null, () => chance))).toEqual([0, 2_000, 4_000]);
  });
});
