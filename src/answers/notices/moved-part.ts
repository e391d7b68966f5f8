import { instantAfter, type Instant } from '../../calendar/london';
import type { Person } from '../../people/person';
import { digestOn, lastDigestBefore } from '../../store/last-digest';
import { digestMoves } from '../../store/moved-facts';
import type { Tx } from '../../store/open-store';
import { actsAs, type Sight } from '../sight';
import { movedInWords } from './moved-counts';
import { movedLines, type MovedLine } from './moved-lines';
import type { MorningPart, PartLine } from './parts';
import { wholeList } from './reviews-part';

/** What somebody's morning says of dates, workers and IROs that have moved. */
export interface MovedMorning {
  readonly own: readonly MorningPart[];
  /** What is told them for those for whom they stand in, by id. */
  readonly covering: ReadonlyMap<string, readonly PartLine[]>;
}

export const nothingMoved: MovedMorning = { own: [], covering: new Map() };

/** Whoever has never had a digest is told of the last fortnight. */
const FIRST_LOOKS_BACK_MS = 14 * 24 * 3_600_000;

/** Reads what has moved between the digest that somebody had last and that of today, so that each move is told in one digest. */
export async function movedMorning(tx: Tx, sight: Sight, at: Instant): Promise<MovedMorning> {
  const { asker, today } = sight;
  const covered = actsAs(sight).slice(1);
  const after = (await lastDigestBefore(tx, asker.id, today)) ?? instantAfter(at, -FIRST_LOOKS_BACK_MS);
  const upTo = (await digestOn(tx, asker.id, today)) ?? at;
  const moves = await digestMoves(tx, [asker.id, ...covered.map(({ id }) => id)], { after, upTo });
  const linesFor = (whose: Person) => movedLines(tx, moves.filter(({ to }) => to === whose.id), whose, sight);
  const covering = new Map<string, readonly PartLine[]>();
  for (const away of covered) covering.set(away.id, await linesFor(away));
  return { own: partOf(await linesFor(asker), sight), covering };
}

function partOf(lines: readonly MovedLine[], sight: Sight): readonly MorningPart[] {
  if (lines.length === 0) return [];
  const whole = sight.asker.roles.includes('iro') ? wholeList(sight.asker.id, {}, sight) : null;
  return [{ title: 'Changed since your last digest', short: 'changed', count: movedInWords(lines), lines, whole }];
}
