import fc from 'fast-check';
import { addDays, addMonths, day, isoDay, mondayOf, type LocalDate } from '../../src/calendar/local-date';
import { reviewsWork } from '../../src/answers/reviews-work';
import { isOverdue, selectItems, workGroups, workItems, type WorkFound, type WorkItem } from '../../src/answers/work-items';
import type { StoredChild } from '../../src/store/children';
import type { WrittenFacts } from '../../src/timetable/facts';
import type { Setting } from '../../src/timetable/milestone';
import { child } from '../conversations/council';
import { period, settingOn } from './asked';

function stored(id: string, last: string | null, facts: Partial<WrittenFacts> = {}): StoredChild {
  return { ...child(id, last, facts), id, recorded: null, allocation: { iro: 'iro', socialWorker: null, team: null }, missingSince: null };
}

function reviewItems(children: readonly StoredChild[], setting: Setting): WorkFound {
  return workItems(children, reviewsWork(undefined, setting.policy), setting);
}

/** The review that is to be held, of a child whose last one was held on `last` (its legal limit is six months on). */
function nextReview(last: LocalDate, booked: LocalDate | null, today: LocalDate): WorkItem {
  const one = stored('C1', isoDay(last), { care: { started: '2024-01-08' }, nextReview: { booked: booked && isoDay(booked) } });
  const item = reviewItems([one], settingOn(today, 'handbook')).items.find(({ milestone }) => milestone.done === null);
  if (!item) throw new Error('there is no review to be held');
  return item;
}

const today = day('2026-11-23');
const somedayHeld = fc.integer({ min: 0, max: 400 }).map((ago) => addDays(today, -1 - ago));
const somedayBooked = fc.option(fc.integer({ min: -100, max: 200 }).map((ahead) => addDays(today, ahead)));

describe('the group in which a review stands', () => {
  test('is "nothing recorded" where its booked day has passed, whether or not it is overdue as well', () => {
    fc.assert(fc.property(somedayHeld, somedayBooked, (last, booked) => {
      expect(nextReview(last, booked, today).group === 'not_recorded').toBe(booked !== null && booked < today);
    }));
  });

  test('is "overdue" where the legal limit has passed and its booked day has not, and nowhere else', () => {
    fc.assert(fc.property(somedayHeld, somedayBooked, (last, booked) => {
      const item = nextReview(last, booked, today);
      expect(isOverdue(item, today)).toBe(addMonths(last, 6) < today);
      expect(item.group === 'overdue').toBe(isOverdue(item, today) && (booked === null || booked >= today));
    }));
  });

  test('is "will be late" where it is booked after a legal limit that has not passed', () => {
    fc.assert(fc.property(somedayHeld, somedayBooked, (last, booked) => {
      const limit = addMonths(last, 6);
      expect(nextReview(last, booked, today).group === 'will_be_late').toBe(limit >= today && booked !== null && booked > limit);
    }));
  });

  test('is one of those to come only for a day that has not passed', () => {
    fc.assert(fc.property(somedayHeld, somedayBooked, (last, booked) => {
      const item = nextReview(last, booked, today);
      if (['this_week', 'next_week', 'after_that'].includes(item.group)) expect(item.day).toBeGreaterThanOrEqual(today);
    }));
  });

  test.each<[string, string | null, string, string]>([
    ['on its legal limit, not overdue yet', null, '2026-06-10', 'this_week'],
    ['the day after its legal limit', null, '2026-06-09', 'overdue'],
    ['booked for its legal limit itself', '2026-12-20', '2026-06-20', 'next_week'],
    ['booked for the day after its legal limit', '2026-12-21', '2026-06-20', 'will_be_late'],
    ['booked for today', '2026-12-10', '2026-06-20', 'this_week'],
    ['booked for yesterday, with nothing recorded', '2026-12-09', '2026-06-20', 'not_recorded'],
    ['booked for a day that has passed as its legal limit has', '2026-12-01', '2026-06-05', 'not_recorded'],
    ['booked for Sunday of this week', '2026-12-13', '2026-06-20', 'this_week'],
    ['booked for Monday of next week', '2026-12-14', '2026-06-20', 'next_week'],
    ['booked for the Monday after next week', '2026-12-21', '2026-06-30', 'after_that'],
  ])('%s', (_, booked, last, group) => {
    expect(nextReview(day(last), booked === null ? null : day(booked), day('2026-12-10')).group).toBe(group);
  });

  test('on a Sunday, Monday is next week', () => {
    expect(mondayOf(day('2026-12-13'))).toBe(day('2026-12-07'));
    expect(nextReview(day('2026-06-20'), day('2026-12-14'), day('2026-12-13')).group).toBe('next_week');
  });
});

