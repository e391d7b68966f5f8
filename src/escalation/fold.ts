import { londonDay } from '../calendar/london';
import type { ActionAnswer, EscalationEvent, EventOf } from './event';
import type { ActionState, EscalationState, EscalationStatus } from './state';

/** How an escalation stands after one more event. Events come from `decide`; one that cannot follow is a bug. */
export function evolve(state: EscalationState | null, event: EscalationEvent): EscalationState {
  if (event.event === 'raised') return raised(event);
  if (state === null) throw new Error(`an escalation begins with "raised", not with "${event.event}"`);
  return { ...state, undoable: null, ...changeOf(state, event), sequence: state.sequence + 1 };
}

/** How an escalation stands after all its events, oldest first; null where there are none. */
export function stateOf(events: readonly EscalationEvent[]): EscalationState | null {
  return events.reduce<EscalationState | null>(evolve, null);
}

function raised(event: EventOf<'raised'>): EscalationState {
  return {
    sequence: 1,
    raised: event,
    status: 'awaiting_response',
    stage: event.stage,
    opened: londonDay(event.at),
    responseDue: event.responseDue,
    formalTotalDue: event.formalTotalDue,
    iro: event.iro,
    addressees: event.addressees,
    chosen: event.chosen,
    answer: null,
    respondedLate: false,
    timeAsked: null,
    pause: null,
    actions: event.actions.map((action) => ({ ...action, answer: null, done: null })),
    cafcassReferred: null,
    ended: null,
    undoable: { since: event.at, before: null },
  };
}

/** What a request for more time, a pause and an awaited answer come to once the matter goes another way. */
const settled = { timeAsked: null, pause: null } as const;

function changeOf(state: EscalationState, event: Exclude<EscalationEvent, { event: 'raised' }>): Partial<EscalationState> {
  switch (event.event) {
    case 'responded':
      return {
        ...settled,
        status: 'responded',
        answer: event,
        respondedLate: state.respondedLate || londonDay(event.at) > state.responseDue,
        actions: event.actions.reduce(answered, state.actions),
      };
    case 'escalated':
      return {
        ...settled,
        status: 'awaiting_response',
        stage: event.to,
        opened: londonDay(event.at),
        responseDue: event.responseDue,
        formalTotalDue: event.formalTotalDue,
        addressees: event.addressees,
        chosen: event.chosen,
        answer: null,
        undoable: { since: event.at, before: state },
      };
    case 'resolved':
    case 'withdrawn':
      return { ...settled, status: event.event, ended: event };
    case 'cafcass_referred':
      return { cafcassReferred: state.cafcassReferred ?? londonDay(event.at) };
    case 'extended':
      return { timeAsked: null, responseDue: event.until };
    case 'held':
      return { ...settled, status: 'held', responseDue: event.until };
    case 'paused':
      return { timeAsked: null, status: 'paused', responseDue: event.until, pause: { event, statusBefore: statusBeforePause(state) } };
    case 'resumed':
      return { pause: null, status: statusBeforePause(state) };
    case 'reassigned':
      return { timeAsked: null, addressees: [event.addressee], chosen: true };
    case 'passed_on':
      return { timeAsked: null, addressees: passedOn(state.addressees, event), chosen: true };
    case 'reallocated':
      return { iro: event.iro, addressees: event.addressees, timeAsked: isSame(state.addressees, event.addressees) ? state.timeAsked : null };
    case 'time_asked':
      return { timeAsked: event };
    case 'time_refused':
      return { timeAsked: null };
    case 'action_done':
      return { actions: answered(state.actions, { action: event.action, answer: 'done', day: event.day }) };
    case 'undone':
      return state.undoable?.before ? { ...state.undoable.before, undoable: null } : { status: 'withdrawn', ended: event };
  }
}

function statusBeforePause({ status, pause }: EscalationState): EscalationStatus {
  return pause?.statusBefore ?? status;
}

function isSame(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.every((person) => after.includes(person));
}

/** Whoever passes it on is no longer asked, and others who are stay so; who manages them passes it on for all. */
function passedOn(addressees: readonly string[], { by, actingFor, addressee }: EventOf<'passed_on'>): readonly string[] {
  const from = actingFor ?? by;
  const others = addressees.includes(from) ? addressees.filter((person) => person !== from && person !== addressee) : [];
  return [...others, addressee];
}

function answered(actions: readonly ActionState[], said: ActionAnswer): readonly ActionState[] {
  return actions.map((action, place) => {
    if (place !== said.action) return action;
    switch (said.answer) {
      case 'accepted':
        return { ...action, answer: 'accepted' };
      case 'done':
        return { ...action, answer: 'done', done: said.day };
      case 'changed':
        return { ...action, answer: 'changed', by: said.day };
    }
  });
}
