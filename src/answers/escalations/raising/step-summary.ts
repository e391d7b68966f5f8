import { parseDay } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import { concernsInWords } from '../following/event-details';
import { actionInWords } from './step-actions';
import type { RaisingContent } from './content';
import type { RaisingContext } from './context';
import type { Step } from './step';
import { stageLine, stageMeant } from './step-stage';

/** Everything together, the child first, before it is confirmed. */
export const summaryStep: Step = {
  headline: ({ setting }) => `Is this right? Once you confirm, there is a minute to undo it before anyone is told of the ${setting.policy.words.escalation}.`,
  facts: (content, context) => inWords(content, context).flatMap(([title, value]) => (value === '' ? [] : [{ title, value }])),
  inputs: () => [],
  read: (_, content) => content,
  problem: () => null,
};

function inWords(content: RaisingContent, context: RaisingContext): readonly (readonly [string, string])[] {
  const { circumstances, setting: { policy, today } } = context;
  const stage = policy.ladder.steps.find((step) => step.stage === stageMeant(content, context));
  const review = content.reviewDay === null ? null : parseDay(content.reviewDay);
  return [
    ['Impact', content.impact],
    ['Child’s view', content.childView],
    ['Known how', content.knownHow],
    ['Concerns', concernsInWords(content.concerns, circumstances)],
    ['About', content.about],
    ...content.actions.map((action, place) => [`Action ${place + 1}`, actionInWords(action, today)] as const),
    ['Stage', stage === undefined ? '' : stageLine(stage, content.addressee, circumstances)],
    ['Why higher', content.bypassReason],
    ['Out of', review === null ? '' : `the review of ${shortDay(review, today)}`],
  ];
}
