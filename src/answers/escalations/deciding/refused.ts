import type { Instant } from '../../../calendar/london';
import { writeAudit } from '../../../store/audit';
import type { Tx } from '../../../store/open-store';
import type { CardContext } from '../following/card-context';
import type { PersonCommand } from '../person-command';

/** Puts on record that what was pressed on a card was refused before it came to a decision; what was typed is not. */
export async function auditRefused(tx: Tx, context: CardContext, command: PersonCommand['do'], refused: string): Promise<void> {
  const { person, escalation: { state }, grounds, at } = context;
  const { escalation, reference, child } = state.raised;
  const detail = JSON.stringify({ escalation, reference, do: command, refused });
  const { reason, actingFor } = grounds;
  await writeAudit(tx, [{ at, actor: person.id, actingFor: actingFor?.person.id ?? null, action: 'escalation refused', child, reason, detail }]);
}

/** The same, of a card that is another's, or stands for nothing that whoever pressed may see. */
export async function auditNotTheirs(tx: Tx, actor: string, card: string, at: Instant): Promise<void> {
  const detail = JSON.stringify({ card, refused: 'not_permitted' });
  await writeAudit(tx, [{ at, actor, action: 'escalation refused', child: null, reason: null, detail }]);
}
