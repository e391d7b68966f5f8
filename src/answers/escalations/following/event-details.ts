import type { LocalDate } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import type { Action, ActionAnswer, EscalationEvent, EventOf } from '../../../escalation/event';
import type { Stage } from '../../../escalation/stages';
import { concernsOf } from '../../../policy/concerns';
import type { Circumstances } from '../circumstances';
import { nameOf } from '../event-words';
import { postsInWords, stageInWords } from './standing-words';

type Around = Pick<Circumstances, 'directory' | 'today' | 'context'>;

/** Why an escalation went up, in words. */
export const reasonWords: Readonly<Record<EventOf<'escalated'>['reason'], string>> = {
  no_response: 'no answer came',
  unsatisfied: 'the answer does not settle it',
  urgent: 'it is urgent',
};

/** What an event says, for a card that shows beside it what was raised. */
export function inBrief(event: EscalationEvent, around: Around): string {
  return (event.event === 'raised' ? openedInWords(event.stage, event, around) : detailsOf(event, around)).join(' · ');
}

/** What an event says beside who and when, a line each, word for word. */
export function detailsOf(event: EscalationEvent, around: Around): readonly string[] {
  const { directory, today } = around;
  const day = (date: LocalDate) => shortDay(date, today);
  switch (event.event) {
    case 'raised':
      return [...openedInWords(event.stage, event, around), ...raisedInWords(event, around)];
    case 'escalated':
      return [`Because ${reasonWords[event.reason]}.`, ...openedInWords(event.to, event, around)];
    case 'responded':
      return [event.text, ...event.actions.map((said) => answerInWords(said, today))];
    case 'resolved':
      return [event.outcome, ...(event.changedForChild === null ? [] : [`What changed for the child: ${event.changedForChild}`])];
    case 'extended':
    case 'paused':
      return [`Until ${day(event.until)}, on the authority of ${event.authority}: ${event.reason}`];
    case 'held':
    case 'time_asked':
      return [`Until ${day(event.until)}: ${event.reason}`];
    case 'reassigned':
    case 'passed_on':
      return [`To ${nameOf(event.addressee, directory)}: ${event.reason}`];
    case 'reallocated':
      return [`IRO ${event.iro === null ? 'not allocated' : nameOf(event.iro, directory)}.`, `Asked: ${namesOf(event.addressees, around)}.`, event.reason];
    case 'action_done':
      return [`Action ${event.action + 1}, done on ${day(event.day)}.`];
    case 'withdrawn':
    case 'cafcass_referred':
    case 'time_refused':
      return [event.reason];
    case 'resumed':
    case 'undone':
      return [];
  }

}

/** A stage that opens: who is asked, by when, and what was passed over. */
function openedInWords(
  stage: Stage, { addressees, responseDue, bypassReason }: EventOf<'raised' | 'escalated'>, around: Around,
): readonly string[] {
  const { ladder } = around.context.version.policy;
  const asked = `${postsInWords(stage, ladder)}: ${namesOf(addressees, around)}`;
  const line = `At ${stageInWords(stage, ladder)}, ${asked}, answer by ${shortDay(responseDue, around.today)}.`;
  return [line, ...(bypassReason === null ? [] : [`Stages between were passed over: ${bypassReason}`])];
}

function namesOf(people: readonly string[], { directory }: Around): string {
  return people.length === 0 ? 'nobody holds this stage' : people.map((id) => nameOf(id, directory)).join(' and ');
}

function raisedInWords(event: EventOf<'raised'>, around: Around): readonly string[] {
  const { impact, childView, childViewKnownHow, concerns, about, actions, reviewDay } = event;
  const { today } = around;
  const said: readonly (readonly [string, string | null])[] = [
    ['Impact on the child', impact],
    ['The child’s view', childView],
    ['How it is known', childViewKnownHow],
    ['Concerns', concernsInWords(concerns, around)],
    ['About', about],
    ['Came out of the review of', reviewDay === null ? null : shortDay(reviewDay, today)],
    ...actions.map((action, place) => [`Action ${place + 1}`, actionInWords(action, today)] as const),
  ];
  return said.flatMap(([title, text]) => (text === null ? [] : [`${title}: ${text}`]));
}

function actionInWords({ what, who, by, measure }: Action, today: LocalDate): string {
  return `${what}; ${who}, by ${shortDay(by, today)}; known by: ${measure}`;
}

/** Concerns by the labels that the council had for them. */
export function concernsInWords(codes: readonly string[], { context }: Pick<Around, 'context'>): string {
  const known = concernsOf(context.version.policy.concerns);
  return codes.map((code) => known.find((concern) => concern.code === code)?.label ?? code).join(' · ');
}

/** What was answered to one action: `Action 1: done on Mon 23 Nov`. */
function answerInWords(said: ActionAnswer, today: LocalDate): string {
  const which = `Action ${said.action + 1}`;
  switch (said.answer) {
    case 'accepted':
      return `${which}: accepted`;
    case 'done':
      return `${which}: done on ${shortDay(said.day, today)}`;
    case 'changed':
      return `${which}: changed to ${shortDay(said.day, today)}`;
  }
}
