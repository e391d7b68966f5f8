import { counted } from '../../../calendar/words';
import { loadEscalation } from '../../../store/escalations';
import type { Tx } from '../../../store/open-store';
import { actsAs, type Answered, type Sight } from '../../sight';
import { groupOf } from './list-groups';
import { listCard, type Grouped } from './list-card';
import { askedOf, askedOfNobody, escalationsInSight, type SeenListed } from './listing';

/** Everything that waits for whoever asks, and for those for whom they stand in: to be answered, or to be decided. */
export async function escalationsWaiting(tx: Tx, sight: Sight): Promise<Answered> {
  const asked = [...(await askedOf(tx, sight)), ...(await askedOfNobody(tx, sight))];
  const toAnswer = asked.filter(({ status }) => status === 'awaiting_response').sort((a, b) => a.responseDue - b.responseDue);
  const all: readonly Grouped[] = [
    ...toAnswer.map((listed) => ({ listed, group: 'For you to answer' })),
    ...(await toDecide(tx, sight)).map((listed) => ({ listed, group: 'For you to decide' })),
  ];
  const overdue = toAnswer.filter((listed) => groupOf(listed, sight.today) === 'Answer overdue').length;
  const count = `${counted(all.length, 'escalation')} ${all.length === 1 ? 'waits' : 'wait'} for you`;
  return listCard(tx, all, {
    understood: 'Escalations waiting for you',
    headline: all.length === 0 ? 'No escalation waits for you.' : `${count}${overdue === 0 ? '' : `: ${overdue} with the answer overdue`}.`,
  }, sight);
}

/** What the IRO has to decide: after an answer, at the end of a hold, or where more time is asked for. */
async function toDecide(tx: Tx, sight: Sight): Promise<readonly SeenListed[]> {
  const acting = actsAs(sight);
  const managesIros = acting.some(({ roles }) => roles.includes('iro_manager'));
  const inSight = await escalationsInSight(tx, sight);
  // Where the child has no IRO, the IRO managers carry it.
  const isCarried = (iro: string | null) => (iro === null ? managesIros : acting.some(({ id }) => id === iro));
  const carried = inSight.filter(({ iro, closedAt }) => closedAt === null && isCarried(iro));
  const waiting: SeenListed[] = [];
  for (const listed of carried) if (await isToDecide(tx, listed, sight)) waiting.push(listed);
  return waiting.sort((a, b) => a.responseDue - b.responseDue);
}

async function isToDecide(tx: Tx, { id, status, responseDue }: SeenListed, { today }: Sight): Promise<boolean> {
  if (status === 'responded') return true;
  if (status === 'held') return today >= responseDue;
  return status === 'awaiting_response' && (await loadEscalation(tx, id))?.state.timeAsked != null;
}
