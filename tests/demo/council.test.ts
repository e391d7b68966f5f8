import { addDays, addMonths, day, mondayOf } from '../../src/calendar/local-date';
import { demoBatch, demoCouncil } from '../../src/demo/council';
import { clockOn } from '../../src/timetable/clocks';
import { asKnownOn } from '../../src/timetable/known';
import { calendar, councilOf, heldDays, inCare, someCouncils } from './councils';

describe.each(someCouncils)('the children of the demo council (seed $seed, $today)', ({ seed, today: written }) => {
  const council = councilOf(seed, written);
  const today = day(written);
  const children = inCare(council);
  const facts = children.map((child) => child.facts);
  const share = (count: number) => (100 * count) / children.length;
  const within = (value: number, low: number, high: number) => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  };

  it('are about 600 in care, and some who left in the last months', () => {
    within(children.length, 580, 620);
    const left = council.children.filter((child) => child.facts.care.ceased !== null);
    within(left.length, 20, 45);
    for (const { facts: { care } } of left) within(today - (care.ceased ?? 0), 0, 160);
    const adopted = left.filter((child) => child.facts.adoption.orderMade !== null);
    const grownUp = left.filter(({ facts: { dateOfBirth, care } }) => care.ceased === addMonths(dateOfBirth ?? today, 18 * 12));
    expect(adopted.length).toBeGreaterThanOrEqual(3);
    expect(grownUp.length).toBeGreaterThanOrEqual(5);
  });

  it('are reviewed by all four clocks', () => {
    const clocks = facts.map((each) => {
      const knowing = asKnownOn(each, today);
      return knowing.ok ? clockOn(knowing.child, today).name : null;
    });
    const of = (name: string) => share(clocks.filter((clock) => clock === name).length);
    expect(of('ordinary')).toBeGreaterThan(85);
    within(of('short_breaks'), 3, 5);
    within(of('authorised'), 2.5, 4.5);
    within(of('placed'), 1.5, 3.5);
    within(facts.filter(({ adoption }) => adoption.placementEnded !== null).length, 1, 3);
  });

  it('are of every age, some about to be 18 and some just past 15 and 16', () => {
    const turned = (age: number, from: number, to: number) =>
      facts.filter(({ dateOfBirth }) => {
        const birthday = addMonths(dateOfBirth ?? today, age * 12);
        return birthday > addDays(today, from) && birthday <= addDays(today, to);
      }).length;
    expect(turned(0, -365, 0)).toBeGreaterThanOrEqual(8);
    within(share(turned(0, -5 * 365, 0)), 10, 25);
    within(share(turned(16, -2 * 365, 0)), 20, 32);
    expect(turned(18, 0, 90)).toBeGreaterThanOrEqual(4);
    expect(turned(16, -120, 0)).toBeGreaterThanOrEqual(4);
    expect(turned(15, -120, 0)).toBeGreaterThanOrEqual(4);
  });

  it('have moved, planned and in a hurry, and a few live somewhere unregistered', () => {
    const moves = facts.map(({ placements }) => placements.filter(({ move }) => move !== 'first'));
    within(share(moves.filter(({ length }) => length > 0).length), 26, 37);
    within(share(moves.filter(({ length }) => length >= 3).length), 4, 11);
    const planned = moves.flat().filter(({ move }) => move === 'planned').length;
    within(planned / moves.flat().length, 0.35, 0.65);
    within(facts.filter(({ placements }) => placements.at(-1)?.kind === 'unregistered').length, 3, 9);
  });

  it('came as brothers and sisters too: same surname, same day, same IRO and social worker, reviewed together', () => {
    const groups = new Map<string, typeof children>();
    for (const child of children) {
      const key = [child.name.split(' ').at(-1), child.facts.care.started, child.allocation.iro, child.allocation.socialWorker].join();
      groups.set(key, [...(groups.get(key) ?? []), child]);
    }
    const siblings = [...groups.values()].filter(({ length }) => length > 1);
    expect(siblings.length).toBeGreaterThanOrEqual(50);
    for (const [first, ...others] of siblings) {
      for (const other of others) {
        expect(first && heldDays(other)).toEqual(first && heldDays(first));
        expect(other.facts.nextReview.booked).toBe(first?.facts.nextReview.booked);
        expect(other.name).not.toBe(first?.name);
      }
    }
  });

  it('are new in part: a first review still to come', () => {
    const newcomers = children.filter(({ facts: { care } }) => care.started > addDays(today, -28));
    within(newcomers.length, 10, 45);
    expect(newcomers.filter((child) => heldDays(child).length === 0).length).toBeGreaterThanOrEqual(8);
  });

  it('had reviews cancelled and held another day, and reviews in two parts', () => {
    const reviews = facts.flatMap((each) => each.reviews);
    const held = reviews.filter(({ cancelled, part }) => !cancelled && part !== 2).length;
    within((100 * reviews.filter(({ cancelled }) => cancelled).length) / held, 1.5, 6);
    within((100 * reviews.filter(({ part }) => part === 1).length) / held, 10, 16);
    const waiting = children.filter((child) => child.facts.reviews.findLast(({ cancelled }) => !cancelled)?.part === 1);
    within(waiting.length, 1, 3);
  });

  it('have their next review booked for the most part, several for every IRO this week and the next', () => {
    const booked = facts.filter(({ nextReview }) => nextReview.booked !== null);
    within(share(booked.length), 65, 88);
    const thisWeek = mondayOf(today);
    const inWeek = (monday: number) =>
      booked.filter(({ nextReview: { booked: on } }) => on !== null && on >= today && mondayOf(on) === monday).length;
    expect(inWeek(thisWeek)).toBeGreaterThanOrEqual(28);
    expect(inWeek(addDays(thisWeek, 7))).toBeGreaterThanOrEqual(28);
  });

  it('have days that passed with nothing recorded, and reviews brought forward', () => {
    expect(facts.filter(({ nextReview }) => nextReview.booked !== null && nextReview.booked < today).length).toBeGreaterThanOrEqual(2);
    within(facts.filter(({ nextReview }) => nextReview.broughtForwardTo !== null).length, 2, 8);
  });

  it('have references and names, and an IRO, a social worker and a team who are on the lists', () => {
    expect(new Set(council.children.map((child) => child.facts.child)).size).toBe(council.children.length);
    const people = new Map(council.people.map((person) => [person.id, person]));
    for (const { facts: { child }, name, initials, allocation } of council.children) {
      expect(child).toMatch(/^C\d{4}$/);
      expect(name).toMatch(/^\S+ \S+$/);
      expect(initials).toBe(name.split(' ').map((part) => part.charAt(0)).join(''));
      expect(people.get(allocation.iro ?? '')?.roles).toEqual(['iro']);
      expect(people.get(allocation.socialWorker ?? '')?.roles).toEqual(['social_worker']);
      expect(people.get(allocation.socialWorker ?? '')?.team).toBe(allocation.team);
    }
  });
});

