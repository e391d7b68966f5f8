import * as fc from 'fast-check';
import { londonDay } from '../../src/calendar/london';
import { nextMorning } from '../../src/delivery/morning';
import { sweep, type SweepParts, type SweepReport } from '../../src/delivery/sweep';
import type { Store } from '../../src/store/open-store';
import { aStore, closeAll, instant } from '../store/samples';
import { digests, nextMornings, parts, PEOPLE, policyWith, workingDays, workingDaysUntil } from './sweeping';

afterEach(closeAll);

const everybodyOn = (...days: string[]) => days.flatMap((date) => PEOPLE.map((person) => `${person} ${date}`));

/** A service that sweeps at these instants, one after the other; gives the last sweep's report. */
async function sweptAt(store: Store, given: Partial<SweepParts>, ...instants: string[]): Promise<SweepReport> {
  let report: SweepReport | null = null;
  for (const text of instants) report = await sweep(store, instant(text), parts(given));
  if (report === null) throw new Error('name an instant');
  return report;
}

describe('when the next morning is', () => {
  test.each<[string, string, string]>([
    ['set up before the digest\'s hour: the same day', '2026-11-23T08:29:59Z', '2026-11-23T08:30:00.000Z'],
    ['set up after it: the day after', '2026-11-23T08:30:00Z', '2026-11-24T08:30:00.000Z'],
    ['set up on a Friday afternoon: Monday', '2026-11-27T15:00:00Z', '2026-11-30T08:30:00.000Z'],
    ['set up on Christmas Eve: the Tuesday after Boxing Day is kept on Monday', '2026-12-24T12:00:00Z', '2026-12-29T08:30:00.000Z'],
    ['set up on the Friday before the clocks go forward: an hour earlier in UTC', '2026-03-27T12:00:00Z', '2026-03-30T07:30:00.000Z'],
    ['set up on the Friday before the clocks go back: an hour later in UTC', '2026-10-23T12:00:00Z', '2026-10-26T08:30:00.000Z'],
    ['set up just after midnight in summer, still the day before in UTC', '2026-06-30T23:10:00Z', '2026-07-01T07:30:00.000Z'],
  ])('%s', async (_, setUp, expected) => {
    const store = await aStore();
    await sweptAt(store, {}, setUp);
    expect(await nextMornings(store)).toEqual([expected]);
    expect(await digests(store)).toEqual([]);
  });

  test('a sweep that somebody asks for on a service never started does the morning of its own day, until the day ends', async () => {
    const store = await aStore();
    await sweptAt(store, { firstMorning: 'today' }, '2026-11-23T11:00:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-11-23'));
    const evening = await aStore();
    await sweptAt(evening, { firstMorning: 'today' }, '2026-11-23T18:00:00Z');
    expect([await digests(evening), await nextMornings(evening)]).toEqual([[], ['2026-11-24T08:30:00.000Z']]);
  });

  test('the council\'s own closure day is left out', async () => {
    const store = await aStore();
    await sweptAt(store, { policy: policyWith('closureDays', ['2026-12-29', '2026-12-30']) }, '2026-12-24T12:00:00Z');
    expect(await nextMornings(store)).toEqual(['2026-12-31T08:30:00.000Z']);
  });

  test('another hour in the council\'s policy moves the morning that waits', async () => {
    const store = await aStore();
    const hours = { digestAt: '09:15', from: '08:00', until: '18:00', source: 'asked for' };
    await sweptAt(store, {}, '2026-11-20T12:00:00Z');
    await sweptAt(store, { policy: policyWith('hours', hours) }, '2026-11-20T13:00:00Z');
    expect(await nextMornings(store)).toEqual(['2026-11-23T09:15:00.000Z']);
  });
});

describe('the next digest time, as the desk asks for it', () => {
  const setting = { hours: policyWith().hours, localCalendar: workingDays() };

  test.each([
    ['2026-11-23T08:29:59Z', '2026-11-23T08:30:00.000Z'],
    ['2026-11-23T08:30:00Z', '2026-11-24T08:30:00.000Z'],
    ['2026-03-27T12:00:00Z', '2026-03-30T07:30:00.000Z'],
    ['2026-12-24T08:30:00Z', '2026-12-29T08:30:00.000Z'],
  ])('after %s is %s', (at, expected) => {
    expect(nextMorning(instant(at), setting)).toBe(expected);
  });

  test('is not known where the calendar ends before', () => {
    expect(nextMorning(instant('2026-12-31T12:00:00Z'), { ...setting, localCalendar: workingDaysUntil(2026) })).toEqual({ refused: expect.stringContaining('2019 to 2026') });
  });
});

