import { day } from '../../src/calendar/local-date';
import type { Milestone } from '../../src/timetable/milestone';
import { troubleWith } from '../../src/timetable/trouble';

const TODAY = day('2026-11-23');

function review(legal: string | null, booked: string | null, done: string | null = null): Milestone {
  return {
    id: 'review', sequence: 2, legal: legal === null ? null : day(legal), local: null, due: day(legal ?? '2026-12-01'),
    done: done === null ? null : day(done), status: 'due', source: 'reg 33', because: () => [],
    review: { onTimeLegal: null, incomplete: false, booked: booked === null ? null : day(booked), reportedDue: null, reportedLaterThanLegal: false },
  };
}

describe('what is wrong with a review on Mon 23 Nov', () => {
  test.each([
    ['booked for yesterday with nothing recorded: say whether it was held', review('2026-12-01', '2026-11-22'), 'not_recorded'],
    ['the same past its legal limit: it may have been held in time', review('2026-11-20', '2026-11-19'), 'not_recorded'],
    ['its legal limit was yesterday, nothing booked', review('2026-11-22', null), 'overdue'],
    ['its legal limit was yesterday, booked for tomorrow', review('2026-11-22', '2026-11-24'), 'overdue'],
    ['booked for the day after its legal limit', review('2026-12-01', '2026-12-02'), 'will_be_late'],
    ['booked for its legal limit', review('2026-12-01', '2026-12-01'), null],
    ['booked for today, its legal limit', review('2026-11-23', '2026-11-23'), null],
    ['its legal limit is today, nothing booked', review('2026-11-23', null), null],
    ['without a legal limit, booked', review(null, '2026-12-02'), null],
    ['held, though late', review('2026-11-01', '2026-11-10', '2026-11-10'), null],
  ])('%s', (_, milestone, trouble) => {
    expect(troubleWith(milestone, TODAY)).toBe(trouble);
  });

  test('what is no review has no booking, and is overdue past its legal limit', () => {
    const { review: particulars, ...visit } = review('2026-11-22', null);
    expect(particulars?.booked).toBeNull();
    expect(troubleWith({ ...visit, id: 'visit' }, TODAY)).toBe('overdue');
    expect(troubleWith({ ...visit, id: 'visit', legal: TODAY }, TODAY)).toBeNull();
  });
});
