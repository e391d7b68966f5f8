import type { Instant } from '../calendar/london';
import { writeAudit } from '../store/audit';
import type { Tx } from '../store/open-store';
import type { Answered } from './sight';

/** Writes into the audit trail whom an answer has shown, each child once; that something was asked where it shows nobody. */
export async function writeLooks(tx: Tx, actor: string, { view, shown }: Answered, at: Instant): Promise<void> {
  const groundsOf = new Map(shown.map(({ child, grounds }) => [child, grounds]));
  await writeAudit(
    tx,
    groundsOf.size === 0
      ? [{ at, actor, action: 'asked', child: null, reason: null, detail: view.understood }]
      : [...groundsOf].map(([child, { reason, actingFor }]) => ({
          at, actor, actingFor: actingFor?.person.id ?? null, action: 'looked', child, reason, detail: view.understood,
        })),
  );
}
