import type { Instant } from '../../../calendar/london';
import { counted } from '../../../calendar/words';
import { escalationByReference, escalationsOfChild, type ListedEscalation } from '../../../store/listed-escalations';
import type { Tx } from '../../../store/open-store';
import { calledOnCards, type Answered, type Sight } from '../../sight';
import { words } from '../../words-answer';
import { answerForm } from '../answering/answer-form';
import { cardContext, shownOf, type CardContext } from './card-context';
import { childrenMeant } from './children-meant';
import type { FollowName } from './form-ask';
import { groupOf, listGroups } from './list-groups';
import { listCard } from './list-card';
import { seenListed } from './listing';
import { openedView } from './open';
import { referencesMeant } from './references-meant';
import { escalationsWaiting } from './waiting';

const TITLE = 'Escalation';

/** "What happened with DRP-0031", "the escalation about AB": how it stands. */
export function escalationShown(tx: Tx, sight: Sight, at: Instant): Promise<Answered> {
  return opened(tx, 'escalation', sight, at);
}

/** "Respond to DRP-0031": the card on which it is answered. What was typed changes nothing. */
export function escalationToAnswer(tx: Tx, sight: Sight, at: Instant): Promise<Answered> {
  return opened(tx, 'escalation.answer', sight, at);
}

async function opened(tx: Tx, name: FollowName, sight: Sight, at: Instant): Promise<Answered> {
  const { ref, child } = sight.ask.question.slots;
  if (ref !== undefined) return byReference(tx, ref, name, sight, at);
  return child === undefined ? escalationsWaiting(tx, sight) : aboutChild(tx, name, sight, at);
}

async function byReference(tx: Tx, typed: string, name: FollowName, sight: Sight, at: Instant): Promise<Answered> {
  for (const reference of referencesMeant(typed, sight.setting.policy.words.escalationPrefix)) {
    const held = await escalationByReference(tx, reference);
    const context = held && (await contextOf(tx, held, sight, at));
    if (context !== null) return card(tx, name, context);
  }
  // The same words whether there is none or it is not theirs to see: a refusal must not tell which.
  return words(`${TITLE} · ${typed}`, [`I can’t find “${typed}” among the escalations that you may see. Check the reference.`], sight, []);
}

/** The one that is meant of a child's escalations: the one to be answered, else the one that is open; else all are listed. */
async function aboutChild(tx: Tx, name: FollowName, sight: Sight, at: Instant): Promise<Answered> {
  const meant = await childrenMeant(tx, TITLE, sight);
  if (!meant.ok) return meant.answered;
  const seen: Seen[] = [];
  for (const { id } of meant.children) {
    for (const listed of await escalationsOfChild(tx, id)) {
      const context = await contextOf(tx, listed, sight, at);
      if (context !== null) seen.push({ listed, context });
    }
  }
  const called = meant.children.map(calledOnCards).join(' or ');
  if (seen.length === 0) return words(`${TITLE} · ${called}`, [`No escalation of ${called} is there for you to see.`], sight, []);
  const open = seen.filter(({ listed }) => listed.closedAt === null);
  const toAnswer = name === 'escalation.answer' ? open.filter(({ context }) => context.answers !== null && answerForm.isOffered(context)) : [];
  const [only, ...others] = toAnswer.length > 0 ? toAnswer : open.length > 0 ? open : seen;
  if (only !== undefined && others.length === 0) return card(tx, name, only.context);
  return listed(tx, seen, called, sight);
}

interface Seen {
  readonly listed: ListedEscalation;
  readonly context: CardContext;
}

function listed(tx: Tx, seen: readonly Seen[], called: string, sight: Sight): Promise<Answered> {
  const grouped = seen
    .map(({ listed: each, context }) => ({ listed: seenListed(each, context), group: groupOf(each, sight.today) }))
    .sort((a, b) => listGroups.indexOf(a.group) - listGroups.indexOf(b.group));
  return listCard(tx, grouped, { understood: `Escalations · ${called}`, headline: `${counted(grouped.length, 'escalation')}: which one?` }, sight);
}

function contextOf(tx: Tx, { id }: ListedEscalation, { asker, ask }: Sight, at: Instant): Promise<CardContext | null> {
  return cardContext(tx, asker, id, ask.back, at);
}

async function card(tx: Tx, name: FollowName, context: CardContext): Promise<Answered> {
  return { view: await openedView(tx, name, 1, context), shown: [shownOf(context)] };
}
