import { day } from '../../src/calendar/local-date';
import { allInOne, stillHolds, whoIsTold, type KnownOfChild, type MovedFact, type ReviewAhead } from '../../src/notices/moved';
import { Directory } from '../../src/people/directory';
import { everybody, staff, teams } from '../conversations/council';
import { settingOn } from '../recording/a-child';

// Today is Monday 23 November 2026: five working days on is Monday the 30th.
const { today, localCalendar } = settingOn();
const directory = new Directory(everybody, teams);
const review = (booked: string | null, due = '2026-12-18', sequence = 4): ReviewAhead => ({ sequence, booked: booked === null ? null : day(booked), due: day(due) });
const known = (given: Partial<KnownOfChild> = {}): KnownOfChild => ({ iro: 'iro', socialWorker: 'sw.east', hasIro: true, review: review('2026-12-10'), ...given });

/** Who is told: "iro: own_card review". */
function told(before: KnownOfChild | null, after: KnownOfChild, recordedBy: string | null = null, staffList = directory): readonly string[] {
  return whoIsTold(before, after, { directory: staffList, today, localCalendar, recordedBy }).map(({ to, way, fact }) => `${to}: ${way} ${fact.what}`);
}

describe('a review', () => {
  test('that is booked as before, or whose due day moves while a day is booked, is no news', () => {
    expect(told(known(), known())).toEqual([]);
    expect(told(known(), known({ review: review('2026-12-10', '2026-12-20') }))).toEqual([]);
  });

  test.each([
    ['2026-12-10', '2026-12-17', 'digest'],
    ['2026-12-10', '2026-12-01', 'digest'],
    ['2026-12-10', '2026-11-30', 'own_card'],
    ['2026-11-30', '2026-12-10', 'own_card'],
    ['2026-11-23', null, 'own_card'],
    ['2026-12-10', null, 'digest'],
    ['2026-11-20', '2026-12-10', 'digest'],
  ])('moved from %s to %s is told to the IRO and the worker by %s', (from, to, way) => {
    expect(told(known({ review: review(from) }), known({ review: review(to) }))).toEqual([`iro: ${way} review`, `sw.east: ${way} review`]);
  });

  test('is not told to whoever moved it', () => {
    expect(told(known(), known({ review: review('2026-12-17') }), 'iro')).toEqual(['sw.east: digest review']);
  });

  test('booked for the first time is told to the worker alone', () => {
    expect(told(known({ review: review(null) }), known())).toEqual(['sw.east: digest review']);
  });

  test('due on another day, with none booked, is told to both', () => {
    const moved = known({ review: review(null, '2026-11-27') });
    expect(told(known({ review: review(null) }), moved)).toEqual(['iro: own_card review', 'sw.east: own_card review']);
  });

  test.each([
    ['2026-12-07', ['iro: digest review', 'sw.east: digest review']],
    ['2026-11-27', ['iro: own_card review', 'sw.east: own_card review']],
    ['2026-12-10', []],
  ])('that stays booked for 10 December, and is to be held by %s, is told where that is before', (due, expected) => {
    const broughtForward = known({ review: review('2026-12-10', due) });
    expect(told(known(), broughtForward)).toEqual(expected);
    expect(told(broughtForward, known())).toEqual(expected);
  });

  test('brought forward by the IRO while it is booked is told to the worker', () => {
    expect(told(known(), known({ review: review('2026-12-10', '2026-12-07') }), 'iro')).toEqual(['sw.east: digest review']);
  });

  test('booked too late as before is told once it is booked for another day', () => {
    const late = (booked: string) => known({ review: review(booked, '2026-11-20') });
    expect(told(late('2026-12-10'), late('2026-12-10'))).toEqual([]);
    expect(told(late('2026-12-10'), late('2026-12-17'))).toEqual(['iro: digest review', 'sw.east: digest review']);
  });

  test('that comes after one that was held is another review', () => {
    expect(told(known(), known({ review: review(null, '2027-06-01', 5) }))).toEqual([]);
  });

  test('whose days have passed, before and after, is old news', () => {
    expect(told(known({ review: review('2026-11-19') }), known({ review: review('2026-11-20') }))).toEqual([]);
  });
});

