import type { Generated, Transaction } from 'kysely';
import type { Instant } from '../calendar/london';
import type { About, RecordedField } from '../recording/entry';

/** Columns are text, integer or bigint; calendar days are `YYYY-MM-DD`, lists and objects are JSON. */
export interface Database {
  teams: TeamsTable;
  people: PeopleTable;
  children: ChildrenTable;
  child_facts: ChildFactsTable;
  staged_children: StagedChildrenTable;
  recordings: RecordingsTable;
  imports: ImportsTable;
  tracker_headings: TrackerHeadingsTable;
  audit: AuditTable;
  policy_versions: PolicyVersionsTable;
}

/** The open transaction that every store function works in. */
export type Tx = Transaction<Database>;

export interface TeamsTable {
  id: string;
  name: string;
  parent: string | null;
}

export interface PeopleTable {
  id: string;
  name: string;
  email: string | null;
  roles: string;
  team: string | null;
  line_manager: string | null;
  teams_object_id: string | null;
  working_days: string;
  fte: string | null;
  child_protection_cases: number;
  /** From when on they are refused, being no longer on the staff list. */
  left_at: Instant | null;
}

/** What an import says of a child beside the facts. The `_key` columns are what a child is found by. */
export interface ImportedColumns {
  id: string;
  reference_key: string;
  initials: string | null;
  initials_key: string | null;
  name: string | null;
  first_name_key: string | null;
  imported_hash: string | null;
  iro: string | null;
  social_worker: string | null;
  team: string | null;
}

export interface ChildrenTable extends ImportedColumns {
  /** The day of the first whole extract that lacked the child. */
  missing_since: string | null;
  /** Names the whole content of what was recorded of the child; null while nothing was. */
  recorded_hash: string | null;
}

/**
 * Facts as an import brought them, by their hash: never changed, only added and forgotten. They stand apart from the
 * children so that an import of any size puts them here bit by bit and then only moves hashes.
 */
export interface ChildFactsTable {
  child: string;
  hash: string;
  written: string;
}

export interface StagedChildrenTable extends ImportedColumns {
  import_id: string;
  /** 1 where something differs from what is held, else 0. */
  changed: number;
}

/** One fact that somebody recorded; never changed or removed, only replaced by another. */
export interface RecordingsTable {
  id: Generated<number>;
  child: string;
  about_kind: About['kind'];
  about_day: string | null;
  field: RecordedField;
  value: string;
  why: string | null;
  replaces: number | null;
  at: Instant;
  by: string;
  acting_for: string | null;
}

export interface ImportsTable {
  id: string;
  at: Instant;
  format: string;
  rows: number;
  imported: number;
  unchanged: number;
  rejected: number;
}

/** What somebody said a heading of the council's own tracker means. */
export interface TrackerHeadingsTable {
  heading: string;
  field: string;
  at: Instant;
}

export interface AuditTable {
  id: Generated<number>;
  at: Instant;
  actor: string;
  acting_for: string | null;
  action: string;
  child: string | null;
  reason: string | null;
  detail: string | null;
}

export interface PolicyVersionsTable {
  hash: string;
  id: string;
  content: string;
  first_seen: Instant;
}
