import { z } from 'zod';
import { answerTo, eventKnownAs, idsOf, type EventEntry } from '../../recording/telling';
import { directoryOf } from '../../store/directory';
import { noticesWhere, type Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import { asking, writeAsk } from '../ask';
import { eventInShort, eventView } from '../recording/event-view';
import { formAsk } from '../recording/form-ask';
import { childContext, formContext, mayRecord, type ChildContext } from '../recording/form-context';
import { whoAndWhen } from '../recording/history';
import { calledOnCards } from '../sight';
import { sightOf } from '../sight-of';
import { wordsView } from '../words-answer';
import { messageOf, overtaken, type ComposeKind, type Composed } from './composed';

const dataSchema = z.object({ entry: z.int() });

/** A significant event, to the child's IRO, who is asked whether an earlier review is needed. */
export const composeEvent: ComposeKind = async (tx, notice, setting) => {
  const { entry } = dataSchema.parse(notice.data);
  const person = (await directoryOf(tx)).person(notice.to);
  if (person === null) return overtaken('they are no longer on the staff list');
  const question = { intent: 'review.next', slots: { child: notice.child ?? '' } } as const;
  const context = await childContext(tx, question.slots.child, await sightOf(tx, person, asking(question), setting));
  if (context === null || !mayRecord('record_review', context)) return overtaken('the child is no longer theirs to review');
  if (context.timetable?.clock == null) return overtaken('the child has left care');
  const event = eventKnownAs(entry, context.laid);
  if (event === null || event.id !== entry) return overtaken('it was corrected');
  if (event.value === null) return takenBack(tx, event, context, notice);
  if (answerTo(event, context.laid) !== null) return overtaken('it was answered already');
  const view = eventView(formContext(context, formAsk('event', { child: context.child.id, entry, back: null })));
  return messageOf(view, '1 significant event: is an earlier review needed?', [{ child: context.child.id, grounds: context.grounds }]);
};

/** Of what was taken back nobody is told who never heard of it. */
async function takenBack(tx: Tx, event: EventEntry, context: ChildContext, { id, subject }: Notice): Promise<Composed> {
  const ids = idsOf(event, context.laid.entries);
  const before = (await noticesWhere(tx, { kind: 'event.told', subject })).filter((each) => each.id < id);
  const ofThis = before.filter(({ data }) => ids.includes(dataSchema.parse(data).entry));
  if (!ofThis.some(({ state }) => state === 'delivered' || state === 'not_confirmed')) return overtaken('it was taken back before anybody heard of it');
  const { child, grounds, laid } = context;
  const first = laid.entries.find((each): each is EventEntry => each.id === ids[1] && each.field === 'significantEvent');
  const question = { intent: 'review.next', slots: { child: child.id } } as const;
  const view = wordsView(
    `Significant event taken back · ${calledOnCards(child)}`,
    [
      `${eventInShort(first ?? event, context)}, of ${calledOnCards(child)}, was taken back: it did not happen.`,
      `It was ${whoAndWhen(event, context)}`,
    ],
    [{ title: 'Open the child', ask: writeAsk(asking(question)) }],
  );
  return messageOf(view, '1 significant event was taken back', [{ child: child.id, grounds }]);
}
