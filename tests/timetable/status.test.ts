import { day } from '../../src/calendar/local-date';
import { settingFor } from '../../src/timetable/milestone';
import { isOpen, timetableOf } from '../../src/timetable/timetable';
import { calendar, heldOn, inCareSince, on, policyOf, reviewsOn } from './child';

describe('on Monday 23 November 2026, with Monday 21 December the twentieth working day from then', () => {
  const reviewDue = (broughtForwardTo: string) => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02', '2026-07-01'), nextReview: { broughtForwardTo } });
    return on('2026-11-23', 'handbook', child).the('review', 3);
  };

  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'due'],
    ['2026-12-21', 'due'],
    ['2026-12-22', 'upcoming'],
  ])('a review due on %s is %s', (due, status) => {
    expect(reviewDue(due)).toMatchObject({ due, status, done: null });
  });
});

describe('something done', () => {
  it.each([
    ['2026-04-12', 'done_on_time'],
    ['2026-04-13', 'done_on_time'],
    ['2026-04-14', 'done_late'],
  ])('on %s, where it was due on 13 April, is %s for good', (decisionsSent, status) => {
    const child = inCareSince('2026-03-09', { reviews: [heldOn('2026-04-02', { decisionsSent })] });
    expect(on('2026-04-14', 'handbook', child).the('decisions', 1)).toMatchObject({ due: '2026-04-13', done: decisionsSent, status });
    expect(on('2027-06-01', 'handbook', child).the('decisions', 1)).toMatchObject({ status });
  });
});

it('what is overdue, due or upcoming is still to be done; what was done or is not needed is not', () => {
  const setting = settingFor(policyOf('handbook'), calendar, day('2026-04-21'));
  const stillToDo = (child: ReturnType<typeof inCareSince>) => {
    const reading = timetableOf(child, setting);
    return reading.ok ? reading.timetable.milestones.filter(isOpen).map(({ id, sequence, status }) => `${id} ${sequence} ${status}`) : null;
  };
  const facts = { iroAllocated: '2026-03-11', firstCarePlan: '2026-04-01', reviews: [heldOn('2026-04-02', { reportReceived: '2026-03-30' })] };
  expect(stillToDo(inCareSince('2026-03-09', facts))).toEqual([
    'premeeting 1 overdue', 'visit 1 overdue', 'decisions 1 overdue', 'record.completed 1 due', 'record.sent 1 due',
    'premeeting 2 upcoming', 'report 2 upcoming', 'permanence.plan null upcoming', 'review 2 upcoming', 'visit 2 upcoming',
  ]);
  expect(stillToDo(inCareSince('2026-03-09', { ...facts, ceased: '2026-04-20' }))).toEqual([]);
});

describe('whether a review was on time', () => {
  it('is, for the statutory figures, a matter of the legal limit alone', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-08') });
    expect(on('2026-04-09', 'bcp-2023', child).the('review', 1)).toMatchObject({
      due: '2026-04-06', status: 'done_late', onTimeLegal: true,
    });
  });

  it('is not said of a review that has not been held', () => {
    expect(on('2026-05-09', 'handbook', inCareSince('2026-03-09')).the('review', 1)).not.toHaveProperty('onTimeLegal');
  });
});

describe('the day that the case system calls due', () => {
  const reported = (reportedDue: string | null) =>
    on('2026-04-09', 'handbook', inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), nextReview: { reportedDue } })).the('review', 2);

  it.each([
    ['2026-07-01', false],
    ['2026-07-02', false],
    ['2026-07-03', true],
  ])('stands beside the others: %s, later than the limit of 2 July: %s', (reportedDue, reportedLaterThanLegal) => {
    expect(reported(reportedDue)).toMatchObject({
      legal: '2026-07-02', local: null, due: '2026-07-02', reportedDue, reportedLaterThanLegal,
    });
  });

  it('may be missing', () => {
    expect(reported(null)).toMatchObject({ reportedDue: null, reportedLaterThanLegal: false });
  });

  it('is compared with the legal limit, not with an earlier local date', () => {
    const child = inCareSince('2026-03-09', { nextReview: { reportedDue: '2026-04-07' } });
    expect(on('2026-03-10', 'bcp-2023', child).the('review', 1)).toMatchObject({ due: '2026-04-06', reportedLaterThanLegal: false });
  });
});