describe('the demo council', () => {
  it('is the same for the same seed and day', () => {
    expect(councilOf(22, '2026-11-23')).toEqual(councilOf(22, '2026-11-23'));
  });

  it('is another one for another seed', () => {
    const names = (seed: number) => councilOf(seed, '2026-11-23').people.map(({ name }) => name);
    expect(names(22)).not.toEqual(names(23));
  });

  it('keeps its people on another day, and moves its dates with the day', () => {
    const before = councilOf(22, '2026-11-23');
    const after = councilOf(22, '2026-11-30');
    expect(after.people).toEqual(before.people);
    expect(inCare(after).map(({ name }) => name).sort()).toEqual(inCare(before).map(({ name }) => name).sort());
    const started = new Map(inCare(before).map(({ name, facts }) => [name, facts.care.started]));
    const moved = inCare(after).filter(({ name, facts }) => facts.care.started - (started.get(name) ?? 0) === 7);
    expect(moved.length / inCare(after).length).toBeGreaterThan(0.9);
  });

  it('is made in less than a second and a half', () => {
    const start = performance.now();
    councilOf(23, '2026-11-23');
    expect(performance.now() - start).toBeLessThan(1500);
  });

  it('is imported whole: every child in care, the whole staff list, every team', () => {
    const council = councilOf(22, '2026-11-23');
    expect(demoBatch(council)).toEqual({
      children: council.children,
      wholeCaseload: true,
      people: council.people,
      teams: council.teams,
    });
  });

  it('says so where the bank holidays do not reach far enough', () => {
    for (const today of ['2019-06-03', '2028-07-03']) {
      expect(() => demoCouncil({ seed: 1, today: day(today), calendar })).toThrow('needs bank holidays');
    }
  });
});
