import type { LocalDate } from '../../calendar/local-date';
import { londonDay, type Instant } from '../../calendar/london';
import type { RefusalCode } from '../../escalation/decision';
import { readCommand } from '../../escalation/read-command';
import { mayEscalate, maySeeEscalation, type Concerning, type EscalationGrounds } from '../../people/may-escalate';
import type { Person } from '../../people/person';
import { writeAudit } from '../../store/audit';
import { closeDraft, openAnswerOf } from '../../store/escalation-drafts';
import { loadEscalation, type HeldEscalation } from '../../store/escalations';
import type { Tx } from '../../store/open-store';
import { withAddressees } from './addressing';
import { carryOut } from './carry-out';
import {
  askingAs, circumstancesOf, circumstancesToRaise, concerning, concerningChild, type Circumstances, type InForce,
} from './circumstances';
import { whoDid } from './event-words';
import { actOf, type PersonCommand } from './person-command';
import { refusalInWords } from './refusal-words';
import { tooLong } from './text-limit';

/** What somebody does with an escalation. */
export interface Act {
  readonly person: Person;
  /** The escalation's id; of one that is to be raised, its draft's token, so that it is raised once. */
  readonly escalation: string;
  readonly command: PersonCommand;
  /** How many events their card showed; null where that is not known. */
  readonly seen: number | null;
}

/** What came of it. Either way the present state is given to whoever may see it. */
export type Acted =
  /** `repeated`: it had been done just so already, and nothing happened. */
  | { readonly ok: true; readonly escalation: HeldEscalation; readonly repeated: boolean }
  | { readonly ok: false; readonly code: RefusedBecause; readonly problem: string; readonly escalation: HeldEscalation | null };

/** Why nothing was done, for machines. */
export type RefusedBecause = RefusalCode | 'not_permitted' | 'overtaken' | 'unknown_person' | 'too_long';

/**
 * Does what somebody asks for with an escalation, if they may and as things stand now: the event, its audit line, notices
 * and deadlines, all in this transaction. A refusal leaves an audit line, and nothing else.
 */
export async function act(tx: Tx, doing: Act, inForce: InForce, at: Instant): Promise<Acted> {
  const { person, escalation, command } = doing;
  const held = await loadEscalation(tx, escalation);
  const circumstances = await circumstancesFor(tx, held, command, inForce, londonDay(at));
  const grounds = circumstances && mayEscalate(actOf[command.do], askingAs(person, circumstances), on(held, circumstances));
  const acted = circumstances && grounds ? await actAs(tx, doing, { held, circumstances, grounds, at }) : notPermitted(person, held, circumstances);
  if (!acted.ok) {
    const detail = JSON.stringify({ escalation, reference: held?.state.raised.reference ?? null, do: command.do, refused: acted.code });
    const [actingFor, reason] = [grounds?.actingFor?.person.id ?? null, grounds?.reason ?? null];
    await writeAudit(tx, [{ at, actor: person.id, actingFor, action: 'escalation refused', child: circumstances?.child.id ?? null, reason, detail }]);
  }
  return acted;
}

async function circumstancesFor(
  tx: Tx, held: HeldEscalation | null, command: PersonCommand, inForce: InForce, today: LocalDate,
): Promise<Circumstances | null> {
  if (held !== null) return circumstancesOf(tx, held.state, today);
  const child = command['child'];
  return command.do === 'raise' && typeof child === 'string' ? circumstancesToRaise(tx, child, inForce, today) : null;
}

function on(held: HeldEscalation | null, circumstances: Circumstances): Concerning {
  return held === null ? concerningChild(circumstances) : concerning(held.state, circumstances);
}

function notPermitted(person: Person, held: HeldEscalation | null, circumstances: Circumstances | null): Acted {
  const sees = held !== null && circumstances !== null && maySeeEscalation(askingAs(person, circumstances), on(held, circumstances)) !== null;
  const problem = 'That is not yours to do, as things stand now: nothing was changed.';
  return { ok: false, code: 'not_permitted', problem, escalation: sees ? held : null };
}

/** What is known of somebody who may. */
interface Permitted {
  readonly held: HeldEscalation | null;
  readonly circumstances: Circumstances;
  readonly grounds: EscalationGrounds;
  readonly at: Instant;
}

async function actAs(tx: Tx, { person, escalation, command: written, seen }: Act, permitted: Permitted): Promise<Acted> {
  const { held, circumstances, grounds, at } = permitted;
  const refused = (code: RefusedBecause, problem: string): Acted => ({ ok: false, code, problem, escalation: held });
  const long = tooLong(written);
  if (long !== null) return refused('too_long', long);
  const addressed = withAddressees(written, circumstances);
  if (!addressed.ok) return refused('unknown_person', addressed.problem);
  const { iro } = circumstances.child.allocation;
  const reading = readCommand({ ...addressed.command, escalation, at, by: person.id, actingFor: grounds.actingFor?.person.id ?? null, iro });
  if (!reading.ok) return refused(reading.error, reading.message);
  const done = await carryOut(tx, { command: reading.command, reason: grounds.reason, held, circumstances, seen });
  switch (done.kind) {
    case 'done':
      await closeDrafts(tx, written.do, escalation, person, at);
      return { ok: true, escalation: done.escalation, repeated: false };
    case 'repeated':
      return { ok: true, escalation: done.escalation, repeated: true };
    case 'refused':
      if (done.refusal.error === 'already_exists' && held?.state.raised.by === person.id) return { ok: true, escalation: held, repeated: true };
      return refused(done.refusal.error, refusalInWords(done.refusal, held, circumstances));
    case 'overtaken':
      return overtaken(tx, escalation, circumstances);
  }
}

async function overtaken(tx: Tx, escalation: string, { directory, today }: Circumstances): Promise<Acted> {
  const now = await loadEscalation(tx, escalation);
  const last = now?.events.at(-1);
  const first = last ? `${whoDid(last, directory, today)}, a moment before you` : 'Somebody was a moment before you';
  return { ok: false, code: 'overtaken', problem: `${first}: nothing of yours was done. Look again.`, escalation: now };
}

/** What was written in a draft has been sent. */
async function closeDrafts(tx: Tx, command: PersonCommand['do'], escalation: string, { id }: Person, at: Instant): Promise<void> {
  if (command === 'raise') await closeDraft(tx, escalation, at);
  if (command !== 'respond') return;
  const answer = await openAnswerOf(tx, escalation, id);
  if (answer !== null) await closeDraft(tx, answer.token, at);
}
