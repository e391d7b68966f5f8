import type { LocalDate } from '../../calendar/local-date';
import { mayEscalate, maySeeEscalation, type EscalationGrounds } from '../../people/may-escalate';
import type { Person } from '../../people/person';
import { loadEscalation, type HeldEscalation } from '../../store/escalations';
import type { Tx } from '../../store/open-store';
import { askingAs, circumstancesOf, concerning, type Circumstances } from './circumstances';

/** An escalation as somebody may see it, and what they may do with it. */
export interface SeenEscalation {
  readonly escalation: HeldEscalation;
  readonly circumstances: Circumstances;
  /** Why they may see it, and for whom they stand in. */
  readonly grounds: EscalationGrounds;
  /** On which grounds they may carry it as the IRO does, or answer it; null where they may not. */
  readonly carries: EscalationGrounds | null;
  readonly answers: EscalationGrounds | null;
}

/** An escalation for somebody who looks; null where there is none by this id, or they may not see it. */
export async function seeEscalation(tx: Tx, person: Person, id: string, today: LocalDate): Promise<SeenEscalation | null> {
  const escalation = await loadEscalation(tx, id);
  if (escalation === null) return null;
  const { state } = escalation;
  const circumstances = await circumstancesOf(tx, state, today);
  const [asking, on] = [askingAs(person, circumstances), concerning(state, circumstances)];
  const grounds = maySeeEscalation(asking, on);
  if (grounds === null) return null;
  return { escalation, circumstances, grounds, carries: mayEscalate('carry', asking, on), answers: mayEscalate('answer', asking, on) };
}
