import type { Kysely } from 'kysely';
import { makeAppendOnly } from '../append-only';

/** Escalations by their events, how they stand, what is being written, and the versions that they keep. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createEvents(db);
  await createEscalations(db);
  await createDrafts(db);
  await createCardTokens(db);
  await createCounters(db);
  await createGoodPractice(db);
  await createCalendarVersions(db);
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('escalation_events')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('escalation', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('acting_for', 'text')
    .addColumn('event', 'text', (column) => column.notNull())
    .addUniqueConstraint('escalation_events_in_order', ['escalation', 'sequence'])
    .execute();
  await makeAppendOnly(db, 'escalation_events');
}

async function createEscalations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('escalations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('reference', 'text', (column) => column.notNull().unique())
    .addColumn('child', 'text', (column) => column.notNull().references('children.id'))
    .addColumn('iro', 'text')
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('opened', 'text', (column) => column.notNull())
    .addColumn('response_due', 'text', (column) => column.notNull())
    .addColumn('formal_total_due', 'text')
    .addColumn('raised_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .addColumn('undone', 'integer', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('policy', 'text', (column) => column.notNull().references('policy_versions.hash'))
    .addColumn('calendar', 'text', (column) => column.notNull().references('calendar_versions.hash'))
    .execute();
  await db.schema.createIndex('escalations_by_child').on('escalations').column('child').execute();
  await db.schema.createIndex('escalations_by_iro').on('escalations').columns(['iro', 'status']).execute();
  await db.schema.createIndex('escalations_by_status').on('escalations').columns(['status', 'response_due']).execute();
  await db.schema
    .createTable('escalation_addressees')
    .addColumn('escalation', 'text', (column) => column.notNull().references('escalations.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('escalation_addressees_key', ['escalation', 'person'])
    .execute();
  await db.schema.createIndex('escalation_addressees_by_person').on('escalation_addressees').column('person').execute();
}

async function createDrafts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('escalation_drafts')
    .addColumn('token', 'text', (column) => column.primaryKey().notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('escalation', 'text', (column) => column.references('escalations.id'))
    .addColumn('child', 'text', (column) => column.references('children.id'))
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addColumn('closed_at', 'text')
    .execute();
  await db.schema.createIndex('escalation_drafts_by_person').on('escalation_drafts').columns(['person', 'closed_at']).execute();
  await db.schema.createIndex('escalation_drafts_by_escalation').on('escalation_drafts').columns(['escalation', 'closed_at']).execute();
}

async function createCardTokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('card_tokens')
    .addColumn('token', 'text', (column) => column.primaryKey().notNull())
    .addColumn('escalation', 'text', (column) => column.notNull().references('escalations.id'))
    .addColumn('person', 'text', (column) => column.notNull())
    .addUniqueConstraint('card_tokens_one_each', ['escalation', 'person'])
    .execute();
}

async function createCounters(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('counters')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute();
}

async function createGoodPractice(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('good_practice')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by', 'text', (column) => column.notNull())
    .addColumn('acting_for', 'text')
    .addColumn('child', 'text', (column) => column.notNull().references('children.id'))
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('thanked', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('good_practice_by_child').on('good_practice').column('child').execute();
  await makeAppendOnly(db, 'good_practice');
}

async function createCalendarVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar_versions')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('first_seen', 'text', (column) => column.notNull())
    .execute();
  await makeAppendOnly(db, 'calendar_versions');
}
