import * as fc from 'fast-check';
import { randomFrom, type Random } from '../../src/demo/random';

const draws = (random: Random) => Array.from({ length: 20 }, () => random.next());

describe('a seeded source of choices', () => {
  it('makes the same choices for the same seed and others for another', () => {
    expect(draws(randomFrom(7))).toEqual(draws(randomFrom(7)));
    expect(draws(randomFrom(7))).not.toEqual(draws(randomFrom(8)));
  });

  it('is spread evenly over its range', () => {
    const random = randomFrom(3);
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 6000; draw++) {
      const side = random.int(1, 6);
      counts.set(side, (counts.get(side) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    for (const count of counts.values()) expect(count).toBeGreaterThan(880);
  });

  it('chooses as often as the weights say, and never what weighs nothing', () => {
    const random = randomFrom(5);
    const chosen = Array.from({ length: 4000 }, () => random.weighted([['often', 3], ['never', 0], ['seldom', 1]]));
    expect(chosen).not.toContain('never');
    const often = chosen.filter((choice) => choice === 'often').length;
    expect(often / chosen.length).toBeGreaterThan(0.71);
    expect(often / chosen.length).toBeLessThan(0.79);
  });

  it('keeps every item when it shuffles, and leaves the list as it was', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer()), (seed, list) => {
        const before = [...list];
        const shuffled = randomFrom(seed).shuffled(list);
        expect(list).toEqual(before);
        expect([...shuffled].sort()).toEqual([...before].sort());
      }),
    );
  });

  it('lends out a source of its own that nothing drawn elsewhere moves', () => {
    const untouched = randomFrom(1);
    const drawnFrom = randomFrom(1);
    draws(drawnFrom);
    expect(draws(drawnFrom.fork('staff'))).toEqual(draws(untouched.fork('staff')));
    expect(draws(untouched.fork('staff'))).not.toEqual(draws(untouched.fork('children')));
  });

  it('refuses to choose from nothing', () => {
    expect(() => randomFrom(1).pick([])).toThrow('nothing to choose from');
  });
});
