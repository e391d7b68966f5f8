import { inCareSince, moved, on, reviewsOn } from './child';

const held = ['2025-01-31', '2025-04-29', '2025-10-20'];
const placements = [moved('planned', '2026-01-12')];

describe('in Rotherham the reviews start again after a move, planned or not', () => {
  it('first one month after it', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held), placements });
    expect(on('2026-01-13', 'rotherham-2022', child).the('review', 4)).toMatchObject({
      legal: '2026-04-20', local: '2026-02-12', due: '2026-02-12',
    });
  });

  it('then three months after it', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-02-09'), placements });
    const seen = on('2026-02-10', 'rotherham-2022', child);
    expect(seen.the('review', 4)).toMatchObject({ local: '2026-02-12', status: 'done_on_time' });
    expect(seen.the('review', 5)).toMatchObject({ legal: '2026-08-09', local: '2026-04-12', due: '2026-04-12' });
  });

  it('then nine months after it, the legal limit going on beside it', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-02-09', '2026-04-10'), placements });
    expect(on('2026-04-13', 'rotherham-2022', child).the('review', 6)).toMatchObject({
      legal: '2026-10-10', local: '2026-10-12', due: '2026-10-10',
    });
  });

  it('and after that only the law counts', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-02-09', '2026-04-10', '2026-10-08'), placements });
    expect(on('2026-10-09', 'rotherham-2022', child).the('review', 7)).toMatchObject({ legal: '2027-04-08', local: null });
  });

  it('a review on the day of the move is the first of the three', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-01-12'), placements });
    expect(on('2026-01-13', 'rotherham-2022', child).the('review', 5)).toMatchObject({ local: '2026-04-12' });
  });

  it('a late first review does not put back the second', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-03-20'), placements });
    const seen = on('2026-03-23', 'rotherham-2022', child);
    expect(seen.the('review', 4)).toMatchObject({ due: '2026-02-12', status: 'done_late', onTimeLegal: true });
    expect(seen.the('review', 5)).toMatchObject({ local: '2026-04-12' });
  });

  it('the latest move counts', () => {
    const twice = [moved('unplanned', '2026-03-31'), moved('planned', '2026-01-12', { to: '2026-03-31' })];
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-02-09'), placements: twice });
    expect(on('2026-04-01', 'rotherham-2022', child).the('review', 5)).toMatchObject({ legal: '2026-08-09', local: '2026-04-30' });
  });

  it('a review held before the latest move is still judged by the move before it', () => {
    const twice = [moved('planned', '2026-01-12', { to: '2026-03-31' }), moved('unplanned', '2026-03-31')];
    const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-02-13'), placements: twice });
    expect(on('2026-04-01', 'rotherham-2022', child).the('review', 4)).toMatchObject({ local: '2026-02-12', status: 'done_late' });
  });

  it('the first placement starts nothing again', () => {
    const child = inCareSince('2025-01-06', { placements: [{ from: '2025-01-06', kind: 'foster', move: 'first' }] });
    expect(on('2025-01-07', 'rotherham-2022', child).the('review', 1)).toMatchObject({ local: null });
  });
});
