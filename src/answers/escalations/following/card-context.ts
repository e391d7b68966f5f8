import { londonDay, type Instant } from '../../../calendar/london';
import type { Person } from '../../../people/person';
import { cardToken, escalationByToken } from '../../../store/card-tokens';
import type { Tx } from '../../../store/open-store';
import type { Ask } from '../../ask';
import { calledOnCards, type ShownChild } from '../../sight';
import { seeEscalation, type SeenEscalation } from '../look';
import { followForm, type FollowForm, type FollowName, type WrittenFollowForm } from './form-ask';
import { referenceOf } from './standing-words';

/** An escalation on a person's card: as they may see it, with the token that stands for it in their hands. */
export interface CardContext extends SeenEscalation {
  readonly person: Person;
  readonly token: string;
  /** The list from which it was opened. */
  readonly back: Ask['back'];
  readonly at: Instant;
}

/** An escalation for a card that is drawn for somebody; null where there is none by this id, or they may not see it. */
export async function cardContext(tx: Tx, person: Person, id: string, back: Ask['back'], at: Instant): Promise<CardContext | null> {
  const seen = await seeEscalation(tx, person, id, londonDay(at));
  return seen && { ...seen, person, token: await cardToken(tx, id, person.id), back, at };
}

/** The escalation of a card that was pressed, as things stand now; null where the card is another's, or it is not theirs to see any more. */
export async function pressedContext(tx: Tx, person: Person, { token, back }: FollowForm, at: Instant): Promise<CardContext | null> {
  const id = await escalationByToken(tx, token, person.id);
  return id === null ? null : cardContext(tx, person, id, back, at);
}

/** The way to another card about the same escalation. */
export function formOf(name: FollowName, { token, back, escalation }: CardContext, from = 1): WrittenFollowForm {
  return followForm(name, { token, seen: escalation.state.sequence, back }, from);
}

/** What stands in the first line of a card about an escalation. */
export function understoodOf(title: string, { escalation, circumstances }: CardContext): string {
  return [title, referenceOf(escalation.state), calledOnCards(circumstances.child)].filter((part) => part !== '').join(' · ');
}

/** The child of an escalation that was shown, and why and as whom, for the audit trail. */
export function shownOf({ circumstances: { child }, grounds }: SeenEscalation): ShownChild {
  return { child: child.id, grounds };
}
