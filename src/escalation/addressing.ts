import type { CommandTo } from './command';
import { happened, stampOf, type Decision } from './decision';
import type { EscalationState } from './state';
import { unlessAwaiting } from './waiting';

/** Gives an escalation to somebody else, at any time while it is open. */
export function decideReassign(command: CommandTo<'reassign'>): Decision {
  return happened({ event: 'reassigned', ...stampOf(command), addressee: command.addressee, reason: command.reason });
}

/** The child's IRO or worker has changed, and the escalation goes with the child, at any time while it is open. */
export function decideReallocate(command: CommandTo<'reallocate'>): Decision {
  const { iro, addressees, reason } = command;
  return happened({ event: 'reallocated', ...stampOf(command), iro, addressees, reason });
}

/** The addressee says whose it is, while their answer is awaited. The clock runs on. */
export function decideNotMine(state: EscalationState, command: CommandTo<'not_mine'>): Decision {
  return unlessAwaiting(state) ?? happened({ event: 'passed_on', ...stampOf(command), addressee: command.addressee, reason: command.reason });
}