describe('the order of a list', () => {
  const setting = settingOn(today, 'handbook');

  test('goes group by group, then by day, then by reference, however the children come', () => {
    const days = ['2026-05-20', '2026-05-25', '2026-06-01', '2026-06-10', '2026-06-10', '2026-07-20'];
    const children = days.map((last, index) => stored(`C${index}`, last, index === 2 ? { nextReview: { booked: '2026-12-24' } } : {}));
    fc.assert(fc.property(fc.shuffledSubarray(children, { minLength: 1 }), (shuffled) => {
      const shown = selectItems(reviewItems(shuffled, setting).items, { status: 'outstanding' }, setting);
      const keys = shown.map(({ group, day: each, child: { id } }) => [workGroups.indexOf(group), each, id] as const);
      const sorted = [...keys].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
      expect(keys).toEqual(sorted);
      expect(shown).toHaveLength(shuffled.length);
    }));
  });
});

describe('what is asked for', () => {
  const setting = settingOn(today, 'handbook');
  const children = ['2026-05-20', '2026-06-10', '2026-07-20', '2026-08-20'].map((last, index) => stored(`C${index}`, last));
  const { items } = reviewItems(children, setting);

  test('a period with both ends takes in what two halves of it do, and no more', () => {
    fc.assert(fc.property(fc.integer({ min: -900, max: 300 }), fc.nat(400), fc.nat(400), (start, first, second) => {
      const [from, middle, to] = [addDays(today, start), addDays(today, start + first), addDays(today, start + first + second + 1)];
      const count = (a: LocalDate, b: LocalDate) => selectItems(items, { when: period(isoDay(a), isoDay(b)) }, setting).length;
      expect(count(from, to)).toBe(count(from, middle) + count(addDays(middle, 1), to));
    }));
  });

  test('every review is held or outstanding, and what is overdue is outstanding', () => {
    const asked = (status: 'held' | 'outstanding' | 'overdue') => selectItems(items, { status }, setting);
    expect(new Set([...asked('held'), ...asked('outstanding')])).toEqual(new Set(items));
    expect(asked('overdue')).not.toEqual([]);
    expect(asked('outstanding')).toEqual(expect.arrayContaining(asked('overdue')));
  });

  test('plain "due" reaches as far as twenty working days, bank holidays left out', () => {
    const due = (last: string) => selectItems(reviewItems([stored('C1', last)], settingOn(day('2026-12-14'), 'handbook')).items, { status: 'due' }, settingOn(day('2026-12-14'), 'handbook'));
    // Twenty working days after 14 December 2026 is 14 January 2027: three bank holidays lie between.
    expect(due('2026-07-14')).toHaveLength(1);
    expect(due('2026-07-15')).toHaveLength(0);
  });

  test('a child whose care has ended stands in no list of what is to come, and is not missing from it either', () => {
    const found = reviewItems([stored('C1', null, { care: { started: '2025-06-02', ceased: '2026-01-30' } })], setting);
    expect(selectItems(found.items, { status: 'outstanding' }, setting)).toEqual([]);
    expect(found.unknown).toEqual([]);
  });

  test('a child of whom nothing is known, or whose limit lies past the bank holidays held, is counted as not worked out', () => {
    const late = settingOn(day('2028-12-20'), 'handbook');
    const entered = stored('C1', null, { care: { started: '2028-12-19' }, reviews: [] });
    expect(reviewItems([entered], late)).toEqual({ items: [], unknown: [entered] });
    const nothing = { ...stored('C2', null), facts: null };
    expect(reviewItems([nothing], setting)).toEqual({ items: [], unknown: [nothing] });
  });
});
