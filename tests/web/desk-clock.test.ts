import * as fc from 'fast-check';
import { day, isoDay, parseDay } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { DeskClock, type DeskDay } from '../../src/web/desk/clock';

const at = (instant: string) => new DeskClock(() => instant as Instant);

describe('the desk’s clock', () => {
  test('shows the real time until it is set', () => {
    const clock = at('2026-11-23T09:15:00.000Z');
    expect(clock.now()).toBe('2026-11-23T09:15:00.000Z');
    expect(clock.day()).toEqual({ today: '2026-11-23', set: false });
  });

  test('set to another day, keeps the time of day and lets it go on', () => {
    let real = '2026-11-23T09:15:00.000Z';
    const clock = new DeskClock(() => real as Instant);
    clock.setToday(day('2026-12-07'));
    expect(clock.now()).toBe('2026-12-07T09:15:00.000Z');
    real = '2026-11-23T09:16:00.000Z';
    expect(clock.now()).toBe('2026-12-07T09:16:00.000Z');
    expect(clock.day()).toEqual({ today: '2026-12-07', set: true });
  });

  test('set to an instant, goes on from there', () => {
    let real = '2026-11-23T09:15:00.000Z';
    const clock = new DeskClock(() => real as Instant);
    clock.setNow('2026-11-24T08:30:00.000Z' as Instant);
    expect(clock.now()).toBe('2026-11-24T08:30:00.000Z');
    expect(clock.day()).toEqual({ today: '2026-11-24', set: true });
    real = '2026-11-23T09:25:00.000Z';
    expect(clock.now()).toBe('2026-11-24T08:40:00.000Z');
    clock.setToday(null);
    expect(clock.now()).toBe(real);
  });

  test('can be set again and again, and back to the real day', () => {
    const clock = at('2026-11-23T09:15:00.000Z');
    clock.setToday(day('2030-01-01'));
    clock.setToday(day('2020-02-29'));
    expect(clock.day()).toEqual({ today: '2020-02-29', set: true });
    clock.setToday(null);
    expect(clock.now()).toBe('2026-11-23T09:15:00.000Z');
    expect(clock.day()).toEqual({ today: '2026-11-23', set: false });
  });

  test('gives the day that was set, at any time of any day, summer time or not', () => {
    const days = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2029-12-31T00:00:00Z'), noInvalidDate: true });
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(days, minutes, days, (realDay, minute, wanted) => {
        const written = wanted.toISOString().slice(0, 10);
        const clock = at(new Date(Date.parse(realDay.toISOString().slice(0, 10)) + minute * 60_000).toISOString());
        clock.setToday(parseDay(written));
        expect(isoDay(clock.today())).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });

  test('tells its listeners the day at once and whenever it is set, until they stop', () => {
    const clock = at('2026-11-23T09:15:00.000Z');
    const told: DeskDay[] = [];
    const stop = clock.listen((now) => told.push(now));
    clock.setToday(day('2026-12-07'));
    clock.setNow('2026-12-08T08:30:00.000Z' as Instant);
    stop();
    clock.setToday(null);
    expect(told).toEqual([{ today: '2026-11-23', set: false }, { today: '2026-12-07', set: true }, { today: '2026-12-08', set: true }]);
  });
});
