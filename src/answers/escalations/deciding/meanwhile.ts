import type { EscalationEvent } from '../../../escalation/event';
import { whoDid } from '../event-words';
import type { CardContext } from '../following/card-context';
import type { FollowName } from '../following/form-ask';

/** What changes what is asked, and of whom. */
const otherStage: readonly EscalationEvent['event'][] = ['escalated', 'undone'];

/** What whoever decides has to have read first. */
const toBeRead: readonly EscalationEvent['event'][] = [...otherStage, 'responded'];

/** What can be done whatever came before it. */
const always: readonly FollowName[] = ['escalation.undo', 'escalation.action_done', 'escalation.refer_cafcass'];

/**
 * One sentence where somebody else has changed what the card is about since it was drawn, so that whoever pressed has to
 * look first; null where nobody has.
 * @param seen how many events the card showed
 */
export function changedMeanwhile(name: FollowName, seen: number, context: CardContext): string | null {
  const { escalation: { events }, person, carries, circumstances: { directory, today } } = context;
  if (always.includes(name)) return null;
  const matters = carries === null ? otherStage : toBeRead;
  const other = events.slice(seen).findLast(({ event, by }) => by !== person.id && matters.includes(event));
  if (other === undefined) return null;
  const who = whoDid(other, directory, today);
  return `${who}, after this card was drawn: nothing was changed. Look at it, and press again if it is still right.`;
}
