import { councils, inCareSince, moved, on, reviewsOn } from './child';

const held = ['2025-01-31', '2025-04-29', '2025-10-20'];
const unregistered = { from: '2025-11-10', kind: 'unregistered', move: 'first' } as const;

describe('while a child is placed somewhere unregistered, Rotherham', () => {
  const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held), placements: [unregistered] });

  it('wants the next review within three months of the last', () => {
    expect(on('2025-11-11', 'rotherham-2022', child).the('review', 4)).toMatchObject({
      legal: '2026-04-20', local: '2026-01-20', due: '2026-01-20',
    });
  });

  it('wants so from the day the placement began', () => {
    expect(on('2025-11-09', 'rotherham-2022', child).the('review', 4)).toMatchObject({ local: null });
    expect(on('2025-11-10', 'rotherham-2022', child).the('review', 4)).toMatchObject({ local: '2026-01-20' });
  });

  it('asks for no earlier first review, as there is none to count from', () => {
    const newcomer = inCareSince('2025-11-10', { placements: [unregistered] });
    expect(on('2025-11-11', 'rotherham-2022', newcomer).the('review', 1)).toMatchObject({ local: null });
  });

  it('takes the earlier date where the placement also began with a move', () => {
    const placements = [moved('unplanned', '2025-11-10', { kind: 'unregistered' })];
    const mover = inCareSince('2025-01-06', { reviews: reviewsOn(...held), placements });
    expect(on('2025-11-11', 'rotherham-2022', mover).the('review', 4)).toMatchObject({ local: '2025-12-10' });
    const longAgo = inCareSince('2025-01-06', {
      reviews: reviewsOn(...held, '2025-12-01'),
      placements: [moved('unplanned', '2025-11-30', { kind: 'unregistered' })],
    });
    expect(on('2025-12-02', 'rotherham-2022', longAgo).the('review', 5)).toMatchObject({ local: '2026-02-28' });
  });

  it('stops asking on the day the placement ends', () => {
    const placements = [{ ...unregistered, to: '2025-12-01' }, { from: '2025-12-01', kind: 'foster', move: 'first' } as const];
    const settled = inCareSince('2025-01-06', { reviews: reviewsOn(...held), placements });
    expect(on('2025-11-30', 'rotherham-2022', settled).the('review', 4)).toMatchObject({ local: '2026-01-20' });
    expect(on('2025-12-01', 'rotherham-2022', settled).the('review', 4)).toMatchObject({ local: null });
  });

  it('goes by the placement begun last where two overlap', () => {
    const placements = [{ from: '2025-12-01', kind: 'foster', move: 'first' } as const, unregistered];
    const overlapping = inCareSince('2025-01-06', { reviews: reviewsOn(...held), placements });
    expect(on('2025-12-02', 'rotherham-2022', overlapping).the('review', 4)).toMatchObject({ local: null });
  });

  it('judges a review by where the child lived the day before it', () => {
    const placements = [{ ...unregistered, to: '2026-02-09' }];
    const late = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2026-02-09'), placements });
    expect(on('2026-02-10', 'rotherham-2022', late).the('review', 4)).toMatchObject({
      local: '2026-01-20', status: 'done_late', onTimeLegal: true,
    });
    const onArrival = inCareSince('2025-01-06', { reviews: reviewsOn(...held, '2025-11-10'), placements: [unregistered] });
    expect(on('2025-11-11', 'rotherham-2022', onArrival).the('review', 4)).toMatchObject({ local: null });
  });
});

it.each(councils.filter((council) => council !== 'rotherham-2022'))('%s has no standard of its own for unregistered placements', (council) => {
  const child = inCareSince('2025-01-06', { reviews: reviewsOn(...held), placements: [unregistered] });
  expect(on('2025-11-11', council, child).the('review', 4)).toMatchObject({ legal: '2026-04-20', local: null });
});
