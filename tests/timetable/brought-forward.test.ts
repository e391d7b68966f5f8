import { inCareSince, moved, on, reviewsOn } from './child';

const reviews = reviewsOn('2026-04-02');

describe('a review that was brought forward', () => {
  it('is due locally on that day', () => {
    const child = inCareSince('2026-03-09', { reviews, nextReview: { broughtForwardTo: '2026-05-20' } });
    expect(on('2026-04-20', 'handbook', child).the('review', 2)).toMatchObject({
      legal: '2026-07-02', local: '2026-05-20', due: '2026-05-20',
    });
  });

  it('is overdue from the day after', () => {
    const child = inCareSince('2026-03-09', { reviews, nextReview: { broughtForwardTo: '2026-05-20' } });
    expect(on('2026-05-20', 'handbook', child).the('review', 2)).toMatchObject({ status: 'due' });
    expect(on('2026-05-21', 'handbook', child).the('review', 2)).toMatchObject({ status: 'overdue' });
  });

  it.each([
    [{ shortBreaks: true }, 'short_breaks'],
    [{ adoption: { authorisedToPlace: '2026-04-13' } }, 'authorised'],
    [{ adoption: { placed: '2026-04-13' } }, 'placed'],
  ])('is so on every clock (%j)', (more, clock) => {
    const child = inCareSince('2026-03-09', { reviews, ...more, nextReview: { broughtForwardTo: '2026-05-01' } });
    const seen = on('2026-04-20', 'bathnes-2024', child);
    expect(seen.clock).toBe(clock);
    expect(seen.the('review', 2)).toMatchObject({ local: '2026-05-01', due: '2026-05-01' });
  });

  it('gives way to a local date that comes earlier', () => {
    const child = inCareSince('2026-03-09', {
      reviews,
      placements: [moved('unplanned', '2026-06-01')],
      nextReview: { broughtForwardTo: '2026-06-30' },
    });
    expect(on('2026-06-02', 'bathnes-2024', child).the('review', 2)).toMatchObject({ local: '2026-06-29' });
    expect(on('2026-06-02', 'handbook', child).the('review', 2)).toMatchObject({ local: '2026-06-30' });
  });

  it('to a day after the legal limit is still due by the limit', () => {
    const child = inCareSince('2026-03-09', { reviews, nextReview: { broughtForwardTo: '2026-07-20' } });
    expect(on('2026-06-02', 'handbook', child).the('review', 2)).toMatchObject({
      legal: '2026-07-02', local: '2026-07-20', due: '2026-07-02',
    });
  });

  it('has its preparation counted back from that day while none is booked', () => {
    const child = inCareSince('2026-03-09', {
      reviews: reviewsOn('2026-04-02', '2026-07-01'), nextReview: { broughtForwardTo: '2026-09-14' },
    });
    expect(on('2026-07-02', 'handbook', child).the('report', 3)).toMatchObject({ due: '2026-09-09' });
  });

  it('leaves the legal limit, and what the council aims for before it, where they were', () => {
    const child = inCareSince('2026-03-09', { reviews, nextReview: { broughtForwardTo: '2026-05-20' } });
    expect(on('2026-04-20', 'bathnes-2024', child).the('aim', 2)).toMatchObject({ due: '2026-06-04' });
  });
});
