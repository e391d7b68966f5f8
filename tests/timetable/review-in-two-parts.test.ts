import { heldOn, inCareSince, on, problemOn, reviewsOn } from './child';

const first = heldOn('2026-04-02');
const part1 = heldOn('2026-06-29', { part: 1 });
const part2 = heldOn('2026-07-13', { part: 2 });

describe('a review held in two parts', () => {
  const child = inCareSince('2026-03-09', { reviews: [part2, part1, first] });

  it('is one review, on the day of part 1', () => {
    const reviews = on('2026-07-14', 'handbook', child).every('review');
    expect(reviews.map(({ done, legal }) => ({ done, legal }))).toEqual([
      { done: '2026-04-02', legal: '2026-04-08' },
      { done: '2026-06-29', legal: '2026-07-02' },
      { done: null, legal: '2026-12-29' },
    ]);
    expect(reviews[1]).toMatchObject({ onTimeLegal: true, status: 'done_on_time' });
  });

  it('has its decisions and record counted from part 2', () => {
    const seen = on('2026-07-14', 'rotherham-2022', child);
    expect(seen.the('decisions', 2)).toMatchObject({ due: '2026-07-20' });
    expect(seen.the('record.completed', 2)).toMatchObject({ due: '2026-07-28' });
    expect(seen.the('record.sent', 2)).toMatchObject({ due: '2026-08-10' });
    expect(seen.the('careplan.updated', 2)).toMatchObject({ due: '2026-07-27' });
  });

  it('has its decisions counted from part 1 until there is a part 2', () => {
    expect(on('2026-07-12', 'handbook', child).the('decisions', 2)).toMatchObject({ due: '2026-07-06' });
  });

  it('has its midway, its report and the meeting before it counted from part 1', () => {
    const seen = on('2026-07-14', 'bcp-2023', child);
    expect(seen.the('midway', 2)).toMatchObject({ due: '2026-09-29' });
    expect(seen.the('report', 2)).toMatchObject({ due: '2026-06-28' });
    expect(seen.the('premeeting', 2)).toMatchObject({ due: '2026-06-08' });
  });

  it('takes from part 2 what part 1 does not say', () => {
    const told = inCareSince('2026-03-09', {
      reviews: [
        first,
        heldOn('2026-06-29', { part: 1, reportReceived: '2026-06-23', recordSent: '2026-08-20' }),
        heldOn('2026-07-13', {
          part: 2, reportReceived: '2026-07-10', premeetingHeld: '2026-06-05',
          decisionsSent: '2026-07-17', recordCompleted: '2026-07-22', recordSent: '2026-08-03', carePlanUpdated: '2026-07-24',
        }),
      ],
    });
    const seen = on('2026-08-19', 'handbook', told);
    expect(seen.the('report', 2)).toMatchObject({ done: '2026-06-23' });
    expect(seen.the('premeeting', 2)).toMatchObject({ done: '2026-06-05', status: 'done_on_time' });
    expect(seen.the('decisions', 2)).toMatchObject({ done: '2026-07-17', status: 'done_on_time' });
    const rotherham = on('2026-08-19', 'rotherham-2022', told);
    expect(rotherham.the('record.completed', 2)).toMatchObject({ done: '2026-07-22' });
    expect(rotherham.the('careplan.updated', 2)).toMatchObject({ done: '2026-07-24' });
    // Part 1 names a day that has not come yet, so part 2 is asked.
    expect(seen.the('record.sent', 2)).toMatchObject({ done: '2026-08-03', status: 'done_on_time' });
    expect(on('2026-08-20', 'handbook', told).the('record.sent', 2)).toMatchObject({ done: '2026-08-20', status: 'done_late' });
  });
});

