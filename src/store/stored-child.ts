import type { Selectable } from 'kysely';
import { day, type LocalDate } from '../calendar/local-date';
import type { Allocation } from '../people/person';
import { layOver } from '../recording/lay-over';
import type { LaidOver } from '../recording/laid-over';
import type { ChildFacts } from '../timetable/facts';
import { factsOf } from './child-facts';
import { laidOverOf } from './recordings';
import type { ChildrenTable, Tx } from './schema';

/** A child as held. */
export interface StoredChild {
  readonly id: string;
  readonly initials: string | null;
  readonly name: string | null;
  /** What people recorded laid over what imports brought; null where no import has brought any. The same object while nothing changes. */
  readonly facts: ChildFacts | null;
  /** Null where nobody has recorded anything. */
  readonly recorded: LaidOver | null;
  readonly allocation: Allocation;
  /** The day of the first whole extract that lacked the child; null while the extracts have it. */
  readonly missingSince: LocalDate | null;
}

export const childColumns = [
  'id', 'initials', 'name', 'imported_hash', 'iro', 'social_worker', 'team', 'missing_since', 'recorded_hash',
] as const satisfies readonly (keyof ChildrenTable)[];

type ChildRow = Pick<Selectable<ChildrenTable>, (typeof childColumns)[number]>;

/** These rows with their facts, in their order. */
export async function storedChildren(tx: Tx, rows: readonly ChildRow[]): Promise<StoredChild[]> {
  const imported = await factsOf(tx, rows);
  const recorded = await recordedOf(tx, rows, imported);
  return rows.map((row) => ({
    id: row.id,
    initials: row.initials,
    name: row.name,
    facts: recorded.get(row.id)?.facts ?? imported.get(row.id) ?? null,
    recorded: recorded.get(row.id) ?? null,
    allocation: { iro: row.iro, socialWorker: row.social_worker, team: row.team },
    missingSince: row.missing_since === null ? null : day(row.missing_since),
  }));
}

async function recordedOf(tx: Tx, rows: readonly ChildRow[], imported: ReadonlyMap<string, ChildFacts>): Promise<Map<string, LaidOver>> {
  const children = rows.flatMap(({ id, imported_hash: importedHash, recorded_hash: recordedHash }) => {
    const facts = imported.get(id);
    return importedHash !== null && recordedHash !== null && facts ? [{ id, importedHash, recordedHash, facts }] : [];
  });
  return children.length === 0 ? new Map() : laidOverOf(tx, children);
}

/** What was recorded of a child laid over what was imported, also where nothing was; null where no import has brought any facts. */
export function laidOver({ facts, recorded }: Pick<StoredChild, 'facts' | 'recorded'>): LaidOver | null {
  return recorded ?? (facts === null ? null : layOver(facts, []));
}
