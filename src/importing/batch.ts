import type { Allocation, Person, Team } from '../people/person';
import type { ChildFacts } from '../timetable/facts';

/** One child as a source tells it. */
export interface ImportedChild {
  readonly facts: ChildFacts;
  /** Null where the source does not carry it: what is held already stays. */
  readonly name: string | null;
  readonly initials: string | null;
  /** Null where the source does not say who works with the child. */
  readonly allocation: Allocation | null;
}

/** What one import would put in, after its bad rows were left out. */
export interface ImportBatch {
  readonly children: readonly ImportedChild[];
  /**
   * Whether the source lists every child in care, so that a child it lacks is flagged as missing from it.
   */
  readonly wholeCaseload: boolean;
  /** The whole staff list, or null where the source has none: whoever is no longer on it is refused from then on. */
  readonly people: readonly Person[] | null;
  readonly teams: readonly Team[] | null;
}

/** A row that was left out, and why. `line` counts from 1, the header included; null where the whole file is meant. */
export interface RejectedRow {
  readonly file: string;
  readonly line: number | null;
  readonly field: string | null;
  readonly problem: string;
}

/** What reading a source came to. */
export interface ImportReading {
  readonly format: string;
  /** Rows read, bad ones included. */
  readonly rows: number;
  readonly batch: ImportBatch;
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly string[];
}

/** A source that cannot be read at all (no such folder, a table missing), as one sentence. */
export type ImportAttempt =
  | { readonly ok: true; readonly reading: ImportReading }
  | { readonly ok: false; readonly problem: string };
