import { instantAfter, londonDay, type Instant } from '../calendar/london';
import type { EscalationEvent } from '../escalation/event';
import type { EscalationState } from '../escalation/state';
import { UNDO_WITHIN_MS } from '../escalation/undoing';
import type { EscalationNoticeKind } from './escalation-kinds';
import type { NewNotice, Urgency } from './notice';

/** Whom an escalation concerns beside its IRO and those who are asked, by id. */
export interface Around {
  /** The child's social worker. */
  readonly worker: string | null;
  readonly iroManagers: readonly string[];
  /** Who holds the next stage that has a holder; told where nobody is asked. */
  readonly holdersAbove: readonly string[];
}

/** What is told, and to whom; null where the post has no holder. */
interface Telling {
  readonly kind: EscalationNoticeKind;
  readonly to: readonly (string | null)[];
}

/**
 * The notices that follow from something that happened. Nobody is told of what they did themselves, or had done for them.
 * Of a stage that opens nobody is told before the time to undo it has passed.
 * @param before how it stood before the event, null where it begins with it
 * @param after how it stands with it
 */
export function noticesOf(event: EscalationEvent, before: EscalationState | null, after: EscalationState, around: Around): readonly NewNotice[] {
  const opens = event.event === 'raised' || event.event === 'escalated';
  const notBefore = opens ? instantAfter(event.at, UNDO_WITHIN_MS) : event.at;
  const urgency: Urgency = event.event === 'escalated' && event.reason === 'urgent' ? 'urgent' : 'ordinary';
  const knowing: readonly (string | null)[] = [event.by, ...(event.actingFor === null ? [] : [event.actingFor])];
  return tellingsOf(event, before, after, around).flatMap(({ kind, to }) =>
    [...new Set(to)]
      .filter((person) => !knowing.includes(person))
      .map((person) => escalationNotice(after, { kind, to: person, step: `#${after.sequence}`, at: event.at, notBefore, urgency })),
  );
}

/** What one notice about an escalation is made of. */
export interface NoticeParts {
  readonly kind: EscalationNoticeKind;
  readonly to: string | null;
  /** Which of several of its kind on one day. */
  readonly step: string;
  readonly at: Instant;
  readonly notBefore?: Instant;
  readonly urgency?: Urgency;
}

/** A notice about an escalation, with its reference as the subject; `data` holds its id and the number of its last event. */
export function escalationNotice(state: EscalationState, { kind, to, step, at, notBefore = at, urgency = 'ordinary' }: NoticeParts): NewNotice {
  const { escalation, reference, child } = state.raised;
  return {
    to, kind, subject: reference ?? escalation, step, day: londonDay(at), child, data: { escalation, sequence: state.sequence },
    urgency, notBefore, expires: null, renews: null, standingFor: null,
  };
}

/** Who carries an escalation: the child's IRO, or the IRO managers where the child has none. */
export function carriersOf({ iro }: Pick<EscalationState, 'iro'>, { iroManagers }: Pick<Around, 'iroManagers'>): readonly string[] {
  return iro === null ? iroManagers : [iro];
}

function tellingsOf(event: EscalationEvent, before: EscalationState | null, after: EscalationState, around: Around): readonly Telling[] {
  const iro = carriersOf(after, around);
  const { addressees } = after;
  const earlier = (before?.addressees ?? []).filter((person) => !addressees.includes(person));
  switch (event.event) {
    case 'raised':
      return asking(addressees, after, around);
    case 'escalated':
      return [...asking(addressees, after, around), { kind: 'escalation.moved_up', to: [...earlier, ...iro] }];
    case 'responded':
      return [{ kind: 'escalation.answered', to: iro }, { kind: 'escalation.answered_by_other', to: addressees }];
    case 'time_asked':
      return [{ kind: 'escalation.time_asked', to: iro }];
    case 'reassigned':
    case 'passed_on':
      return [...asking(added(before, after), after, around), { kind: 'escalation.passed_on', to: [...earlier, ...iro] }];
    case 'reallocated':
      return [
        ...asking(added(before, after), after, around),
        { kind: 'escalation.passed_on', to: earlier },
        { kind: 'escalation.reallocated', to: before?.iro === after.iro ? iro : [...(before ? carriersOf(before, around) : []), ...iro] },
      ];
    case 'extended':
    case 'time_refused':
    case 'held':
    case 'paused':
      return [{ kind: `escalation.${event.event}`, to: addressees }];
    case 'resumed':
      return [{ kind: 'escalation.resumed', to: [...addressees, ...iro] }];
    case 'cafcass_referred':
      return [{ kind: 'escalation.cafcass', to: [...addressees, ...iro, ...around.iroManagers] }];
    case 'resolved':
    case 'withdrawn':
      return [{ kind: 'escalation.closed', to: [...addressees, ...(around.worker === null ? [] : [around.worker]), ...iro] }];
    case 'action_done':
    case 'undone':
      return [];
  }
}

/** Those who are asked now and were not before. */
function added(before: EscalationState | null, { addressees }: EscalationState): readonly string[] {
  return addressees.filter((person) => !before?.addressees.includes(person));
}

/**
 * The answer is asked of people, or they hear that it is theirs now where none is awaited. Where nobody is left to ask,
 * others are told so, and that nobody could be asked is kept.
 */
function asking(people: readonly string[], after: EscalationState, around: Around): readonly Telling[] {
  if (after.status !== 'awaiting_response' && after.status !== 'paused') return [{ kind: 'escalation.reallocated', to: people }];
  if (after.addressees.length > 0) return [{ kind: 'escalation.asked', to: people }];
  const told = [...around.holdersAbove, ...around.iroManagers, ...carriersOf(after, around)];
  return [{ kind: 'escalation.asked', to: [null] }, { kind: 'escalation.nobody', to: told }];
}
