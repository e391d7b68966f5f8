import { readActionAnswers } from './actions';
import type { CommandTo } from './command';
import { dayOf, happened, stampOf, type Decision } from './decision';
import type { EscalationState } from './state';
import { unlessAwaiting } from './waiting';

/** Takes the answer of the stage, also a late one. One answer a stage: of two at the same moment the first stands. */
export function decideRespond(state: EscalationState, command: CommandTo<'respond'>): Decision {
  const untimely = unlessAwaiting(state);
  if (untimely !== null) return untimely;
  const said = readActionAnswers(command.actions, state, dayOf(command));
  return said.ok ? happened({ event: 'responded', ...stampOf(command), text: command.text, actions: said.answers }) : said;
}
