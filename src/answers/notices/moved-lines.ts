import { allInOne, stillHolds, type KnownOfChild, type MovedFact } from '../../notices/moved';
import type { Person } from '../../people/person';
import { childrenByIds } from '../../store/children';
import type { HeldMove } from '../../store/moved-facts';
import type { Tx } from '../../store/open-store';
import { personById } from '../../store/people';
import { asking, writeAsk } from '../ask';
import { calledOnCards, permitted, type PermittedChild, type Sight } from '../sight';
import { isInCare, knownNow } from './follow-facts';
import { noteOfMove, type NameOf } from './moved-words';
import type { PartLine } from './parts';

/** What a line about something that moved stands among. */
export type MovedSort = 'no_iro' | 'newly_yours' | 'review' | 'booked' | 'iro' | 'social_worker';

/** Something that moved, as it is told; where it moved several times, once. */
export interface MovedLine extends PartLine {
  readonly sort: MovedSort;
}

/**
 * What there is to tell of these moves as things stand now, in their order: nothing of what has moved back or on since, of
 * a child who has left care, or of one who is no longer the person's to see to.
 * @param whose for whom it is meant: whoever reads, or the one for whom they stand in
 */
export async function movedLines(tx: Tx, moves: readonly HeldMove[], whose: Person, sight: Sight): Promise<readonly MovedLine[]> {
  const told = mergedMoves(moves);
  const children = permitted(await childrenByIds(tx, [...new Set(told.map(({ child }) => child))]), 'see_reviews', sight);
  const nameOf = await namesIn(tx, told, sight);
  return told.flatMap((move) => {
    const seen = children.find(({ child }) => child.id === move.child);
    return seen === undefined ? [] : (lineOf(move, seen, { whose, sight, nameOf }) ?? []);
  });
}

/** The moves of one thing of one child as one, from how it was at first. */
function mergedMoves(moves: readonly HeldMove[]): readonly HeldMove[] {
  const merged = new Map<string, { readonly first: HeldMove; readonly last: HeldMove }>();
  for (const move of moves) {
    const key = `${move.fact.what} ${move.child}`;
    merged.set(key, { first: merged.get(key)?.first ?? move, last: move });
  }
  return [...merged.values()].flatMap(({ first, last }) => {
    const fact = allInOne(first.fact, last.fact);
    return fact === null ? [] : [{ ...last, fact }];
  });
}

interface Reader {
  readonly whose: Person;
  readonly sight: Sight;
  readonly nameOf: NameOf;
}

function lineOf(move: HeldMove, { child, grounds }: PermittedChild, { whose, sight, nameOf }: Reader): MovedLine | null {
  const now = knownNow(child, sight.directory, sight.setting);
  if (!isInCare(child, sight.setting) || !stillHolds(move.fact, now) || !isConcerned(whose, move.fact, now)) return null;
  const sort = sortOf(move.fact, whose);
  const text = calledOnCards(child);
  const note = noteOfMove(move, { now, isTheirs: sort === 'newly_yours', today: sight.today, nameOf });
  const ask = asking({ intent: 'review.next', slots: { child: child.id } }, sight.ask.back);
  return { sort, text, note, opens: { title: `${text}, ${note}: open`, ask: writeAsk(ask) }, shown: { child: child.id, grounds } };
}

function isConcerned({ id, roles }: Person, { what }: MovedFact, { iro, socialWorker }: KnownOfChild): boolean {
  return what === 'no_iro' ? roles.includes('iro_manager') : id === iro || id === socialWorker;
}

function sortOf(fact: MovedFact, { id }: Person): MovedSort {
  if (fact.what === 'review') return fact.before.booked === null && fact.after.booked !== null ? 'booked' : 'review';
  return fact.after === id ? 'newly_yours' : fact.what;
}

/** How people are called, those included who have left. */
async function namesIn(tx: Tx, moves: readonly HeldMove[], { directory }: Sight): Promise<NameOf> {
  const names = new Map<string, string>();
  for (const { fact } of moves) {
    const before = fact.what === 'review' ? null : fact.before;
    if (before === null || directory.person(before) !== null || names.has(before)) continue;
    const left = await personById(tx, before);
    if (left !== null) names.set(before, left.name);
  }
  return (id) => directory.person(id)?.name ?? names.get(id) ?? id;
}
