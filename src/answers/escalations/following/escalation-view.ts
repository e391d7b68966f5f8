import type { EscalationView } from '../../views';

const nothing = { note: '', problem: '', facts: [], history: [], readAll: null, pager: null, save: null, buttons: [] } as const;

/** A card about an escalation with what is given; the rest of it is empty. */
export function escalationView(
  given: Pick<EscalationView, 'understood' | 'child' | 'headline' | 'sections'> & Partial<EscalationView>,
): EscalationView {
  return { kind: 'escalation', ...nothing, ...given };
}