describe('which part 1 a part 2 belongs to', () => {
  it('is the nearest earlier one that has none', () => {
    const child = inCareSince('2026-01-05', {
      reviews: [
        heldOn('2026-02-02', { part: 1 }),
        heldOn('2026-02-23', { part: 1 }),
        heldOn('2026-03-02', { part: 2 }),
        heldOn('2026-03-09', { part: 2 }),
      ],
    });
    const seen = on('2026-03-10', 'bcp-2023', child);
    expect(seen.the('record.completed', 1)).toMatchObject({ due: '2026-03-29' });
    expect(seen.the('record.completed', 2)).toMatchObject({ due: '2026-03-22' });
  });

  it('passes over a review held in one go in between', () => {
    const child = inCareSince('2026-01-05', {
      reviews: [heldOn('2026-02-02', { part: 1 }), heldOn('2026-02-09'), heldOn('2026-02-23', { part: 2 })],
    });
    expect(on('2026-03-10', 'bcp-2023', child).every('record.completed').map(({ due }) => due)).toEqual(['2026-03-15', '2026-03-01']);
  });

  it('may be one of the same day', () => {
    const child = inCareSince('2026-03-09', { reviews: [heldOn('2026-04-02', { part: 2 }), heldOn('2026-04-02', { part: 1 })] });
    expect(on('2026-06-01', 'handbook', child).the('review', 1)).not.toHaveProperty('incomplete');
  });

  it('is in the same time in care, or the review is not listed', () => {
    const child = inCareSince('2026-03-09', { reviews: [heldOn('2026-02-23', { part: 1 }), heldOn('2026-03-16', { part: 2 })] });
    expect(on('2026-03-17', 'handbook', child).every('review')).toEqual([expect.objectContaining({ sequence: 1, legal: '2026-04-08' })]);
  });

  it('must be found: a part 2 without a part 1 is an error', () => {
    const problem = expect.stringContaining('part 2');
    expect(problemOn('2026-07-14', inCareSince('2026-03-09', { reviews: [first, part2] }))).toEqual(problem);
    expect(problemOn('2026-07-14', inCareSince('2026-03-09', { reviews: [first, heldOn('2026-07-20', { part: 1 }), part2] }))).toEqual(problem);
    expect(problemOn('2026-07-14', inCareSince('2026-03-09', { reviews: [part1, part2, heldOn('2026-07-14', { part: 2 })] }))).toEqual(problem);
    expect(problemOn('2026-07-14', inCareSince('2026-03-09', { reviews: [{ ...part1, cancelled: true }, part2] }))).toEqual(problem);
  });

  it('does not matter for a part 2 that was cancelled or has not come yet', () => {
    expect(problemOn('2026-07-14', inCareSince('2026-03-09', { reviews: [first, { ...part2, cancelled: true }] }))).toBeNull();
    expect(problemOn('2026-07-12', inCareSince('2026-03-09', { reviews: [first, part2] }))).toBeNull();
  });
});

describe('a part 2 that does not follow within 20 working days', () => {
  const begun = inCareSince('2026-08-17', { reviews: [heldOn('2026-09-14', { part: 1 })] });

  it('leaves the review incomplete from the day after', () => {
    expect(on('2026-10-12', 'handbook', begun).the('review', 1)).not.toHaveProperty('incomplete');
    expect(on('2026-10-13', 'handbook', begun).the('review', 1)).toMatchObject({ incomplete: true, done: '2026-09-14', onTimeLegal: true });
  });

  it('does not stop the clock', () => {
    expect(on('2026-10-13', 'handbook', begun).the('review', 2)).toMatchObject({ legal: '2026-12-14' });
  });

  it('leaves it incomplete also when it follows later', () => {
    const child = inCareSince('2026-08-17', { reviews: [heldOn('2026-09-14', { part: 1 }), heldOn('2026-10-13', { part: 2 })] });
    expect(on('2026-11-02', 'handbook', child).the('review', 1)).toMatchObject({ incomplete: true });
  });

  it('does not arise where it follows on the last of the 20', () => {
    const reviews = [heldOn('2026-09-14', { part: 1 }), heldOn('2026-10-12', { part: 2 })];
    expect(on('2026-11-02', 'handbook', inCareSince('2026-08-17', { reviews })).the('review', 1)).not.toHaveProperty('incomplete');
  });

  it('does not arise for a review held in one go', () => {
    const child = inCareSince('2026-08-17', { reviews: reviewsOn('2026-09-14') });
    expect(on('2026-12-01', 'handbook', child).the('review', 1)).not.toHaveProperty('incomplete');
  });

  it('counts as missing where it was cancelled', () => {
    const reviews = [heldOn('2026-09-14', { part: 1 }), heldOn('2026-09-28', { part: 2, cancelled: true })];
    expect(on('2026-10-13', 'handbook', inCareSince('2026-08-17', { reviews })).the('review', 1)).toMatchObject({ incomplete: true });
  });
});
