import { councils, heldOn, inCareSince, on } from './child';

const reviews = [heldOn('2026-01-30'), heldOn('2026-04-28')];
const seenOn = (...visits: string[]) => inCareSince('2026-01-05', { reviews, visits, nextReview: { booked: '2026-10-12' } });

describe('the IRO sees the child between two reviews', () => {
  it.each(councils)('under %s, by the day each review is held or booked for', (council) => {
    const seen = on('2026-05-06', council, seenOn());
    expect(seen.every('visit').map(({ due, legal }) => [due, legal])).toEqual([['2026-01-30', null], ['2026-04-28', null], ['2026-10-12', null]]);
    expect(seen.the('visit', 1)).toMatchObject({ source: council, status: 'overdue' });
  });

  it('and while none is booked, by the day the next one is due', () => {
    expect(on('2026-05-06', 'handbook', inCareSince('2026-01-05', { reviews })).the('visit', 3)).toMatchObject({ due: '2026-10-28' });
  });

  it.each([
    ['on the day care started', '2026-01-05', [1]],
    ['before care started', '2026-01-04', []],
    ['on the day of the first review', '2026-01-30', [1]],
    ['the day after it', '2026-01-31', [2]],
    ['on the day of the second', '2026-04-28', [2]],
    ['since then', '2026-05-05', [3]],
  ])('a visit %s counts for the review that followed it', (_, visited, counted) => {
    const seen = on('2026-05-06', 'handbook', seenOn(visited));
    expect(seen.every('visit').filter(({ done }) => done !== null).map(({ sequence, done }) => [sequence, done])).toEqual(
      counted.map((sequence) => [sequence, visited]),
    );
  });

  it('the first visit of several counts', () => {
    expect(on('2026-05-06', 'handbook', seenOn('2026-03-20', '2026-02-11')).the('visit', 2)).toMatchObject({ done: '2026-02-11', status: 'done_on_time' });
  });

  it('a visit after the day booked, the review not held yet, came late', () => {
    const child = inCareSince('2026-01-05', { reviews: [heldOn('2026-01-30')], visits: ['2026-04-23'], nextReview: { booked: '2026-04-22' } });
    expect(on('2026-04-24', 'handbook', child).the('visit', 2)).toMatchObject({ due: '2026-04-22', done: '2026-04-23', status: 'done_late' });
  });

  it('says since when and until when', () => {
    const seen = on('2026-05-06', 'handbook', seenOn());
    expect(seen.the('visit', 1)?.because).toEqual(['care started 2026-01-05', 'review held 2026-01-30, the child seen by then']);
    expect(seen.the('visit', 3)?.because).toEqual(['review before held 2026-04-28', 'review booked for 2026-10-12, the child seen by then']);
  });

  it('a visit planned for later is not known yet', () => {
    expect(on('2026-05-06', 'handbook', seenOn('2026-05-07')).the('visit', 3)).toMatchObject({ done: null, status: 'upcoming' });
  });
});
