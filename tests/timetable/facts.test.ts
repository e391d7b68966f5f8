import { childFactsSchema, participationCodes, placementKinds, placementMoves } from '../../src/timetable/facts';

const least = { child: 'C1', care: { started: '2026-03-09' } };
const placement = { from: '2026-03-09', kind: 'foster', move: 'first' };

function wrongFields(written: unknown): string[] {
  const parsed = childFactsSchema.safeParse(written);
  if (parsed.success) return [];
  return parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key].join('.')) : [issue.path.join('.')],
  );
}

describe('a child\'s facts', () => {
  it('need no more than the child and the day care started', () => {
    expect(wrongFields(least)).toEqual([]);
    expect(wrongFields({ care: { started: '2026-03-09' } })).toEqual(['child']);
    expect(wrongFields({ child: 'C1' })).toEqual(['care']);
    expect(wrongFields({ child: 'C1', care: {} })).toEqual(['care.started']);
    expect(wrongFields({ child: 'C1', care: { started: null } })).toEqual(['care.started']);
  });

  it.each(['', ' ', '\t\n'])('do not take %j for a child', (child) => {
    expect(wrongFields({ ...least, child })).toEqual(['child']);
  });

  it('read the same where a field is null and where it is left out', () => {
    const days = { dateOfBirth: null, iroAllocated: null, firstCarePlan: null, pathwayPlan: null };
    const nothing = { ...days, shortBreaks: null, placements: null, adoption: null, reviews: null, nextReview: null, midways: null };
    expect(childFactsSchema.parse({ ...least, ...nothing })).toEqual(childFactsSchema.parse(least));
  });

  it.each([
    ['at the top', { ...least, bookedOn: null }, 'bookedOn'],
    ['about care', { ...least, care: { started: '2026-03-09', reason: 'N1' } }, 'care.reason'],
    ['of a placement', { ...least, placements: [placement, { ...placement, carer: 'x' }] }, 'placements.1.carer'],
    ['about adoption', { ...least, adoption: { matched: '2026-03-09' } }, 'adoption.matched'],
    ['of a review', { ...least, reviews: [{ held: '2026-04-02', chair: 'x' }] }, 'reviews.0.chair'],
    ['of the next review', { ...least, nextReview: { due: '2026-07-02' } }, 'nextReview.due'],
  ])('have no unknown field %s', (_, written, field) => {
    expect(wrongFields(written)).toEqual([field]);
  });

  it.each([
    ['kind', { kind: 'hotel' }, 'placements.1.kind'],
    ['move', { move: 'sudden' }, 'placements.1.move'],
    ['day', { from: '2026-02-30' }, 'placements.1.from'],
  ])('have no unknown %s of a placement', (_, wrong, field) => {
    expect(wrongFields({ ...least, placements: [placement, { ...placement, ...wrong }] })).toEqual([field]);
  });

  it('know every kind, move, part and way of taking part', () => {
    expect(placementKinds).toEqual([
      'foster', 'kinship', 'residential', 'supported', 'with_parents', 'placed_for_adoption', 'secure', 'hospital', 'unregistered', 'other',
    ]);
    const placements = placementKinds.flatMap((kind) => placementMoves.map((move) => ({ from: '2026-03-09', kind, move })));
    const reviews = participationCodes.flatMap((participation) => [1, 2, null].map((part) => ({ held: '2026-04-02', part, participation })));
    const read = childFactsSchema.parse({ ...least, placements, reviews });
    expect(read.placements.map(({ kind, move }) => ({ from: '2026-03-09', kind, move }))).toEqual(placements);
    expect(read.reviews.map(({ part, participation }) => ({ held: '2026-04-02', part, participation }))).toEqual(reviews);
    expect(wrongFields({ ...least, reviews: [{ held: '2026-04-02', part: 3 }] })).toEqual(['reviews.0.part']);
    expect(wrongFields({ ...least, reviews: [{ held: '2026-04-02', participation: 'PN9' }] })).toEqual(['reviews.0.participation']);
  });

  it.each(['2026-4-2', '02/04/2026', '2026-04-31', '', 'soon', 20260402])('take %j for no day', (held) => {
    expect(wrongFields({ ...least, reviews: [{ held }] })).toEqual(['reviews.0.held']);
    expect(wrongFields({ ...least, midways: [held] })).toEqual(['midways.0']);
  });
});