describe('the morning', () => {
  test('everybody is told once, at the hour that clocks in London show, on both sides of both clock changes', async () => {
    const store = await aStore();
    await sweptAt(store, {}, '2026-03-26T12:00:00Z', '2026-03-27T08:29:59Z');
    expect(await digests(store)).toEqual([]);
    await sweptAt(store, {}, '2026-03-27T08:30:00Z', '2026-03-27T08:30:15Z', '2026-03-28T10:00:00Z', '2026-03-29T10:00:00Z', '2026-03-30T07:29:59Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-03-27'));
    await sweptAt(store, {}, '2026-03-30T07:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-03-27', '2026-03-30'));

    const autumn = await aStore();
    await sweptAt(autumn, {}, '2026-10-22T12:00:00Z', '2026-10-23T07:30:00Z', '2026-10-25T12:00:00Z', '2026-10-26T07:30:00Z');
    expect(await digests(autumn)).toEqual(everybodyOn('2026-10-23'));
    await sweptAt(autumn, {}, '2026-10-26T08:30:00Z');
    expect(await digests(autumn)).toEqual(everybodyOn('2026-10-23', '2026-10-26'));
  });

  test('nobody is told anything from Christmas Eve until the first working day after Boxing Day, and then once', async () => {
    const store = await aStore();
    const daily = ['24', '25', '26', '27', '28', '29', '30'].map((date) => `2026-12-${date}T08:30:00Z`);
    await sweptAt(store, {}, '2026-12-23T12:00:00Z', ...daily, '2026-12-31T08:30:00Z', '2027-01-01T08:30:00Z', '2027-01-04T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04'));
  });

  test('a bank holiday proclaimed after the morning was set moves it to the next working day', async () => {
    const store = await aStore();
    const proclaimed = { calendar: () => workingDays({ more: ['2026-11-23'] }) };
    await sweptAt(store, {}, '2026-11-20T12:00:00Z');
    expect(await nextMornings(store)).toEqual(['2026-11-23T08:30:00.000Z']);
    await sweptAt(store, proclaimed, '2026-11-23T08:30:00Z');
    expect([await digests(store), await nextMornings(store)]).toEqual([[], ['2026-11-24T08:30:00.000Z']]);
    await sweptAt(store, proclaimed, '2026-11-24T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-11-24'));
  });

  test('a bank holiday that is taken back brings the morning forward', async () => {
    const store = await aStore();
    await sweptAt(store, { calendar: () => workingDays({ more: ['2026-11-23'] }) }, '2026-11-20T12:00:00Z');
    await sweptAt(store, {}, '2026-11-22T12:00:00Z');
    expect(await nextMornings(store)).toEqual(['2026-11-23T08:30:00.000Z']);
    await sweptAt(store, {}, '2026-11-23T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-11-23'));
  });

  test('a clock that ran months ahead and was set right again leaves no day without its morning', async () => {
    const store = await aStore();
    await sweptAt(store, {}, '2026-11-23T08:00:00Z', '2027-02-01T08:30:00Z', '2026-11-23T08:10:00Z');
    expect(await nextMornings(store)).toEqual(['2026-11-23T08:30:00.000Z']);
    await sweptAt(store, {}, '2026-11-23T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2027-02-01', '2026-11-23'));
  });
});

