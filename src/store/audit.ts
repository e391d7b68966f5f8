import type { Instant } from '../calendar/london';
import { inChunks } from './chunks';
import type { Tx } from './schema';

/** One look or change: who did what, to which child, as whom and why. */
export interface AuditLine {
  readonly at: Instant;
  readonly actor: string;
  /** Whom the actor stood in for, if anybody. */
  readonly actingFor?: string | null;
  readonly action: string;
  readonly child: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
}

/** A line as held; ids count up. */
export interface HeldAuditLine extends AuditLine {
  readonly id: number;
}

/** Writes lines to the audit trail, from which nothing is ever changed or removed. */
export async function writeAudit(tx: Tx, lines: readonly AuditLine[]): Promise<void> {
  for (const part of inChunks(lines)) {
    const rows = part.map(({ at, actor, actingFor, action, child, reason, detail }) => ({
      at, actor, acting_for: actingFor ?? null, action, child, reason, detail,
    }));
    await tx.insertInto('audit').values(rows).execute();
  }
}

/** All lines about a child, the first written first. */
export async function auditOfChild(tx: Tx, child: string): Promise<HeldAuditLine[]> {
  const rows = await tx.selectFrom('audit').selectAll().where('child', '=', child).orderBy('id').execute();
  return rows.map(({ acting_for: actingFor, ...line }) => ({ ...line, actingFor }));
}

/** How many lines the audit trail has. */
export async function countAudit(tx: Tx): Promise<number> {
  const { lines } = await tx
    .selectFrom('audit')
    .select(({ fn }) => fn.countAll().as('lines'))
    .executeTakeFirstOrThrow();
  return Number(lines);
}
