import { childFactsSchema, type ChildFacts } from '../timetable/facts';
import { inChunks } from './chunks';
import type { Tx } from './schema';

/** More than twice the children whom the largest English council looks after; with the timetable that is kept beside them some 30 kilobytes each. */
const FACTS_KEPT = 5_000;

/**
 * Facts that were read, by their hash. The hash names their whole content, the child included, so what is kept here
 * can never be out of date.
 */
const kept = new Map<string, ChildFacts>();

/**
 * In a larger caseload whoever goes through it would drive out what is kept with each step, and clearing up after that takes more
 * time than reading: so what finds no room is not kept, until so much was turned away that what is kept must be old.
 */
const TURNED_AWAY_AT_MOST = 20_000;
let turnedAway = 0;

/** The facts of these children by child id; a child without any is left out. */
export async function factsOf(
  tx: Tx,
  children: readonly { readonly id: string; readonly imported_hash: string | null }[],
): Promise<Map<string, ChildFacts>> {
  const facts = new Map<string, ChildFacts>();
  const unread: string[] = [];
  for (const { id, imported_hash: hash } of children) {
    if (hash === null) continue;
    const known = kept.get(hash);
    if (known) facts.set(id, known);
    else unread.push(id);
  }
  for (const ids of inChunks(unread)) {
    for (const { child, hash, written } of await writtenFacts(tx, ids)) facts.set(child, read(hash, written));
  }
  return facts;
}

function writtenFacts(tx: Tx, children: readonly string[]) {
  return tx
    .selectFrom('children')
    .innerJoin('child_facts', (join) => join.onRef('child', '=', 'id').onRef('hash', '=', 'imported_hash'))
    .select(['child', 'hash', 'written'])
    .where('id', 'in', children)
    .execute();
}

function read(hash: string, written: string): ChildFacts {
  const facts = childFactsSchema.parse(JSON.parse(written));
  if (kept.size >= FACTS_KEPT && ++turnedAway > TURNED_AWAY_AT_MOST) {
    kept.clear();
    turnedAway = 0;
  }
  if (kept.size < FACTS_KEPT) kept.set(hash, facts);
  return facts;
}
