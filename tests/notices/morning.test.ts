import { day } from '../../src/calendar/local-date';
import { isNextReview, sectionOf } from '../../src/notices/morning';
import type { ChildFacts } from '../../src/timetable/facts';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { calendar, inCareSince, policyOf, reviewsOn, type Council } from '../timetable/child';

/** What the morning of Monday 23 November 2026 says of children by name, a line each: section and child. */
function morning(children: Readonly<Record<string, ChildFacts>>, council: Council = 'handbook', today = '2026-11-23'): string[] {
  const setting = settingFor(policyOf(council), calendar, day(today));
  const known = Object.entries(children).map(([child, facts]) => {
    const reading = timetableOf(facts, setting);
    if (!reading.ok) throw new Error(reading.problem);
    return { child, timetable: reading.timetable };
  });
  return known.flatMap(({ child, timetable: { clock, milestones } }) => {
    const review = clock === null ? undefined : milestones.find(isNextReview);
    const section = review && sectionOf(review, setting.today);
    return section ? [`${section}: ${child}`] : [];
  });
}

/** A child whose third review is due by law six months after `last`. */
function lastReviewed(last: string, booked?: string): ChildFacts {
  return inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26', last), nextReview: { booked: booked ?? null } });
}

describe('an IRO’s morning', () => {
  it('puts each child’s next review into one section, or into none', () => {
    expect(morning({
      toBook: lastReviewed('2026-06-15'),
      thisWeek: lastReviewed('2026-06-10', '2026-11-26'),
      overdue: lastReviewed('2026-05-11'),
      tooLate: lastReviewed('2026-06-04', '2026-12-10'),
      notRecorded: lastReviewed('2026-06-08', '2026-11-19'),
      inGoodTime: lastReviewed('2026-06-15', '2026-12-02'),
      notYet: lastReviewed('2026-09-01'),
    })).toEqual(['to_book: toBook', 'this_week: thisWeek', 'overdue: overdue', 'will_be_late: tooLate', 'not_recorded: notRecorded']);
  });

  it.each([
    ['whose booked day has passed as its legal limit has: one press says that it was held', lastReviewed('2026-05-11', '2026-11-10'), 'not_recorded'],
    ['that is overdue and booked for this week', lastReviewed('2026-05-11', '2026-11-25'), 'overdue'],
    ['booked for this week, after its limit of tomorrow', lastReviewed('2026-05-24', '2026-11-26'), 'will_be_late'],
    ['that must be held this week and is not booked', lastReviewed('2026-05-25'), 'to_book'],
    ['booked for Sunday', lastReviewed('2026-06-10', '2026-11-29'), 'this_week'],
    ['booked for today', lastReviewed('2026-06-10', '2026-11-23'), 'this_week'],
  ])('names a review %s', (_, child, section) => {
    expect(morning({ child }).map((line) => line.split(':')[0])).toEqual([section]);
  });

  it.each([
    ['whose review is booked for next week', lastReviewed('2026-06-10', '2026-11-30')],
    ['whose care has ended', inCareSince('2025-06-02', { ceased: '2026-11-20', reviews: reviewsOn('2025-06-27') })],
    ['whose care begins tomorrow', inCareSince('2026-11-24')],
    ['past our own standard only, and booked within the legal limit', inCareSince('2025-06-02', {
      reviews: reviewsOn('2025-06-27', '2025-09-26', '2026-07-06'), nextReview: { booked: '2026-12-16' },
      placements: [{ from: '2025-06-02', to: '2026-08-10', kind: 'foster', move: 'first' }, { from: '2026-08-10', kind: 'residential', move: 'unplanned' }],
    })],
  ])('says nothing of a child %s', (_, child) => {
    expect(morning({ child }, 'bathnes-2024')).toEqual([]);
  });

  it('asks for a booking up to twenty working days ahead, Christmas left out', () => {
    const said = (last: string) => morning({ child: lastReviewed(last) }, 'handbook', '2026-12-14');
    expect(said('2026-07-14')).toEqual(['to_book: child']);
    expect(said('2026-07-15')).toEqual([]);
  });
});
