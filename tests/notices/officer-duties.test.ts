import { longDay } from '../../src/calendar/words';
import type { ChildFacts, WrittenFacts } from '../../src/timetable/facts';
import { heldOn, inCareSince, reviewsOn, type Council } from '../timetable/child';
import { allocated, daysOf, told, type Period } from './a-council';

const third = (papers: Parameters<typeof heldOn>[1] = {}) =>
  inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-20', { reportReceived: '2026-03-10', ...papers })] });

const tasks = (child: ChildFacts, from: string, to: string, council: Council = 'bathnes-2024', given: Partial<Period> = {}) =>
  told(child, { from, to, council, ...given }, (kind) => kind.startsWith('task.'));

const about = (lines: readonly string[], ...ids: string[]) => lines.filter((line) => ids.some((id) => line.endsWith(` ${id}`)));

describe('before a review', () => {
  it('the officer is told to meet the social worker a week before it is due, and that it has passed', () => {
    expect(about(tasks(third(), '2026-02-16', '2026-03-19'), 'premeeting')).toEqual([
      'Fri 20 Feb iro: line task.ahead premeeting',
      'Mon 2 Mar iro: line task.passed premeeting',
    ]);
  });

  it('a meeting that was held is not told of', () => {
    expect(about(tasks(third({ premeetingHeld: '2026-02-19' }), '2026-02-16', '2026-03-31'), 'premeeting')).toEqual([]);
  });

  it('a meeting that was missed is past help once the review is held', () => {
    expect(about(tasks(third(), '2026-03-23', '2026-04-30'), 'premeeting')).toEqual([]);
  });
});

describe('after a review', () => {
  it('decisions, record and letter are the officer’s, and what is to be sent is business support’s', () => {
    expect(about(tasks(third(), '2026-03-21', '2026-04-24'), 'decisions', 'record.completed', 'record.sent', 'letter')).toEqual([
      'Wed 25 Mar iro: line task.ahead decisions',
      'Mon 30 Mar iro: line task.passed decisions',
      'Thu 9 Apr iro: line task.ahead record.completed',
      'Wed 15 Apr iro: line task.passed record.completed',
      'Thu 16 Apr business_support: line task.ahead record.sent',
      'Thu 16 Apr iro: line task.ahead letter',
      'Wed 22 Apr business_support: line task.passed record.sent',
      'Wed 22 Apr iro: line task.passed letter',
    ]);
  });

  it('a record that nobody sends is told once, stands in the digest of each Monday for eight weeks, and then in none', () => {
    const days = daysOf([third()], { from: '2026-04-22', to: '2026-08-31', council: 'handbook' });
    const digests = days.flatMap(({ day: date, people }) => people.filter(({ person, digest }) => person === 'business_support' && digest).map(() => longDay(date)));
    expect(digests).toEqual([
      'Wed 22 Apr 2026', 'Mon 27 Apr 2026', 'Tue 5 May 2026', 'Mon 11 May 2026', 'Mon 18 May 2026', 'Tue 26 May 2026', 'Mon 1 Jun 2026',
      'Mon 8 Jun 2026', 'Mon 15 Jun 2026',
    ]);
  });

  it('at Rotherham the social worker is told of the care plan, and the officer as well once it is late', () => {
    expect(about(tasks(third(), '2026-03-21', '2026-04-24', 'rotherham-2022'), 'careplan.updated')).toEqual([
      'Tue 31 Mar social_worker: line task.ahead careplan.updated',
      'Wed 8 Apr iro: line task.passed careplan.updated',
      'Wed 8 Apr social_worker: line task.passed careplan.updated',
    ]);
  });

  it('a midway is told of two weeks before and once it is missed; after the next review nobody hears of it', () => {
    expect(about(tasks(third(), '2026-06-01', '2026-06-30'), 'midway')).toEqual([
      'Mon 8 Jun iro: line task.ahead midway',
      'Mon 22 Jun iro: line task.passed midway',
    ]);
  });
});

