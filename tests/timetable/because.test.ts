import { heldOn, inCareSince, moved, on, reviewsOn, type Council } from './child';

type Told = Parameters<typeof inCareSince>[1];

function why(id: string, sequence: number | null, council: Council, today: string, started: string, told: Told = {}) {
  return on(today, council, inCareSince(started, told)).the(id, sequence)?.because;
}

const reviews = reviewsOn('2025-01-31', '2025-04-29', '2025-10-20');

describe('a review says why it is due when it is', () => {
  it('with the bank holidays that were left out', () => {
    expect(why('review', 1, 'handbook', '2026-12-08', '2026-12-07')).toEqual([
      'care started 2026-12-07',
      '+20 working days = 2027-01-07 (not counting Christmas Day 2026-12-25, Boxing Day 2026-12-28, New Year’s Day 2027-01-01)',
    ]);
  });

  it('with the review it counts from', () => {
    const whyReview = (sequence: number) => why('review', sequence, 'handbook', '2025-11-03', '2025-01-06', { reviews });
    expect(whyReview(2)).toEqual(['first review held 2025-01-31', '+3 months = 2025-04-30']);
    expect(whyReview(3)).toEqual(['review before held 2025-04-29', '+6 months = 2025-10-29']);
  });

  it.each([
    [{ shortBreaks: true }, ['short breaks started 2025-01-06', '+3 months = 2025-04-06']],
    [{ adoption: { authorisedToPlace: '2025-01-20' } }, ['authorised to place for adoption 2025-01-20', '+3 months = 2025-04-20']],
    [{ adoption: { placed: '2025-01-20' } }, ['placed for adoption 2025-01-20', '+28 days = 2025-02-17']],
    [
      { adoption: { authorisedToPlace: '2025-01-13', placementEnded: '2025-01-20' } },
      ['authorised to place for adoption 2025-01-13', '+3 months = 2025-04-13'],
    ],
    [{ adoption: { placementEnded: '2025-01-20' } }, ['placement for adoption ended 2025-01-20', '+3 months = 2025-04-20']],
  ])('with what started its clock: %j', (told, because) => {
    expect(why('review', 1, 'handbook', '2025-01-27', '2025-01-06', told)).toEqual(because);
  });

  it('with every local standard that was asked, and the day it was brought forward to', () => {
    const placements = [moved('planned', '2025-11-10', { kind: 'unregistered' })];
    const told = { reviews, placements, nextReview: { broughtForwardTo: '2025-12-01' } };
    expect(why('review', 4, 'rotherham-2022', '2025-11-11', '2025-01-06', told)).toEqual([
      'review before held 2025-10-20', '+6 months = 2026-04-20',
      'planned move 2025-11-10, +1 month = 2025-12-10',
      'placement unregistered, review before held 2025-10-20, +3 months = 2026-01-20',
      'brought forward to 2025-12-01',
    ]);
    expect(why('review', 1, 'bcp-2023', '2026-11-23', '2026-11-21')).toEqual([
      'care started 2026-11-21', '+20 working days = 2026-12-18', 'care started 2026-11-21, +28 days = 2026-12-19',
    ]);
  });
});

describe('what hangs on a review says why', () => {
  it.each([
    [{}, 'review due 2026-07-02', '-3 working days = 2026-06-29'],
    [
      { booked: '2026-04-08' },
      'review booked for 2026-04-08',
      '-3 working days = 2026-04-01 (not counting Good Friday 2026-04-03, Easter Monday 2026-04-06)',
    ],
  ])('before it: %j', (nextReview, from, sum) => {
    expect(why('report', 2, 'handbook', '2026-04-03', '2026-03-09', { reviews: reviewsOn('2026-04-02'), nextReview })).toEqual([from, sum]);
  });

  it('after it', () => {
    const parts = [heldOn('2026-06-29', { part: 1 }), heldOn('2026-07-13', { part: 2 })];
    const whyOn = (today: string, id: string) => why(id, 1, 'bcp-2023', today, '2026-06-01', { reviews: parts });
    expect(whyOn('2026-07-14', 'report')).toEqual(['review held 2026-06-29', '-1 day = 2026-06-28']);
    expect(whyOn('2026-07-10', 'decisions')).toEqual(['review held 2026-06-29', '+5 working days = 2026-07-06']);
    expect(whyOn('2026-07-14', 'decisions')).toEqual(['part 2 of the review held 2026-07-13', '+5 working days = 2026-07-20']);
  });

  it('by its legal limit', () => {
    expect(why('aim', 2, 'bathnes-2024', '2025-11-03', '2025-01-06', { reviews })).toEqual(['legal limit 2025-04-30', '-28 days = 2025-04-02']);
  });

  it('half-way to the next one', () => {
    expect(why('midway', 2, 'bcp-2023', '2025-11-03', '2025-01-06', { reviews })).toEqual(['review held 2025-04-29', '+3 months = 2025-07-29']);
    const told = { reviews, placements: [moved('planned', '2025-10-27', { kind: 'unregistered' })] };
    expect(why('midway', 3, 'rotherham-2022', '2025-11-03', '2025-01-06', told)).toEqual([
      'placement unregistered, last review 2025-10-20', '+1 month = 2025-11-20',
    ]);
    expect(why('midway', 3, 'rotherham-2022', '2025-12-01', '2025-01-06', { ...told, midways: ['2025-11-17'] })).toEqual([
      'placement unregistered, last midway 2025-11-17', '+1 month = 2025-12-17',
    ]);
  });
});

describe('what hangs on no review says why', () => {
  const young = { dateOfBirth: '2009-05-31' };

  it.each<[string, Council, string, readonly string[]]>([
    ['iro.allocated', 'bcp-2023', '2025-04-14', ['care started 2025-04-14', '+1 day = 2025-04-15']],
    [
      'careplan.first', 'handbook', '2025-04-14',
      ['care started 2025-04-14', '+10 working days = 2025-04-30 (not counting Good Friday 2025-04-18, Easter Monday 2025-04-21)'],
    ],
    ['pathway', 'handbook', '2025-04-14', ['13 weeks in care on 2025-07-14', '+3 months = 2025-10-14']],
    [
      'pathway', 'bathnes-2023', '2020-01-06',
      ['16th birthday 2025-05-31', '+3 months = 2025-08-31', 'born 2009-05-31, +189 months = 2025-02-28'],
    ],
    ['review.last', 'bathnes-2024', '2020-01-06', ['18th birthday 2027-05-31', '-28 days = 2027-05-03']],
  ])('%s under %s', (id, council, started, because) => {
    expect(why(id, null, council, '2026-06-01', started, young)).toEqual(because);
  });
});
