import type { LocalDate } from '../../../calendar/local-date';
import { londonDay } from '../../../calendar/london';
import { distance, shortDay } from '../../../calendar/words';
import type { EscalationEvent, EventOf } from '../../../escalation/event';
import { isClosed, isTotalOverdue, type EscalationState } from '../../../escalation/state';
import { nameNow } from '../../child-views';
import type { EscalationView } from '../../views';
import type { Circumstances } from '../circumstances';
import { nameOf } from '../event-words';
import type { CardContext } from './card-context';
import { inShort } from './in-short';
import { dueInWords } from './standing-words';

const REASON = 200;

/** What is known of an escalation beside the child, the concern and what is asked: its days, and what moved them. */
export function factsOf({ escalation: { state, events }, circumstances }: CardContext): EscalationView['facts'] {
  const { directory, today } = circumstances;
  const facts: readonly (readonly [string, string | null])[] = [
    ['IRO', nameNow(directory.person(state.iro), circumstances) ?? 'not allocated'],
    ['Raised', `${shortDay(londonDay(state.raised.at), today)} by ${nameOf(state.raised.by, directory)}`],
    ['Why higher', whyHigher(state, events)],
    ['All formal stages', totalInWords(state, circumstances)],
    ['Late', state.respondedLate ? 'An answer came after its day.' : null],
    ['More time', moreTime(state, events, circumstances)],
    ['Time asked for', timeAsked(state, circumstances)],
    ['On hold', state.status === 'held' ? reasonOf(last(events, 'held')) : null],
    ['Paused', pausedInWords(state, circumstances)],
    ['Cafcass', referredInWords(events, circumstances)],
  ];
  return facts.flatMap(([title, value]) => (value === null ? [] : [{ title, value }]));
}

/** Why stages were passed over on the way to the present one; null where none were. */
function whyHigher({ stage }: EscalationState, events: readonly EscalationEvent[]): string | null {
  const opened = last(events.filter((each) => each.event === 'escalated' && each.to === stage), 'escalated') ?? last(events, 'raised');
  return opened?.bypassReason ? inShort(opened.bypassReason, REASON) : null;
}

function totalInWords(state: EscalationState, { today, context }: Circumstances): string | null {
  const { formalTotalDue } = state;
  if (formalTotalDue === null || isClosed(state)) return null;
  return isTotalOverdue(state, today)
    ? `were to be over by ${dueInWords(formalTotalDue, today, context)}`
    : `to be over by ${shortDay(formalTotalDue, today)}, ${distance(formalTotalDue, today, context.calendar)}`;
}

/** The time given for the answer that is awaited, with why and by whose authority. */
function moreTime({ status, responseDue }: EscalationState, events: readonly EscalationEvent[], { today }: Circumstances): string | null {
  const extended = last(events, 'extended');
  if (status !== 'awaiting_response' || extended?.until !== responseDue) return null;
  return givenInWords(extended, today);
}

/** Time given, or a pause, with by whose authority and why. */
function givenInWords(event: EventOf<'extended' | 'paused'>, today: LocalDate): string {
  return `until ${shortDay(event.until, today)}, on the authority of ${inShort(event.authority, REASON)}: ${reasonOf(event)}`;
}

function timeAsked({ timeAsked: asked }: EscalationState, { directory, today }: Circumstances): string | null {
  return asked && `${nameOf(asked.by, directory)} needs until ${shortDay(asked.until, today)} (the IRO decides): ${reasonOf(asked)}`;
}

function pausedInWords({ pause }: EscalationState, { today }: Circumstances): string | null {
  return pause && givenInWords(pause.event, today);
}

function referredInWords(events: readonly EscalationEvent[], { today }: Circumstances): string | null {
  const referred = last(events, 'cafcass_referred');
  return referred ? `referred on ${shortDay(londonDay(referred.at), today)}: ${reasonOf(referred)}` : null;
}

function reasonOf(event: { readonly reason: string } | undefined): string | null {
  return event ? inShort(event.reason, REASON) : null;
}

function last<Name extends EscalationEvent['event']>(events: readonly EscalationEvent[], name: Name): EventOf<Name> | undefined {
  return events.findLast((each): each is EventOf<Name> => each.event === name);
}
