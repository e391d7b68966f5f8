import { day } from '../../src/calendar/local-date';
import type { Pause } from '../../src/policy/standards';
import { inCareSince, on, policyOf, reviewsOn } from './child';

function bathnesPausing(rule: Pause['rule'], from: string, to: string) {
  const pause: Pause = { rule, from: day(from), to: day(to), authority: 'Director of Children\'s Services', source: 'B&NES 2024-25 §7.15' };
  return { ...policyOf('bathnes-2024'), pauses: [pause] };
}

const reviews = reviewsOn('2025-01-31', '2025-04-29', '2025-10-20');

describe('while midways are paused', () => {
  const child = inCareSince('2025-01-06', { reviews });
  const third = (from: string, to: string) => on('2026-02-02', bathnesPausing('midway', from, to), child).the('midway', 3);

  it('one that falls due in that time is not needed', () => {
    expect(third('2026-01-01', '2026-03-31')).toMatchObject({ due: '2026-01-20', status: 'not_needed' });
  });

  it('the first and the last day of the pause belong to it', () => {
    expect(third('2026-01-20', '2026-03-31')).toMatchObject({ status: 'not_needed' });
    expect(third('2026-01-01', '2026-01-20')).toMatchObject({ status: 'not_needed' });
  });

  it('one that fell due before or falls due after is needed', () => {
    expect(third('2026-01-21', '2026-03-31')).toMatchObject({ status: 'overdue' });
    expect(third('2025-11-01', '2026-01-19')).toMatchObject({ status: 'overdue' });
    expect(on('2026-02-02', bathnesPausing('midway', '2026-01-01', '2026-03-31'), child).the('midway', 2)).toMatchObject({
      status: 'overdue',
    });
  });

  it('one that was done all the same keeps its status', () => {
    const diligent = inCareSince('2025-01-06', { reviews, midways: ['2026-01-19'] });
    const policy = bathnesPausing('midway', '2026-01-01', '2026-03-31');
    expect(on('2026-02-02', policy, diligent).the('midway', 3)).toMatchObject({ status: 'done_on_time' });
  });

  it('nothing else is paused', () => {
    const paused = on('2026-02-02', bathnesPausing('midway', '2020-01-01', '2028-12-31'), child);
    const notPaused = on('2026-02-02', 'bathnes-2024', child);
    const others = ({ milestones }: typeof paused) => milestones.filter(({ id }) => id !== 'midway');
    expect(others(paused)).toEqual(others(notPaused));
    expect(paused.every('midway').map(({ status }) => status)).toEqual(['not_needed', 'not_needed']);
  });
});

it('no council\'s policy comes with a pause', () => {
  const seen = on('2025-04-28', 'bathnes-2024', inCareSince('2024-05-06', { reviews: reviewsOn('2024-05-31', '2024-08-27', '2024-11-25') }));
  expect(seen.every('midway').map(({ due, status }) => [due, status])).toEqual([['2024-11-27', 'overdue'], ['2025-02-25', 'overdue']]);
});
