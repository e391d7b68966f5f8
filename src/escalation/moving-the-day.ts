import { readUntil } from './clocks';
import type { CommandTo } from './command';
import { dayOf, happened, refuse, stampOf, type Decision, type EscalationContext } from './decision';
import type { EscalationState } from './state';
import { unlessAwaiting } from './waiting';

// Some of these move the day of the response to `until`; none moves the day for all formal stages together.

/** Gives more time for the answer that is awaited. */
export function decideExtend(state: EscalationState, command: CommandTo<'extend'>, context: EscalationContext): Decision {
  const untimely = unlessAwaiting(state);
  if (untimely !== null) return untimely;
  const { reason, authority } = command;
  const read = readUntil(command.until, dayOf(command), context);
  return read.ok ? happened({ event: 'extended', ...stampOf(command), until: read.until, reason, authority }) : read;
}

/** Holds an open escalation until a day, such as the last of its actions. A pause ends with it. */
export function decideHold(command: CommandTo<'hold'>, context: EscalationContext): Decision {
  const read = readUntil(command.until, dayOf(command), context);
  return read.ok ? happened({ event: 'held', ...stampOf(command), until: read.until, reason: command.reason }) : read;
}

/** Stops an open escalation until a day, on somebody's authority. */
export function decidePause(state: EscalationState, command: CommandTo<'pause'>, context: EscalationContext): Decision {
  if (state.status === 'paused') return refuse('already_paused', 'It is paused already: resume it first.');
  const { reason, authority } = command;
  const read = readUntil(command.until, dayOf(command), context);
  return read.ok ? happened({ event: 'paused', ...stampOf(command), until: read.until, reason, authority }) : read;
}

/** Ends a pause; what stood before it stands again. */
export function decideResume(state: EscalationState, command: CommandTo<'resume'>): Decision {
  if (state.status !== 'paused') return refuse('not_paused', 'It is not paused.');
  return happened({ event: 'resumed', ...stampOf(command) });
}

/** The addressee asks for time until a day. It changes no clock: the IRO extends, or refuses. */
export function decideAskUntil(state: EscalationState, command: CommandTo<'ask_until'>, context: EscalationContext): Decision {
  const untimely = unlessAwaiting(state);
  if (untimely !== null) return untimely;
  const read = readUntil(command.until, dayOf(command), context);
  return read.ok ? happened({ event: 'time_asked', ...stampOf(command), until: read.until, reason: command.reason }) : read;
}

/** The IRO gives no more time. */
export function decideRefuseTime(state: EscalationState, command: CommandTo<'refuse_time'>): Decision {
  if (state.timeAsked === null) return refuse('no_time_asked', 'Nobody is waiting for more time.');
  return happened({ event: 'time_refused', ...stampOf(command), reason: command.reason });
}
