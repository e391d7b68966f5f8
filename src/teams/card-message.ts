import { CardFactory, MessageFactory, type Activity } from 'botbuilder';
import type { Card } from '../cards/render';

/** A message that is a card and nothing else. */
export function cardMessage(card: Card): Partial<Activity> {
  return MessageFactory.attachment(CardFactory.adaptiveCard(card));
}
