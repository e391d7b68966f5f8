import { reasonsToEscalate } from '../../../escalation/event';
import { isClosed, isResponseOverdue } from '../../../escalation/state';
import { choiceInput, textInput } from '../../recording/inputs';
import type { Option } from '../../views';
import { capital } from '../../understood';
import { rungAbove, rungWithHolders } from '../circumstances';
import { askedInWords, postsInWords, stageInWords } from '../following/standing-words';
import type { CardContext } from '../following/card-context';
import { reasonWords } from '../following/event-details';
import { MOST_CHARACTERS } from '../text-limit';
import type { CommandForm } from './command-form';

/** To the next stage, filled in, or to a higher one with a reason. */
export const escalateForm: CommandForm = {
  title: 'To the next stage',
  needs: 'carry',
  isOffered: ({ escalation: { state }, circumstances }) => !isClosed(state) && rungAbove(state.stage, circumstances) !== null,
  note: 'You have sixty seconds to undo it before anyone is told.',
  inputs: (context, typed) => {
    const { escalation: { state }, circumstances } = context;
    const next = String(rungAbove(state.stage, circumstances)?.rung.step.stage ?? '');
    return [
      choiceInput({ id: 'to', label: 'To which stage?', needed: 'Choose a stage.' }, stagesAbove(context), next, typed),
      choiceInput({ id: 'reason', label: 'Why?', needed: 'Choose why it goes up.' }, reasons, likelyReason(context), typed),
      textInput({ id: 'bypass', label: 'Why are stages passed over? (only where some are)' }, typed, MOST_CHARACTERS),
    ];
  },
  command: ({ to, reason, bypass }) => ({ do: 'escalate', to: to === 'informal' ? to : Number(to), reason, bypassReason: bypass }),
  save: 'Take it up',
  done: 'It goes up. Undo takes it back within a minute, before anyone is told.',
};

const reasons: readonly Option[] = reasonsToEscalate.map((value) => ({ value, title: capital(reasonWords[value]) }));

function likelyReason({ escalation: { state }, circumstances: { today } }: CardContext): string {
  if (state.answer !== null) return 'unsatisfied';
  return isResponseOverdue(state, today) ? 'no_response' : '';
}

/** The stages above the present one, with who answers each. */
function stagesAbove({ escalation: { state }, circumstances }: CardContext): readonly Option[] {
  const { ladder } = circumstances.context.version.policy;
  const present = ladder.steps.findIndex(({ stage }) => stage === state.stage);
  return ladder.steps.slice(present + 1).map(({ stage }) => {
    const addressees = rungWithHolders(stage, circumstances)?.holders ?? [];
    const title = `${capital(stageInWords(stage, ladder))} · ${postsInWords(stage, ladder)} · ${askedInWords({ addressees }, circumstances)}`;
    return { value: String(stage), title };
  });
}
