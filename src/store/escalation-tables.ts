import type { Generated } from 'kysely';
import type { Instant } from '../calendar/london';
import type { EscalationStatus } from '../escalation/state';

/** The tables of escalations and of what stands beside them. */
export interface EscalationTables {
  escalation_events: EscalationEventsTable;
  escalations: EscalationsTable;
  escalation_addressees: EscalationAddresseesTable;
  escalation_drafts: EscalationDraftsTable;
  card_tokens: CardTokensTable;
  counters: CountersTable;
  good_practice: GoodPracticeTable;
  calendar_versions: CalendarVersionsTable;
}

/** What happened to an escalation, in order; never changed or removed. */
export interface EscalationEventsTable {
  id: Generated<number>;
  escalation: string;
  /** Counts up from 1 in each escalation, each number once. */
  sequence: number;
  at: Instant;
  by: string;
  acting_for: string | null;
  event: string;
}

/** How each escalation stands, as its events say: kept to be looked for, and never the source. */
export interface EscalationsTable {
  id: string;
  reference: string;
  child: string;
  iro: string | null;
  stage: string;
  status: EscalationStatus;
  opened: string;
  response_due: string;
  formal_total_due: string | null;
  raised_at: Instant;
  closed_at: Instant | null;
  /** 1 where it was taken back before anyone was told, else 0. */
  undone: number;
  sequence: number;
  policy: string;
  calendar: string;
}

/** Who is asked for the answer. */
export interface EscalationAddresseesTable {
  escalation: string;
  person: string;
}

export type DraftKind = 'raise' | 'answer' | 'good_practice';

/** What somebody has begun to write, by a token that their card carries. */
export interface EscalationDraftsTable {
  token: string;
  person: string;
  kind: DraftKind;
  escalation: string | null;
  child: string | null;
  content: string;
  updated_at: Instant;
  /** When it was sent, or thrown away; null while it can be gone on with. */
  closed_at: Instant | null;
}

/** What a card carries in place of the escalation it shows, bound to the person it was drawn for. */
export interface CardTokensTable {
  token: string;
  escalation: string;
  person: string;
}

export interface CountersTable {
  name: string;
  value: number;
}

/** Thanks for good practice; never changed or removed. */
export interface GoodPracticeTable {
  id: Generated<number>;
  at: Instant;
  by: string;
  acting_for: string | null;
  child: string;
  text: string;
  /** Whom it thanks, as a list of ids. */
  thanked: string;
}

/** The working days as they were on the day when something began, by the hash of their content. */
export interface CalendarVersionsTable {
  hash: string;
  content: string;
  first_seen: Instant;
}
