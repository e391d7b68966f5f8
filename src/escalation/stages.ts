import type { Ladder, LadderStep } from '../policy/ladder';
import { refuse, type Refusal } from './decision';

/** A stage as the ladder calls it: `informal`, or its number. */
export type Stage = LadderStep['stage'];

/** A step of a ladder with its place, counted from 0 at the lowest rung. */
export interface Rung {
  readonly place: number;
  readonly step: LadderStep;
}

/**
 * The rung that a name stands for; null where the ladder has none. `informal` also names the lowest rung of a ladder
 * that numbers its informal step.
 */
export function rungNamed({ steps }: Ladder, name: unknown): Rung | null {
  const place = steps.findIndex(({ stage, formal }) => stage === name || (name === 'informal' && !formal));
  const step = steps[place];
  return step ? { place, step } : null;
}

/** The place of the lowest formal stage, counted from 0 at the lowest rung. */
export function firstFormalPlace({ steps }: Ladder): number {
  return steps.findIndex(({ formal }) => formal);
}

/** What to say to the name of a stage that the ladder does not have. */
export function notOnLadder({ steps }: Ladder): Refusal {
  return refuse('stage_not_on_ladder', `Choose a stage of this ladder: ${steps.map(({ stage }) => stage).join(', ')}.`);
}
