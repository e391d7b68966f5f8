import { sql, type CreateTableBuilder, type Kysely } from 'kysely';
import { makeAppendOnly } from '../append-only';

/** The first tables: who works here, the children and their facts, imports, the audit trail, policies. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createStaff(db);
  await createChildren(db);
  await createImports(db);
  await createAudit(db);
  await createPolicyVersions(db);
}

async function createStaff(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('teams')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('parent', 'text')
    .execute();
  await db.schema
    .createTable('people')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('roles', 'text', (column) => column.notNull())
    .addColumn('team', 'text')
    .addColumn('line_manager', 'text')
    .addColumn('teams_object_id', 'text')
    .addColumn('working_days', 'text', (column) => column.notNull())
    .addColumn('fte', 'text')
    .addColumn('child_protection_cases', 'integer', (column) => column.notNull())
    .addColumn('left_at', 'text')
    .execute();
  await db.schema.createIndex('people_by_teams_object_id').on('people').expression(sql`lower(teams_object_id)`).execute();
  await db.schema.createIndex('people_by_email').on('people').expression(sql`lower(email)`).execute();
}

async function createChildren(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('child_facts')
    .addColumn('child', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('written', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('child_facts_key', ['child', 'hash'])
    .execute();
  await withImportedColumns(db.schema.createTable('children'))
    .addColumn('missing_since', 'text')
    .addPrimaryKeyConstraint('children_key', ['id'])
    .addForeignKeyConstraint('children_imported', ['id', 'imported_hash'], 'child_facts', ['child', 'hash'])
    .execute();
  await db.schema.createIndex('children_by_iro').on('children').column('iro').execute();
  await db.schema.createIndex('children_by_social_worker').on('children').column('social_worker').execute();
  await db.schema.createIndex('children_by_team').on('children').column('team').execute();
}

async function createImports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('imports')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('rows', 'integer', (column) => column.notNull())
    .addColumn('imported', 'integer', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addColumn('rejected', 'integer', (column) => column.notNull())
    .execute();
  await withImportedColumns(db.schema.createTable('staged_children'))
    .addColumn('import_id', 'text', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('staged_children_key', ['id', 'import_id'])
    .execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('acting_for', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('child', 'text')
    .addColumn('reason', 'text')
    .addColumn('detail', 'text')
    .execute();
  await db.schema.createIndex('audit_by_child').on('audit').column('child').execute();
  await makeAppendOnly(db, 'audit');
}

async function createPolicyVersions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('policy_versions')
    .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('first_seen', 'text', (column) => column.notNull())
    .execute();
  await makeAppendOnly(db, 'policy_versions');
}

function withImportedColumns(table: CreateTableBuilder<string>) {
  return table
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('reference_key', 'text', (column) => column.notNull())
    .addColumn('initials', 'text')
    .addColumn('initials_key', 'text')
    .addColumn('name', 'text')
    .addColumn('first_name_key', 'text')
    .addColumn('imported_hash', 'text')
    .addColumn('iro', 'text')
    .addColumn('social_worker', 'text')
    .addColumn('team', 'text');
}
