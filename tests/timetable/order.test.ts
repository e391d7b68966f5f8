import { heldOn, inCareSince, on } from './child';

describe('milestones come in order', () => {
  it('of the day they are due, then of their name', () => {
    const child = inCareSince('2026-03-09', { nextReview: { broughtForwardTo: '2026-03-23', booked: '2026-03-26' } });
    const seen = on('2026-03-10', 'handbook', child);
    expect(seen.milestones.map(({ due, id }) => `${due} ${id}`)).toEqual([
      '2026-03-05 premeeting',
      '2026-03-16 iro.allocated',
      '2026-03-23 careplan.first',
      '2026-03-23 report',
      '2026-03-23 review',
      '2026-03-26 visit',
    ]);
  });

  it('then of their review', () => {
    const parts = [heldOn('2026-02-02', { part: 1 }), heldOn('2026-02-23', { part: 1 }), heldOn('2026-02-23'), heldOn('2026-02-23')];
    const seen = on('2026-03-10', 'handbook', inCareSince('2026-01-05', { reviews: parts }));
    const sameDay = seen.milestones.filter(({ id, due }) => id === 'decisions' && due === '2026-03-02');
    expect(sameDay.map(({ sequence }) => sequence)).toEqual([2, 3, 4]);
  });
});
