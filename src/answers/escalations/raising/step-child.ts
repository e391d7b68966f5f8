import { openAlready } from './open-already';
import type { Step } from './step';
import { textOf, typedInto } from './step-inputs';

/** The child comes first: what it means for them, and what they say of it. */
export const childStep: Step = {
  headline: () => 'The child first: what does this mean for them, and what do they say?',
  facts: (_, context) => openAlready(context),
  inputs: ({ impact, childView, knownHow }) => [
    textOf('impact', 'What it means for the child', impact),
    textOf('childView', 'The child’s own view', childView),
    textOf('knownHow', 'How that is known: who asked, when (may be left empty)', knownHow),
  ],
  note: () => 'The child’s view may differ from yours. Where it is not known, say so and why.',
  read: (typed, content) => ({
    ...content,
    impact: typedInto(typed, 'impact', content.impact),
    childView: typedInto(typed, 'childView', content.childView),
    knownHow: typedInto(typed, 'knownHow', content.knownHow),
  }),
  problem: ({ impact, childView }) => {
    if (impact === '') return 'Say what it means for the child: that stands first on every card.';
    return childView === '' ? 'Say what the child thinks of it. Where that is not known, say so and why.' : null;
  },
};
