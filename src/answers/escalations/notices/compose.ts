import { z } from 'zod';
import { escalationNoticeKinds, type EscalationNoticeKind } from '../../../notices/escalation-kinds';
import { whoActs } from '../../../people/cover';
import { directoryOf } from '../../../store/directory';
import { loadEscalation, type HeldEscalation } from '../../../store/escalations';
import { noticesWhere, type Notice } from '../../../store/notices';
import type { Tx } from '../../../store/open-store';
import { messageOf, overtaken, type ComposeKind, type Composed } from '../../notices/composed';
import { wordsView } from '../../words-answer';
import { circumstancesOf } from '../circumstances';
import { nameOf } from '../event-words';
import { cardContext, shownOf, type CardContext } from '../following/card-context';
import { detailView } from '../following/detail';
import { referenceOf } from '../following/standing-words';
import { withFirst } from './first-button';
import { occasionOf, type OccasionAbout } from './occasions';
import { whyOvertaken } from './overtaken';

/** What a notice of an escalation carries: its id, and how many events there were when the notice was decided. */
const dataSchema = z.object({ escalation: z.string(), sequence: z.int().min(1) });

/** How each kind of notice about an escalation is worded. */
export const escalationComposers = Object.fromEntries(
  escalationNoticeKinds.map((kind) => [kind, composeOne(kind)]),
) as Readonly<Record<EscalationNoticeKind, ComposeKind>>;

/** One card: the escalation as it stands, for whoever is told, with why they are told just now. */
function composeOne(kind: EscalationNoticeKind): ComposeKind {
  return async (tx, notice, { today }, at) => {
    const { escalation: id, sequence } = dataSchema.parse(notice.data);
    const [person, held] = [(await directoryOf(tx)).person(notice.to), await loadEscalation(tx, id)];
    if (person === null || held === null) return overtaken('they are no longer on the staff list');
    const whose = notice.standingFor ?? person.id;
    const why = whyOvertaken({ kind, person: whose, sequence, step: notice.step, today }, held) ?? (await whyNotNeeded(tx, kind, notice, held));
    if (why !== null) return overtaken(why);
    const context = await cardContext(tx, person, id, null, at);
    const { state, events } = held;
    const event = events[sequence - 1] ?? state.raised;
    if (context !== null) return theCard(context, { kind, state, event, step: notice.step, ...context }, notice);
    const circumstances = await circumstancesOf(tx, state, today);
    return inWords({ kind, state, event, step: notice.step, circumstances, carries: null, answers: null });
  };
}

/** What only those need who decide how it goes on. */
const forCarriers: readonly EscalationNoticeKind[] = [
  'escalation.answered', 'escalation.time_asked', 'escalation.hold_over', 'escalation.total_overdue', 'escalation.action_due',
];

function theCard(context: CardContext, about: OccasionAbout, { standingFor }: Notice): Composed {
  if (forCarriers.includes(about.kind) && context.carries === null) return overtaken('it is for somebody else to decide');
  const { title, headline, summary } = occasionOf(about);
  const card = detailView(context);
  const told = {
    ...card, ...(saysLittle(about.kind, context) && { sections: [] }), understood: `${title} · ${card.understood}`, headline: `${onBehalfOf(context, standingFor)}${headline}`,
    buttons: withFirst(card.buttons, about.kind, context),
  };
  return messageOf(told, summary, [shownOf(context)]);
}

/** For whom somebody is told, where the card does not say so: whoever stands in may have grounds of their own as well. */
function onBehalfOf({ person, grounds, carries, answers, circumstances: { directory, absences, today } }: CardContext, standingFor: string | null): string {
  if (standingFor === null || (answers ?? carries ?? grounds).actingFor !== null) return '';
  const acts = whoActs(standingFor, today, absences);
  const away = nameOf(standingFor, directory);
  if (acts.kind === 'nobody') return `${away} is away, and nobody stands in. `;
  return acts.kind === 'stands_in' && acts.person === person.id ? `You stand in for ${away}. ` : '';
}

/** What those may still be told who may not see it any more: that it is theirs no longer. */
const afterwards: readonly EscalationNoticeKind[] = ['escalation.moved_up', 'escalation.passed_on', 'escalation.reallocated', 'escalation.closed'];

function inWords(about: OccasionAbout): Composed {
  if (!afterwards.includes(about.kind)) return overtaken('it is no longer theirs to see');
  const { title, headline, summary } = occasionOf(about);
  const reference = referenceOf(about.state);
  return messageOf(wordsView(`${title} · ${reference}`, [`${reference}: ${headline}`], []), summary, []);
}

/** What only says that nothing is asked any more, to whoever does not decide how it goes on. */
const nothingAsked: readonly EscalationNoticeKind[] = [
  'escalation.moved_up', 'escalation.passed_on', 'escalation.answered_by_other', 'escalation.held', 'escalation.paused',
];

/** Whether one sentence says it all: the rest can be read in the history. */
function saysLittle(kind: EscalationNoticeKind, { carries }: CardContext): boolean {
  return carries === null && nothingAsked.includes(kind);
}

/** Why what is still so need not be told to this person; null where it has to be. */
async function whyNotNeeded(tx: Tx, kind: EscalationNoticeKind, notice: Notice, { state }: HeldEscalation): Promise<string | null> {
  const { id, to, subject, day } = notice;
  if (to === null) return null;
  if (kind === 'escalation.action_due') {
    // One card says of all the actions of a day that it has come.
    const before = (await noticesWhere(tx, { person: to, subject, kind, day })).filter((each) => each.id < id);
    return before.some((each) => each.state !== 'overtaken') ? 'it was said with another action' : null;
  }
  const saysNothing = nothingAsked.includes(kind) || (kind === 'escalation.closed' && state.status === 'withdrawn');
  if (!saysNothing || state.iro === null || state.iro === to) return null;
  const told = await noticesWhere(tx, { person: to, subject });
  return told.some((each) => each.state === 'delivered' || each.state === 'not_confirmed') ? null : 'they never heard of it';
}
