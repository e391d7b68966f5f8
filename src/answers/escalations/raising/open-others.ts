import type { EscalationContext } from '../../../escalation/decision';
import { isClosed, type EscalationState } from '../../../escalation/state';
import { loadEscalation } from '../../../store/escalations';
import { escalationsOfChild } from '../../../store/listed-escalations';
import type { Tx } from '../../../store/open-store';
import { circumstancesOf, type Circumstances } from '../circumstances';

/** An escalation of a child that is open while another is raised. */
export interface OpenOther {
  readonly state: EscalationState;
  readonly context: EscalationContext;
}

/** The escalations of a child that are open, the first raised first. */
export async function openOthers(tx: Tx, { child, today }: Circumstances): Promise<readonly OpenOther[]> {
  const others: OpenOther[] = [];
  for (const { id } of await escalationsOfChild(tx, child.id)) {
    const held = await loadEscalation(tx, id);
    if (held !== null && !isClosed(held.state)) others.push({ state: held.state, context: (await circumstancesOf(tx, held.state, today)).context });
  }
  return others;
}
