import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { isoDay, type LocalDate } from '../../src/calendar/local-date';
import { londonDay, type Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { decide } from '../../src/escalation/decide';
import { escalationContext, type Decision, type EscalationContext, type Refusal } from '../../src/escalation/decision';
import type { EscalationEvent } from '../../src/escalation/event';
import { stateOf } from '../../src/escalation/fold';
import { publicState, type PublicState } from '../../src/escalation/public-state';
import { readCommand } from '../../src/escalation/read-command';
import type { EscalationState } from '../../src/escalation/state';
import { shippedPolicies } from '../../src/policy/councils';

const calendar = new WorkingDays(shippedBankHolidays());

/** A council's own ladder, with the bank holidays that come with the program. */
export function contextOf(council: string): EscalationContext {
  const version = shippedPolicies().get(council);
  if (!version) throw new Error(`no such council: ${council}`);
  return escalationContext(version, calendar);
}

export type Written = Readonly<Record<string, unknown>>;

/** A command to raise an escalation in which everything is in order; Monday 23 November 2026. */
export const raise: Written = {
  do: 'raise', at: '2026-11-23T10:15:00Z', by: 'iro.lee', escalation: 'E1', child: 'C1042', stage: 1, bypassReason: null, concerns: ['report_missing'],
  impact: 'Nobody has planned her move.', childView: 'I want to know where I will live.',
  actions: [{ what: 'Write the report', who: 'sw.kim', by: '2026-12-01', measure: 'It is on the file' }],
};

/** Each other command with everything in order, but for its instant. */
export const commands = {
  respond: { do: 'respond', by: 'tm.ada', text: 'The report comes on Friday.' },
  resolve: { do: 'resolve', by: 'iro.lee', outcome: 'The report came.' },
  escalate: { do: 'escalate', by: 'iro.lee', to: 2, reason: 'urgent' },
  withdraw: { do: 'withdraw', by: 'iro.lee', reason: 'Raised twice.' },
  refer_cafcass: { do: 'refer_cafcass', by: 'iro.lee', reason: 'No plan for a year.' },
  extend: { do: 'extend', by: 'iro.lee', until: '2026-12-04', reason: 'The manager is ill.', authority: 'hos.may' },
  hold: { do: 'hold', by: 'iro.lee', until: '2026-12-11', reason: 'Until the actions are done.' },
  pause: { do: 'pause', by: 'iro.lee', until: '2027-01-08', reason: 'A court hearing.', authority: 'hos.may' },
  resume: { do: 'resume', by: 'iro.lee' },
  reassign: { do: 'reassign', by: 'iro.lee', addressee: 'tm.bo', reason: 'Ada has left.' },
  not_mine: { do: 'not_mine', by: 'tm.ada', addressee: 'tm.bo', reason: 'The child moved to the other team.' },
  reallocate: { do: 'reallocate', by: 'iro.lee', iro: 'iro.may', addressees: ['sw.new', 'tm.bo'], reason: 'The child has another IRO.' },
  ask_until: { do: 'ask_until', by: 'tm.ada', until: '2026-12-07', reason: 'The assessment is under way.' },
  refuse_time: { do: 'refuse_time', by: 'iro.lee', reason: 'The review is on Thursday.' },
  action_done: { do: 'action_done', by: 'iro.lee', action: 0, day: '2026-11-24' },
  undo: { do: 'undo', by: 'iro.lee' },
  show: { do: 'show', by: 'iro.lee' },
} as const satisfies Readonly<Record<string, Written>>;

export type OtherCommand = keyof typeof commands;

/** An instant: a day alone stands for its noon. */
export function instant(at: string): Instant {
  return (at.length === 10 ? `${at}T12:00:00.000Z` : new Date(at).toISOString()) as Instant;
}

/** One escalation, to which one thing after another happens. */
export class AnEscalation {
  readonly events: EscalationEvent[] = [];
  private at: Instant;

  constructor(council = 'handbook', more: Written = {}, public context = contextOf(council)) {
    this.at = instant(String(more.at ?? raise.at));
    this.must({ ...raise, ...more });
  }

  /** Goes on to a later instant, or to noon of a later day. */
  on(at: string): this {
    this.at = instant(at);
    return this;
  }

  /** Something is done that must be accepted. */
  does(command: OtherCommand, more: Written = {}): this {
    this.must({ ...commands[command], ...more });
    return this;
  }

  /** Something is tried that must be refused: the code. Nothing may have changed. */
  refused(command: OtherCommand, more: Written = {}): string {
    return this.refusal(command, more).error;
  }

  /** The same: the sentence. */
  sentence(command: OtherCommand, more: Written = {}): string {
    return this.refusal(command, more).message;
  }

  private refusal(command: OtherCommand, more: Written): Refusal {
    const before = JSON.stringify(this.state);
    const decision = this.decides({ ...commands[command], ...more });
    if (decision.ok) throw new Error(`not refused: ${command}`);
    expect(decision.message).toMatch(/^[A-Z][^\n]+\.$/);
    expect(JSON.stringify(this.state)).toBe(before);
    return decision;
  }

  get state(): EscalationState {
    const state = stateOf(this.events);
    if (state === null) throw new Error('nothing has happened yet');
    return state;
  }

  get today(): LocalDate {
    return londonDay(this.at);
  }

  /** How it stands at the present instant, as `iro escalate` shows it. */
  get shown(): PublicState {
    return publicState(this.state, this.today);
  }

  private must(written: Written): void {
    const decision = this.decides(written);
    if (!decision.ok) throw new Error(`${decision.error}: ${decision.message}`);
    this.events.push(...decision.events);
  }

  private decides(written: Written): Decision {
    const reading = readCommand({ escalation: 'E1', at: this.at, ...written });
    return reading.ok ? decide(stateOf(this.events), reading.command, this.context) : reading;
  }
}

/** A day of a state as text; null stays null. */
export function text(date: LocalDate | null | undefined): string | null {
  return date === null || date === undefined ? null : isoDay(date);
}
