import { heldOn, inCareSince, moved, on, reviewsOn } from './child';

const today = '2026-06-15';
const tomorrow = '2026-06-16';

describe('what is dated after today', () => {
  it('is not known yet: care that has not begun has no timetable', () => {
    expect(on(today, 'handbook', inCareSince(tomorrow, { dateOfBirth: '2010-01-01' }))).toMatchObject({
      clock: null, milestones: [], refused: [],
    });
    expect(on(tomorrow, 'handbook', inCareSince(tomorrow)).clock).toBe('ordinary');
  });

  it('is not known yet: a review is still to be held', () => {
    const child = inCareSince('2026-06-01', { reviews: reviewsOn(tomorrow) });
    expect(on(today, 'handbook', child).every('review')).toEqual([expect.objectContaining({ sequence: 1, done: null })]);
    expect(on(tomorrow, 'handbook', child).every('review')).toHaveLength(2);
  });

  it('is not known yet: papers have not been sent', () => {
    const before = { reportReceived: tomorrow, premeetingHeld: tomorrow };
    const after = { decisionsSent: tomorrow, recordCompleted: tomorrow, recordSent: tomorrow, carePlanUpdated: tomorrow };
    const child = inCareSince('2026-03-09', {
      iroAllocated: tomorrow,
      firstCarePlan: tomorrow,
      reviews: [heldOn('2026-04-02', { ...before, ...after })],
      nextReview: before,
    });
    const dates = (day: string) => on(day, 'rotherham-2022', child).milestones.filter(({ done }) => done === tomorrow);
    expect(dates(today)).toEqual([]);
    expect(dates(tomorrow)).toHaveLength(10);
  });

  it('is not known yet: the child has not moved', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), placements: [moved('unplanned', tomorrow)] });
    expect(on(today, 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: null });
    expect(on(tomorrow, 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: '2026-07-14' });
  });

  it('is not known yet: care has not ended, nor has anything changed about adoption', () => {
    const adoption = { authorisedToPlace: tomorrow, placed: tomorrow, placementEnded: tomorrow, orderMade: tomorrow };
    expect(on(today, 'handbook', inCareSince('2026-03-09', { ceased: tomorrow, adoption })).clock).toBe('ordinary');
  });

  it('is not known yet: a midway or a pathway plan has not been done', () => {
    const child = inCareSince('2026-01-05', {
      dateOfBirth: '2010-01-01', pathwayPlan: tomorrow, midways: [tomorrow], reviews: reviewsOn('2026-01-30', '2026-04-20'),
    });
    const before = on(today, 'bcp-2023', child);
    expect([before.the('midway', 2)?.done, before.the('pathway')?.done]).toEqual([null, null]);
    const after = on(tomorrow, 'bcp-2023', child);
    expect([after.the('midway', 2)?.done, after.the('pathway')?.done]).toEqual([tomorrow, tomorrow]);
  });

  it('is not known yet: an unregistered placement that ends tomorrow is where the child lives', () => {
    const placements = [{ from: '2026-05-04', to: tomorrow, kind: 'unregistered', move: 'first' } as const];
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), placements });
    expect(on(today, 'rotherham-2022', child).the('midway', 1)).toMatchObject({ due: '2026-05-02' });
    expect(on(tomorrow, 'rotherham-2022', child).the('midway', 1)).toBeUndefined();
  });

  it('is known all the same where it is a booking, a reported date or a day brought forward to', () => {
    const nextReview = { booked: '2026-06-30', reportedDue: '2026-07-03', broughtForwardTo: '2026-06-29' };
    const seen = on(today, 'handbook', inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), nextReview }));
    expect(seen.the('review', 2)).toMatchObject({ due: '2026-06-29', reportedDue: '2026-07-03', reportedLaterThanLegal: true });
    expect(seen.the('report', 2)).toMatchObject({ due: '2026-06-25' });
  });
});
