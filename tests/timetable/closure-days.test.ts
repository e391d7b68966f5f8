import { day } from '../../src/calendar/local-date';
import { inCareSince, moved, on, policyOf, reviewsOn } from './child';

const closed = ['2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31'].map(day);
const closedOverChristmas = { ...policyOf('bathnes-2024'), closureDays: closed };
const child = inCareSince('2026-12-01', { reviews: reviewsOn('2026-12-21') });

describe('a council that closes between Christmas and New Year', () => {
  it('does not count those days for its own standards', () => {
    expect(on('2026-12-22', 'bathnes-2024', child).the('decisions', 1)).toMatchObject({ due: '2026-12-30' });
    const seen = on('2026-12-22', closedOverChristmas, child).the('decisions', 1);
    expect(seen).toMatchObject({ due: '2027-01-06' });
    expect(seen?.because[1]).toBe(
      '+5 working days = 2027-01-06 (not counting council closed 2026-12-24, Christmas Day 2026-12-25, Boxing Day 2026-12-28, '
        + 'council closed 2026-12-29, council closed 2026-12-30, council closed 2026-12-31, New Year’s Day 2027-01-01)',
    );
  });

  it('counts them for the law', () => {
    const newcomer = inCareSince('2026-12-07', { placements: [moved('unplanned', '2026-12-07')] });
    const seen = on('2026-12-08', closedOverChristmas, newcomer);
    expect(seen.the('review', 1)).toMatchObject({ legal: '2027-01-07', local: '2027-01-13', due: '2027-01-07' });
    const shortly = inCareSince('2026-12-21');
    expect(on('2026-12-22', closedOverChristmas, shortly).the('careplan.first')).toMatchObject({ legal: '2027-01-07' });
  });
});
