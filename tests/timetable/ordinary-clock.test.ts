import { councils, heldOn, inCareSince, on, reviewsOn } from './child';

describe('a child in care', () => {
  it.each(councils)('under %s is first reviewed, by law, within 20 working days of coming into care', (council) => {
    const child = inCareSince('2026-03-09');
    expect(on('2026-03-10', council, child).the('review', 1)).toMatchObject({
      legal: '2026-04-08', done: null, source: 'SI 2010/959 reg 33(1)',
    });
  });

  it('who came in on a Saturday has the Friday four weeks on', () => {
    expect(on('2026-11-23', 'handbook', inCareSince('2026-11-21')).the('review', 1)).toMatchObject({
      legal: '2026-12-18', due: '2026-12-18',
    });
  });

  it('who came in before Christmas has the holidays on top', () => {
    expect(on('2026-12-08', 'handbook', inCareSince('2026-12-07')).the('review', 1)).toMatchObject({ legal: '2027-01-07' });
  });

  it.each(councils)('under %s has a second review within three months of the first, and later ones six months apart', (council) => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-10-20') });
    const seen = on('2025-11-03', council, child);
    expect(seen.clock).toBe('ordinary');
    expect(seen.every('review').map(({ legal }) => legal)).toEqual(['2025-02-03', '2025-04-30', '2025-10-29', '2026-04-20']);
  });

  it('whose first review was late has the second counted from the day it was held', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn('2025-02-20') });
    const seen = on('2025-02-21', 'handbook', child);
    expect(seen.the('review', 1)).toMatchObject({ legal: '2025-02-03', done: '2025-02-20', status: 'done_late', onTimeLegal: false });
    expect(seen.the('review', 2)).toMatchObject({ legal: '2025-05-20' });
  });

  it('whose review was held early has the next one counted from that early day', () => {
    const child = inCareSince('2025-01-06', { reviews: reviewsOn('2025-01-31', '2025-03-03') });
    expect(on('2025-03-10', 'handbook', child).the('review', 3)).toMatchObject({ legal: '2025-09-03' });
  });

  it('whose review is due and not held keeps its due date', () => {
    const child = inCareSince('2025-01-06');
    for (const today of ['2025-02-04', '2025-06-01', '2026-12-31']) {
      expect(on(today, 'handbook', child).the('review', 1)).toMatchObject({ due: '2025-02-03', status: 'overdue' });
    }
  });

  it('reviewed on the last day of a long month is reviewed on the last day of a shorter one', () => {
    const child = inCareSince('2024-08-05', { reviews: reviewsOn('2024-08-30', '2024-11-30') });
    const seen = on('2024-12-02', 'handbook', child);
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-05-30' });
    expect(on('2025-09-01', 'handbook', inCareSince('2025-08-04', { reviews: reviewsOn('2025-08-31') })).the('review', 2)).toMatchObject({
      legal: '2025-11-30',
    });
    expect(on('2024-12-02', 'handbook', inCareSince('2024-11-04', { reviews: reviewsOn('2024-11-30') })).the('review', 2)).toMatchObject({
      legal: '2025-02-28',
    });
  });

  it('is reviewed on time on the very day of the limit and late on the day after', () => {
    const onTheDay = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-08') });
    const dayAfter = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-09') });
    expect(on('2026-05-01', 'handbook', onTheDay).the('review', 1)).toMatchObject({ onTimeLegal: true, status: 'done_on_time' });
    expect(on('2026-05-01', 'handbook', dayAfter).the('review', 1)).toMatchObject({ onTimeLegal: false, status: 'done_late' });
  });

  it('reviewed on the very day of coming into care has had a first review', () => {
    const seen = on('2026-03-20', 'handbook', inCareSince('2026-03-09', { reviews: reviewsOn('2026-03-09') }));
    expect(seen.the('review', 1)).toMatchObject({ legal: '2026-04-08', done: '2026-03-09', onTimeLegal: true });
    expect(seen.the('review', 2)).toMatchObject({ legal: '2026-06-09' });
  });

  it('is not credited with reviews of an earlier time in care', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2025-06-02', '2026-03-06') });
    expect(on('2026-03-10', 'handbook', child).every('review')).toEqual([expect.objectContaining({ sequence: 1, legal: '2026-04-08' })]);
  });

  it('has not been reviewed where the review was cancelled', () => {
    const child = inCareSince('2026-03-09', { reviews: [heldOn('2026-04-02', { cancelled: true })] });
    expect(on('2026-04-03', 'handbook', child).every('review')).toEqual([expect.objectContaining({ sequence: 1, done: null })]);
  });
});

describe('a child who has only short breaks', () => {
  it('is reviewed after three months and then every six', () => {
    const child = inCareSince('2025-01-06', { shortBreaks: true, reviews: reviewsOn('2025-04-04', '2025-10-03') });
    const seen = on('2025-10-06', 'handbook', child);
    expect(seen.clock).toBe('short_breaks');
    expect(seen.every('review').map(({ legal }) => legal)).toEqual(['2025-04-06', '2025-10-04', '2026-04-03']);
    expect(seen.the('review', 3)).toMatchObject({ source: 'SI 2010/959 reg 48' });
  });

  it.each(councils)('under %s has no local standard on reviews, whatever happens to the placement', (council) => {
    const child = inCareSince('2026-01-05', {
      shortBreaks: true,
      placements: [{ from: '2026-02-02', kind: 'unregistered', move: 'unplanned' }],
    });
    expect(on('2026-02-09', council, child).the('review', 1)).toMatchObject({ legal: '2026-04-05', local: null, due: '2026-04-05' });
  });
});
