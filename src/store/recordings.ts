import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import { day, isoDay } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { Reason } from '../people/permissions';
import { readFact, writeValue, type About, type Entry, type NewEntry } from '../recording/entry';
import { layOver } from '../recording/lay-over';
import type { LaidOver } from '../recording/laid-over';
import type { ChildFacts } from '../timetable/facts';
import { writeAudit } from './audit';
import { inChunks } from './chunks';
import type { RecordingsTable, Tx } from './schema';

/** Who records, when, as whom and why they may (null where it comes from a file). */
export interface RecordedBy {
  readonly at: Instant;
  readonly by: string;
  readonly actingFor: string | null;
  readonly reason: Reason | null;
}

/**
 * Records entries, which are never changed or removed, with an audit line each. They are decided in the same
 * transaction, so that they fit what stands.
 * @returns the entries with their ids
 */
export async function record(tx: Tx, entries: readonly NewEntry[], { at, by, actingFor, reason }: RecordedBy): Promise<Entry[]> {
  const recorded: Entry[] = [];
  for (const entry of entries) {
    const row = { ...columnsOf(entry), at, by, acting_for: actingFor };
    const { id } = await tx.insertInto('recordings').values(row).returning('id').executeTakeFirstOrThrow();
    await renewHash(tx, entry.child, JSON.stringify({ id, ...row }));
    const action = entry.why === null ? 'recorded' : 'corrected';
    const { field, replaces, why, about_kind: about, about_day: aboutDay } = row;
    const detail = JSON.stringify({ entry: id, about, day: aboutDay, field, value: JSON.parse(row.value), replaces, why });
    await writeAudit(tx, [{ at, actor: by, actingFor, action, child: entry.child, reason, detail }]);
    recorded.push({ ...entry, id, at, by, actingFor });
  }
  return recorded;
}

/** Everything recorded of a child, the first first; replaced entries included. */
export async function entriesOf(tx: Tx, child: string): Promise<Entry[]> {
  return (await recordingRows(tx, [child])).map(entryFrom);
}

/** More than twice the children whom the largest English council looks after. */
const KEPT = 5_000;

/** What was laid over each other, by the hashes of both sides: these name their whole content. */
const kept = new Map<string, LaidOver>();

/** A child with its imported facts, and what names everything recorded of it. */
export interface ToLayOver {
  readonly id: string;
  readonly importedHash: string;
  readonly recordedHash: string;
  readonly facts: ChildFacts;
}

/** Recorded facts laid over imported ones, by child id. While nothing changes, the same objects are given. */
export async function laidOverOf(tx: Tx, children: readonly ToLayOver[]): Promise<Map<string, LaidOver>> {
  const keyOf = ({ importedHash, recordedHash }: ToLayOver) => `${importedHash} ${recordedHash}`;
  const unread = children.filter((child) => !kept.has(keyOf(child)));
  if (kept.size + unread.length > KEPT) kept.clear();
  for (const part of inChunks(unread)) {
    const entries = (await recordingRows(tx, part.map(({ id }) => id))).map(entryFrom);
    for (const child of part) kept.set(keyOf(child), layOver(child.facts, entries.filter((entry) => entry.child === child.id)));
  }
  return new Map(children.flatMap((child) => {
    const laid = kept.get(keyOf(child));
    return laid ? [[child.id, laid]] : [];
  }));
}

function recordingRows(tx: Tx, children: readonly string[]) {
  return tx.selectFrom('recordings').selectAll().where('child', 'in', children).orderBy('id').execute();
}

/** Gives what was recorded of a child a new hash, which names all of it. */
async function renewHash(tx: Tx, child: string, written: string): Promise<void> {
  const { recorded_hash: before } = await tx.selectFrom('children').select('recorded_hash').where('id', '=', child).executeTakeFirstOrThrow();
  const after = createHash('sha256').update(before ?? '').update(written).digest('hex');
  await tx.updateTable('children').set({ recorded_hash: after }).where('id', '=', child).execute();
}

function columnsOf(entry: NewEntry) {
  const { child, about, field, why, replaces } = entry;
  return {
    child,
    about_kind: about.kind,
    about_day: about.kind === 'child' ? null : isoDay(about.day),
    field,
    value: JSON.stringify(writeValue(entry)),
    why,
    replaces,
  };
}

function entryFrom(row: Selectable<RecordingsTable>): Entry {
  const fact = readFact(row.field, JSON.parse(row.value));
  if (fact === null) throw new Error(`entry ${row.id} holds no value of the field ${row.field}`);
  const { id, child, why, replaces, at, by, acting_for: actingFor } = row;
  return { ...fact, id, child, about: aboutFrom(row), why, replaces, at, by, actingFor };
}

function aboutFrom({ about_kind: kind, about_day: date }: Selectable<RecordingsTable>): About {
  return kind === 'child' || date === null ? { kind: 'child' } : { kind, day: day(date) };
}
