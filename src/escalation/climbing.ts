import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import { readBypass } from './bypass';
import { clocksFrom } from './clocks';
import type { CommandTo } from './command';
import { dayOf, happened, refuse, stampOf, type Decision, type EscalationContext, type Refusal } from './decision';
import { reasonsToEscalate, type EventOf } from './event';
import { notOnLadder, rungNamed } from './stages';
import { isResponseOverdue, type EscalationState } from './state';
import { notAwaiting } from './waiting';

type ReasonToEscalate = EventOf<'escalated'>['reason'];

/** Takes an escalation up the ladder: because no answer came, because of the answer, or because it is urgent. */
export function decideEscalate(state: EscalationState, command: CommandTo<'escalate'>, context: EscalationContext): Decision {
  const { ladder } = context.version.policy;
  const today = dayOf(command);
  const to = rungNamed(ladder, command.to);
  if (to === null) return notOnLadder(ladder);
  const present = rungNamed(ladder, state.stage);
  if (present === null) throw new Error(`an escalation stands at stage ${state.stage}, which its own ladder does not have`);
  if (to.place <= present.place) return refuse('stage_not_higher', `It stands at stage ${state.stage}: choose a higher one.`);
  const reason = reasonsToEscalate.find((known) => known === command.reason);
  if (reason === undefined) return refuse('bad_reason', `Say why it goes up: ${reasonsToEscalate.join(', ')}.`);
  const untimely = untimelyReason(reason, state, today);
  if (untimely !== null) return untimely;
  const bypass = readBypass(to.place > present.place + 1, command.bypassReason);
  if (!bypass.ok) return bypass;
  const opening = clocksFrom(today, to.step, state.formalTotalDue, context);
  if (!opening.ok) return opening;
  return happened({
    event: 'escalated', ...stampOf(command), ...opening.clocks,
    to: to.step.stage, reason, bypassReason: bypass.bypassReason, addressees: command.addressees, chosen: command.chosen,
  });
}

/** A reason that does not hold as things stand; null where it does. An urgent matter goes up at any time. */
function untimelyReason(reason: ReasonToEscalate, state: EscalationState, today: LocalDate): Refusal | null {
  switch (reason) {
    case 'no_response':
      if (state.answer !== null) return notAwaiting(state);
      if (isResponseOverdue(state, today)) return null;
      return refuse('response_not_overdue', state.status === 'awaiting_response'
        ? `The answer is due on ${shortDay(state.responseDue, today)}: until that day has passed, only an urgent matter goes up without one.`
        : `It is ${state.status}, so no answer is overdue.`);
    case 'unsatisfied':
      return state.answer === null ? refuse('not_responded', 'There is no answer at this stage yet.') : null;
    case 'urgent':
      return null;
  }
}
