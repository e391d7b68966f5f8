import { councils, inCareSince, moved, on, reviewsOn } from './child';

const inCare = { reviews: reviewsOn('2025-01-31', '2025-04-29') };

describe('a child whom the council may place for adoption', () => {
  const authorised = { ...inCare, adoption: { authorisedToPlace: '2025-06-16' } };

  it('is reviewed within three months of that authority, whatever reviews came before', () => {
    const seen = on('2025-07-01', 'handbook', inCareSince('2025-01-06', authorised));
    expect(seen.clock).toBe('authorised');
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-09-16', source: 'SI 2005/389 reg 36' });
  });

  it('is reviewed every six months after that', () => {
    const child = inCareSince('2025-01-06', { ...authorised, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-09-10', '2026-03-06') });
    const seen = on('2026-03-09', 'handbook', child);
    expect(seen.every('review').map(({ legal }) => legal)).toEqual(['2025-02-03', '2025-04-30', '2025-09-16', '2026-03-10', '2026-09-06']);
  });

  it('is on this clock from the very day of the authority', () => {
    const child = inCareSince('2025-01-06', authorised);
    expect(on('2025-06-15', 'handbook', child).clock).toBe('ordinary');
    expect(on('2025-06-16', 'handbook', child).clock).toBe('authorised');
  });

  it('reviewed on that very day has had the first review of the new clock, judged by the clock of the day before', () => {
    const child = inCareSince('2025-01-06', { ...authorised, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-06-16') });
    const seen = on('2025-07-01', 'handbook', child);
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-10-29', onTimeLegal: true, source: 'SI 2010/959 reg 33(2)' });
    expect(seen.the('review', 4)).toMatchObject({ legal: '2025-12-16', source: 'SI 2005/389 reg 36' });
  });

  it('is on this clock also where the authority came on the day care started', () => {
    const child = inCareSince('2025-06-16', { adoption: { authorisedToPlace: '2025-06-16' } });
    expect(on('2025-06-20', 'handbook', child)).toMatchObject({ clock: 'authorised' });
  });

  it.each(councils)('under %s has no local standard on reviews after a move', (council) => {
    const child = inCareSince('2025-01-06', { ...authorised, placements: [moved('unplanned', '2025-06-30', { kind: 'unregistered' })] });
    expect(on('2025-07-01', council, child).the('review', 3)).toMatchObject({ local: null, due: '2025-09-16' });
  });
});

describe('a child placed for adoption', () => {
  const placed = { ...inCare, adoption: { authorisedToPlace: '2025-06-16', placed: '2025-09-01' } };

  it('is reviewed within 28 days, three months after that, then every six', () => {
    const child = inCareSince('2025-01-06', {
      ...placed, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-09-26', '2025-12-19', '2026-06-12'),
    });
    const seen = on('2026-06-15', 'handbook', child);
    expect(seen.clock).toBe('placed');
    expect(seen.every('review').slice(2).map(({ legal }) => legal)).toEqual(['2025-09-29', '2025-12-26', '2026-06-19', '2026-12-12']);
  });

  it('is placed, not merely authorised, where both came on one day', () => {
    const child = inCareSince('2025-01-06', { ...inCare, adoption: { authorisedToPlace: '2025-09-01', placed: '2025-09-01' } });
    const seen = on('2025-09-02', 'handbook', child);
    expect(seen.clock).toBe('placed');
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-09-29' });
  });

  it('is judged before the placement by the clock that ran then', () => {
    const child = inCareSince('2025-01-06', { ...placed, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-08-29') });
    const seen = on('2025-09-05', 'handbook', child);
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-09-16', onTimeLegal: true });
    expect(seen.the('review', 4)).toMatchObject({ legal: '2025-09-29' });
  });

  it('reviewed on the day of the placement counts that review as the first of the placement', () => {
    const child = inCareSince('2025-01-06', { ...placed, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-09-01') });
    expect(on('2025-09-05', 'handbook', child).the('review', 4)).toMatchObject({ legal: '2025-12-01' });
  });

  it('is on the clock that started last, in whatever order the dates came', () => {
    const child = inCareSince('2025-01-06', { ...inCare, adoption: { authorisedToPlace: '2025-09-01', placed: '2025-06-16' } });
    const seen = on('2025-09-05', 'handbook', child);
    expect(seen.clock).toBe('authorised');
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-12-01' });
  });
});

describe('a child whose placement for adoption has ended', () => {
  const ended = { authorisedToPlace: '2025-06-16', placed: '2025-09-01', placementEnded: '2025-11-03' };

  it('is back on the clock of the authority, and reviews held since the authority count', () => {
    const child = inCareSince('2025-01-06', { adoption: ended, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-09-26') });
    expect(on('2025-11-02', 'handbook', child)).toMatchObject({ clock: 'placed' });
    const seen = on('2025-11-03', 'handbook', child);
    expect(seen.clock).toBe('authorised');
    expect(seen.the('review', 4)).toMatchObject({ legal: '2026-03-26' });
  });

  it('has three months from the authority where no review was held since', () => {
    const child = inCareSince('2025-01-06', { adoption: ended, ...inCare });
    expect(on('2025-11-04', 'handbook', child).the('review', 3)).toMatchObject({ legal: '2025-09-16', status: 'overdue' });
  });

  it('has three months from the end of the placement where the day of the authority is not known', () => {
    const adoption = { placed: '2025-09-01', placementEnded: '2025-11-03' };
    const child = inCareSince('2025-01-06', { adoption, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-09-26') });
    const seen = on('2025-11-04', 'handbook', child);
    expect(seen.the('review', 4)).toMatchObject({ legal: '2026-02-03' });
    expect(seen.the('review', 4)?.because[0]).toBe('placement for adoption ended 2025-11-03');
  });

  it('is judged, for the reviews held while placed, by the clock of the placement', () => {
    const child = inCareSince('2025-01-06', {
      adoption: ended, reviews: reviewsOn('2025-01-31', '2025-04-29', '2025-09-30', '2025-12-01'),
    });
    const seen = on('2025-12-02', 'handbook', child);
    expect(seen.the('review', 3)).toMatchObject({ legal: '2025-09-29', onTimeLegal: false });
    expect(seen.the('review', 4)).toMatchObject({ legal: '2026-03-30', onTimeLegal: true });
  });

  it('is judged by no authority that came later than the review', () => {
    const adoption = { placed: '2025-03-03', placementEnded: '2025-05-05', authorisedToPlace: '2025-12-01' };
    const child = inCareSince('2025-01-06', { adoption, reviews: reviewsOn('2025-07-28') });
    expect(on('2026-01-05', 'handbook', child).the('review', 1)).toMatchObject({ legal: '2025-08-05', onTimeLegal: true });
  });

  it('is on the ordinary clock in a time of care that began after all that', () => {
    const child = inCareSince('2026-03-09', { adoption: ended });
    expect(on('2026-03-10', 'handbook', child)).toMatchObject({ clock: 'ordinary' });
  });
});
