import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { setImmediate as othersTurn } from 'node:timers/promises';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { whileBusy } from './busy';

/** Kysely over the SQLite that is built into Node: one connection, which transactions take in turn. */
export class NodeSqliteDialect implements Dialect {
  constructor(private readonly handle: DatabaseSync) {}

  createAdapter() {
    return new TransactionalAdapter();
  }

  createDriver() {
    return new ImmediateDriver(this.handle);
  }

  createIntrospector(db: Kysely<unknown>) {
    return new SqliteIntrospector(db);
  }

  createQueryCompiler() {
    return new SqliteQueryCompiler();
  }
}

/** Lets the migrations run in one transaction, so that two processes started at once do not both run them. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}

/** Takes the write lock when a transaction begins: one that takes it later can fail half way. */
class ImmediateDriver extends SqliteDriver {
  constructor(private readonly handle: DatabaseSync) {
    super({ database: preparing(handle) });
  }

  override async beginTransaction(connection: DatabaseConnection) {
    await whileBusy(() => connection.executeQuery(CompiledQuery.raw('begin immediate')));
  }

  /** Some errors (a full disk) have ended the transaction already, and must not be hidden by a second one. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    if (this.handle.isTransaction) await super.rollbackTransaction(connection);
  }

  /**
   * Transactions that wait for each other would run as one long block otherwise, and everything else in the process wait for
   * all of them. The first turn may still come in the same round of the event loop; by the second, timers and sockets had theirs.
   */
  override async releaseConnection() {
    await othersTurn();
    await othersTurn();
    await super.releaseConnection();
  }

  /** Closes the connection once the transactions that wait for it are through. */
  override async destroy() {
    await this.acquireConnection();
    await super.destroy();
  }
}

/** Prepared statements that are kept; a list of any length in a query makes a statement of its own. */
const STATEMENTS_KEPT = 100;

/** The handle as Kysely expects one, with the statements used last kept prepared. */
function preparing(handle: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => handle.close(),
    prepare(sql) {
      const statement = kept.get(sql) ?? prepareOn(handle, sql);
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > STATEMENTS_KEPT && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

function prepareOn(handle: DatabaseSync, sql: string): SqliteStatement {
  const statement = handle.prepare(sql);
  const given = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...given(parameters)),
    run: (parameters) => statement.run(...given(parameters)),
    iterate: (parameters) => statement.iterate(...given(parameters)),
  };
}
