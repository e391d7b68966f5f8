import { shortDay } from '../../../calendar/words';
import { clocksFrom } from '../../../escalation/clocks';
import { firstFormalPlace, notOnLadder } from '../../../escalation/stages';
import { peopleNamed } from '../../../people/directory';
import type { Ladder, LadderStep } from '../../../policy/ladder';
import { choiceInput } from '../../recording/inputs';
import { capital } from '../../understood';
import { rungWithHolders, type Circumstances } from '../circumstances';
import { askedInWords, postsInWords, stageInWords } from '../following/standing-words';
import type { RaisingContent } from './content';
import type { RaisingContext } from './context';
import { optionsOf, peopleAround } from './people-around';
import type { Step } from './step';
import { childFirst, textOf, typedInto } from './step-inputs';
import { personTyped } from './typed-person';

/** What stands for the ladder's own holder among the ids of people. */
const OF_THE_LADDER = '(ladder)';

/** At which stage it begins, the lowest unless there is a reason, and who answers. */
export const stageStep: Step = {
  headline: () => 'At which stage does it begin, and who answers?',
  facts: (content, { setting }) => {
    const ladder = `The lowest stage is the usual one. From ${firstThatAsksWhy(setting.policy.ladder)} on, say why.`;
    return [...childFirst(content), { title: 'The ladder', value: ladder }];
  },
  inputs: (content, context) => [
    choiceInput({ id: 'stage', label: 'Stage' }, stageOptions(context), content.stage === '' ? lowest(context) : content.stage, {}, 'expanded'),
    textOf('bypassReason', 'Why a higher stage (only where it is one)', content.bypassReason),
    choiceInput(
      { id: 'addressee', label: 'Who answers' }, addresseeOptions(content, context), content.addressee === '' ? OF_THE_LADDER : content.addressee, {},
    ),
    textOf('addresseeNamed', 'Or somebody else on the staff list, by name', content.addresseeNamed),
  ],
  note: ({ about }) => (about === '' ? '' : `It is about ${about}: choose who answers for that, if it is not the holder of the stage.`),
  read: (typed, content, context) => {
    const named = typedInto(typed, 'addresseeNamed', content.addresseeNamed);
    const meant = personTyped(named, context.circumstances.directory);
    const chosen = typedInto(typed, 'addressee', content.addressee);
    return {
      ...content,
      stage: typedInto(typed, 'stage', content.stage),
      bypassReason: typedInto(typed, 'bypassReason', content.bypassReason),
      addressee: meant?.id ?? (chosen === OF_THE_LADDER ? '' : chosen),
      addresseeNamed: meant === null ? named : '',
    };
  },
  problem: (content, context) => {
    const { ladder } = context.setting.policy;
    const place = ladder.steps.findIndex(({ stage }) => String(stage) === (content.stage === '' ? lowest(context) : content.stage));
    if (place === -1) return notOnLadder(ladder).message;
    if (place > firstFormalPlace(ladder) && content.bypassReason === '') return 'Say why it begins at a higher stage: the stages below are passed over.';
    return addresseeProblem(content, context);
  },
};

/** The stage that is meant, as the ladder calls it; what was chosen where the ladder has no such stage. */
export function stageMeant({ stage }: RaisingContent, { setting }: RaisingContext): string | number {
  const { steps } = setting.policy.ladder;
  return (stage === '' ? steps[0] : steps.find((step) => String(step.stage) === stage))?.stage ?? stage;
}

/** Who would answer a stage, and by when: `Stage 2 of 5 · line manager · Fern Brook · answer by Mon 30 Nov`. */
export function stageLine(step: LadderStep, addressee: string, circumstances: Circumstances): string {
  const { context, today } = circumstances;
  const { ladder } = context.version.policy;
  const informal = step.formal || step.stage === 'informal' ? '' : ' (informal)';
  const addressees = addressee === '' ? (rungWithHolders(step.stage, circumstances)?.holders ?? []) : [addressee];
  const opening = clocksFrom(today, step, null, context);
  return [
    `${capital(stageInWords(step.stage, ladder))}${informal}`,
    postsInWords(step.stage, ladder),
    askedInWords({ addressees }, circumstances),
    ...(opening.ok ? [`answer by ${shortDay(opening.clocks.responseDue, today)}`] : []),
  ].join(' · ');
}

function stageOptions({ circumstances }: RaisingContext) {
  const { steps } = circumstances.context.version.policy.ladder;
  return steps.map((step) => ({ value: String(step.stage), title: stageLine(step, '', circumstances) }));
}

function lowest({ setting }: RaisingContext): string {
  return String(setting.policy.ladder.steps[0]?.stage ?? '');
}

/** The lowest stage that asks why: the one above the first formal stage. */
function firstThatAsksWhy(ladder: Ladder): string {
  const step = ladder.steps[firstFormalPlace(ladder) + 1];
  return step === undefined ? 'the next one' : `stage ${step.stage}`;
}

function addresseeOptions({ addressee }: RaisingContent, { circumstances, asker }: RaisingContext) {
  const chosen = circumstances.directory.person(addressee === '' ? null : addressee);
  const people = [...new Set([...(chosen === null ? [] : [chosen]), ...peopleAround(circumstances)])].filter(({ id }) => id !== asker.id);
  return [{ value: OF_THE_LADDER, title: 'Whoever holds the stage' }, ...optionsOf(people, circumstances, ({ id }) => id)];
}

function addresseeProblem({ addressee, addresseeNamed }: RaisingContent, { asker, circumstances: { directory } }: RaisingContext): string | null {
  if (addresseeNamed !== '') {
    const meant = peopleNamed(directory.people, addresseeNamed);
    return meant.length === 0
      ? `There is nobody called “${addresseeNamed}” on the staff list. Whoever answers must be on it: choose, or leave the name empty.`
      : `“${addresseeNamed}” could be ${meant.map(({ name }) => name).slice(0, 5).join(' or ')}: write the whole name.`;
  }
  if (addressee === asker.id) return 'Nobody answers what they raise themselves: choose somebody else.';
  return addressee === '' || directory.person(addressee) !== null ? null : 'Choose whoever is to answer from the staff list.';
}
