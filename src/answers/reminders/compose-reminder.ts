import { z } from 'zod';
import { isReminderKind, reminderKinds, type ReminderKind } from '../../notices/reminder-kinds';
import { directoryOf } from '../../store/directory';
import { asking } from '../ask';
import { messageOf, overtaken, type ComposeKind } from '../notices/composed';
import { childContext } from '../recording/form-context';
import { sightOf } from '../sight-of';
import { reminderCard } from './card';
import { cardNow } from './card-now';

/** What a reminder carries: which card about the child it is. */
const dataSchema = z.object({ card: z.string() });

/** A card that asks somebody to act on a report, while that is still wanted of them. */
const composeReminder: ComposeKind = async (tx, { to, child, kind, data }, setting) => {
  const person = (await directoryOf(tx)).person(to);
  if (person === null) return overtaken('they are no longer on the staff list');
  if (child === null || !isReminderKind(kind)) throw new Error(`a reminder of the kind ${kind} about no child`);
  const told = await cardNow(tx, { person: person.id, child, card: dataSchema.parse(data).card }, setting);
  if (told === null) return overtaken('the report is there, or it is no longer theirs to see to');
  const sight = await sightOf(tx, person, asking({ intent: 'review.next', slots: { child } }), setting);
  const context = await childContext(tx, child, sight);
  const card = context === null ? null : reminderCard(told, kind, context);
  if (context === null || card === null) return overtaken('the child is no longer theirs to see');
  return messageOf(card.view, card.summary, [{ child, grounds: context.grounds }]);
};

/** How each kind of reminder is worded. */
export const reminderComposers = Object.fromEntries(reminderKinds.map((kind) => [kind, composeReminder])) as Readonly<Record<ReminderKind, ComposeKind>>;
