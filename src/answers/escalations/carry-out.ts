import { decide } from '../../escalation/decide';
import type { EscalationCommand } from '../../escalation/command';
import type { Refusal } from '../../escalation/decision';
import type { EscalationEvent } from '../../escalation/event';
import type { EscalationState } from '../../escalation/state';
import { noticesOf } from '../../notices/escalations';
import { deadlineChanges, deadlinesOf } from '../../notices/escalation-deadlines';
import type { EscalationGrounds } from '../../people/may-escalate';
import { writeAudit } from '../../store/audit';
import { keepCalendarVersion } from '../../store/calendar-versions';
import { setDeadline, settleDeadlines } from '../../store/deadlines';
import { appendEvents, type HeldEscalation } from '../../store/escalations';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { keepPolicyVersion } from '../../store/policy-versions';
import { nextReference } from '../../store/references';
import { aroundOf, type Circumstances } from './circumstances';
import { wasDone } from './repeated';

/** Who acts where nobody pressed anything. */
export const ASSISTANT = 'assistant';

/** A command that may be carried out, and what is known when it is. */
export interface Doing {
  readonly command: EscalationCommand;
  /** Why whoever gives it may; null for the assistant. */
  readonly reason: EscalationGrounds['reason'] | null;
  /** Null where the escalation is to be raised. */
  readonly held: HeldEscalation | null;
  readonly circumstances: Circumstances;
  /** The last event that whoever gives the command had seen; null where that is not known. */
  readonly seen: number | null;
}

/** What came of a command: how the escalation stands, why it was refused, or that another was first. */
export type CarriedOut =
  | { readonly kind: 'done'; readonly escalation: HeldEscalation }
  /** It had been done just so already: nothing happened. */
  | { readonly kind: 'repeated'; readonly escalation: HeldEscalation }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'overtaken' };

/**
 * Carries out a command whose giver may: its event, how the escalation then stands, the notices and deadlines that follow
 * and the audit line, all in this transaction. A refused one writes nothing here.
 */
export async function carryOut(tx: Tx, doing: Doing): Promise<CarriedOut> {
  const { command, held, circumstances } = doing;
  const before = held?.state ?? null;
  const decision = decide(before, command, circumstances.context);
  if (!decision.ok) return { kind: 'refused', refusal: decision };
  const [decided] = decision.events;
  if (held !== null && (decided === undefined || wasDone(decided, held.events, doing.seen))) return { kind: 'repeated', escalation: held };
  if (decided === undefined) throw new Error(`"${command.do}" was accepted for an escalation that is not there`);
  const event = await completed(tx, decided, circumstances);
  const appended = await appendEvents(tx, command.escalation, before, [event]);
  if (!appended.ok) return { kind: 'overtaken' };
  await follow(tx, event, before, appended.state, doing);
  return { kind: 'done', escalation: { events: [...(held?.events ?? []), event], state: appended.state } };
}

/** A new escalation gets its reference, and the versions that it keeps are kept. */
async function completed(tx: Tx, event: EscalationEvent, { raising }: Circumstances): Promise<EscalationEvent> {
  if (event.event !== 'raised' || raising === null) return event;
  const { version, calendar } = raising;
  await keepPolicyVersion(tx, version, event.at);
  await keepCalendarVersion(tx, calendar, event.at);
  return { ...event, reference: await nextReference(tx, version.policy.words.escalationPrefix) };
}

async function follow(tx: Tx, event: EscalationEvent, before: EscalationState | null, after: EscalationState, doing: Doing): Promise<void> {
  const { reason, circumstances } = doing;
  const { at, by, actingFor } = event;
  await decideNotices(tx, noticesOf(event, before, after, aroundOf(after, circumstances)), at);
  const { context } = circumstances;
  const { over, set } = deadlineChanges(deadlinesOf(before, context), deadlinesOf(after, context), at);
  for (const { kind, subject } of over) await settleDeadlines(tx, { kind, subject }, 'no longer needed', at);
  for (const deadline of set) await setDeadline(tx, { ...deadline, data: {} }, at);
  const { escalation, reference, child } = after.raised;
  const detail = JSON.stringify({ escalation, reference, sequence: after.sequence });
  await writeAudit(tx, [{ at, actor: by, actingFor, action: `escalation ${event.event}`, child, reason, detail }]);
}
