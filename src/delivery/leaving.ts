import type { Logger } from 'pino';
import { instantAfter, type Instant } from '../calendar/london';
import { contentOf } from '../notices/content';
import { writeAudit, type AuditLine } from '../store/audit';
import { decideInstead, endNotice, nextToSend, noticeLeaves, postponeNotice, type Notice } from '../store/notices';
import type { Tx } from '../store/open-store';
import type { ShownChild } from './compose';
import { fateOf, type Fate, type FateParts } from './fate';
import { callsFor, type Letter } from './letter';
import { mistake } from './mistake';

/** From then on a sender that took a notice is taken for dead: far longer than its calls may last. */
const LEASE_MS = 120_000;

/** The transaction that takes notices up ends after so many of them, or so much time: questions are answered in between. */
const MOST_LOOKED_AT = 25;
const LONGEST_MS = 10;

/** What says which notices leave. */
export interface LeavingParts extends FateParts {
  /** A clock in milliseconds that never goes back. */
  readonly steady: () => number;
  readonly log: Logger;
}

/** What was taken up in one transaction. */
export interface TakenUp {
  readonly letters: readonly Letter[];
  /** How many notices were looked at, those included that do not leave. */
  readonly looked: number;
  /** Whether none is due any more. */
  readonly isThrough: boolean;
}

/**
 * Takes up notices that have come due, in their order, as far as Teams' limits go. Each that is looked at leaves, is put
 * off or ends, so that it is no longer due. The letters count against the limits as planned.
 * @param most so many letters at most
 */
export async function takeUp(tx: Tx, at: Instant, most: number, parts: LeavingParts): Promise<TakenUp> {
  const { limits, steady } = parts;
  const letters: Letter[] = [];
  const until = steady() + LONGEST_MS;
  let looked = 0;
  while (letters.length < most && looked < MOST_LOOKED_AT && steady() < until && limits.wait(steady(), 1) === 0) {
    const notice = await nextToSend(tx, at);
    if (notice === null) return { letters, looked, isThrough: true };
    const fate = await fateOrRefusal(tx, notice, at, parts);
    if (fate.kind === 'leaves' && limits.wait(steady(), callsFor(fate.destination)) > 0) break;
    looked += 1;
    const letter = await meet(tx, notice, fate, at);
    if (letter === null) continue;
    limits.plan(letter.to, callsFor(letter.destination));
    letters.push(letter);
  }
  return { letters, looked, isThrough: false };
}

/** A notice that cannot be looked at is refused, or it would for ever stand in the way of the others. */
async function fateOrRefusal(tx: Tx, notice: Notice, at: Instant, parts: LeavingParts): Promise<Fate> {
  try {
    return await fateOf(tx, notice, at, parts.steady(), parts);
  } catch (error) {
    parts.log.error({ notice: notice.id, kind: notice.kind, ...mistake(error) }, 'A notice could not be put into words.');
    return { kind: 'ends', ending: { state: 'refused', reason: 'the assistant made a mistake' }, instead: [] };
  }
}

async function meet(tx: Tx, notice: Notice, fate: Fate, at: Instant): Promise<Letter | null> {
  switch (fate.kind) {
    case 'put_off':
      await postponeNotice(tx, notice.id, fate.until, fate.reason);
      return null;
    case 'ends':
      await decideInstead(tx, notice, fate.instead, at);
      await endNotice(tx, notice.id, fate.ending, at);
      return null;
    case 'leaves':
      return letterOf(tx, notice, fate, at);
  }
}

async function letterOf(tx: Tx, notice: Notice, { destination, composed }: Extract<Fate, { kind: 'leaves' }>, at: Instant): Promise<Letter> {
  const { message, shown } = composed;
  const to = destination.kind === 'unopened' ? destination.reached : destination.address;
  const content = contentOf(message.view);
  const words = { headline: message.view.headline, content };
  await noticeLeaves(tx, notice.id, { leaseUntil: instantAfter(at, LEASE_MS), conversation: to.conversation, ...words });
  // A second try says the same of the same children.
  if (notice.content !== content) await writeAudit(tx, told(to.person, shown, message.summary, at));
  return { notice, to: to.person, tries: notice.attempts + 1, destination, message, content };
}

/** Whom a message shows, each child once. */
function told(actor: string, shown: readonly ShownChild[], detail: string, at: Instant): AuditLine[] {
  const groundsOf = new Map(shown.map(({ child, grounds }) => [child, grounds]));
  return [...groundsOf].map(([child, { reason, actingFor }]) => ({
    at, actor, actingFor: actingFor?.person.id ?? null, action: 'told', child, reason, detail,
  }));
}
