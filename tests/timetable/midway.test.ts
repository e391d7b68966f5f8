import { inCareSince, moved, on, reviewsOn, type Council } from './child';

const reviews = reviewsOn('2025-01-31', '2025-04-29', '2025-10-20');

describe('the midway between two reviews', () => {
  const having: Council[] = ['bathnes-2023', 'bathnes-2024', 'bcp-2023', 'rotherham-2022'];

  it.each(having)('is due three months after the second and each later review under %s', (council) => {
    const seen = on('2025-11-03', council, inCareSince('2025-01-06', { reviews, midways: ['2025-07-28'] }));
    expect(seen.every('midway')).toEqual([
      expect.objectContaining({ sequence: 2, legal: null, local: '2025-07-29', done: '2025-07-28', status: 'done_on_time', source: council }),
      expect.objectContaining({ sequence: 3, local: '2026-01-20', done: null, status: 'upcoming' }),
    ]);
  });

  it.each<Council>(['handbook', 'west-berkshire-2023'])('is no standard of %s', (council) => {
    expect(on('2025-11-03', council, inCareSince('2025-01-06', { reviews })).every('midway')).toEqual([]);
  });

  it.each([
    ['short breaks', { shortBreaks: true }],
    ['the authority to place', { adoption: { authorisedToPlace: '2025-02-03' } }],
    ['a placement for adoption', { adoption: { placed: '2025-02-03' } }],
  ])('is asked for on the clock of %s as well', (_, more) => {
    expect(on('2025-11-03', 'bcp-2023', inCareSince('2025-01-06', { reviews, ...more })).every('midway').map(({ due }) => due)).toEqual([
      '2025-07-29', '2026-01-20',
    ]);
  });

  it('is done by the first midway after the review, also when it was late', () => {
    const child = inCareSince('2025-01-06', { reviews, midways: ['2025-09-01', '2025-08-04'] });
    expect(on('2025-11-03', 'bcp-2023', child).the('midway', 2)).toMatchObject({ done: '2025-08-04', status: 'done_late' });
  });

  it('is not done by one on the day of either review', () => {
    const child = inCareSince('2025-01-06', { reviews, midways: ['2025-04-29', '2025-10-20'] });
    expect(on('2025-11-03', 'bcp-2023', child).every('midway').map(({ done }) => done)).toEqual([null, null]);
  });

  it('stays overdue where it was missed and the next review was held', () => {
    expect(on('2025-11-03', 'bcp-2023', inCareSince('2025-01-06', { reviews })).the('midway', 2)).toMatchObject({
      done: null, status: 'overdue',
    });
  });

  it('goes by its date where the next review was held before it fell due', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-05-27') });
    expect(on('2025-05-28', 'bcp-2023', child).the('midway', 2)).toMatchObject({ due: '2025-07-29', status: 'upcoming' });
    expect(on('2025-07-15', 'bcp-2023', child).the('midway', 2)).toMatchObject({ status: 'due' });
    expect(on('2025-07-30', 'bcp-2023', child).the('midway', 2)).toMatchObject({ status: 'overdue' });
  });
});

describe('while a child is placed somewhere unregistered, Rotherham has monthly midways', () => {
  const arrival = moved('unplanned', '2025-10-27', { kind: 'unregistered' });
  const placements = [arrival];

  it('one instead of the three-monthly one, a month after the last review', () => {
    const child = inCareSince('2025-01-06', { reviews, placements, midways: ['2025-07-28'] });
    expect(on('2025-11-03', 'rotherham-2022', child).every('midway')).toEqual([
      expect.objectContaining({ sequence: 2, due: '2025-07-29', done: '2025-07-28' }),
      expect.objectContaining({ sequence: 3, due: '2025-11-20', done: null, status: 'due' }),
    ]);
  });

  it('and then a month after the last midway', () => {
    const child = inCareSince('2025-01-06', { reviews, placements, midways: ['2025-12-31', '2025-11-17'] });
    expect(on('2025-12-01', 'rotherham-2022', child).the('midway', 3)).toMatchObject({ due: '2025-12-17', done: null, status: 'due' });
    expect(on('2026-01-05', 'rotherham-2022', child).the('midway', 3)).toMatchObject({ due: '2026-01-31', done: null });
  });

  it('after the first review too', () => {
    const child = inCareSince('2025-10-06', { reviews: reviewsOn('2025-10-31'), placements });
    expect(on('2025-11-03', 'rotherham-2022', child).the('midway', 1)).toMatchObject({ due: '2025-11-30' });
  });

  it('but none before the first review', () => {
    expect(on('2025-11-03', 'rotherham-2022', inCareSince('2025-10-06', { placements })).every('midway')).toEqual([]);
  });

  it('on every clock', () => {
    const child = inCareSince('2025-10-06', { shortBreaks: true, reviews: reviewsOn('2025-10-31'), placements });
    expect(on('2025-11-03', 'rotherham-2022', child).the('midway', 1)).toMatchObject({ due: '2025-11-30' });
  });

  it('until the placement ends: then the three-monthly one is back', () => {
    const child = inCareSince('2025-01-06', { reviews, placements: [{ ...arrival, to: '2025-12-01' }], midways: ['2025-11-17'] });
    expect(on('2025-11-30', 'rotherham-2022', child).the('midway', 3)).toMatchObject({ due: '2025-12-17', done: null });
    expect(on('2025-12-01', 'rotherham-2022', child).the('midway', 3)).toMatchObject({
      due: '2026-01-20', done: '2025-11-17', status: 'done_on_time',
    });
  });

  it('which no other council has', () => {
    const child = inCareSince('2025-01-06', { reviews, placements });
    expect(on('2025-11-03', 'bcp-2023', child).the('midway', 3)).toMatchObject({ due: '2026-01-20' });
    expect(on('2025-11-03', 'handbook', child).every('midway')).toEqual([]);
  });
});