describe('growing up and permanence', () => {
  const born = (dateOfBirth: string, more: Partial<WrittenFacts> = {}) => inCareSince('2025-06-02', { dateOfBirth, reviews: reviewsOn('2025-06-27', '2025-09-26', '2026-03-20'), ...more });

  it('at B&NES worker and officer hear of the pathway plan by 15 years and 9 months', () => {
    expect(about(tasks(born('2010-09-01'), '2026-04-27', '2026-06-30'), 'pathway')).toEqual([
      'Thu 30 Apr social_worker: line task.ahead pathway',
      'Tue 2 Jun iro: line task.passed pathway',
      'Tue 2 Jun social_worker: line task.passed pathway',
    ]);
  });

  it('of a child who came into care after that day they hear at once', () => {
    const late = inCareSince('2026-06-08', { dateOfBirth: '2010-01-04', firstCarePlan: '2026-06-10', iroAllocated: '2026-06-08' });
    expect(about(tasks(late, '2026-06-08', '2026-06-12'), 'pathway')).toEqual([
      'Tue 9 Jun iro: line task.passed pathway',
      'Tue 9 Jun social_worker: line task.passed pathway',
    ]);
  });

  it('at B&NES the officer hears of the last review before 18', () => {
    expect(about(tasks(born('2008-09-01', { reviews: reviewsOn('2025-06-27', '2025-09-26', '2026-02-20') }), '2026-07-01', '2026-08-10'), 'review.last')).toEqual([
      'Tue 7 Jul iro: line task.ahead review.last',
      'Wed 5 Aug iro: line task.passed review.last',
    ]);
  });

  it('permanence is told of by the second review, and at BCP at nine months', () => {
    const child = inCareSince('2025-06-02', { reviews: [heldOn('2025-06-27')] });
    expect(about(tasks(child, '2025-09-01', '2025-10-03', 'bcp-2023'), 'permanence.plan')).toEqual([
      'Mon 15 Sep iro: line task.ahead permanence.plan',
      'Mon 29 Sep iro: line task.passed permanence.plan',
    ]);
    expect(about(tasks(third(), '2026-02-02', '2026-03-06', 'bcp-2023'), 'permanence.achieved')).toEqual([
      'Mon 2 Feb iro: line task.ahead permanence.achieved',
      'Tue 3 Mar iro: line task.passed permanence.achieved',
    ]);
  });
});

describe('the aim of B&NES to hold a review 28 days before its limit', () => {
  const child = (booked: string | null) => inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26'), nextReview: { booked } });
  const linesOf = (booked: string | null) => {
    const days = daysOf([child(booked)], { from: '2026-02-16', to: '2026-03-31', council: 'bathnes-2024' });
    return days.flatMap(({ people }) => people.filter(({ person }) => person === 'iro').map(({ digest }) => digest?.lines.map(({ duty }) => duty.milestone) ?? []));
  };

  it('is not told beside the review itself, in whichever digest', () => {
    for (const booked of [null, '2026-03-20', '2026-04-10']) {
      expect(linesOf(booked).filter((milestones) => milestones.includes('aim') && milestones.includes('review'))).toEqual([]);
    }
  });

  it('is told once where nothing is to be said of the review, which is booked between the two', () => {
    expect(about(tasks(child('2026-03-20'), '2026-02-16', '2026-03-31'), 'aim')).toEqual(['Fri 27 Feb iro: line task.passed aim']);
    expect(linesOf('2026-03-20').filter((milestones) => milestones.includes('aim'))).toHaveLength(1);
  });
});

describe('reviews and who manages the officers', () => {
  const unbooked = (booked: string | null) => inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26'), nextReview: { booked } });
  const reviews = (child: ChildFacts, from: string, to: string, given: Partial<Period> = {}) =>
    told(child, { from, to, council: 'handbook', ...given }, (kind) => kind.startsWith('review.') || kind === 'iro.none');

  it('a review that nobody has booked is to be booked from 20 working days before, and five before its limit the officers’ manager hears it', () => {
    expect(reviews(unbooked(null), '2026-02-20', '2026-03-27')).toEqual([
      'Thu 26 Feb iro: line review.to_book',
      'Thu 19 Mar iro_manager: line review.out_of_time',
      'Fri 27 Mar iro: line review.overdue',
      'Fri 27 Mar iro_manager: line review.out_of_time',
    ]);
  });

  it('a review booked after its limit is told to both', () => {
    expect(reviews(unbooked('2026-04-01'), '2026-02-20', '2026-03-20')).toEqual([
      'Thu 26 Feb iro: line review.will_be_late',
      'Thu 19 Mar iro_manager: line review.out_of_time',
    ]);
  });

  it('a booked day that passed with nothing recorded is told to the officer alone', () => {
    expect(reviews(unbooked('2026-03-24'), '2026-03-23', '2026-03-27')).toEqual([
      'Mon 23 Mar iro: line review.this_week',
      'Wed 25 Mar iro: line review.not_recorded',
    ]);
  });

  it('a child left without an officer is told to the officers’ manager as new each week until there is one', () => {
    const lines = reviews(unbooked('2026-03-24'), '2026-03-04', '2026-03-13', { allocation: { ...allocated, iro: null } });
    expect(lines).toEqual(['Mon 9 Mar iro_manager: line iro.none']);
  });
});
