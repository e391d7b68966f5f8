import type { CommandTo } from './command';
import { happened, stampOf, type Decision } from './decision';

/** Resolves an open escalation, with or without an answer. */
export function decideResolve(command: CommandTo<'resolve'>): Decision {
  const { outcome, changedForChild } = command;
  return happened({ event: 'resolved', ...stampOf(command), outcome, changedForChild });
}

/** Withdraws an open escalation. */
export function decideWithdraw(command: CommandTo<'withdraw'>): Decision {
  return happened({ event: 'withdrawn', ...stampOf(command), reason: command.reason });
}

/** Refers the matter to Cafcass, beside the ladder: at any time, also once it is closed (Children Act 1989 s 25B(3)). */
export function decideReferCafcass(command: CommandTo<'refer_cafcass'>): Decision {
  return happened({ event: 'cafcass_referred', ...stampOf(command), reason: command.reason });
}