describe('those who work with a child', () => {
  test('a new IRO is told, and the worker; the one before is not, nor of a review that moved meanwhile', () => {
    expect(told(known(), known({ iro: 'iro.other', review: review('2026-12-17') }))).toEqual(['iro.other: own_card iro', 'sw.east: digest iro', 'sw.east: digest review']);
  });

  test('a new worker is told, and the IRO; where both are new, each once', () => {
    expect(told(known(), known({ socialWorker: 'sw.west' }))).toEqual(['sw.west: own_card social_worker', 'iro: digest social_worker']);
    expect(told(known(), known({ socialWorker: 'sw.west', iro: 'iro.other' }))).toEqual(['iro.other: own_card iro', 'sw.west: digest iro', 'sw.west: own_card social_worker']);
  });

  test('whoever is not on the staff list is told nothing', () => {
    expect(told(known(), known({ socialWorker: 'sw.gone' }))).toEqual(['iro: digest social_worker']);
    expect(told(known({ iro: null, hasIro: false }), known({ iro: 'gone', hasIro: false }))).toEqual([]);
  });

  test('a child left without an IRO is told to the IRO managers; without any, it is kept that there is nobody', () => {
    expect(told(known(), known({ hasIro: false }))).toEqual(['im: own_card no_iro']);
    const noManager = new Directory(everybody.filter(({ id }) => id !== staff.iroManager.id), teams);
    expect(told(known(), known({ iro: null, hasIro: false }), null, noManager)).toEqual(['null: own_card no_iro']);
  });

  test('of a child that was not known before, the IRO alone is told', () => {
    expect(told(null, known())).toEqual(['iro: own_card iro']);
    expect(told(null, known({ iro: null, hasIro: false }))).toEqual([]);
  });
});

const moved = (from: string | null, to: string | null): MovedFact => ({ what: 'review', before: review(from), after: review(to) });

test('what moved back, or on, no longer holds', () => {
  expect(stillHolds(moved('2026-12-10', '2026-12-17'), known({ review: review('2026-12-17') }))).toBe(true);
  expect(stillHolds(moved('2026-12-10', '2026-12-17'), known())).toBe(false);
  expect(stillHolds(moved('2026-12-10', '2026-12-17'), known({ review: review('2026-12-17', '2027-06-01', 5) }))).toBe(false);
  expect(stillHolds({ what: 'iro', before: null, after: 'iro' }, known({ iro: 'iro.other' }))).toBe(false);
  expect(stillHolds({ what: 'no_iro', before: 'iro', after: null }, known())).toBe(false);
});

test('a review brought forward no longer is, once it is to be held by another day or booked in time', () => {
  const forward: MovedFact = { what: 'review', before: review('2026-12-10'), after: review('2026-12-10', '2026-12-07') };
  expect(stillHolds(forward, known({ review: review('2026-12-10', '2026-12-07') }))).toBe(true);
  expect(stillHolds(forward, known({ review: review('2026-12-10', '2026-12-04') }))).toBe(false);
  expect(stillHolds(forward, known({ review: review('2026-12-04', '2026-12-07') }))).toBe(false);
  expect(allInOne(forward, { what: 'review', before: forward.after, after: forward.before })).toBeNull();
});

test('several moves are one, from the first to the last; there and back is none', () => {
  expect(allInOne(moved('2026-12-10', '2026-12-17'), moved('2026-12-17', '2026-12-15'))).toEqual(moved('2026-12-10', '2026-12-15'));
  expect(allInOne(moved('2026-12-10', '2026-12-17'), moved('2026-12-17', '2026-12-10'))).toBeNull();
  const worker = (before: string, after: string): MovedFact => ({ what: 'social_worker', before, after });
  expect(allInOne(worker('a', 'b'), worker('b', 'c'))).toEqual(worker('a', 'c'));
  expect(allInOne(worker('a', 'b'), worker('b', 'a'))).toBeNull();
});
