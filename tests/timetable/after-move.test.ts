import { inCareSince, moved, on, reviewsOn, type Council } from './child';

const firstHome = { from: '2026-03-09', to: '2026-06-01', kind: 'foster', move: 'first' } as const;
const reviews = reviewsOn('2026-04-02');

describe('after a move, one more review within 20 working days', () => {
  const unplanned = inCareSince('2026-03-09', { reviews, placements: [firstHome, moved('unplanned', '2026-06-01')] });
  const planned = inCareSince('2026-03-09', { reviews, placements: [firstHome, moved('planned', '2026-06-01')] });

  it.each<Council>(['bathnes-2023', 'west-berkshire-2023', 'bathnes-2024'])('is asked for by %s where the move was not planned', (council) => {
    expect(on('2026-06-02', council, unplanned).the('review', 2)).toMatchObject({
      legal: '2026-07-02', local: '2026-06-29', due: '2026-06-29',
    });
  });

  it.each<Council>(['bathnes-2023', 'west-berkshire-2023'])('is asked for by %s where it was planned as well', (council) => {
    expect(on('2026-06-02', council, planned).the('review', 2)).toMatchObject({
      legal: '2026-07-02', local: '2026-06-29', due: '2026-06-29',
    });
  });

  it('is not asked for by B&NES in 2024-25 where the move was planned', () => {
    expect(on('2026-06-02', 'bathnes-2024', planned).the('review', 2)).toMatchObject({ local: null, due: '2026-07-02' });
  });

  it.each<Council>(['handbook', 'bcp-2023'])('is no standard of %s', (council) => {
    expect(on('2026-06-02', council, unplanned).the('review', 2)).toMatchObject({ local: null, due: '2026-07-02' });
  });
});

describe('in B&NES the review after a move', () => {
  it('is due by the legal limit where that comes first, and both dates are shown', () => {
    const child = inCareSince('2026-03-09', { reviews, placements: [moved('unplanned', '2026-06-15')] });
    expect(on('2026-06-16', 'bathnes-2024', child).the('review', 2)).toMatchObject({
      legal: '2026-07-02', local: '2026-07-13', due: '2026-07-02',
    });
  });

  it('is no longer asked for once a review has been held, also one on the day of the move', () => {
    for (const held of ['2026-06-01', '2026-06-24']) {
      const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02', held), placements: [moved('unplanned', '2026-06-01')] });
      expect(on('2026-06-25', 'bathnes-2024', child).the('review', 3)).toMatchObject({ local: null });
    }
  });

  it('is not put back by a second move', () => {
    const placements = [moved('unplanned', '2026-06-15'), moved('unplanned', '2026-06-01', { to: '2026-06-15' })];
    const child = inCareSince('2026-03-09', { reviews, placements });
    expect(on('2026-06-16', 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: '2026-06-29' });
  });

  it('counts from the second move once a review has followed the first', () => {
    const placements = [moved('unplanned', '2026-06-01', { to: '2026-06-15' }), moved('unplanned', '2026-06-15')];
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02', '2026-06-10'), placements });
    expect(on('2026-06-16', 'bathnes-2024', child).the('review', 3)).toMatchObject({ legal: '2026-12-10', local: '2026-07-13' });
  });

  it('is asked for by an earlier unplanned move also when a planned one came last', () => {
    const placements = [moved('unplanned', '2026-06-01', { to: '2026-06-15' }), moved('planned', '2026-06-15')];
    const child = inCareSince('2026-03-09', { reviews, placements });
    expect(on('2026-06-16', 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: '2026-06-29' });
  });

  it('is asked for before the first review too', () => {
    const child = inCareSince('2026-05-05', { placements: [moved('unplanned', '2026-05-05')] });
    expect(on('2026-05-06', 'bathnes-2024', child).the('review', 1)).toMatchObject({ legal: '2026-06-03', local: '2026-06-03' });
  });

  it('is not asked for by the first placement, nor by a move before care started', () => {
    const placements = [{ ...firstHome, from: '2026-02-02', move: 'unplanned' as const }, { ...firstHome, move: 'first' as const }];
    const child = inCareSince('2026-03-09', { reviews, placements });
    expect(on('2026-06-16', 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: null });
  });

  it('once held, is judged by the moves made before its day', () => {
    const placements = [moved('unplanned', '2026-06-01', { to: '2026-06-24' }), moved('unplanned', '2026-06-24')];
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02', '2026-06-30', '2026-07-10'), placements });
    const seen = on('2026-07-13', 'bathnes-2024', child);
    expect(seen.the('review', 1)).toMatchObject({ local: null });
    expect(seen.the('review', 2)).toMatchObject({ local: '2026-06-29', due: '2026-06-29', status: 'done_late', onTimeLegal: true });
    expect(seen.the('review', 3)).toMatchObject({ local: null });
  });

  it('held on the day after the move is judged by it', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02', '2026-06-02'), placements: [moved('unplanned', '2026-06-01')] });
    expect(on('2026-06-03', 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: '2026-06-29', status: 'done_on_time' });
  });

  it('held on the day of the move is judged as if there had been none', () => {
    const child = inCareSince('2026-03-09', {
      reviews: reviewsOn('2026-04-02', '2026-06-01'), placements: [moved('unplanned', '2026-06-01')],
    });
    expect(on('2026-06-02', 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: null, status: 'done_on_time' });
  });
});
