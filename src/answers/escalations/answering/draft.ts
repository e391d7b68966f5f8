import { openAnswerOf, openDraft, saveDraft } from '../../../store/escalation-drafts';
import type { Tx } from '../../../store/open-store';
import { readTyped, type Typed } from '../../recording/inputs';
import type { CardContext } from '../following/card-context';
import { answerForm } from './answer-form';

/** What somebody has begun to answer; empty where nothing. */
export async function begunAnswer(tx: Tx, { person, escalation: { state: { raised } } }: CardContext): Promise<Typed> {
  const draft = await openAnswerOf(tx, raised.escalation, person.id);
  return readTyped(draft?.content);
}

/** Keeps what somebody has written of an answer, so that closing Teams loses nothing. */
export async function keepAnswer(tx: Tx, context: CardContext, typed: Typed): Promise<void> {
  const { person, escalation: { state: { raised } }, at } = context;
  const content = Object.fromEntries(answerForm.inputs(context, {}).flatMap(({ id }) => (typed[id] ? [[id, typed[id]]] : [])));
  const draft = await openAnswerOf(tx, raised.escalation, person.id);
  const { escalation, child } = raised;
  if (draft !== null) await saveDraft(tx, { token: draft.token, person: person.id, content }, at);
  else if (Object.keys(content).length > 0) await openDraft(tx, { person: person.id, kind: 'answer', escalation, child, content }, at);
}
