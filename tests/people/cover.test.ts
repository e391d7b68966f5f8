import * as fc from 'fast-check';
import { addDays, day } from '../../src/calendar/local-date';
import type { Absence } from '../../src/people/absence';
import { coveredBy, whoActs } from '../../src/people/cover';
import { actingFor } from '../../src/people/cover-during';

const monday = day('2026-12-21');

/** Somebody away from that Monday on, for so many days. */
const away = (person: string, cover: string | null, from = 0, days = 7): Absence => ({ person, cover, from: addDays(monday, from), to: addDays(monday, from + days - 1) });

describe('who does somebody\'s work', () => {
  test.each<[string, readonly Absence[], unknown]>([
    ['themselves, while nobody is away', [], { kind: 'self' }],
    ['themselves, though others are away', [away('b', 'a')], { kind: 'self' }],
    ['whoever covers', [away('a', 'b')], { kind: 'stands_in', person: 'b', path: ['a'] }],
    ['who covers for the one who covers', [away('b', 'c'), away('a', 'b')], { kind: 'stands_in', person: 'c', path: ['a', 'b'] }],
    ['nobody, where nobody was named', [away('a', null)], { kind: 'nobody', path: ['a'] }],
    ['nobody, where the chain ends so', [away('a', 'b'), away('b', null)], { kind: 'nobody', path: ['a', 'b'] }],
    ['nobody, where two cover for each other', [away('a', 'b'), away('b', 'a')], { kind: 'nobody', path: ['a', 'b'] }],
    ['nobody, where three do', [away('a', 'b'), away('b', 'c'), away('c', 'b')], { kind: 'nobody', path: ['a', 'b', 'c'] }],
    ['nobody, where somebody covers for themselves', [away('a', 'a')], { kind: 'nobody', path: ['a'] }],
    ['the one named last, of absences on the same day', [away('a', 'b'), away('a', 'c')], { kind: 'stands_in', person: 'c', path: ['a'] }],
    ['the one named, though nobody was named later', [away('a', 'b'), away('a', null)], { kind: 'stands_in', person: 'b', path: ['a'] }],
  ])('%s', (_, absences, acts) => {
    expect(whoActs('a', monday, absences)).toEqual(acts);
  });

  test('is their own again on the day after, and is theirs still on the day before', () => {
    const week = [away('a', 'b')];
    expect([-1, 0, 6, 7].map((days) => whoActs('a', addDays(monday, days), week).kind)).toEqual(['self', 'stands_in', 'stands_in', 'self']);
  });

  test('is the one\'s who covers on the days on which that one is there', () => {
    const absences = [away('a', 'b'), away('b', 'c', 2, 1)];
    expect([0, 1, 2, 3].map((days) => whoActs('a', addDays(monday, days), absences))).toMatchObject([{ person: 'b' }, { person: 'b' }, { person: 'c' }, { person: 'b' }]);
  });
});

describe('those for whom somebody stands in', () => {
  test('are all whose chain ends with them, and nobody while they are away', () => {
    const absences = [away('a', 'b'), away('b', 'c'), away('d', 'c'), away('e', null)];
    expect(coveredBy('c', monday, absences)).toEqual(['a', 'b', 'd']);
    expect(coveredBy('b', monday, absences)).toEqual([]);
    expect(coveredBy('c', addDays(monday, 7), absences)).toEqual([]);
  });
});

test('whatever is set, whoever acts is there, and everybody away is covered by one person or nobody', () => {
  const anybody = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const absence = fc.record({ person: anybody, cover: fc.option(anybody), from: fc.constant(monday), to: fc.constant(monday) });
  fc.assert(fc.property(fc.array(absence, { maxLength: 8 }), (absences) => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    for (const person of people) {
      const acts = whoActs(person, monday, absences);
      const isAway = absences.some((each) => each.person === person);
      expect(acts.kind === 'self').toBe(!isAway);
      if (acts.kind === 'stands_in') expect(whoActs(acts.person, monday, absences)).toEqual({ kind: 'self' });
      expect(people.filter((each) => coveredBy(each, monday, absences).includes(person))).toEqual(acts.kind === 'stands_in' ? [acts.person] : []);
    }
  }));
});

describe('over the days of an absence', () => {
  const days = [0, 1, 2, 3, 4].map((count) => addDays(monday, count));
  const on = (count: number) => addDays(monday, count);

  test('who acts is told with the first and last day of each', () => {
    const absences = [away('a', 'b'), away('b', 'c', 2, 1), away('b', null, 3, 1)];
    expect(actingFor('a', days, absences)).toEqual([
      { person: 'a', acts: 'b', from: on(0), to: on(4) },
      { person: 'a', acts: 'c', from: on(2), to: on(2) },
      { person: 'a', acts: null, from: on(3), to: on(3) },
    ]);
  });

  test('those are told of too whom the person would cover, and others are not', () => {
    const absences = [away('a', 'b'), away('d', 'e'), away('b', null, 4, 1)];
    expect(actingFor('b', days, absences)).toEqual([{ person: 'a', acts: null, from: on(4), to: on(4) }, { person: 'b', acts: null, from: on(4), to: on(4) }]);
  });
});
