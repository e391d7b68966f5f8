import type { Instant } from '../../../calendar/london';
import { writeAudit } from '../../../store/audit';
import type { Tx } from '../../../store/open-store';

/** What was refused while an escalation was being written. */
interface RefusedWriting {
  readonly actor: string;
  readonly actingFor?: string | null;
  readonly child: string | null;
  readonly reason?: string | null;
  /** What was being written; an escalation unless something else is said. */
  readonly doing?: 'raise' | 'good practice';
  readonly draft?: string;
  readonly step?: string;
  /** Why, for machines. */
  readonly refused: string;
}

/** Puts on record that something was refused; what was typed is not. */
export async function auditRefused(
  tx: Tx, { actor, actingFor = null, child, reason = null, doing = 'raise', draft, step, refused }: RefusedWriting, at: Instant,
): Promise<void> {
  const detail = JSON.stringify({ draft, do: doing, step, refused });
  await writeAudit(tx, [{ at, actor, actingFor, action: 'escalation refused', child, reason, detail }]);
}
