import { concernsOf } from '../policy/concerns';
import type { CouncilPolicy } from '../policy/council-policy';
import { readActions } from './actions';
import { readBypass } from './bypass';
import { clocksFrom } from './clocks';
import type { CommandTo } from './command';
import { dayOf, happened, refuse, stampOf, type Decision, type EscalationContext } from './decision';
import { firstFormalPlace, notOnLadder, rungNamed } from './stages';

/** Raises an escalation at a stage of the council's ladder; above the first formal one only with a reason. */
export function decideRaise(command: CommandTo<'raise'>, context: EscalationContext): Decision {
  const { policy, hash } = context.version;
  const today = dayOf(command);
  const rung = rungNamed(policy.ladder, command.stage);
  if (rung === null) return notOnLadder(policy.ladder);
  const bypass = readBypass(rung.place > firstFormalPlace(policy.ladder), command.bypassReason);
  if (!bypass.ok) return bypass;
  const concerns = readConcerns(command.concerns, policy);
  if (concerns === null) return refuse('unknown_concern', "Choose the concerns from the council's own list.");
  const smart = readActions(command.actions, today);
  if (!smart.ok) return smart;
  const opening = clocksFrom(today, rung.step, null, context);
  if (!opening.ok) return opening;
  const { escalation, reference, child, impact, childView, childViewKnownHow, about, iro, addressees, chosen, reviewDay, raisedFrom } = command;
  return happened({
    event: 'raised', ...stampOf(command), ...opening.clocks,
    escalation, reference, policy: hash, calendar: context.calendarVersion, child,
    stage: rung.step.stage, bypassReason: bypass.bypassReason,
    concerns, about, impact, childView, childViewKnownHow, actions: smart.actions,
    iro, addressees, chosen, reviewDay, raisedFrom,
  });
}

/** The codes, each once; null where the council does not offer one of them. */
function readConcerns(written: readonly unknown[], policy: CouncilPolicy): string[] | null {
  const offered = concernsOf(policy.concerns).filter(({ hidden }) => hidden !== true);
  const isOffered = (code: unknown): code is string => offered.some((concern) => concern.code === code);
  return written.every(isOffered) ? [...new Set(written)] : null;
}
