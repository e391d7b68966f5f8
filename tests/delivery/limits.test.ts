import * as fc from 'fast-check';
import { Limiter, type Limit } from '../../src/delivery/limiter';
import { TeamsLimits } from '../../src/delivery/teams-limits';
import { closeAll } from '../store/samples';
import { notice, Office, staff } from './office';

/** The most that any stretch of so many milliseconds holds. */
function mostWithin(ms: number, times: readonly number[]): number {
  return Math.max(0, ...times.map((start) => times.filter((at) => start <= at && at < start + ms).length));
}

const limits = fc.array(fc.record({ count: fc.integer({ min: 2, max: 20 }), ms: fc.integer({ min: 1, max: 5_000 }) }), { minLength: 1, maxLength: 4 });

describe('a limiter', () => {
  test('never lets more through than any of its limits, whenever it is asked', () => {
    fc.assert(
      fc.property(limits, fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (given: Limit[], steps) => {
        const limiter = new Limiter(given);
        const left: number[] = [];
        let now = 0;
        for (const step of steps) {
          now += step;
          if (limiter.wait(now) > 0) continue;
          limiter.take(now);
          left.push(now);
        }
        for (const { count, ms } of given) expect(mostWithin(ms, left)).toBeLessThanOrEqual(count);
      }),
    );
  });

  test('lets the next one through after the wait that it gives, and not before', () => {
    fc.assert(
      fc.property(limits, fc.integer({ min: 1, max: 60 }), fc.constantFrom(1, 2), (given: Limit[], length, together) => {
        const limiter = new Limiter(given);
        let now = 1_000;
        for (let sent = 0; sent < length; sent++) {
          now += limiter.wait(now);
          limiter.take(now);
        }
        const wait = limiter.wait(now, together);
        expect(limiter.wait(now + wait, together)).toBe(0);
        if (wait > 0) expect(limiter.wait(now + wait - 1, together)).toBe(1);
      }),
    );
  });
});

describe("Teams' limits", () => {
  test('are used to the full: fifty calls a second in all, seven messages a second to one person', () => {
    const teams = new TeamsLimits();
    let sent = 0;
    for (let now = 0; now < 10_000; now += 10) {
      while (teams.wait(now, 1) === 0) {
        teams.plan(`person ${sent}`, 1);
        teams.leave(now);
        sent += 1;
      }
    }
    expect(sent).toBeGreaterThan(480);
    expect(sent).toBeLessThanOrEqual(500);

    const again = new TeamsLimits();
    let toOne = 0;
    while (again.chatWait('anna', 0) === 0) {
      again.plan('anna', 1);
      again.leave(0);
      toOne += 1;
    }
    expect(toOne).toBe(7);
    expect(again.chatWait('ben', 0)).toBe(0);
  });

  test('give those who queue for one chat a turn each, one after the other', () => {
    const teams = new TeamsLimits();
    teams.hold('anna', 0, 10_000);
    expect([1, 2, 3].map(() => teams.turn('anna', 0))).toEqual([10_000, 10_500, 11_000]);
    expect(teams.turn('anna', 20_000)).toBe(0);
  });
});

describe('many notices at once', () => {
  let office: Office;

  beforeEach(async () => {
    office = await Office.open();
  });

  afterEach(closeAll);

  const toAnna = (length: number) => Array.from({ length }, (_, at) => notice({ subject: `Number ${at}.` }));

  test('reach one person one by one, never more than seven in a second, eight in two and sixty in thirty', async () => {
    await office.tell(...toAnna(150));
    await office.minutesPass(2);
    expect([...office.teams.chatOf('anna')].sort()).toEqual(toAnna(150).map(({ subject }) => subject).sort());
    const times = office.teams.calls.map(({ at }) => at);
    const [inOne, inTwo, inThirty] = [1_000, 2_000, 30_000].map((ms) => mostWithin(ms, times));
    expect(inOne).toBeLessThanOrEqual(7);
    expect(inTwo).toBeLessThanOrEqual(8);
    expect(inThirty).toBeLessThanOrEqual(60);
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeLessThan(80_000);
  });

  test('to one person keep nobody else waiting, nor what is urgent', async () => {
    await office.decide(...toAnna(1_800), notice({ to: 'ben' }));
    const start = office.milliseconds;
    while (office.teams.chatOf('ben').length === 0) {
      await office.sender.beat();
      office.passes(50);
    }
    expect(office.milliseconds - start).toBeLessThanOrEqual(4_000);
    await office.tell(notice({ subject: 'Urgent.', urgency: 'urgent' }));
    await office.minutesPass(0.1);
    expect(office.teams.chatOf('anna')).toContain('Urgent.');
  });

  test('reach a council at fifty a second and no faster', async () => {
    await office.decide(...staff.flatMap((to) => toAnna(50).map((each) => ({ ...each, to }))));
    while ((await office.sender.beat()) > 0 || office.milliseconds < 120_000) office.passes(50);
    const times = office.teams.calls.map(({ at }) => at);
    expect(times).toHaveLength(200);
    expect(mostWithin(1_000, times)).toBeLessThanOrEqual(50);
  });
});
