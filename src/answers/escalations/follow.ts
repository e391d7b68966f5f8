import { londonDay, type Instant } from '../../calendar/london';
import type { EscalationState } from '../../escalation/state';
import { carriersOf } from '../../notices/escalations';
import { loadEscalation, type HeldEscalation } from '../../store/escalations';
import { importsToFollow, noteFollowed } from '../../store/followed-imports';
import { allOpen } from '../../store/listed-escalations';
import { decideNotices, endNotice, noticesWhere, type Notice } from '../../store/notices';
import type { Store, Tx } from '../../store/open-store';
import { carryOutByItself } from './by-itself';
import { aroundOf, circumstancesOf, rungWithHolders, type Circumstances } from './circumstances';
import { handOnAnswers, handOnRaising } from './hand-on-drafts';

/**
 * Lets open escalations follow the children whose IRO, worker or team an import has changed, with the drafts and notices
 * that wait: each in a transaction of its own, so that questions are answered meanwhile. Looks at nothing where no import came
 * since the last time; stopped half-way, it is done again.
 * @returns how many escalations changed hands
 */
export async function followAllocations(store: Pick<Store, 'write'>, at: Instant): Promise<number> {
  const { imports, open } = await store.write(async (tx) => {
    const toFollow = await importsToFollow(tx);
    return { imports: toFollow, open: toFollow === null ? [] : await allOpen(tx) };
  });
  if (imports === null) return 0;
  let changed = 0;
  for (const { id } of open) {
    if (await store.write((tx) => followById(tx, id, at))) changed += 1;
  }
  await store.write(async (tx) => {
    await handOnRaising(tx, at);
    await noteFollowed(tx, imports);
  });
  return changed;
}

async function followById(tx: Tx, id: string, at: Instant): Promise<boolean> {
  const held = await loadEscalation(tx, id);
  return held !== null && followOne(tx, held, at);
}

async function followOne(tx: Tx, held: HeldEscalation, at: Instant): Promise<boolean> {
  const before = held.state;
  const circumstances = await circumstancesOf(tx, before, londonDay(at));
  const { iro } = circumstances.child.allocation;
  const addressees = addresseesNow(before, circumstances);
  if (before.iro === iro && before.addressees.join() === addressees.join()) return false;
  const reason = before.iro === iro ? 'Others work with the child now.' : 'The child has another IRO now.';
  const waiting = await noticesWhere(tx, { subject: before.raised.reference ?? before.raised.escalation, state: 'queued' });
  if (!(await carryOutByItself(tx, { held, circumstances, at }, { do: 'reallocate', iro, addressees, reason }))) return false;
  const after = { iro, addressees };
  await moveNotices(tx, waiting, { before, after, circumstances, at });
  await handOnAnswers(tx, before, after, at);
  return true;
}

/** Who is asked as the child is allocated now; whoever was named by somebody stays. */
function addresseesNow({ chosen, addressees, stage }: EscalationState, circumstances: Circumstances): readonly string[] {
  return chosen ? addressees : (rungWithHolders(stage, circumstances)?.holders ?? addressees);
}

interface Move {
  readonly before: EscalationState;
  readonly after: Pick<EscalationState, 'iro' | 'addressees'>;
  readonly circumstances: Circumstances;
  readonly at: Instant;
}

/** What waited for the IRO goes to the new one; what waited for others who are no longer asked is not sent. */
async function moveNotices(tx: Tx, waiting: readonly Notice[], { before, after, circumstances, at }: Move): Promise<void> {
  const carriers = carriersOf(after, aroundOf(before, circumstances));
  for (const notice of waiting) {
    const wasOfIro = before.iro !== after.iro && notice.to === before.iro;
    const wasAsked = before.addressees.some((person) => person === notice.to && !after.addressees.includes(person));
    if (!wasOfIro && !wasAsked) continue;
    await endNotice(tx, notice.id, { state: 'overtaken', reason: 'it is for somebody else now' }, at);
    if (wasOfIro) await decideNotices(tx, carriers.map((to) => ({ ...notice, to })), at);
  }
}
