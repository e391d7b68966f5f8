import { londonDay, londonTime, type Instant } from '../../calendar/london';
import type { LocalDate } from '../../calendar/local-date';
import { shortDay } from '../../calendar/words';
import type { EscalationEvent } from '../../escalation/event';
import type { Directory } from '../../people/directory';
import { ASSISTANT } from './carry-out';

const done: Readonly<Record<EscalationEvent['event'], string>> = {
  raised: 'raised it',
  responded: 'answered it',
  escalated: 'took it to the next stage',
  resolved: 'resolved it',
  withdrawn: 'withdrew it',
  cafcass_referred: 'referred it to Cafcass',
  extended: 'gave more time',
  held: 'put it on hold',
  paused: 'paused it',
  resumed: 'let it run on',
  reassigned: 'gave it to somebody else to answer',
  passed_on: 'passed it on',
  reallocated: 'gave it to those who work with the child now',
  time_asked: 'asked for more time',
  time_refused: 'refused more time',
  action_done: 'ticked off an action',
  undone: 'took it back',
};

/** Who did something to an escalation, and when: `Amber Stone answered it on Mon 23 Nov at 10:15`. */
export function whoDid({ event, by, actingFor, at }: EscalationEvent, directory: Directory, today: LocalDate): string {
  const forWhom = actingFor === null ? '' : ` for ${nameOf(actingFor, directory)}`;
  return `${nameOf(by, directory)} ${done[event]}${forWhom} on ${momentInWords(at, today)}`;
}

/** Who did something, and for whom they stood in: `Clara Stone (for Fern Brook)`. */
export function doerOf({ by, actingFor }: Pick<EscalationEvent, 'by' | 'actingFor'>, directory: Directory): string {
  return actingFor === null ? nameOf(by, directory) : `${nameOf(by, directory)} (for ${nameOf(actingFor, directory)})`;
}

/** An instant by clocks in London: `Mon 23 Nov at 10:15`. */
export function momentInWords(at: Instant, today: LocalDate): string {
  return `${shortDay(londonDay(at), today)} at ${londonTime(at)}`;
}

/** How somebody is called; whoever has left is called by their id. */
export function nameOf(id: string, directory: Directory): string {
  return id === ASSISTANT ? 'The assistant' : (directory.person(id)?.name ?? id);
}
