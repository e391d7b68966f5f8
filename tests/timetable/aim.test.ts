import { councils, inCareSince, moved, on, reviewsOn } from './child';

describe('in B&NES in 2024-25 the service aims to hold a review 28 days before the legal limit', () => {
  it('from the second review on', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn('2025-01-31', '2025-04-02', '2025-09-15') });
    const seen = on('2025-09-16', 'bathnes-2024', child);
    expect(seen.the('aim', 1)).toBeUndefined();
    expect(seen.the('aim', 2)).toMatchObject({
      legal: null, local: '2025-04-02', due: '2025-04-02', done: '2025-04-02', status: 'done_on_time',
    });
    expect(seen.the('aim', 3)).toMatchObject({ local: '2025-09-04', done: '2025-09-15', status: 'done_late' });
    expect(seen.the('aim', 4)).toMatchObject({ local: '2026-02-15', done: null, status: 'upcoming' });
  });

  it('whatever the local date after a move', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), placements: [moved('unplanned', '2026-06-01')] });
    expect(on('2026-06-02', 'bathnes-2024', child).the('aim', 2)).toMatchObject({ due: '2026-06-04' });
  });

  it('whatever day the review is booked for', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), nextReview: { booked: '2026-06-30' } });
    expect(on('2026-06-05', 'bathnes-2024', child).the('aim', 2)).toMatchObject({
      due: '2026-06-04', status: 'overdue', source: 'bathnes-2024',
    });
  });

  it('on every clock', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02'), adoption: { placed: '2026-05-04' } });
    expect(on('2026-05-05', 'bathnes-2024', child).the('aim', 2)).toMatchObject({ due: '2026-05-04' });
  });

  it('which no other council does', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn('2025-01-31', '2025-04-02') });
    for (const council of councils.filter((each) => each !== 'bathnes-2024')) {
      expect(on('2025-09-16', council, child).every('aim')).toEqual([]);
    }
  });
});
