import { councils, inCareSince, on, reviewsOn } from './child';

describe('BCP wants the first review within 28 days', () => {
  it('which is earlier than the law where bank holidays fall in between', () => {
    expect(on('2026-03-10', 'bcp-2023', inCareSince('2026-03-09')).the('review', 1)).toMatchObject({
      legal: '2026-04-08', local: '2026-04-06', due: '2026-04-06',
    });
  });

  it('which is later than the law for a child who came in on a Saturday', () => {
    expect(on('2026-11-23', 'bcp-2023', inCareSince('2026-11-21')).the('review', 1)).toMatchObject({
      legal: '2026-12-18', local: '2026-12-19', due: '2026-12-18',
    });
  });

  it('so that a review held between the two is late locally and in time by law', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-07') });
    expect(on('2026-04-08', 'bcp-2023', child).the('review', 1)).toMatchObject({ status: 'done_late', onTimeLegal: true });
  });

  it('and says nothing of later reviews', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02') });
    expect(on('2026-04-08', 'bcp-2023', child).the('review', 2)).toMatchObject({ legal: '2026-07-02', local: null });
  });

  it('nor of the first review of an adoption clock', () => {
    const child = inCareSince('2026-03-09', { adoption: { authorisedToPlace: '2026-03-16' } });
    expect(on('2026-03-17', 'bcp-2023', child).the('review', 1)).toMatchObject({ legal: '2026-06-16', local: null });
  });
});

it.each(councils.filter((council) => council !== 'bcp-2023'))('%s leaves the first review to the law', (council) => {
  expect(on('2026-03-10', council, inCareSince('2026-03-09')).the('review', 1)).toMatchObject({ local: null });
});
