import { formView } from '../../recording/form-view';
import { calledOnCards } from '../../sight';
import type { Button, FormView, SaveButton } from '../../views';
import type { RaisingContent } from './content';
import { titleOf, type RaisingContext } from './context';
import { raisingSteps, type RaisingPress, type RaisingStep, type WrittenRaisingForm } from './form-ask';
import { steps } from './steps';

/** A step as it is drawn: what is filled in, and by what the card is known when it comes back. */
export interface Stand {
  readonly step: RaisingStep;
  readonly content: RaisingContent;
  readonly form: WrittenRaisingForm;
}

/**
 * One step of raising an escalation.
 * @param problem what has to be mended; empty where nothing has
 */
export function stepView(context: RaisingContext, { step, content, form }: Stand, problem = ''): FormView {
  const { child, setting } = context;
  const { headline, facts, inputs, note } = steps[step];
  const button = (title: string, press: RaisingPress): SaveButton => ({ title, record: { form, press } });
  const isBegun = form.name === 'escalation.draft';
  return formView({
    understood: `${titleOf(setting)} · ${calledOnCards(child)} · ${placeInWords(step)}`,
    child: calledOnCards(child),
    headline: headline(context),
    problem,
    facts: facts?.(content, context) ?? [],
    inputs: inputs(content, context),
    note: note?.(content, context) ?? '',
    save: step === 'summary' ? button('Confirm', 'confirm') : button('Next', 'next'),
    alsoSave: [
      ...(step === 'actions' ? [button('Add another', 'add')] : []),
      ...(step === 'child' ? [] : [button('Back', 'back')]),
      button('Save for later', 'later'),
      ...(isBegun ? [button('Throw away', 'discard')] : []),
    ],
    buttons: step === 'child' ? [goodPracticeButton(context)] : [],
  });
}

/** Where somebody is: `step 2 of 5`. */
export function placeInWords(step: RaisingStep): string {
  return `step ${raisingSteps.indexOf(step) + 1} of ${raisingSteps.length}`;
}

/** Something done well is said through the same flow. */
function goodPracticeButton({ child }: RaisingContext): Button {
  return { title: 'Something done well instead…', form: { name: 'good_practice', child: child.id } };
}
