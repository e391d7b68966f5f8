import { concernsOf, type Concern } from '../../../policy/concerns';
import type { CouncilPolicy } from '../../../policy/council-policy';
import { choicesInput } from '../../recording/inputs';
import { openAlready } from './open-already';
import type { Step } from './step';
import { childFirst, textOf, typedInto } from './step-inputs';

/** The concerns that a council offers, by its own labels. */
export function concernsOffered({ concerns }: Pick<CouncilPolicy, 'concerns'>): readonly Concern[] {
  return concernsOf(concerns).filter(({ hidden }) => hidden !== true);
}

/** What the concern is, and whom it is about where that is not social care itself. */
export const concernsStep: Step = {
  headline: () => 'What is the concern?',
  facts: (content, context) => [...childFirst(content), ...openAlready(context)],
  inputs: ({ concerns, about }, { setting }) => [
    choicesInput(
      { id: 'concerns', label: 'Concerns: one or several' },
      concernsOffered(setting.policy).map(({ code, label }) => ({ value: code, title: label })), { concerns: concerns.join(',') },
    ),
    textOf('about', 'The service or outside body it is about, if not the child’s own team: a provider, the SEN team (may be left empty)', about),
  ],
  read: (typed, content) => ({
    ...content,
    concerns: typed['concerns'] === undefined ? content.concerns : codesIn(typed['concerns']),
    about: typedInto(typed, 'about', content.about),
  }),
  problem: ({ concerns }, { setting }) => {
    if (concerns.length === 0) return 'Choose at least one concern.';
    const offered = concernsOffered(setting.policy);
    return concerns.every((chosen) => offered.some(({ code }) => code === chosen)) ? null : 'Choose the concerns from the council’s own list.';
  },
};

/** The codes of a choice of several, each once. */
function codesIn(chosen: string): string[] {
  return [...new Set(chosen.split(',').filter((code) => code !== ''))];
}
