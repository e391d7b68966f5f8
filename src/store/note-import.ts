import type { Instant } from '../calendar/london';
import { writeAudit } from './audit';
import type { Tx } from './schema';

/** What an import came to. */
export interface ImportNote {
  readonly id: string;
  readonly at: Instant;
  readonly format: string;
  /** Rows read, bad ones included. */
  readonly rows: number;
  readonly imported: number;
  readonly unchanged: number;
  /** Rows left out as bad. */
  readonly rejected: number;
}

/**
 * Keeps what an import came to, with its line in the audit trail.
 * @param by who imports: a person's id, or the name of a part of the service
 * @param more what else the audit trail says of it
 */
export async function noteImport(tx: Tx, note: ImportNote, by: string, more: Readonly<Record<string, number>> = {}): Promise<void> {
  const { id, at, ...counts } = note;
  await tx.insertInto('imports').values(note).execute();
  const detail = JSON.stringify({ import: id, ...counts, ...more });
  await writeAudit(tx, [{ at, actor: by, action: 'imported', child: null, reason: null, detail }]);
}
