import { counted, shortDay } from '../../../calendar/words';
import { isResponseOverdue } from '../../../escalation/state';
import { allOpen, openForAddressees, openOfIros, type ListedEscalation } from '../../../store/listed-escalations';
import type { Tx } from '../../../store/open-store';
import { asking, writeAsk } from '../../ask';
import type { MorningPart } from '../../notices/parts';
import { nameOf, whoDid } from '../event-words';
import type { CardContext } from '../following/card-context';
import { concernsInWords } from '../following/event-details';
import { dueInWords, referenceOf } from '../following/standing-words';
import { contextsOf, lineOf, type SaidTo } from './part-lines';

const waitingForMe = { title: 'Open the whole list', ask: writeAsk(asking({ intent: 'escalations.list', slots: { status: 'awaiting_me' } })) };

/**
 * The escalations that wait for somebody's answer, the first due first. One whose stage was opened today has a card of its
 * own, and nobody is told before the time to undo it has passed.
 */
export async function answerParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const { whose, sight: { today } } = said;
  const waiting = (await openForAddressees(tx, [whose.id])).filter(({ status, opened }) => status === 'awaiting_response' && opened < today);
  const contexts = await contextsOf(tx, idsOf(waiting), said);
  if (contexts.length === 0) return [];
  return [{
    title: 'Escalations: waiting for your answer',
    short: 'waiting for an answer',
    count: `${counted(contexts.length, 'escalation')} waiting for your answer`,
    lines: contexts.map((context) => lineOf(context, `${concernOf(context)} · ${answerDue(context)}`)),
    whole: waitingForMe,
  }];
}

/** What an IRO has to decide: on answers that came, and where none came, nobody can give one, more time is asked for or a hold is over. */
export async function decisionParts(tx: Tx, said: SaidTo): Promise<readonly MorningPart[]> {
  const contexts = await contextsOf(tx, idsOf(await carriedBy(tx, said)), said);
  const answered = contexts.filter(({ escalation: { state } }) => state.status === 'responded');
  const others = contexts.flatMap((context) => {
    const why = whyToDecide(context);
    return why === null ? [] : [lineOf(context, why)];
  });
  const parts: readonly MorningPart[] = [
    {
      title: 'Answered: your decision', short: 'answered', whole: waitingForMe, count: `${counted(answered.length, 'escalation')} answered`,
      lines: answered.map((context) => lineOf(context, answerCame(context))),
    },
    { title: 'Waiting for your decision', short: 'to decide', whole: waitingForMe, count: `${counted(others.length, 'escalation')} to decide on`, lines: others },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}

/** The open escalations of an IRO; those of children who have none are the IRO managers’. */
async function carriedBy(tx: Tx, { whose: { id, roles } }: SaidTo): Promise<readonly ListedEscalation[]> {
  const ofNobody = roles.includes('iro_manager') ? (await allOpen(tx)).filter(({ iro }) => iro === null) : [];
  return [...(await openOfIros(tx, [id])), ...ofNobody];
}

function idsOf(listed: readonly ListedEscalation[]): readonly string[] {
  return listed.map(({ id }) => id);
}

function concernOf({ escalation: { state }, circumstances }: CardContext): string {
  return `${referenceOf(state)} · ${concernsInWords(state.raised.concerns, circumstances)}`;
}

function answerDue({ escalation: { state }, circumstances: { today, context } }: CardContext): string {
  return `answer ${isResponseOverdue(state, today) ? 'was due' : 'by'} ${dueInWords(state.responseDue, today, context)}`;
}

function answerCame({ escalation: { state }, circumstances: { today, directory } }: CardContext): string {
  const { answer } = state;
  return `${referenceOf(state)} · ${answer === null ? 'answered' : whoDid(answer, directory, today)}`;
}

function whyToDecide({ escalation: { state }, circumstances: { today, directory, context } }: CardContext): string | null {
  const { status, timeAsked, responseDue, addressees } = state;
  const reference = referenceOf(state);
  if (status === 'awaiting_response' && addressees.length === 0) return `${reference} · nobody holds this stage`;
  if (timeAsked !== null) return `${reference} · ${nameOf(timeAsked.by, directory)} needs until ${shortDay(timeAsked.until, today)}`;
  if (isResponseOverdue(state, today)) return `${reference} · no answer came by ${dueInWords(responseDue, today, context)}`;
  return status === 'held' && responseDue <= today ? `${reference} · was on hold until ${dueInWords(responseDue, today, context)}` : null;
}
