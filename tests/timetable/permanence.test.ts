import { councils, inCareSince, on, reviewsOn } from './child';

const onceReviewed = { reviews: reviewsOn('2026-01-30') };

describe('a permanence plan', () => {
  it.each(councils)('under %s is made by the day the second review is due', (council) => {
    expect(on('2026-02-02', council, inCareSince('2026-01-05', onceReviewed)).the('permanence.plan')).toMatchObject({
      legal: null, local: '2026-04-30', due: '2026-04-30', source: council, because: ['second review due 2026-04-30'],
    });
  });

  it('has no day until the first review is held', () => {
    expect(on('2026-02-02', 'handbook', inCareSince('2026-01-05')).the('permanence.plan')).toBeUndefined();
  });

  it('is due when that review was due, not when it was held', () => {
    const child = inCareSince('2026-01-05', { reviews: reviewsOn('2026-01-30', '2026-05-08'), permanencePlan: '2026-05-08' });
    expect(on('2026-06-01', 'handbook', child).the('permanence.plan')).toMatchObject({ due: '2026-04-30', done: '2026-05-08', status: 'done_late' });
  });

  it('is due earlier where the second review is', () => {
    const child = inCareSince('2026-01-05', { ...onceReviewed, nextReview: { broughtForwardTo: '2026-03-16' }, permanencePlan: '2026-03-16' });
    expect(on('2026-04-01', 'handbook', child).the('permanence.plan')).toMatchObject({ due: '2026-03-16', status: 'done_on_time' });
  });

  it('is not needed once care has ended before it was made', () => {
    const child = inCareSince('2026-01-05', { reviews: reviewsOn('2026-01-30', '2026-04-20'), ceased: '2026-05-01' });
    expect(on('2026-06-01', 'handbook', child).the('permanence.plan')).toMatchObject({ status: 'not_needed' });
  });
});

describe('permanence', () => {
  it('is achieved within nine months of care in BCP', () => {
    const child = inCareSince('2026-01-31', { permanenceAchieved: '2026-11-02' });
    expect(on('2026-11-03', 'bcp-2023', child).the('permanence.achieved')).toMatchObject({
      legal: null, due: '2026-10-31', done: '2026-11-02', status: 'done_late', because: ['care started 2026-01-31', '+9 months = 2026-10-31'],
    });
  });

  it.each(councils.filter((council) => council !== 'bcp-2023'))('has no time of its own under %s', (council) => {
    expect(on('2026-11-03', council, inCareSince('2026-01-31')).the('permanence.achieved')).toBeUndefined();
  });
});
