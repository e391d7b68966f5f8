import { problemIn, type Judged } from '../../recording/checks';
import type { About, Entry, Fact, NewEntry } from '../../recording/entry';
import { isSameValue } from '../../recording/lay-values';
import { valueInWords } from '../../recording/words';
import type { Setting } from '../../timetable/milestone';
import type { ReadField } from './read-rows';

/** By whom a tracker's facts are recorded. */
export const TRACKER = 'tracker';

/** What one cell of a tracker comes to: something to record, a sentence for whoever imports, both, or nothing. */
export interface Verdict {
  readonly entry?: NewEntry;
  readonly note?: string;
  /** Why the row cannot be taken in. */
  readonly problem?: string;
}

export interface FieldVerdict extends Verdict {
  readonly field: ReadField;
}

/** What a cell is held against. */
export interface Standing {
  readonly child: string;
  readonly about: About;
  /** The value that stands, whoever it comes from; null or an empty list where there is none. */
  readonly value: unknown;
  /** What was recorded of it here. */
  readonly entry: Entry | null;
}

const WHY = 'changed in the tracker';

/**
 * What a fact of a tracker comes to. It never stands over what a person recorded; it does over what a tracker or
 * another import said before.
 */
export function verdictOn(fact: Fact, standing: Standing, judged: Judged): Verdict {
  const { child, about, entry } = standing;
  if (isSameValue(fact.value, standing.value)) return {};
  if (entry !== null && isOfPerson(entry)) return { note: leftAsRecorded(entry, fact, judged.setting) };
  const problem = problemIn(fact, judged);
  if (problem !== null) return { problem };
  const recorded: NewEntry = { ...fact, child, about, why: entry ? WHY : null, replaces: entry?.id ?? null };
  const isOverImport = entry === null && isKnown(standing.value);
  return isOverImport ? { entry: recorded, note: standsOverImport(standing.value, fact, judged.setting) } : { entry: recorded };
}

/** Whether a person recorded this, and not a tracker. */
export function isOfPerson({ by }: Entry): boolean {
  return by !== TRACKER;
}

export function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

export function leftAsRecorded(entry: Entry, fact: Fact, { policy, today }: Setting): string {
  const by = entry.by === '' ? 'another row of this file' : entry.by;
  return `recorded by ${by} as ${valueInWords(entry, policy, today)}, this row has ${valueInWords(fact, policy, today)}: left as recorded`;
}

export function standsOverImport(value: unknown, fact: Fact, { policy, today }: Setting): string {
  const imported = valueInWords({ ...fact, value } as Fact, policy, today);
  return `another import has ${imported}, this row has ${valueInWords(fact, policy, today)}: what this row has stands now`;
}
