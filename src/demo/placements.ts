import { addDays, addMonths, later, type LocalDate } from '../calendar/local-date';
import type { AdoptionFacts, Placement } from '../timetable/facts';
import type { Family } from './families';
import type { Random } from './random';

/** How many moves a family has had; with those into adoption 31% of children have one or more, 7% three or more. */
const moveCounts: readonly (readonly [number, number])[] = [[0, 69], [1, 17], [2, 7], [3, 4], [4, 2], [5, 1]];
const DAYS_BETWEEN_MOVES = 24;

type Kind = Placement['kind'];

const kindsByAge: readonly { readonly from: number; readonly kinds: readonly (readonly [Kind, number])[] }[] = [
  { from: 16, kinds: [['foster', 40], ['supported', 30], ['residential', 18], ['kinship', 9], ['secure', 2], ['other', 1]] },
  { from: 10, kinds: [['foster', 62], ['residential', 18], ['kinship', 14], ['with_parents', 4], ['secure', 1], ['hospital', 1]] },
  { from: 0, kinds: [['foster', 72], ['kinship', 19], ['with_parents', 7], ['residential', 2]] },
];

interface Move {
  readonly from: LocalDate;
  readonly move: Placement['move'];
  /** Where the move goes; null where age decides. */
  readonly kind: Kind | null;
}

/** Where the children of a family have lived, one placement after the other without a gap; the last is open while they are in care. */
export function placementsOf(family: Family, adoption: AdoptionFacts, today: LocalDate, random: Random): Placement[] {
  const { started, ceased } = family;
  const moves = [...movesOf(family, adoption, today, random), ...adoptionMoves(adoption), ...unregisteredMove(family, today, random)];
  const begins: Move[] = [{ from: started, move: 'first', kind: family.kind === 'short_breaks' ? 'residential' : null }, ...moves];
  return begins.map(({ from, move, kind }, index) => ({
    from,
    to: begins[index + 1]?.from ?? ceased,
    kind: kind ?? kindFor(family, from, move, random),
    move,
  }));
}

/** The moves of family life in care: before an adoptive placement, and none for children on short breaks. */
function movesOf({ kind, started, ceased }: Family, adoption: AdoptionFacts, today: LocalDate, random: Random): Move[] {
  if (kind === 'short_breaks') return [];
  if (kind === 'story') return [{ from: addDays(today, -16), move: 'unplanned', kind: 'residential' }];
  const last = addDays(adoption.placed ?? ceased ?? today, kind === 'unregistered' ? -120 : -4);
  const moves: Move[] = [];
  let earliest = addDays(started, DAYS_BETWEEN_MOVES);
  for (let left = random.weighted(moveCounts); left > 0 && earliest < last; left--) {
    const from = addDays(earliest, random.int(0, Math.floor((last - earliest) / left)));
    moves.push({ from, move: random.chance(0.5) ? 'planned' : 'unplanned', kind: null });
    earliest = addDays(from, DAYS_BETWEEN_MOVES);
  }
  return moves;
}

function adoptionMoves({ placed, placementEnded }: AdoptionFacts): Move[] {
  if (placed === null) return [];
  const intoAdoption: Move = { from: placed, move: 'planned', kind: 'placed_for_adoption' };
  return placementEnded === null ? [intoAdoption] : [intoAdoption, { from: placementEnded, move: 'unplanned', kind: 'foster' }];
}

function unregisteredMove({ kind }: Family, today: LocalDate, random: Random): Move[] {
  return kind === 'unregistered' ? [{ from: addDays(today, -random.int(12, 75)), move: 'unplanned', kind: 'unregistered' }] : [];
}

function kindFor({ members }: Family, date: LocalDate, move: Placement['move'], random: Random): Kind {
  const isAtLeast = (age: number, birth: LocalDate) => addMonths(birth, age * 12) <= date;
  const youngest = members.reduce((birth, { dateOfBirth }) => later(birth, dateOfBirth), date);
  // Now and then nobody registered can be found in a hurry for a teenager.
  if (move === 'unplanned' && isAtLeast(13, youngest) && random.chance(0.06)) return 'unregistered';
  const band = kindsByAge.find(({ from }) => isAtLeast(from, youngest));
  return random.weighted(band?.kinds ?? [['foster', 1]]);
}
