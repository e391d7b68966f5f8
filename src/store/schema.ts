import type { Generated, Transaction } from 'kysely';
import type { Instant } from '../calendar/london';
import type { ToldOfMove } from '../notices/moved';
import type { NoticeKind, NoticeState, Urgency } from '../notices/notice';
import type { About, RecordedField } from '../recording/entry';
import type { EscalationTables } from './escalation-tables';

/** Columns are text, integer or bigint; calendar days are `YYYY-MM-DD`, lists and objects are JSON. */
export interface Database extends EscalationTables {
  teams: TeamsTable;
  people: PeopleTable;
  children: ChildrenTable;
  child_facts: ChildFactsTable;
  staged_children: StagedChildrenTable;
  recordings: RecordingsTable;
  imports: ImportsTable;
  tracker_headings: TrackerHeadingsTable;
  notices: NoticesTable;
  conversations: ConversationsTable;
  deadlines: DeadlinesTable;
  absences: AbsencesTable;
  compared_children: ComparedChildrenTable;
  moved_facts: MovedFactsTable;
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

/** What somebody is to be told, and what came of it. */
export interface NoticesTable {
  id: Generated<number>;
  /** Person, kind, subject, step and day: the same notice is decided once. */
  key: string;
  person: string | null;
  standing_for: string | null;
  kind: NoticeKind;
  subject: string;
  step: string;
  day: string;
  child: string | null;
  data: string;
  urgency: Urgency;
  decided_at: Instant;
  not_before: Instant;
  expires: Instant | null;
  renews: number | null;
  state: NoticeState;
  /** Why it was refused, overtaken or put off. */
  reason: string | null;
  attempts: number;
  /** Until when a sender that took it may take; afterwards that sender is taken for dead. */
  lease_until: Instant | null;
  settled_at: Instant | null;
  /** Where it went, and the message that Teams made of it. */
  conversation: string | null;
  message: string | null;
  /** What it said, in one sentence. */
  headline: string | null;
  /** Names the whole content that was sent, to see whether it changed since. */
  content: string | null;
  /** Since when its message shows what its reader opened there; null while it shows what was sent. */
  opened_at: Instant | null;
}

/** Where somebody is reached in Teams. */
export interface ConversationsTable {
  person: string;
  /** Null once Teams knows it no longer. */
  conversation: string | null;
  service_url: string;
  user_id: string;
  bot_id: string;
  channel: string;
  tenant: string | null;
  kept_at: Instant;
  /** Why nothing arrives there; null where it does, as far as is known. */
  blocked: string | null;
  blocked_at: Instant | null;
}

/** Something that has to happen at a time: found by a sweep, and settled once. */
export interface DeadlinesTable {
  id: Generated<number>;
  kind: string;
  subject: string;
  due_at: Instant;
  data: string;
  set_at: Instant;
  outcome: string | null;
  settled_at: Instant | null;
}

/** Days on which somebody is away, first and last included, and who stands in. */
export interface AbsencesTable {
  id: Generated<number>;
  person: string;
  from_day: string;
  to_day: string;
  cover: string | null;
  set_at: Instant;
  set_by: string;
  ended_at: Instant | null;
  ended_by: string | null;
}

/** What people rely on about a child, as it was when it was compared last. */
export interface ComparedChildrenTable {
  child: string;
  imported_hash: string | null;
  iro: string | null;
  /** 1 where that IRO is on the staff list, else 0. */
  has_iro: number;
  social_worker: string | null;
  /** The review that is still to come; null where there is none. */
  review: string | null;
}

/** That somebody is told of something that moved. */
export interface MovedFactsTable {
  id: Generated<number>;
  at: Instant;
  /** Null where nobody holds the post. */
  person: string | null;
  way: ToldOfMove['way'];
  child: string;
  fact: string;
  /** What brought it: an import, or whoever recorded it and why. */
  cause: string;
}
