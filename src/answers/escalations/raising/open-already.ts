import type { FormView } from '../../views';
import { concernsInWords } from '../following/event-details';
import { referenceOf, stageInWords } from '../following/standing-words';
import type { RaisingContext } from './context';

/** What is open about the child already, so that nobody raises it twice without knowing: `DRP-0007, Report missing or late, stage 1 of 4`. */
export function openAlready({ others }: RaisingContext): FormView['facts'] {
  const phrases = others.map(({ state, context }) =>
    [referenceOf(state), concernsInWords(state.raised.concerns, { context }), stageInWords(state.stage, context.version.policy.ladder)].join(', '));
  return phrases.length === 0 ? [] : [{ title: 'Open already', value: phrases.join('; ') }];
}
