import { londonDay, type Instant } from '../../calendar/london';
import type { EscalationState } from '../../escalation/state';
import { mayEscalate } from '../../people/may-escalate';
import { writeAudit } from '../../store/audit';
import { handDraftTo, openAnswerOf, openDraftsOfKind, type Draft } from '../../store/escalation-drafts';
import type { Tx } from '../../store/open-store';
import { ASSISTANT } from './carry-out';
import { aroundChild, askingAs, concerningChild } from './circumstances';

/** Drafts of escalations go to the child's IRO of now where whoever writes them may no longer raise one. */
export async function handOnRaising(tx: Tx, at: Instant): Promise<void> {
  for (const draft of await openDraftsOfKind(tx, 'raise')) {
    const around = draft.child === null ? null : await aroundChild(tx, draft.child, londonDay(at));
    const iro = around?.child.allocation.iro ?? null;
    if (around === null || iro === null) continue;
    const writer = around.directory.person(draft.person);
    const stillMay = writer !== null && mayEscalate('carry', askingAs(writer, around), concerningChild(around)) !== null;
    if (!stillMay) await handOn(tx, draft, iro, at);
  }
}

/** A draft answer goes to the one person who is asked in the writer's place, unless they have begun one themselves. */
export async function handOnAnswers(
  tx: Tx, before: EscalationState, after: Pick<EscalationState, 'addressees'>, at: Instant,
): Promise<void> {
  const [from, ...othersGone] = before.addressees.filter((person) => !after.addressees.includes(person));
  const [to, ...othersNew] = after.addressees.filter((person) => !before.addressees.includes(person));
  if (from === undefined || to === undefined || othersGone.length + othersNew.length > 0) return;
  const { escalation } = before.raised;
  const [begun, own] = [await openAnswerOf(tx, escalation, from), await openAnswerOf(tx, escalation, to)];
  if (begun !== null && own === null) await handOn(tx, begun, to, at);
}

async function handOn(tx: Tx, { token, person, kind, child, escalation }: Draft, to: string, at: Instant): Promise<void> {
  await handDraftTo(tx, token, to);
  const detail = JSON.stringify({ draft: token, kind, escalation, from: person, to });
  await writeAudit(tx, [{ at, actor: ASSISTANT, action: 'draft handed on', child, reason: null, detail }]);
}