describe('a service that was down', () => {
  test('past the digest\'s hour tells everybody the same day, late', async () => {
    const store = await aStore();
    const report = await sweptAt(store, {}, '2026-11-20T12:00:00Z', '2026-11-23T17:59:59Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-11-23'));
    expect(report).toMatchObject({ morning: { done: '2026-11-23', missed: [], decided: 3 }, troubles: [] });
  });

  test('until the evening tells nobody of a day that is over', async () => {
    const store = await aStore();
    const report = await sweptAt(store, {}, '2026-11-20T12:00:00Z', '2026-11-23T18:00:00Z');
    expect([await digests(store), await nextMornings(store)]).toEqual([[], ['2026-11-24T08:30:00.000Z']]);
    expect(report.morning).toEqual({ done: null, missed: ['2026-11-23'], decided: 0 });
    expect(report.troubles.map(({ what }) => what)).toEqual(['Mornings were missed, so nobody was sent a digest for 2026-11-23.']);
  });

  test('for days tells everybody of today only; each morning that passed has its outcome, and what was queued then has expired', async () => {
    const store = await aStore();
    await sweptAt(store, {}, '2026-11-19T12:00:00Z', '2026-11-20T08:30:00Z');
    const report = await sweptAt(store, {}, '2026-11-26T10:00:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-11-20', '2026-11-26'));
    expect(report).toMatchObject({ expired: 3, morning: { done: '2026-11-26', missed: ['2026-11-23', '2026-11-24', '2026-11-25'], decided: 3 } });
    expect(report.troubles.map(({ what }) => what)).toEqual(['Mornings were missed, so nobody was sent a digest for 3 days, 2026-11-23 to 2026-11-25.']);
  });

  test('and comes back on a weekend waits for Monday', async () => {
    const store = await aStore();
    await sweptAt(store, {}, '2026-11-25T12:00:00Z', '2026-11-28T10:00:00Z');
    expect([await digests(store), await nextMornings(store)]).toEqual([[], ['2026-11-30T08:30:00.000Z']]);
  });
});

test('whenever the service runs and whatever is proclaimed meanwhile, people are told on working days, in working hours, once a day at most', async () => {
  const start = Date.parse('2026-12-18T00:00:00Z');
  const minutes = fc.integer({ min: 0, max: 21 * 24 * 60 });
  const proclaimed = fc.constantFrom('2026-12-21', '2026-12-23', '2026-12-30', '2027-01-05');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ minutes, more: fc.array(proclaimed, { maxLength: 2 }) }), { maxLength: 25 }), async (runs) => {
      const store = await aStore();
      for (const { minutes: after, more } of [...runs].sort((a, b) => a.minutes - b.minutes)) {
        const at = instant(new Date(start + after * 60_000).toISOString());
        const calendar = workingDays({ more });
        const before = (await digests(store)).length;
        const { troubles } = await sweep(store, at, parts({ calendar: () => calendar }));
        const isTimeToTell = calendar.isWorkingDay(londonDay(at)) && at.slice(11) >= '08:30' && at.slice(11) < '18:00';
        expect((await digests(store)).length - before).toBeLessThanOrEqual(isTimeToTell ? PEOPLE.length : 0);
        expect(troubles.every(({ what }) => what.startsWith('Mornings were missed'))).toBe(true);
        const waiting = await nextMornings(store);
        expect(waiting).toHaveLength(1);
        expect(waiting[0]).toEqual(nextMorning(at, { hours: policyWith().hours, localCalendar: calendar }));
      }
      const told = await digests(store);
      expect(new Set(told).size).toBe(told.length);
    }),
    { numRuns: 60 },
  );
});

describe('where the bank holidays are not known any further', () => {
  const short = { calendar: () => workingDaysUntil(2026) };

  test('no day is guessed: it is said each time, and the morning waits without a day', async () => {
    const store = await aStore();
    await sweptAt(store, short, '2026-12-30T12:00:00Z', '2026-12-31T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-12-31'));
    const report = await sweptAt(store, short, '2027-01-04T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-12-31'));
    expect(report.troubles.map(({ what }) => what)).toEqual([expect.stringMatching(/^It is not known which morning is next: bank holidays are held for 2019 to 2026 only.*iro calendar refresh FILE$/)]);
  });

  test('a newer file brings the mornings back', async () => {
    const store = await aStore();
    await sweptAt(store, short, '2026-12-30T12:00:00Z', '2026-12-31T08:30:00Z', '2027-01-04T08:30:00Z');
    const report = await sweptAt(store, {}, '2027-01-05T08:30:00Z');
    expect(await digests(store)).toEqual(everybodyOn('2026-12-31', '2027-01-05'));
    expect(report.morning.missed).toEqual(['2027-01-04']);
    expect(await nextMornings(store)).toEqual(['2027-01-06T08:30:00.000Z']);
  });

  test('the first start of all has no morning either', async () => {
    const store = await aStore();
    const report = await sweptAt(store, short, '2027-01-04T07:00:00Z');
    expect(report.troubles).toHaveLength(1);
    expect(await digests(store)).toEqual([]);
  });
});
