import type { Instant } from '../../calendar/london';
import type { CommandName } from '../../escalation/command';
import { readCommand } from '../../escalation/read-command';
import type { HeldEscalation } from '../../store/escalations';
import type { Tx } from '../../store/open-store';
import { ASSISTANT, carryOut } from './carry-out';
import type { Circumstances } from './circumstances';

/** An escalation with which something is done where nobody pressed anything. */
export interface ByItself {
  readonly held: HeldEscalation;
  readonly circumstances: Circumstances;
  readonly at: Instant;
}

/** Has the assistant do something; gives whether anything was changed. */
export async function carryOutByItself(
  tx: Tx, { held, circumstances, at }: ByItself, written: Readonly<Record<string, unknown>> & { readonly do: CommandName },
): Promise<boolean> {
  const reading = readCommand({ ...written, escalation: held.state.raised.escalation, at, by: ASSISTANT });
  if (!reading.ok) throw new Error(`the assistant gave no command: ${reading.message}`);
  const done = await carryOut(tx, { command: reading.command, reason: null, held, circumstances, seen: null });
  return done.kind === 'done';
}
