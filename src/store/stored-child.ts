import type { Selectable } from 'kysely';
import { day, type LocalDate } from '../calendar/local-date';
import type { Allocation } from '../people/person';
import type { ChildFacts } from '../timetable/facts';
import { factsOf } from './child-facts';
import type { ChildrenTable, Tx } from './schema';

/** A child as held. */
export interface StoredChild {
  readonly id: string;
  readonly initials: string | null;
  readonly name: string | null;
  /** Null where no import has brought any. */
  readonly facts: ChildFacts | null;
  readonly allocation: Allocation;
  /** The day of the first whole extract that lacked the child; null while the extracts have it. */
  readonly missingSince: LocalDate | null;
}

export const childColumns = [
  'id', 'initials', 'name', 'imported_hash', 'iro', 'social_worker', 'team', 'missing_since',
] as const satisfies readonly (keyof ChildrenTable)[];

type ChildRow = Pick<Selectable<ChildrenTable>, (typeof childColumns)[number]>;

/** These rows with their facts, in their order. */
export async function storedChildren(tx: Tx, rows: readonly ChildRow[]): Promise<StoredChild[]> {
  const facts = await factsOf(tx, rows);
  return rows.map((row) => ({
    id: row.id,
    initials: row.initials,
    name: row.name,
    facts: facts.get(row.id) ?? null,
    allocation: { iro: row.iro, socialWorker: row.social_worker, team: row.team },
    missingSince: row.missing_since === null ? null : day(row.missing_since),
  }));
}
