import { inCareSince, moved, on, reviewsOn, type Council } from './child';

const named = (refused: readonly { id: string; sequence: number | null }[]) => refused.map(({ id, sequence }) => `${id} ${sequence ?? '-'}`);

describe('a child who came into care in the last weeks of the bank-holiday file', () => {
  const child = inCareSince('2028-12-11');

  it('has no first review on the timetable, nor what counts back from its day; it is named with the reason', () => {
    const seen = on('2028-12-12', 'handbook', child);
    expect(seen.refused).toEqual([{ id: 'review', sequence: 1, why: expect.stringContaining('2019 to 2028') }]);
    expect(seen.milestones.map(({ sequence }) => sequence)).toEqual([null, null]);
  });

  it('still has the dates that can be counted, and its clock', () => {
    const seen = on('2028-12-12', 'handbook', child);
    expect(seen.clock).toBe('ordinary');
    expect(seen.the('iro.allocated')).toMatchObject({ due: '2028-12-18', status: 'due' });
    expect(seen.the('careplan.first')).toMatchObject({ due: '2028-12-27', status: 'due' });
  });

  it('still has its preparation where the review is booked', () => {
    const seen = on('2028-12-12', 'handbook', inCareSince('2028-12-11', { nextReview: { booked: '2028-12-28' } }));
    expect(named(seen.refused)).toEqual(['review 1']);
    expect(seen.the('premeeting', 1)).toMatchObject({ due: '2028-12-05', status: 'overdue' });
    expect(seen.the('report', 1)).toMatchObject({ due: '2028-12-21', status: 'due' });
  });

  it('has no first review either where only the legal sum is refused', () => {
    expect(named(on('2028-12-04', 'bcp-2023', inCareSince('2028-12-03')).refused)).toEqual(['review 1', 'permanence.achieved -']);
  });
});

describe('a move in the last weeks of the file', () => {
  const child = inCareSince('2028-01-10', {
    reviews: reviewsOn('2028-02-04', '2028-04-28', '2028-06-29'),
    placements: [moved('unplanned', '2028-12-18')],
  });

  const asking: Council[] = ['bathnes-2023', 'bathnes-2024', 'west-berkshire-2023'];

  it.each(asking)('leaves out the next review under %s, though the law alone gives 29 December', (council) => {
    const seen = on('2028-12-19', council, child);
    expect(named(seen.refused)).toEqual(['review 4']);
    expect(seen.milestones.filter(({ sequence }) => sequence === 4)).toEqual([]);
  });

  it('changes nothing where the council asks for no review after it', () => {
    expect(on('2028-12-19', 'handbook', child).the('review', 4)).toMatchObject({ legal: '2028-12-29', status: 'due' });
  });
});

describe('whether something is due soon', () => {
  const child = inCareSince('2028-01-10', {
    reviews: reviewsOn('2028-02-04', '2028-04-28', '2028-08-30'), nextReview: { booked: '2028-12-29' },
  });

  it('can be said as long as 20 working days from today can be counted', () => {
    expect(on('2028-11-29', 'handbook', child).the('review', 4)).toMatchObject({ legal: '2029-02-28', status: 'upcoming' });
  });

  it('is not guessed after that: the milestone is named as refused', () => {
    const seen = on('2028-11-30', 'handbook', child);
    expect(named(seen.refused)).toEqual(['review 4']);
    expect(seen.the('report', 4)).toMatchObject({ due: '2028-12-22', status: 'due' });
  });

  it('can be said to the last day for what was done, is overdue, or falls within the file', () => {
    const seen = on('2028-12-31', 'handbook', inCareSince('2028-01-10', { reviews: reviewsOn('2028-02-04', '2028-04-28', '2028-06-30') }));
    expect(seen.refused).toEqual([]);
    expect(seen.the('review', 4)).toMatchObject({ legal: '2028-12-30', status: 'overdue' });
    const soon = inCareSince('2028-12-11', { shortBreaks: true, nextReview: { broughtForwardTo: '2028-12-31' } });
    expect(on('2028-12-30', 'handbook', soon).the('review', 1)).toMatchObject({ status: 'due' });
  });
});

describe('a child who came into care before the file begins', () => {
  const child = inCareSince('2018-12-10', { reviews: reviewsOn('2019-01-04', '2019-04-03') });

  it('has its first review and what cannot be counted named, and the rest printed', () => {
    const seen = on('2019-04-08', 'handbook', child);
    expect(named(seen.refused).sort()).toEqual(['careplan.first -', 'iro.allocated -', 'premeeting 1', 'report 1', 'review 1']);
    expect(seen.the('decisions', 1)).toMatchObject({ due: '2019-01-11' });
    expect(seen.the('review', 2)).toMatchObject({ legal: '2019-04-04', onTimeLegal: true });
  });

  it('on the last day of the year before, has nothing left out: that day itself is not counted', () => {
    const seen = on('2019-01-02', 'handbook', inCareSince('2018-12-31'));
    expect(seen.refused).toEqual([]);
    expect(seen.the('review', 1)).toMatchObject({ legal: '2019-01-29' });
  });

  it('has no refused date where the council counts in calendar days', () => {
    expect(on('2019-01-02', 'bathnes-2023', inCareSince('2018-12-10')).the('iro.allocated')).toMatchObject({ due: '2018-12-15' });
  });

  it('is not called incomplete where 20 working days cannot be counted: the review is named', () => {
    const parts = [{ held: '2018-12-10', part: 1 as const }, { held: '2019-01-31', part: 2 as const }];
    const seen = on('2019-02-04', 'handbook', inCareSince('2018-08-06', { shortBreaks: true, reviews: parts }));
    expect(named(seen.refused)).toContain('review 1');
    expect(seen.the('decisions', 1)).toMatchObject({ due: '2019-02-07' });
  });
});

it('a part 1 in the last weeks of the file may still be followed by a part 2', () => {
  const child = inCareSince('2028-11-20', { reviews: [{ held: '2028-12-11', part: 1 }] });
  expect(on('2028-12-29', 'handbook', child).the('review', 1)).not.toHaveProperty('incomplete');
});
