import type { EscalationAct } from '../../../people/may-escalate';
import type { Typed } from '../../recording/inputs';
import type { FormInput } from '../../views';
import type { CardContext } from '../following/card-context';
import type { PersonCommand } from '../person-command';

/** A small card on which one thing that can be done with an escalation is filled in. */
export interface CommandForm {
  readonly title: string;
  /** Whether it is done by whoever carries the escalation, or by whoever answers it. */
  readonly needs: EscalationAct;
  /** Whether it is offered as things stand. A card that is older is still judged by the present state alone. */
  readonly isOffered: (context: CardContext) => boolean;
  /** What is to be known before it is done. */
  readonly note?: string;
  readonly inputs: (context: CardContext, typed: Typed) => readonly FormInput[];
  /** One sentence where something is missing that no single input requires; null where nothing is. */
  readonly missing?: (typed: Typed) => string | null;
  readonly command: (typed: Typed, context: CardContext) => PersonCommand;
  readonly save: string;
  /** What is said once it is done, where that is more than that it is. */
  readonly done?: string;
}

/** On which grounds whoever has the card may do it; null where they may not. */
export function groundsTo({ needs }: CommandForm, { carries, answers }: CardContext): CardContext['carries'] {
  return needs === 'carry' ? carries : answers;
}
