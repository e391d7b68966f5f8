import { heldOn, inCareSince, on, reviewsOn } from './child';

const reviews = reviewsOn('2026-04-02');

describe.each([
  ['care ceased', { ceased: '2026-06-01' }],
  ['an adoption order was made', { adoption: { placed: '2026-01-05', orderMade: '2026-06-01' } }],
  ['the child turned 18', { dateOfBirth: '2008-06-01' }],
])('from the day %s', (_, how) => {
  const child = inCareSince('2026-03-09', { reviews, ...how });

  it('no clock runs and no further review is asked for', () => {
    expect(on('2026-05-31', 'handbook', child)).toMatchObject({ clock: 'ordinary' });
    expect(on('2026-05-31', 'handbook', child).every('review')).toHaveLength(2);
    expect(on('2026-06-01', 'handbook', child)).toMatchObject({ clock: null });
    expect(on('2026-06-01', 'handbook', child).every('review')).toEqual([expect.objectContaining({ sequence: 1, status: 'done_on_time' })]);
    expect(on('2026-06-01', 'bathnes-2024', child).every('aim')).toEqual([]);
  });

  it('what was not done by then is not needed any more', () => {
    expect(on('2026-05-31', 'handbook', child).the('decisions', 1)).toMatchObject({ status: 'overdue' });
    expect(on('2026-06-01', 'handbook', child).the('decisions', 1)).toMatchObject({ due: '2026-04-13', done: null, status: 'not_needed' });
    expect(on('2026-06-01', 'handbook', child).the('iro.allocated')).toMatchObject({ status: 'not_needed' });
  });
});

describe('when care ended', () => {
  it('what was done on that day or before keeps its status', () => {
    const papers = { decisionsSent: '2026-04-10', recordCompleted: '2026-06-01', recordSent: '2026-06-02' };
    const seen = on('2026-06-08', 'handbook', inCareSince('2026-03-09', { ceased: '2026-06-01', reviews: [heldOn('2026-04-02', papers)] }));
    expect(seen.the('decisions', 1)).toMatchObject({ status: 'done_on_time' });
    expect(seen.the('record.completed', 1)).toMatchObject({ status: 'done_late' });
    expect(seen.the('record.sent', 1)).toMatchObject({ status: 'not_needed' });
  });

  it('a review on the very day still counts', () => {
    const child = inCareSince('2026-03-09', { ceased: '2026-06-01', reviews: reviewsOn('2026-04-02', '2026-06-01') });
    expect(on('2026-06-02', 'handbook', child).the('review', 2)).toMatchObject({ status: 'done_on_time', onTimeLegal: true });
  });

  it('a review after it is listed and was not needed', () => {
    const child = inCareSince('2026-03-09', { ceased: '2026-06-01', reviews: reviewsOn('2026-04-02', '2026-06-10') });
    expect(on('2026-06-11', 'handbook', child).the('review', 2)).toMatchObject({ done: '2026-06-10', status: 'not_needed' });
  });

  it('in several ways, the first of them counts', () => {
    const child = inCareSince('2026-03-09', {
      ceased: '2026-06-15', dateOfBirth: '2008-07-01', adoption: { orderMade: '2026-06-01' },
      reviews: [heldOn('2026-04-02', { recordSent: '2026-06-08' })],
    });
    expect(on('2026-07-06', 'handbook', child).the('record.sent', 1)).toMatchObject({ status: 'not_needed' });
    expect(on('2026-05-31', 'handbook', child).clock).toBe('ordinary');
  });

  it('a missed midway is not needed any more, nor is the monthly one of an unregistered placement', () => {
    const placements = [{ from: '2026-05-04', kind: 'unregistered', move: 'planned' } as const];
    const child = inCareSince('2025-01-06', {
      ceased: '2026-06-01', placements, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-10-20'),
    });
    expect(on('2026-06-02', 'rotherham-2022', child).every('midway').map(({ status }) => status)).toEqual(['not_needed', 'not_needed']);
  });

  it('the last review before 18 and the pathway plan keep what was done', () => {
    const child = inCareSince('2020-01-06', { dateOfBirth: '2008-06-01', pathwayPlan: '2024-08-30', reviews: reviewsOn('2026-04-20') });
    const seen = on('2026-06-02', 'bathnes-2024', child);
    expect(seen.the('review.last')).toMatchObject({ due: '2026-05-04', done: '2026-04-20', status: 'done_on_time' });
    expect(seen.the('pathway')).toMatchObject({ done: '2024-08-30', status: 'done_late' });
  });
});
