import { sql, type Kysely } from 'kysely';

/** What people are told, where they are reached, what falls due, and who stands in for whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createNotices(db);
  await createConversations(db);
  await createDeadlines(db);
  await createAbsences(db);
}

async function createNotices(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('notices')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .addColumn('person', 'text')
    .addColumn('standing_for', 'text')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('child', 'text')
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('urgency', 'text', (column) => column.notNull())
    .addColumn('decided_at', 'text', (column) => column.notNull())
    .addColumn('not_before', 'text', (column) => column.notNull())
    .addColumn('expires', 'text')
    .addColumn('renews', 'integer', (column) => column.references('notices.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('lease_until', 'text')
    .addColumn('settled_at', 'text')
    .addColumn('conversation', 'text')
    .addColumn('message', 'text')
    .addColumn('headline', 'text')
    .addColumn('content', 'text')
    .addColumn('opened_at', 'text')
    .execute();
  await db.schema.createIndex('notices_by_time').on('notices').columns(['state', 'urgency', 'not_before']).execute();
  await db.schema.createIndex('notices_by_expiry').on('notices').columns(['state', 'expires']).execute();
  await db.schema.createIndex('notices_by_person').on('notices').column('person').execute();
  await db.schema.createIndex('notices_by_message').on('notices').columns(['conversation', 'message']).execute();
  await db.schema.createIndex('notices_by_child').on('notices').column('child').execute();
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('person', 'text', (column) => column.primaryKey().notNull())
    .addColumn('conversation', 'text')
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('bot_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('tenant', 'text')
    .addColumn('kept_at', 'text', (column) => column.notNull())
    .addColumn('blocked', 'text')
    .addColumn('blocked_at', 'text')
    .execute();
  await db.schema.createIndex('conversations_by_time').on('conversations').column('kept_at').execute();
}

async function createDeadlines(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('deadlines')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('data', 'text', (column) => column.notNull())
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text')
    .addColumn('settled_at', 'text')
    .execute();
  await sql`create unique index deadlines_waiting on deadlines (kind, subject) where settled_at is null`.execute(db);
  await sql`create index deadlines_by_due on deadlines (due_at) where settled_at is null`.execute(db);
}

async function createAbsences(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('absences')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('from_day', 'text', (column) => column.notNull())
    .addColumn('to_day', 'text', (column) => column.notNull())
    .addColumn('cover', 'text')
    .addColumn('set_at', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('ended_by', 'text')
    .execute();
  await db.schema.createIndex('absences_by_person').on('absences').column('person').execute();
  await sql`create index absences_by_last_day on absences (to_day) where ended_at is null`.execute(db);
}
