import { addDays, day, isoDay, weekday, type LocalDate } from '../../src/calendar/local-date';
import { offsetFrom } from '../../src/calendar/offset';
import { isRefused } from '../../src/calendar/working-days';
import { simulate } from '../../src/notices/simulate';
import type { SimulatedDay } from '../../src/notices/simulated';
import type { TotalsOfSimulation } from '../../src/notices/simulated-totals';
import { Directory } from '../../src/people/directory';
import type { CouncilPolicy } from '../../src/policy/council-policy';
import { councilOf } from '../demo/councils';
import { calendar, policyOf, type Council } from '../timetable/child';

const [from, to] = [day('2025-11-24'), day('2026-11-23')];
const demo = councilOf(22, '2026-11-23');
const directory = new Directory(demo.people, demo.teams);

function yearUnder(policy: CouncilPolicy): { readonly days: readonly SimulatedDay[]; readonly totals: TotalsOfSimulation } {
  const days: SimulatedDay[] = [];
  const year = simulate({ policy, calendar, staff: { directory, absences: [] }, children: demo.children, from, to });
  let next = year.next();
  for (; !next.done; next = year.next()) days.push(next.value);
  return { days, totals: next.value };
}

const worksOn = (id: string, date: LocalDate) => calendar.isWorkingDay(date) && directory.person(id)?.workingDays.includes(weekday(date)) === true;

/** Every reminder that a worker should have had of a report that was not there: child, worker, the day, the day of the review. */
function remindersWanted({ reminders }: CouncilPolicy) {
  return demo.children.flatMap(({ facts, allocation }) => {
    const worker = allocation.socialWorker ?? '';
    const held = facts.reviews.filter(({ held: on, part, cancelled }) => on !== null && part !== 2 && !cancelled).sort((a, b) => (a.held ?? 0) - (b.held ?? 0));
    return held.flatMap(({ held: review, reportReceived }, index) => {
      if (review === null) return [];
      const known = addDays(review, -28);
      const before = held[index - 1]?.held ?? facts.care.started;
      return reminders.flatMap((reminder) => {
        let on = offsetFrom(review, reminder.before, calendar);
        if (isRefused(on)) return [];
        while (!worksOn(worker, on)) on = addDays(on, -1);
        const isAwaited = reportReceived === null || reportReceived >= on;
        return isAwaited && on >= from && on >= known && on > before ? [`${isoDay(on)} ${worker} ${facts.child} ${isoDay(review)}`] : [];
      });
    });
  });
}

describe.each<Council>(['bathnes-2023', 'west-berkshire-2023', 'bathnes-2024', 'bcp-2023', 'rotherham-2022'])('a year of the demo council under %s', (council) => {
  const policy = policyOf(council);
  let days: readonly SimulatedDay[] = [];
  let totals: TotalsOfSimulation;
  beforeAll(() => {
    ({ days, totals } = yearUnder(policy));
  });

  it('gives nobody more than one digest a day', () => {
    const digests = days.flatMap(({ day: date, people }) => people.filter(({ digest }) => digest !== null).map(({ person }) => `${date} ${person}`));
    expect(digests.length).toBeGreaterThan(3000);
    expect(new Set(digests).size).toBe(digests.length);
    expect(totals.secondDigests).toBe(0);
  });

  it('writes to nobody on a day on which they, or the council, do not work', () => {
    const outside = days.flatMap(({ day: date, people }) => people.filter(({ person }) => !worksOn(person, date)).map(({ person }) => `${isoDay(date)} ${person}`));
    expect(outside).toEqual([]);
    expect(totals.outsideHours).toBe(0);
  });

  it('sends no card twice', () => {
    const cards = days.flatMap(({ people }) => people.flatMap(({ person, cards: its }) => its.map(({ child, duty: { kind, day: date, step } }) => `${person} ${child} ${kind} ${date} ${step}`)));
    expect(new Set(cards).size).toBe(cards.length);
  });

  it('has the whole ladder for every report that was missing', () => {
    const reminded = new Set(days.flatMap(({ day: date, people }) =>
      people.flatMap(({ person, cards }) => cards.filter(({ duty }) => duty.kind === 'report.remind').map(({ child, duty }) => `${isoDay(date)} ${person} ${child} ${isoDay(duty.day)}`))));
    const wanted = remindersWanted(policy);
    expect(wanted.length).toBeGreaterThan(1000);
    expect(wanted.filter((each) => !reminded.has(each))).toEqual([]);
  });

  it('tells every date that passed to somebody who can act, or says why not', () => {
    const untold = totals.passed.filter(({ told }) => told.length === 0);
    expect(totals.passed.length).toBeGreaterThan(2000);
    expect(untold.filter(({ why }) => why === null)).toEqual([]);
    expect(untold.filter(({ why }) => why?.startsWith('nobody'))).toEqual([]);
    expect(untold.length / totals.passed.length).toBeLessThan(0.03);
  });

  it('is quiet: half of all weeks have one or two messages at most, and an officer has one digest a working day at most', () => {
    expect(totals.everybody.messages.median).toBeLessThanOrEqual(2);
    expect(totals.byRole.social_worker?.messages.median).toBeLessThanOrEqual(1);
    expect(totals.byRole.iro?.digests.most).toBeLessThanOrEqual(5);
  });
});
