import type { Instant } from '../calendar/london';
import type { CommandName } from './command';
import { decide } from './decide';
import { dayOf, type EscalationContext, type Refusal } from './decision';
import { evolve } from './fold';
import { publicState, type PublicState } from './public-state';
import { readCommand } from './read-command';
import type { EscalationState } from './state';

const publicCommands: readonly CommandName[] = [
  'raise', 'respond', 'resolve', 'escalate', 'withdraw', 'refer_cafcass', 'show', 'extend', 'hold', 'pause', 'resume', 'reassign',
];

/** How the escalation of a command stands after it, or why the command was not carried out. */
export type Answer = { readonly ok: true; readonly state: PublicState } | Refusal;

/** The escalations of one council under one policy version, held in memory only. */
export class Register {
  private readonly states = new Map<string, EscalationState>();
  private latest: Instant | null = null;

  constructor(private readonly context: EscalationContext) {}

  /** Carries out one command, as `iro escalate` takes it; a refused one changes nothing. */
  run(written: unknown): Answer {
    const reading = readCommand(written, { names: publicCommands, notBefore: this.latest });
    if (!reading.ok) return reading;
    const { command } = reading;
    const before = this.states.get(command.escalation) ?? null;
    const decision = decide(before, command, this.context);
    if (!decision.ok) return decision;
    const state = decision.events.reduce(evolve, before);
    if (state === null) throw new Error(`"${command.do}" was accepted for an escalation that is not there`);
    this.states.set(command.escalation, state);
    this.latest = command.at;
    return { ok: true, state: publicState(state, dayOf(command)) };
  }
}
