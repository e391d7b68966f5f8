import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Instant } from '../calendar/london';
import { movedFactSchema, type MovedFact, type ToldOfMove } from '../notices/moved';
import { keepNumber, keptNumber } from './counters';
import type { MovedFactsTable, Tx } from './schema';

const DECIDED = 'moved facts decided';

/** What brought it: an import, or somebody who recorded it, when and, where that has to be said, why. */
export type Cause = { readonly by: null } | RecordedCause;

export interface RecordedCause {
  readonly by: string;
  readonly actingFor: string | null;
  readonly reason: string | null;
  /** Absent where it was not kept: it was about when the move was found. */
  readonly recordedAt?: Instant;
}

/** That somebody is told of something that moved. */
export interface Move extends ToldOfMove {
  readonly child: string;
  readonly cause: Cause;
  /** When it was found: what is told of a time is told by it. */
  readonly at: Instant;
}

export interface HeldMove extends Move {
  readonly id: number;
}

/** Keeps who is to be told of what moved. */
export async function keepMoves(tx: Tx, moves: readonly Move[]): Promise<void> {
  for (const { to, way, child, fact, cause, at } of moves) {
    const row = { at, person: to, way, child, fact: writeFact(fact), cause: JSON.stringify(cause) };
    await tx.insertInto('moved_facts').values(row).execute();
  }
}

/** What has to be told in messages of their own, and was not looked at before; each is given once. */
export async function takeMovesToDecide(tx: Tx): Promise<HeldMove[]> {
  const after = (await keptNumber(tx, DECIDED)) ?? 0;
  const rows = await tx.selectFrom('moved_facts').selectAll().where('way', '=', 'own_card').where('id', '>', after).orderBy('id').execute();
  await keepNumber(tx, DECIDED, rows.at(-1)?.id ?? after);
  return rows.map(moveFrom);
}

/** What somebody has to be told in a message of their own, the first moved first; `after` is not included, `upTo` is. */
export async function ownCardMoves(
  tx: Tx, person: string, { after, upTo }: { readonly after: number; readonly upTo: number },
): Promise<HeldMove[]> {
  const rows = await tx
    .selectFrom('moved_facts')
    .selectAll()
    .where('person', '=', person)
    .where('way', '=', 'own_card')
    .where('id', '>', after)
    .where('id', '<=', upTo)
    .orderBy('id')
    .execute();
  return rows.map(moveFrom);
}

/** What these people are told in digests, of a time whose first instant is not included and whose last is, the first moved first. */
export async function digestMoves(
  tx: Tx, people: readonly string[], { after, upTo }: { readonly after: Instant; readonly upTo: Instant },
): Promise<HeldMove[]> {
  const rows = await tx
    .selectFrom('moved_facts')
    .selectAll()
    .where('person', 'in', people)
    .where('way', '=', 'digest')
    .where('at', '>', after)
    .where('at', '<=', upTo)
    .orderBy('id')
    .execute();
  return rows.map(moveFrom);
}

function writeFact(fact: MovedFact): string {
  return JSON.stringify(z.encode(movedFactSchema, fact));
}

function moveFrom({ id, at, person, way, child, fact, cause }: Selectable<MovedFactsTable>): HeldMove {
  return { id, at, to: person, way, child, fact: movedFactSchema.parse(JSON.parse(fact)), cause: JSON.parse(cause) as Cause };
}
